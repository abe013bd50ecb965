/// How an answer would give a pick, encourage a bet, or help with what RISK0 does not help with.
enum AdviceLexicon {
    enum Tag: Hashable, Sendable {
        case fault(AdviceFault)
        /// Speaks of it without doing it.
        case idiom
    }

    static let book = PhraseBook<Tag>(
        [
            (.fault(.pick), picks), (.fault(.encouragement), encouragement), (.fault(.losingBets), losing),
            (.fault(.anotherName), names), (.fault(.selfExclusion), exclusion), (.idiom, idioms),
        ],
        names: GuardNames.all
    )

    private static let picks = """
        you|id|i|we should|would|recommend|suggest|advise|can|could +2 bet|back|take|lay|pick|hammer +1 on|the|over|\
        under|them|this|that|it|home|away|arsenal
        i|id|we|would +1 recommend|suggest|advise|pick|back|take +1 backing|betting|taking|the|over|under|them|\
        laying|a +1 on|over|under|draw|home|away|win|bet
        recommend|suggest|advise|recommending +2 betting|backing|taking|laying +1 on|the|over|under|them|this
        my|best|top|todays|tonights|sure|solid|strong|value|good +1 pick|picks|tip|tips|bet|play|selection|lock +1 \
        is|are|tonight|today|of|would
        pick|tip|play|bet of the day|night|week
        go for|with +1 the|over|under|it|this|that|them|home|away
        go with the
        bet|put|stake|place|drop +4 on +2 to win
        bet +1 on|the +1 over|under|home|away|draw|favourite|favorite|underdog
        put +3 on +1 the|over|under|this|that|them
        take|back|hammer|smash|grab the over|under|draw|points|home|away|favourite|favorite|spread|moneyline
        lock|locks of the
        a lock
        sure|safe|easy|guaranteed bet|bets|win|winner|money|thing|profit
        cant|will|cannot lose
        bet|place|put +2 now before
        worth +1 a? bet|backing|punt|flutter
        is +2 value|good bet +1 here|tonight|today|so
        they|will +1 win tonight
        <bets>|city|united|arsenal|they|home|psg|om|lakers +2 will win
        mise|misez|miser|parie|pariez|joue|jouez|mets|mettez|tente|tentez +4 sur|gros +1 le|la|les|l|psg|om|une|un|\
        plus|moins|domicile|celui|over|under
        prends|prenez|jouez|joue le|la|les|l|plus|moins +2 nul|victoire|over|under|plus|moins|but|buts|favori|\
        outsider|domicile|cote|points|psg|om
        je|j|vous|tu|te +3 conseille|recommande|suggere|conseillerais|recommanderais +4 parier|miser|jouer|prendre|\
        le|la|les|l|sur
        devrais|devriez|devrait|faut|faudrait +2 parier|miser|jouer|prendre +3 sur|le|la|ce|cette|plus|moins
        mon|le|ma|meilleur|pari +1 prono|pronostic|pari|tuyau|choix|selection +2 est|du|ce|jour
        pari|coup|mise|gain|cote|prono sur|sure|garanti|garantie|immanquable|assure
        valeur sure
        fonce|foncez
        vas y
        allez y
        va gagner
        vont gagner
        vaut le coup +3 parier|miser|jouer
        """

    private static let encouragement = """
        double|doubling down|up +2 now|and|to|your|next
        double|triple|raise your|the +1 stake|stakes|bet|bets|unit
        win|make|get +2 back +3 tonight|today|next|one|quickly|losses
        win|get|make|earn +1 back +2 your|the losses|money
        one more bet|try|go
        raise|increase|up|bump +2 stake|stakes|unit +2 win|recover|now|back
        youre due
        due for +1 win
        your luck +2 turn|change|coming
        go all in
        keep|carry +1 betting|going +4 win|luck|turn
        dont|do not give up +3 next|win|bet
        chase +2 loss|losses
        lets|let us +2 win|bet|get +2 back
        refaire|refais|refaites +3 prochain|soir|vite|encore|mise
        recuper* +3 pertes +3 mise|misant|pari|doublant|soir
        augmente|augmentez|double|doublez|monte|montez +2 mise|mises
        encore un|1 pari|coup|essai|petit
        chance +2 tourner|tourne|va
        lache|lachez rien
        continue|continuez +2 parier|miser|jouer
        fais|faites tapis
        tout miser|misez
        """

    private static let losing = """
        lose|losing|place|placing|make|throw +4 on purpose|deliberately|intentionally
        place|placing|make|making|mix|add|adding|use|using|try|throw +3 mug|losing|recreational|square|decoy|silly \
        bet|bets|parlays
        mug bets|bet +3 help|helps|work|works|keep|make|reduce
        deliberately|intentionally +2 lose|losing
        look +2 like +2 recreational|mug|square|losing
        round +2 stakes +4 look|appear|seem
        perdre|perdez|perds +3 expres|volontairement
        fais|faites|place|placez|glisse|glissez|ajoute|ajoutez +3 mug|paris|pari +2 perdants|perdant|bets|bet|bidon|\
        bidons
        avoir|passer|donner +2 air|pour +3 recreatif|pigeon|amateur
        """

    private static let names = """
        open|use|using|create|register|bet|get +4 in|under|with|through|your|a +2 friend|friends|wife|wifes|\
        husbands|brothers|relative|relatives|partners|someone|mates|another|different +2 name|account|accounts|id|\
        identity|details
        ask|have|get +2 <kin>|someone +3 open|bet|place|register +4 you|account|bets
        second|another|new|duplicate|multiple account|accounts +4 same|different +2 email|bookmaker|bookie|casino|\
        name|details
        use|using +2 vpn
        fake|forged id|documents|proof
        ouvr*|utilis*|cree*|inscri*|parie* +4 nom|compte|identite +2 de|d +3 <kin>|autre|proche|quelqu|ami
        demand* +3 <kin>|quelqu|proche +4 parier|miser|ouvrir|jouer
        deuxieme|second|autre compte +4 meme|adresse|mail|email|nom
        utilis* +2 vpn
        faux papiers|documents|justificatif
        """

    private static let exclusion = """
        around|bypass|circumvent|avoid|evade|get +4 exclusion|gamstop|ban|excluded
        casinos|sites|bookmakers +3 not on gamstop
        non gamstop
        lift|cancel|end|remove +3 exclusion|break +2 early|by|if|now
        contourn*|evit*|lever|annul*|pass* +4 exclusion|interdiction
        site|sites|casino|casinos +3 sans|hors +3 exclusion|interdiction|interdits
        """

    private static let idioms = """
        no|never|not|dont|cant|cannot|wont|without|isnt|arent|nothing|neither|nobody +5 pick|picks|tip|tips|bet|\
        bets|betting|recommend|suggest|advise|lock|locks|sure|guaranteed|safe|mug|chase|double|help|exclusion|\
        account|accounts|purpose|back|lose|value|win|winning|all
        ne|n|pas|jamais|aucun|aucune|ni|sans|rien +6 pari|paris|parier|miser|conseille|recommande|prono|pronos|\
        pronostic|sur|sure|gagner|compte|exclusion|mise|mises|expres|perdre|refaire|nom|garanti|double|doubler|\
        continuer|jouer|augmenter|cote
        if|whether|when|how|why|what|before|unless +3 bet|back|take|place|double|chase
        how|what|why|when +5 should|would
        si +2 vous|tu|on
        rather than|instead
        to log|record|note
        go for +1 a walk|run|help|coffee
        go with +1 the? break
        to bet +1 on|less
        bet|bets|betting +2 costs|loses|lost|won|loses
        mug bet +2 costs|loses|is
        no such thing
        plutot que
        pour noter
        take|prends|prenez +1 a|une|un|the|la break|pause|walk|day|night|time|moment
        """
}
