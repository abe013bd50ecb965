/// What RISK0 does not help with.
enum EvasionLexicon {
    enum Tag: Hashable, Sendable {
        case kind(EvasionKind)
        /// Only sounds like it.
        case idiom
    }

    static let book = PhraseBook<Tag>(
        [
            (.kind(.anotherName), nameEnglish), (.kind(.anotherName), nameFrench),
            (.kind(.selfExclusion), exclusionEnglish), (.kind(.selfExclusion), exclusionFrench),
            (.kind(.loseOnPurpose), losingEnglish), (.kind(.loseOnPurpose), losingFrench),
            (.kind(.secondAccount), secondEnglish), (.kind(.secondAccount), secondFrench),
            (.kind(.deception), deceptionEnglish), (.kind(.deception), deceptionFrench), (.idiom, idioms),
        ],
        names: GuardNames.all.merging([
            "whose": whose, "around": around, "ban": ban, "contourner": contourner, "exclusion": exclusion,
        ]) { mine, _ in mine }
    )

    private static let whose = """
        friends|mates|buddys|pals|bros|brothers|sisters|mums|moms|mothers|dads|fathers|parents|sons|daughters|wifes|wives|\
        husbands|partners|girlfriends|boyfriends|gfs|bfs|fiances|cousins|uncles|aunts|roommates|flatmates|colleagues|\
        coworkers|neighbours|neighbors|nephews|nieces|grandmas|grandmothers|grandpas|grandfathers|exs|else|elses|\
        peoples|someones|somebodys|other|another|different|dead|strangers|mans|grans|nans|kids|family|friend|wife|husband|\
        brother|sister|mum|mom|dad|girlfriend|boyfriend|cousin|partner
        """

    private static let around = """
        around|bypass|bypassing|circumvent|circumventing|cancel|cancelling|canceling|lift|lifting|remove|removing|undo|\
        undoing|break|breaking|evade|evading|avoid|avoiding|beat|beating|trick|tricking|skip|skipping|reverse|revoke|\
        override|past|dodge|dodging|escape|escaping|hack|despite|disable|shorten|ignore|sneak|unblock|out|end|ending|\
        work|workaround|loophole|loopholes|delete|reset|unlock|bend|defeat|fool
        """

    private static let ban = """
        exclusion|exclusions|gamstop|cooloff|cooldown|excluded|selfexclusion|betblock|gamban|spelpaus|cruks|oasis|rofus|exclude
        """

    private static let contourner = """
        contourn*|lever|leve|leves|levee|levez|annul*|enlev*|passer|outrepasser|eviter|supprim*|\
        raccourci*|tricher|malgre|lever|casser|arreter|retir*|echapper|ignorer|deverrouiller|bypasser|bypass|debloqu*|\
        desactiv*|sauter|esquiver|finir|quand|meme|berner|feinter|court|outre|flouer|cancel|canceller
        """

    private static let exclusion = """
        exclusion|autoexclusion|interdiction|exclu|exclue|interdit|interdite|autoexclu|interdits|autointerdiction|autoexclue|autoexclus
        """

    private static let nameEnglish = """
        her|his|their|hers name|id|identity|details|passport|login|account|card|ssn|licence|license|documents +6 bet|account|sign|register|open|limited|banned|place|deposit
        account|bet|bets|sign|register|open|place|betting +6 her|his|their name|id|identity|details|passport|login|account|card
        account|accounts|bet|bets|register|sign|open|betting +8 <whose> name|names|id|identity|details|passport|login|account|card|ssn
        <kin>|<whose>|family|friends|relatives account|accounts +6 bet|place|limited|use|banned|bonus|keep|more|my
        using|use|through|with|via|on|under +2 <kin>|<whose>|relatives|student|students|nans account|accounts|name|names|details|id
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
        account|accounts|sign|signup|register|registering|bet|bets|betting|open|opening|play|wager|deposit|verify|log +5 in|under|with|using|through|on +2 <whose> +1 name|names|details|id|identity|passport|account|documents|info|email|card
        in|under my|a|the|his|her|your +1 <whose> name|names|identity|id
        in someone|somebody else|elses name?
        in|under another|different|fake|false|other|someones name|identity
        use|using|borrow|borrowing|rent|renting|buy|buying|share|sharing|run|running|get|have +3 <whose> +1 account|accounts|id|identity|passport|details|documents|login|name|licence|license|card|ssn
        use|using|borrow|buy|buying|rent|renting|purchase +3 verified|aged|someone|somebody|other|strangers +2 account|accounts|id
        buy|buying|rent|renting|purchase +2 betting|bookmaker|bookie|sportsbook|bet365|casino|verified +1 account|accounts
        account|accounts +3 in|under|with +2 <kin> name|names|s
        my <kin> +1 open|opens|sign|signs|register +6 account|for me|up
        get|have|ask|asking|let|pay|make +1 my|a|some|another <kin>|people|students|guy +3 bet|place|open|sign|register +4 for|me|account|accounts|bets
        someone|somebody else place|bet|open|put +6 for me
        bet|betting|bets|place|wager|placing +4 through|via +2 <kin>|<whose>
        proxy|proxies|mule|mules|beard|beards|straw +2 account|accounts|bettor|betting|bet|bets|man
        use|using|hire|find|need|pay|recruit +2 a|some|my? proxy|beard|mule|beards|mules|runner|runners|frontman
        account +3 my <kin> and bet
        <kin> +3 place|places|placing|bet|bets|put|puts +3 for me
        <kin> +1 account +4 limited|mine|instead|banned
        """

    private static let nameFrench = """
        son|sa|leur|leurs nom|identite|papiers|passeport|compte|carte|infos|coordonnees +6 parier|miser|compte|inscri*|ouvrir|jouer|deposer|limite
        compte|parier|miser|inscri*|ouvrir|jouer|paris +6 a|sous|au|avec|sur|par +2 son|sa|leur nom|identite|compte|carte|papiers
        compte|comptes +3 <kin>|proche|proches|autrui|voisin|etudiant|etudiants|tiers
        via|par|avec|sous|sur|utiliser|utilise|prendre|prend|emprunter +3 compte|nom|identite|carte|papiers|comptes +2 <kin>|proche|autre|autrui|quelqu|tiers|voisin|gens|personne
        nom +3 <kin>|proche|quelqu|autrui|voisin|voisine|tiers|defunt
        pseudo|alias +4 compte|inscri*
        <kin>|quelqu +5 parie|parier|mise|miser|joue|jouer|place|placer +3 pour|place +1 moi|ma
        pour moi avec|sur +2 compte|nom|identite
        payer|paye +4 <kin>|quelqu|etudiants|gens|etudiant +6 compte|comptes|identite|nom|parier|miser
        compte +4 quelqu un
        preter|prete|pretent|louer|loue|vendre|vend +3 compte|comptes|identite|nom
        au|sous|a|avec +1 le? nom de|d +3 <kin>|autre|quelqu|autrui|faux
        sous un|mon|le +1 autre|faux|deuxieme nom
        un autre nom
        faux nom
        nom de|d +2 <kin>|quelqu|autre
        identite|papiers|passeport|piece|carte|permis|coordonnees|infos|informations|documents|rib +2 de|d +2 <kin>|quelqu|autre|autrui
        compte|comptes +1 de|d|a|au|chez? +3 <kin>|quelqu|autrui|autre personne?|un
        compte|comptes +2 de|d|a +2 ma|mon|mes|un|une|sa <kin>
        mon|ma|mes|un|une <kin> +4 ouvr*|inscri*|cree|creer|parie|mise +6 compte|comptes|pour moi|ma|place
        demander a +2 <kin> +4 ouvrir|parier|miser|placer|inscrire|creer|jouer
        faire|fait ouvrir|parier|miser|jouer|inscrire +5 <kin>|quelqu|prete
        prete|pretes nom|noms
        homme de paille
        passer par +3 <kin>|quelqu +8 parier|miser|jouer|compte|paris|limite
        acheter|louer|achete|loue|vendre +3 compte|comptes
        quelqu un d autre +6 parier|miser|compte|place
        """

    private static let exclusionEnglish = """
        unexclude|unexcluding|unban|unself
        get|getting|take|taken|come|coming|be +3 off|removed|out +3 gamstop|gamban|exclusion|list|excluded|spelpaus|cruks|register
        loophole|loopholes|workaround|trick|hack|way|ways|how|can|could|possible|help|any|where|want|still +10 exclude|excluded|exclusion|gamstop|gamban|spelpaus|cruks +8 bet|play|gamble|account|anyway|early|around|round|past|still|back|sign|register|reopen|again|site|sites|off|open|remove|end|cancel|deposit|reverse|sooner
        exclude|excluded|exclusion|gamstop|gamban +8 way|ways|how|can|could|possible|help|still|anyway|want|trick|where|loophole +8 bet|play|gamble|account|anyway|early|around|round|past|back|sign|register|reopen|again|site|sites|off|open|remove|end|cancel|deposit|place
        reopen|reactivate|unlock|unblock|unfreeze|restore|open +6 exclud*|exclusion|gamstop|cooling|cooloff|break
        exclud*|exclusion +6 reopen|reactivate|unlock|unblock|lift|lifted
        still|anyway|keep|let|want +6 during|despite|while|on +3 exclusion|cool|cooling|cooloff|break|timeout|excluded|gamstop|pause
        break|cool|cooloff|cooling|timeout|pause +6 early|sooner|anyway|cancel|lift|remove|undo|now|skip|shorten|over
        end|ending|stop|cancel|lift|remove|skip|shorten|undo|turn|get +3 break|cool|cooloff|cooling|timeout|pause|lockout +4 early|sooner|now|before|off|please|down|out|today
        offshore|unlicensed|unregulated|crypto|foreign|curacao +3 <book> +8 excluded|exclusion|gamstop|banned|check|block
        uninstall|disable|remove|bypass|turn|delete +3 gamban|betblocker|betblock|blocker
        <around> +6 self? <ban>|exclude
        <around> +4 cool|cooling off|down
        <around> +3 my|the|this|a|your|risk0 +1 break|ban|block|pause|timeout|lock|lockout|exclusion|limit
        not|non on? gamstop
        non gamstop
        without|outside|off gamstop
        gamstop|excluded|exclusion|banned|ban +10 still|anyway|bet|play|account|open|gamble|vpn|another|way|sneak|back|early|different|register +1 anyway|bet|betting|play|gamble|anyway|account|in|early|email
        excluded but|and|yet +5 bet|play|gamble|account
        excluded +5 how +5 bet|play|back|account|again|gamble
        while +2 excluded|exclusion|banned
        even|though|although|but +4 excluded|exclusion +6 bet|play|gamble|account
        self +1 excluded|exclusion +6 early|removed|cancelled|lifted|reversed|cancel|lift|undo|reversed|shortened|over
        bet|play|betting|gamble|register +4 during|despite +3 exclusion|break|ban|gamstop|cool
        back|in|again|early +4 before +4 exclusion|break|ban|cool +4 over|ends|end|up|expires|finishes
        new account +6 excluded|exclusion|gamstop
        casino|casinos|site|sites|bookie|bookies|bookmaker|bookmakers|sportsbook|sportsbooks +5 ignore|ignores|dont|not|without|outside +3 gamstop|exclusion|excluded
        """

    private static let exclusionFrench = """
        pause|exclusion|blocage|blocus +5 avant|plus|annul*|lev*|enlev*|arret*|raccourci*|sauter|debloqu* +3 fin|tot|maintenant|terme|la|l
        enlev*|annul*|lever|leve|arreter|arrete|supprim*|stopper|terminer|debloqu*|raccourci*|couper|ecourter|sortir +4 pause|exclusion|interdiction|blocage|autoexclusion
        sortir +4 liste|fichier|interdits|exclusion
        parier|jouer|miser|gager +3 pendant|malgre|durant|quand +3 pause|exclusion|interdiction
        offshore|etranger|crypto|illegal|illegaux|curacao +6 exclu*|interdit*
        sans|hors|pas licence|anj|arjel|interdiction
        exclu|exclue|exclusion|interdit|interdite|interdiction|autoexclu* +8 moyen|comment|possible|peux|astuce|truc|faille|quand|veux|site|revenir|rejouer|rouvrir|contourn*|encore|pareil|anyway +8 jouer|parier|miser|compte|avant|site|rouvrir|rejouer|revenir|meme|inscri*|tot|autre|deposer|gager
        moyen|astuce|truc|faille|casinos|rouvrir|reactiver|debloquer|revenir|rejouer +8 exclu|exclue|exclusion|interdit|interdite|interdiction|interdits|exclus|autoexclu*
        <contourner> +6 auto? <exclusion>
        <contourner> +3 ma|la|mon|cette|une|le|sa +1 pause|ban|bannissement|blocage|limite
        malgre|pendant +3 auto? <exclusion>|pause +1 volontaire?
        parier|jouer|miser|rejouer|compte|inscri*|ouvrir +6 malgre|pendant|alors|meme|tandis|si +6 <exclusion>
        <exclusion> +6 mais|comment|quand|peux|pourrais|veux|peut|puis +6 jouer|parier|rejouer|miser|compte|site|sites|rouvrir|inscrire
        mettre|met fin +3 auto? <exclusion>
        fin +1 a +2 auto? exclusion|pause
        exclusion +6 plus? tot|avant|prematur*
        revenir|rejouer|rouvrir|reouvrir|jouer|parier +5 avant +4 fin
        site|sites|casino|casinos|bookmaker|bookmakers|book|books +6 sans|hors|accepte|acceptent|pas|ignore|verifie|verifient|verif +4 <exclusion>|anj|arjel|interdits|fichier
        hors arjel|anj
        interdit|interdite|interdits +3 jeu|jeux|casino +8 comment|quand|meme|peux|faire|site|ligne|trouver|jouer
        fichier des interdits
        """

    private static let losingEnglish = """
        on purpose
        purposely|purposefully|intentionally|deliberately|intentional +5 lose|losing|lost|loser|losers|bad|worse|throw|miss|tank|dumb|losses
        lose|losing|losses|loser|losers +5 purpose|purposely|intentionally|deliberately|disguise|camouflage|cover|decoy|recreational|mug|square|casual|fool|radar|suspicion|unsuspicious|normal|limited|limits|flagged|unlimited
        disguise|camouflage|mask|hide|hiding|conceal +5 sharp|winner|winning|pro|profitable|edge|skill|bets|action|arber|arbing|value
        look|appear|seem|pose|pretend|act|profile|image +4 mug|loser|losing|square|recreational|fish|dumb|clueless|casual|sucker|punter|degenerate|fun
        mug|recreational +1 bets|bet|betting|punts|profile|image|looking
        burn|sacrifice|waste|donate|throw|dump|give +4 bets|stake|money|few|some|bankroll|back|units|away +8 limited|unlimited|look|bookie|bookmaker|radar|account|healthy|happy|sharp|restrict|flag|suspicious|book|recreational
        unlimited +6 losing|lose|mug|bad
        fix|rig|throw +2 match|game|matches|games|fight|set
        take +1 dive
        lose|losing|lost|throw|throwing|tank|tanking|dump|dumping +6 on purpose|deliberately|intentionally|purposely|purposefully
        on purpose +6 lose|losing
        deliberately|intentionally|purposely|purposefully|intentional|deliberate +4 lose|losing|bad|throw|losers|loses|losses
        throw|throwing|tank|tanking +2 few|some|a|couple|my +2 bets|bet|wagers|parlays
        losing|bad|dumb|stupid|silly|terrible|fake|dummy|loser|losers|mug|decoy|camouflage|cover|square +2 bet|bets|wagers|parlays|punts|parlay|accas +8 look|avoid|stop|so|not|hide|camouflage|keep|recreational|mug|limited|disguise|stay|seem|appear|under|fool|like|square|flag|flagged|convince
        mug|camouflage|decoy|cover|dummy bet|bets|betting|punts|wagers|parlays
        bet|betting to lose
        lose +4 look|seem|appear +2 recreational|mug|normal|like|square|casual|losing
        lose a|some|few +3 to|so +2 look|seem|avoid|stay|keep|not|they|bookie|bookies
        look|appear|seem|pretend|act|pose +3 losing|mug|recreational|square|casual|loser +3 player|punter|bettor|gambler|customer
        look|appear|seem|act|pretend +3 mug|square|loser|recreational|fish
        burn|waste some|a|few +2 money|bets +8 look|limited|radar
        """

    private static let losingFrench = """
        expres
        volontairement|deliberement|intentionnellement|faire|fais|fait expres|perdre|perdu|perdant|perdants|rater|pertes|de
        perdre|perds|perdant|perdants|perdu|pertes|perdante|perdantes|foirer|rater +6 expres|volontairement|volontaires|deliberement|camouflage|leurre|discret|soupcons|recreatif|pigeon|amateur|lambda|limiter|limite|repere|reperer|radar|normal|cible|touriste|faire|detecte
        paraitre|sembler|ressembler|passer|jouer|simuler|air|image|profil +5 pigeon|perdant|recreatif|amateur|lambda|touriste|debutant|casual|mauvais|nul|poisson|dimanche|cave|naif
        camoufler|cacher|deguiser|dissimuler|masquer +5 gagnant|sharp|pro|profil|jeu|mises|rentable|value|gains|niveau|winner
        sacrifier|bruler|griller|gaspiller|cramer|jeter|donner +4 paris|mises|argent|mise|euros|quelques|piasses|billets +8 limite|limiter|limites|compte|book|bookmaker|repere|radar|endormir|image|profil|tranquille
        truquer|arranger +2 match|matchs|matches
        mug bet|bets|betting
        perdre|perds|perdu|perd|perdais +4 expres|volontairement|volontaire|deliberement|intentionnellement|volontier
        expres +5 perdre|perds|perdu|perdants
        perdre +4 pour|afin +5 limite|limites|limiter|air|recreatif|recreative|repere|reperer|amateur|pigeon|joueur|profil|radar
        volontairement|deliberement|expres|intentionnellement +5 perdre|perdant|perdants|perdus|mauvais
        paris|pari|mises|mise|combines +2 perdant|perdants|bidon|bidons|pourris|pourri|debiles|leurre|leurres|idiots|stupides|niaiseux|poche|poches|camouflage|couverture|nuls|cons|mauvais +8 pour|expres|afin|histoire|volontairement
        faux|mauvais|mug paris|pari|bets|bet +8 pour|afin
        mug bet|bets
        mugs bets
        paraitre|sembler|ressembler|avoir|passer|air|faire|simuler +5 recreatif|recreative|pigeon|amateur|joueur +1 du|perdant|dimanche|lambda|recreatif|normal|pigeon|casual
        passer pour +3 recreatif|pigeon|amateur|perdant|joueur|casual|mug|parieur
        perdre +2 quelques|un|des|deux +3 pour|expres|afin
        faire semblant +3 perdre|perdant
        """

    private static let secondEnglish = """
        two|three|multiple|several|more|2|3|4|second|another|extra|new|duplicate|additional|fresh|many account|accounts +8 same|single|one|each|email|emails|limited|banned|bonus|bonuses|gubbed|restricted|closed|cap|limits|bookie|caught|detect|detected|notice|link|linked|<book>
        account|accounts +4 same +1 <book>
        same +1 <book> +4 twice|two|second|another|multiple|accounts
        different|another|new|second|fake|burner|fresh|other email|emails|phone|sim|ip|address|device|surname|spelling +10 account|accounts|register|sign|limited|banned|bonus|bet|bookie|<book>
        account|accounts|register|sign|signup|rejoin +10 different|another|new|second|burner|fresh|other email|emails|phone|sim|ip|address|device|surname|spelling|details
        maiden|middle|misspell* +3 name +6 account|register|sign
        middle name
        sign|register|join|claim +4 again|twice|second +5 bonus|offer|limited|banned|closed|<book>|welcome
        back +2 in|on +3 <book> +5 banned|limited|closed +4 new|another
        bonus|welcome +3 twice|again|multiple|times|second
        open|opening|make|create|start|get|making|creating +2 second|2nd|another|new|duplicate|extra|fresh +1 one|profile +6 <book>|there|same|limited|banned|closed|them
        second|2nd|duplicate|extra|additional|third|secondary|spare|backup|alternate|alt account|accounts|profile
        second|2nd|duplicate|another|third|new +2 <book> +1 account|accounts|profile
        two|three|multiple|several|many|more|2|3|4|5|few accounts|profiles +6 same|one|single|each|bet365|book|bookmaker|bookie|casino|sportsbook|site|myself|with|at|on|bonus|bonuses|limits
        multiple|multi account|accounts|accounting|accounter|accounting
        multiaccount|multiaccounts|multiaccounting
        more than one account
        another account +6 same|bet365|limited|banned|closed|caught|different +1 email|limited|banned|closed|details|bookie|caught|casino|name|address
        open|make|create|register|opening|creating|get|start|have +2 another|new|fresh +2 account +2 <book>|same|again|limited|banned|after|now|since|because|with|closed|when|different +8 <book>|limited|banned|same|email|address|closed|restricted|gubbed|bonus|details|vpn
        another account +4 same +1 <book>
        another account at|on|with +1 bet365|betfair|winamax|unibet|betclic|pinnacle|draftkings|fanduel|ladbrokes|coral|betway|skybet|them
        new|another|fresh|second account +8 different|new|another|other +1 email|emails|address|phone|details|device|ip|number
        reopen|reopening|rejoin|reregister|resign|register|sign +6 different|new|another|other|fresh +1 email|address|details|phone|number|ip|surname
        register|sign|signup|join|create +2 twice|again +5 bonus|limited|banned|same
        open +2 twice
        welcome bonus twice|again
        """

    private static let secondFrench = """
        deux|trois|2|3|plusieurs|second|deuxieme|2e|2eme|autre|nouveau|double|multiples|doublon|nouveaux|dix|5 compte|comptes +8 meme|un|seul|mail|email|bonus|limite|limites|banni|bloque|ferme|detecter|reperer|grille|adresse|chez|sur|ip|book|<book>
        autre|nouvelle|nouveau|differente|differents|deuxieme|fausse|jetable|second adresse|mail|email|courriel|numero|telephone|ip|prenom|carte|appareil +8 compte|inscri*|limite|banni|bonus|ouvrir|creer|<book>
        compte|inscri*|reinscri*|revenir|rouvrir +8 autre|nouvelle|nouveau|differente|differents|deuxieme|fausse|jetable|second adresse|mail|email|courriel|numero|telephone|ip|prenom|carte|appareil|orthographe
        deuxieme|second|2e|autre prenom|nom +6 compte|inscri*
        bonus +4 deux|2|plusieurs|encore fois
        reinscri* +6 meme|limite|ferme|banni|apres|bonus|<book>
        refaire|recreer|rouvrir|ouvrir|creer +3 compte +8 limite|ferme|bloque|banni|encore|nouveau|bonus
        deuxieme|second|2e|2eme|double|2ieme|autre|nouveau|troisieme|doublon compte +5 bet365|winamax|unibet|betclic|meme|book|bookmaker|chez|sur|limite|casino|bonus|zebet|pmu|mail|adresse|ferme|site|banni
        deuxieme|second|2e|2eme|2ieme|doublon|troisieme compte|comptes
        compte|comptes double|doubles|secondaire|bis|doublon
        plusieurs|deux|trois|2|3|multiples|multi compte|comptes +6 meme|un|chez|bet365|winamax|unibet|betclic|site|seul|bookmaker|bonus
        multi|multiple|multiples compte|comptes
        multicompte|multicomptes|multicompting|multicompter
        rouvrir|reouvrir|recreer|ouvrir|creer|inscrire|reinscrire|faire +5 compte? +6 autre|nouvelle|differente|nouveau|differents|different|fausse|2e|deuxieme +1 mail|email|adresse|courriel|numero|telephone|nom|coordonnees|infos|ip
        rouvrir|reouvrir|recreer +2 compte +8 banni|limite|ferme|exclu|bloque
        autre compte +4 meme
        plus d un compte
        s|me|m inscrire deux|2|encore fois? +4 bonus|meme
        """

    private static let deceptionEnglish = """
        vpn|vpns
        fake|false|forged|stolen|edited|photoshop*|counterfeit|made +3 id|ids|address|docs|doc|papers|documents|name|birthday|identity|utility|bill|selfie|payslip|statement|proof|details|age|passport|location|licence|license
        no|without|avoid|skip|dodge|bypass|evade|pass|beat|trick|fool|cheat|around +4 kyc|id|verification|verify|identity|geolocation|geo|affordability|geocomply|facial|liveness|check|checks
        lie|lying|lies|lied +4 age|address|income|location|birth|name|job|documents|kyc|where|bookie|bookmaker|support|country|form|source
        im|i +1 am? 15|16|17|14|underage|minor|under
        im|am +1 seventeen|sixteen|fifteen
        scam|defraud|cheat|rob|con|trick|fool|deceive|exploit|dupe +4 <book>|support|system|bonus|verification
        pretend|pretending|impersonate|impersonating|pose|posing|claim +5 <kin>|someone|another|different|older|resident|live|18|21|hacked|lost|addict*|not
        chargeback*
        charge back
        hide|hiding|mask|spoof*|fake|faking|disguise|change +5 ip|location|gps|device|fingerprint|country|where|region|state
        browser +2 fingerprint|profiles
        cookies +3 linked|link|detect
        dolphin anty
        doctor +3 documents|statement|id
        fake|forged|forge|forging|photoshop|photoshopped|edit|edited|doctored|falsify|falsified|false|counterfeit +3 id|ids|document|documents|passport|proof|address|payslip|payslips|identity|bill|statement|statements|licence|license|kyc|selfie|details|name|income|verification
        lie|lying|lied +5 kyc|age|address|income|verification|source|birth|birthday|location|country|identity|documents
        vpn|proxy|proxies +8 bet|betting|account|casino|bookie|bookmaker|country|sportsbook|state|access|location|play|us|uk|bet365|detect|detected|blocked|ban|banned|limit|limited|register|sign|open|ip|books|sites|another
        bet|betting|play|access|register|sign|bookie|bookmaker|sportsbook|casino|account|bet365|place +8 vpn|vpns
        use|using|with|via|through +2 vpn
        hide|hiding|mask|spoof|spoofing|fake|faking|change|disguise|rotate +3 ip|location|gps|device|fingerprint|country|identity
        antidetect|multilogin|gologin|geolocation +2 browser|spoof|bypass|around|trick
        anti detect
        residential proxy|proxies|ip
        bypass|trick|fool|beat|cheat|avoid|skip|dodge|evade|around|pass|fake|circumvent|deceive +3 kyc|verification|geolocation|geo|geoblock|geocomply|identity|affordability|age
        cheat|scam|defraud|fool|trick|deceive|con|rip|hoodwink +2 the|a|my|my|these +1 <book>
        pretend|pretending|claim|act +3 to? be +4 someone|somebody|my|older|resident|another|18|21|live|living|different|from
        pretend|claim|say|pretending +2 live|older|from|im|lost|hacked|unauthorised|unauthorized
        chargeback|chargebacks|charge +1 back?
        dispute +4 deposit|deposits|charges
        bonus abuse|abusing|abuser
        abuse +2 bonus|bonuses|promo|promos|welcome
        underage +4 bet|account|register|how
        deepfake
        """

    private static let deceptionFrench = """
        vpn|vpns
        faux|fausse|fausses|falsifi*|trafiqu*|truqu*|bidon|vole|volee|photoshop*|modifi* +3 papiers|documents|document|justificatif*|carte|piece|identite|passeport|facture|releve|domicile|adresse|permis|selfie|fiche|infos|date|age|nom|naissance|revenus
        sans|eviter|contourn*|sauter|passer|berner|tromper|echapper|esquiver|dejouer +5 kyc|verification*|verif*|piece|identite|geoloc*|controle|controles|justificatif*
        ment|mens|mentir|menti|mentant +5 age|adresse|identite|revenus|kyc|verification|naissance|pays|domicile|formulaire|book|bookmaker|support|date|lieu
        arnaquer|arnaque|tromper|berner|escroquer|duper|flouer|frauder|crosser|gruger|rouler|baiser|niquer +5 <book>|bonus|systeme|support|quebec
        j|je +1 ai 15|16|17|14 ans
        suis|chu mineur|mineure
        faire|fais|se|fait +2 passer pour +5 <kin>|autre|quelqu|majeur|majeure|resident|habitant|victime|addict|joueur
        opposition +8 depot|depots|paiement|banque|carte|casino
        rejet|chargeback|chargebacks
        ip|localisation|position|gps|pays +5 cach*|masqu*|chang*|camoufl*|fauss*
        cach*|masqu*|chang*|camoufl*|faux|fausse|fausser|simuler +3 ip|localisation|position|gps|geolocalisation|pays
        deepfake
        faux|fausse|fausses|falsifie|falsifier|falsifies|truquer|trafiquer|photoshop*|bidouiller|bidon +4 papiers|documents|document|justificatif|justificatifs|carte|piece|identite|passeport|facture|releve|domicile|adresse|permis|rib|selfie|fiche|paye|info|infos|informations|date|age
        mentir|ment|menti|mens +5 age|adresse|identite|revenus|kyc|verification|naissance|pays|domicile|localisation
        vpn +8 parier|jouer|bookmaker|compte|casino|site|pays|bet365|book|detecte|detecter|inscrire|acceder|miser|winamax|stake|limite|bloque|sites|etranger|pinnacle
        parier|jouer|bookmaker|compte|casino|inscrire|acceder|miser|passer|utiliser|site +8 vpn
        avec|par|via +1 vpn
        cacher|masquer|changer|camoufler|falsifier|spoofer|dissimuler +3 ip|localisation|gps|position|pays|identite
        contourner|passer|eviter|berner|tromper|feinter|bypasser|tricher|sauter|echapper|dejouer|duper +3 kyc|verification|verifications|verif|geolocalisation|geoblocage|controle|controles|identite|age
        arnaquer|tromper|berner|escroquer|feinter|duper|niaiser|flouer|voler|frauder|crosser|fourrer +2 le|les|un|mon|bet365|winamax|unibet|betclic|loto +1 <book>|bet365|winamax|unibet|betclic|quebec
        me|faire|fais|se passer pour +4 quelqu|autre|majeur|resident|residant|canadien|francais|belge|suisse|une
        opposition|rejet|retrofacturation|chargeback +6 depot|depots|carte|paiement|bancaire|apres
        abuser|abus +2 bonus|promos|promo
        mineur +5 parier|jouer|inscrire|compte|comment
        """

    private static let idioms = """
        is|are +2 vpn +4 legal|illegal|allowed
        what|whats +3 vpn|kyc|gamstop|chargeback|gamban
        qu|que|quoi +5 kyc|vpn|gamstop
        how +2 self? exclusion|gamstop|kyc|verification +2 work|works
        comment +2 marche|fonctionne +3 exclusion|kyc|verification|interdiction
        how +2 do +2 i? self exclude
        want to self exclude
        want +2 exclude myself
        m|me autoexclure|exclure
        auto exclure
        how +4 documents|document|kyc|verification +4 need|needed|required|long|take|ask
        take +1 break
        set|start|begin|need|want +2 a break|cool|pause|timeout
        winter|international|summer|all|tie|service|halftime|tea|lunch break
        tie break
        tiebreak
        break +1 point|points|serve
        on +1 behalf
        bet|account +1 on his|her +2 win|score|goal|return|serve|form|team
        new +2 account +2 at|on +3 first|never|time|recommend
        premier compte
        compte +2 demo
        deux|plusieurs comptes +2 bookmakers|books|casinos +1 differents
        new|another|second +1 account +3 different|other +1 <book>
        lose|losing +1 bet|bets +4 limited +1 anyway
        middle name +3 player
        did +4 on purpose|deliberately|intentionally
        he|they|keeper|ref|referee|player|team|she +6 on purpose|deliberately|intentionally
        joueur|arbitre|gardien|equipe|il|ils +6 expres
        joueur|match|arbitre +6 truque|arrange
        never|wont|wouldnt|dont|not +4 vpn
        sans|jamais|pas +3 vpn
        second|another|new|separate|additional|extra bank|savings|checking|current|email|paypal|skrill|neteller|wallet|revolut|joint account
        second|autre|deuxieme|nouveau compte bancaire|epargne|courant|en
        compte bancaire|epargne|joint|courant
        break even
        breakeven
        what|whats|define|meaning|explain|definition|why +4 mug bet|bets|betting
        qu est +4 mug bet|bets
        qu est ce qu|que +3 mug
        define|meaning +3 multi account|accounting
        what +2 happens|risk|penalty|consequences|consequence
        c est|que|quoi +2 mug
        que +2 risque|risquent
        que se passe
        is|are +8 illegal|allowed|legal|against
        cancel|end|remove|delete|undo|skip|reset +3 bet|leg|slip|parlay|last|limit +1 report?
        double|joint account holder
        how long|when|until +6 exclusion|break|excluded|end|over
        quand|combien|jusqu +6 exclusion|pause
        break the|my|a +1 losing|winning|record|serve|bank|streak|down|news|bankroll
        end of +3 season|break|half
        after|before|during the|international|winter|summer|all break
        pause internationale|hivernale|estivale
        different|other|separate|various|several|each +1 bookmakers|bookies|casinos|books|sportsbooks|sites|bookmaker|bookie|casino|book
        autres|autre|differents|plusieurs|different|chaque +1 bookmakers|books|casinos|sites|bookmaker|book|site|casino
        avoid +2 going +3 break
        """
}
