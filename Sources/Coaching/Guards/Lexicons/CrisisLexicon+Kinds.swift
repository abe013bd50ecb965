/// What people write before they name it: what they look for, what they have prepared, who hurts them, who is missing.
extension CrisisLexicon {
    /// Ways that are looked for and are at hand, and blows: they are asked about whatever was learnt of them.
    static let meansEnglish = """
        how high|tall|far +4 building|buildings|bridge|roof|cliff|storey|storeys|story|stories|balcony
        how high|tall +4 fall|drop|jump +3 sure|certain|fatal|enough|die|survive|work
        high|tall enough to die|kill|be +1 sure|certain|me|myself
        how many|much +3 pills|tablets|paracetamol|tylenol|ibuprofen|insulin|morphine|xanax|valium|meds|codeine
        how +2 rope|cord|belt +4 hold|strong|thick|weight|break|snap
        how much weight +3 rope|cord|belt
        what|which kind|type|sort? of? rope|knot|pills|tablets +4 best|use|sure|work|need
        rope|noose|gun|pills|tablets is|are +1 ready|waiting|here|beside|next
        he|she|they|<kin> +2 hits|hit|hitting|slaps|slapped|punches|punched|kicks|kicked|chokes|choked|strangles|\
        strangled|beats|beating me|us
        he|she|<kin> +2 beat me|us +1 when|if|because|up|again
        scared|afraid|terrified of|that|to +2 him|her|husband|wife|partner|boyfriend|girlfriend|father|dad +4 hit|\
        hits|hurt|hurts|beat|beats|kill|kills|drunk
        """

    static let kindsEnglish = """
        letter|letters|note is|are +1 ready|written
        before i|im +2 die|dead|dying
        last +2 before +1 i +1 go|leave|end
        gone|over|finished|closed|empty|dead|done +2 so +1 am i
        gone|over|finished|closed|empty|dead|done +1 me too|next
        close|closing|delete|deleting|cash|cashing my|this own? life
        the end for me
        """

    static let meansFrench = """
        quelle|quel|combien|de hauteur|hauteurs|etage|etages|metres +5 sur|sure|certain|certaine|coup|suffit|\
        suffisant|suffire|mourir|survivre|rater|mortel|mortelle
        a|de partir? de? quelle|quel hauteur|etage +3 meurt|mort|mortel|survit|creve|tombe
        combien +3 cachets|comprimes|medicaments|medocs|doliprane|paracetamol|somniferes|pilules|xanax|insuline|\
        gouttes
        quelle|quel sorte|type|genre|noeud|corde +5 tient|tenir|solide|sur|sure|meilleur|meilleure
        la|une|ma corde +3 tient|tiendra|tenir|solide|poids|aussi
        corde|fusil|arme|medicaments|cachets|lame +2 est|sont +1 pret|prete|pretes|prets|la
        il|elle|<kin> +2 me|m|nous frappe|frapper|tape|taper|cogne|bat|bats|gifle|tabasse|etrangle|tabasser|cogner
        <kin>|il|elle +2 m a|avait frappe|frappee|tape|tapee|cogne|cognee|battu|battue|giflee|gifle|etranglee|etrangle
        peur de|qu|que +2 lui|elle|il|mari|femme|copain|conjoint|pere +4 frappe|tape|cogne|batte|tue
        """

    static let kindsFrench = """
        lettre|lettres est|sont +1 ecrite|ecrites|prete|pretes
        apres +2 corde|fusil
        avant de|que +1 mourir|crever|meure|creve
        fini|finie|ferme|fermee|vide|parti|partie|mort|morte +2 moi aussi|avec
        fermer|ferme|cloturer|cloture|solder ma|cette vie
        la fin pour moi
        """

    /// Words that are also said of bets and matches.
    static let kindsVague = """
        everything|everythings|all +1 is? ready|prepared|arranged
        ive arranged|prepared everything|all
        <i> +2 so|all|completely|totally|utterly|always|very alone|lonely
        feel|feeling|felt +2 alone|lonely
        nobody|noone|none|no +1 one? +1 talk|turn|speak to
        have|got|ive +1 nobody|noone
        have|got|ive no one
        tout est +1 pret|prete|range|ordre|boucle
        j ai tout prepare|range|boucle
        je|j|suis|me|sens +3 tellement|si|trop|toute|tout|completement|vraiment|tres seul|seule
        personne a|pour qui? +1 parler
        j|je ai|n +1 ai? personne
        """

    /// They only sound like these.
    static let kindsIdioms = """
        beats|beat|beating|hits|hit|hitting me|us +1 to|at|by|in|on|with|every|hard|like|most|there|for
        me|m|nous bat|bats|tape|frappe a|au|aux|en|sur|toujours|regulierement|souvent|largement|de|des|la|le|l|dans
        hauteur|hauteurs +1 mise|mises|saut|sauts|ligne|total|filet|barre|haie|cote|limite
        see|watch|win|witness|visit|land|hit +8 before i die
        voir|gagner|vivre|connaitre +8 avant de mourir
        ready|set|prepared|settled for|to +3 final|match|game|race|kickoff|weekend|derby|season|tonight|bet|log|go|start|\
        tournament|fight|saturday|sunday
        pret|prete|regle|range pour +3 match|finale|course|saison|soiree|derby|combat|weekend|tournoi|pari|samedi|\
        dimanche|coup
        alone|lonely in|at|on +1 thinking|that|this|the|top|wanting|here
        seul|seule a|au|en|sur +1 penser|croire|le|la|tete|vouloir|avoir
        lost|lose|losing|no|all|any|little hope|faith in|for|of
        perdu|perdre|perds|plus|sans +2 espoir|foi pour|en|dans|de
        """

    /// What makes of an idiom the words themselves.
    static let literal = """
        hope|faith in|for|of +2 life|living|me|myself|future|humanity|people|everything|anything|tomorrow|us|recovery|\
        mankind|ever|it
        espoir|foi pour|en|dans|de|d +2 vie|vivre|moi|avenir|futur|humanite|gens|tout|rien|demain|guerir|sortir
        """

    /// What people cannot take any more of a casino.
    static let limits = """
        limit|limits|limited|limiting|restricted|restriction|restrictions|gubbed|kyc
        stake factored
        limite|limites|limitation|limitations|bride|brides|bridage|plafond|plafonds|restriction|restrictions
        """
}
