extension EvasionLexicon {
    static let nameEnglish = """
        my <kin> +3 sign|register|join|open +6 for me|account
        set|setting|make|making up? +3 account|accounts +3 for|in|as +2 my? <kin>|<whose>
        get|have|let|ask +1 my|a|the <kin> +4 account|sign|register|bets|name
        under +2 new|different|another|false|fake|someones|somebodys identity|name|details|id
        her|his|their|hers name|id|identity|details|passport|login|account|card|ssn|licence|license|documents +6 \
        bet|account|sign|register|open|limited|banned|place|deposit
        account|bet|bets|sign|register|open|place|betting +6 her|his|their name|id|identity|details|passport|login|\
        account|card
        account|accounts|bet|bets|register|sign|open|betting +8 <whose> name|names|id|identity|details|passport|\
        login|account|card|ssn
        <kin>|<whose>|family|friends|relatives account|accounts +6 bet|place|limited|use|banned|bonus|keep|more|my
        using|use|through|with|via|on|under +2 <kin>|<whose>|relatives|student|students|nans account|accounts|name|\
        names|details|id
        gnome|gnoming|gnomes
        alias|aliases +4 account|register|bet|name|sign
        register*|sign*|account|bet|bets +3 under|with +2 different|another|false|other name|names|identity
        account|register|sign|bet +6 alias|pseudonym
        front for me
        someone +6 account|accounts +4 sell|rent|for|lend|buy
        sell|rent|lend|lends|selling|renting|loan +4 account|accounts
        pay|paying|paid +3 <kin>|someone|students|people|neighbour|strangers +6 account|accounts|id|bet|betting|name
        on behalf of
        bet +3 for me +5 account|limited|banned|name
        runner|runners +4 bet|bets|place|shops
        <kin> +2 name|id|details
        account|accounts|sign|signup|register|registering|bet|bets|betting|open|opening|play|wager|deposit|verify|\
        log +5 in|under|with|using|through|on +2 <whose> +1 name|names|details|id|identity|passport|account|\
        documents|info|email|card
        in|under my|a|the|his|her|your +1 <whose> name|names|identity|id
        in someone|somebody else|elses name?
        in|under another|different|fake|false|other|someones name|identity
        use|using|borrow|borrowing|rent|renting|buy|buying|share|sharing|run|running|get|have +3 <whose> +1 account|\
        accounts|id|identity|passport|details|documents|login|name|licence|license|card|ssn
        use|using|borrow|buy|buying|rent|renting|purchase +3 verified|aged|someone|somebody|other|strangers +2 \
        account|accounts|id
        buy|buying|rent|renting|purchase +2 betting|bookmaker|bookie|sportsbook|bet365|casino|verified +1 account|\
        accounts
        account|accounts +3 in|under|with +2 <kin> name|names|s
        my <kin> +1 open|opens|sign|signs|register +6 account|for me|up
        get|have|ask|asking|let|pay|make +1 my|a|some|another <kin>|people|students|guy +3 bet|place|open|sign|\
        register +4 for|me|account|accounts|bets
        someone|somebody else place|bet|open|put +6 for me
        bet|betting|bets|place|wager|placing +4 through|via +2 <kin>|<whose>
        proxy|proxies|mule|mules|beard|beards|straw +2 account|accounts|bettor|betting|bet|bets|man
        use|using|hire|find|need|pay|recruit +2 a|some|my? proxy|beard|mule|beards|mules|runner|runners|frontman
        account +3 my <kin> and bet
        <kin> +3 place|places|placing|bet|bets|put|puts +3 for me
        <kin> +1 account +4 limited|mine|instead|banned
        """

    static let exclusionEnglish = """
        come|get|go|sneak|getting|coming back +6 excluded|exclusion|gamstop
        wont|dont|not|doesnt +3 know|notice|realise|realize|recognise|see|care|check +5 excluded|exclusion|gamstop|\
        banned
        unexclude|unexcluding|unban|unself
        get|getting|take|taken|come|coming|be +3 off|removed|out +3 gamstop|gamban|exclusion|list|excluded|spelpaus|\
        cruks|register
        loophole|loopholes|workaround|trick|hack|way|ways|how|can|could|possible|help|any|where|want|still +10 \
        exclude|excluded|exclusion|gamstop|gamban|spelpaus|cruks +8 bet|play|gamble|account|anyway|early|around|\
        round|past|still|back|sign|register|reopen|again|site|sites|off|open|remove|end|cancel|deposit|reverse|sooner
        exclude|excluded|exclusion|gamstop|gamban +8 way|ways|how|can|could|possible|help|still|anyway|want|trick|\
        where|loophole +8 bet|play|gamble|account|anyway|early|around|round|past|back|sign|register|reopen|again|\
        site|sites|off|open|remove|end|cancel|deposit|place
        reopen|reactivate|unlock|unblock|unfreeze|restore|open +6 exclud*|exclusion|gamstop|cooling|cooloff|break
        exclud*|exclusion +6 reopen|reactivate|unlock|unblock|lift|lifted
        still|anyway|keep|let|want +6 during|despite|while|on +3 exclusion|cool|cooling|cooloff|break|timeout|\
        excluded|gamstop|pause
        break|cool|cooloff|cooling|timeout|pause +6 early|sooner|anyway|cancel|lift|remove|undo|now|skip|shorten|over
        end|ending|stop|cancel|lift|remove|skip|shorten|undo|turn|get +3 break|cool|cooloff|cooling|timeout|pause|\
        lockout +4 early|sooner|now|before|off|please|down|out|today
        offshore|unlicensed|unregulated|crypto|foreign|curacao +3 <book> +8 excluded|exclusion|gamstop|banned|check|\
        block
        uninstall|disable|remove|bypass|turn|delete +3 gamban|betblocker|betblock|blocker
        <around> +6 self? <ban>|exclude
        <around> +4 cool|cooling off|down
        <around> +3 my|the|this|a|your|risk0 +1 break|ban|block|pause|timeout|lock|lockout|exclusion|limit
        not|non on? gamstop
        non gamstop
        without|outside|off gamstop
        gamstop|excluded|exclusion|banned|ban +10 still|anyway|bet|play|account|open|gamble|vpn|another|way|sneak|\
        back|early|different|register +1 anyway|bet|betting|play|gamble|anyway|account|in|early|email
        excluded but|and|yet +5 bet|play|gamble|account
        excluded +5 how +5 bet|play|back|account|again|gamble
        while +2 excluded|exclusion|banned
        even|though|although|but +4 excluded|exclusion +6 bet|play|gamble|account
        self +1 excluded|exclusion +6 early|removed|cancelled|lifted|reversed|cancel|lift|undo|reversed|shortened|over
        bet|play|betting|gamble|register +4 during|despite +3 exclusion|break|ban|gamstop|cool
        back|in|again|early +4 before +4 exclusion|break|ban|cool +4 over|ends|end|up|expires|finishes
        new account +6 excluded|exclusion|gamstop
        casino|casinos|site|sites|bookie|bookies|bookmaker|bookmakers|sportsbook|sportsbooks +5 ignore|ignores|dont|\
        not|without|outside +3 gamstop|exclusion|excluded
        """

    static let losingEnglish = """
        on purpose
        purposely|purposefully|intentionally|deliberately|intentional +5 lose|losing|lost|loser|losers|bad|worse|\
        throw|miss|tank|dumb|losses
        lose|losing|losses|loser|losers +5 purpose|purposely|intentionally|deliberately|disguise|camouflage|cover|\
        decoy|recreational|mug|square|casual|fool|radar|suspicion|unsuspicious|normal|limited|limits|flagged|unlimited
        disguise|camouflage|mask|hide|hiding|conceal +5 sharp|winner|winning|pro|profitable|edge|skill|bets|action|\
        arber|arbing|value
        look|appear|seem|pose|pretend|act|profile|image +4 mug|loser|losing|square|recreational|fish|dumb|clueless|\
        casual|sucker|punter|degenerate|fun
        mug|recreational +1 bets|bet|betting|punts|profile|image|looking
        burn|sacrifice|waste|donate|throw|dump|give +4 bets|stake|money|few|some|bankroll|back|units|away +8 \
        limited|unlimited|look|bookie|bookmaker|radar|account|healthy|happy|sharp|restrict|flag|suspicious|book|\
        recreational
        unlimited +6 losing|lose|mug|bad
        fix|rig|throw +2 match|game|matches|games|fight|set
        take +1 dive
        lose|losing|lost|throw|throwing|tank|tanking|dump|dumping +6 on purpose|deliberately|intentionally|\
        purposely|purposefully
        on purpose +6 lose|losing
        deliberately|intentionally|purposely|purposefully|intentional|deliberate +4 lose|losing|bad|throw|losers|\
        loses|losses
        throw|throwing|tank|tanking +2 few|some|a|couple|my +2 bets|bet|wagers|parlays
        losing|bad|dumb|stupid|silly|terrible|fake|dummy|loser|losers|mug|decoy|camouflage|cover|square +2 bet|bets|\
        wagers|parlays|punts|parlay|accas +8 look|avoid|stop|so|not|hide|camouflage|keep|recreational|mug|limited|\
        disguise|stay|seem|appear|under|fool|like|square|flag|flagged|convince
        mug|camouflage|decoy|cover|dummy bet|bets|betting|punts|wagers|parlays
        bet|betting to lose
        lose +4 look|seem|appear +2 recreational|mug|normal|like|square|casual|losing
        lose a|some|few +3 to|so +2 look|seem|avoid|stay|keep|not|they|bookie|bookies
        look|appear|seem|pretend|act|pose +3 losing|mug|recreational|square|casual|loser +3 player|punter|bettor|\
        gambler|customer
        look|appear|seem|act|pretend +3 mug|square|loser|recreational|fish
        burn|waste some|a|few +2 money|bets +8 look|limited|radar
        """

    static let secondEnglish = """
        burner|ghost|shadow|dummy|sock|puppet|spare|backup account|accounts|profile|profiles
        come|get|go|sneak|getting|coming back +6 after +3 ban|banned|closed|limited|gubbed|kicked|restricted
        new identity|persona
        change|tweak|misspell|spell +3 name +8 account|register|sign|notice
        two|three|multiple|several|more|2|3|4|second|another|extra|new|duplicate|additional|fresh|many account|\
        accounts +8 same|single|one|each|email|emails|limited|banned|bonus|bonuses|gubbed|restricted|closed|cap|\
        limits|bookie|caught|detect|detected|notice|link|linked|<book>
        account|accounts +4 same +1 <book>
        same +1 <book> +4 twice|two|second|another|multiple|accounts
        different|another|new|second|fake|burner|fresh|other email|emails|phone|sim|ip|address|device|surname|\
        spelling +10 account|accounts|register|sign|limited|banned|bonus|bet|bookie|<book>
        account|accounts|register|sign|signup|rejoin +10 different|another|new|second|burner|fresh|other email|\
        emails|phone|sim|ip|address|device|surname|spelling|details
        maiden|middle|misspell* +3 name +6 account|register|sign
        middle name
        sign|register|join|claim +4 again|twice|second +5 bonus|offer|limited|banned|closed|<book>|welcome
        back +2 in|on +3 <book> +5 banned|limited|closed +4 new|another
        bonus|welcome +3 twice|again|multiple|times|second
        open|opening|make|create|start|get|making|creating +2 second|2nd|another|new|duplicate|extra|fresh +1 one|\
        profile +6 <book>|there|same|limited|banned|closed|them
        second|2nd|duplicate|extra|additional|third|secondary|spare|backup|alternate|alt account|accounts|profile
        second|2nd|duplicate|another|third|new +2 <book> +1 account|accounts|profile
        two|three|multiple|several|many|more|2|3|4|5|few accounts|profiles +6 same|one|single|each|bet365|book|\
        bookmaker|bookie|casino|sportsbook|site|myself|with|at|on|bonus|bonuses|limits
        multiple|multi account|accounts|accounting|accounter|accounting
        multiaccount|multiaccounts|multiaccounting
        more than one account
        another account +6 same|bet365|limited|banned|closed|caught|different +1 email|limited|banned|closed|\
        details|bookie|caught|casino|name|address
        open|make|create|register|opening|creating|get|start|have +2 another|new|fresh +2 account +2 <book>|same|\
        again|limited|banned|after|now|since|because|with|closed|when|different +8 <book>|limited|banned|same|email|\
        address|closed|restricted|gubbed|bonus|details|vpn
        another account +4 same +1 <book>
        another account at|on|with +1 bet365|betfair|winamax|unibet|betclic|pinnacle|draftkings|fanduel|ladbrokes|\
        coral|betway|skybet|them
        new|another|fresh|second account +8 different|new|another|other +1 email|emails|address|phone|details|\
        device|ip|number
        reopen|reopening|rejoin|reregister|resign|register|sign +6 different|new|another|other|fresh +1 email|\
        address|details|phone|number|ip|surname
        register|sign|signup|join|create +2 twice|again +5 bonus|limited|banned|same
        open +2 twice
        welcome bonus twice|again
        """

    static let deceptionEnglish = """
        doesnt|dont|without|no|wont|never|not +3 check|checks|checking|ask|asks|require|requires|verify|need|needs|\
        asking +3 id|exclusion|kyc|age|gamstop|identity|documents|register|database|passport
        without +3 caught|detected|noticed|noticing|knowing|flagged|finding|noticed|detection
        undetected|undetectable
        get away with
        not|avoid|wont +2 get|getting|be +1 caught|detected
        caught +4 vpn|account|accounts|exclusion|excluded
        vpn|vpns
        fake|false|forged|stolen|edited|photoshop*|counterfeit|made +3 id|ids|address|docs|doc|papers|documents|\
        name|birthday|identity|utility|bill|selfie|payslip|statement|proof|details|age|passport|location|licence|\
        license
        no|without|avoid|skip|dodge|bypass|evade|pass|beat|trick|fool|cheat|around +4 kyc|id|verification|verify|\
        identity|geolocation|geo|affordability|geocomply|facial|liveness|check|checks
        lie|lying|lies|lied +4 age|address|income|location|birth|name|job|documents|kyc|where|bookie|bookmaker|\
        support|country|form|source
        im|i +1 am? 15|16|17|14|underage|minor
        im|am +1 seventeen|sixteen|fifteen
        scam|defraud|cheat|rob|con|trick|fool|deceive|exploit|dupe +4 <book>|support|system|bonus|verification
        pretend|pretending|impersonate|impersonating|pose|posing|claim +5 <kin>|someone|another|different|older|\
        resident|live|18|21|hacked|lost|addict*|not
        chargeback*
        charge back
        hide|hiding|mask|spoof*|fake|faking|disguise|change +5 ip|location|gps|device|fingerprint|country|where|\
        region|state
        browser +2 fingerprint|profiles
        cookies +3 linked|link|detect
        dolphin anty
        doctor +3 documents|statement|id
        fake|forged|forge|forging|photoshop|photoshopped|edit|edited|doctored|falsify|falsified|false|counterfeit \
        +3 id|ids|document|documents|passport|proof|address|payslip|payslips|identity|bill|statement|statements|\
        licence|license|kyc|selfie|details|name|income|verification
        lie|lying|lied +5 kyc|age|address|income|verification|source|birth|birthday|location|country|identity|\
        documents
        vpn|proxy|proxies +8 bet|betting|account|casino|bookie|bookmaker|country|sportsbook|state|access|location|\
        play|us|uk|bet365|detect|detected|blocked|ban|banned|limit|limited|register|sign|open|ip|books|sites|another
        bet|betting|play|access|register|sign|bookie|bookmaker|sportsbook|casino|account|bet365|place +8 vpn|vpns
        use|using|with|via|through +2 vpn
        hide|hiding|mask|spoof|spoofing|fake|faking|change|disguise|rotate +3 ip|location|gps|device|fingerprint|\
        country|identity
        antidetect|multilogin|gologin|geolocation +2 browser|spoof|bypass|around|trick
        anti detect
        residential proxy|proxies|ip
        bypass|trick|fool|beat|cheat|avoid|skip|dodge|evade|around|pass|fake|circumvent|deceive +3 kyc|verification|\
        geolocation|geo|geoblock|geocomply|identity|affordability|age
        cheat|scam|defraud|fool|trick|deceive|con|rip|hoodwink +2 the|a|my|my|these +1 <book>
        pretend|pretending|claim|act +3 to? be +4 someone|somebody|my|older|resident|another|18|21|live|living|\
        different|from
        pretend|claim|say|pretending +2 live|older|from|im|lost|hacked|unauthorised|unauthorized
        chargeback|chargebacks|charge +1 back?
        dispute +4 deposit|deposits|charges
        bonus abuse|abusing|abuser
        abuse +2 bonus|bonuses|promo|promos|welcome
        underage +4 bet|account|register|how
        deepfake
        """
}
