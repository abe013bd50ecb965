/// What people write when a life may be in danger, and what only sounds like it.
enum CrisisLexicon {
    enum Tag: Hashable, Sendable {
        /// The writer's own life, in words that leave little doubt.
        case own
        /// The same, in words that people also use of bets and matches: of those, where one is named beside them.
        case vague
        /// A life, in words that nobody writes of anything else.
        case plain
        /// Suicide or self-harm as a word.
        case topic
        /// Ways that are looked for, and blows: the writer's own life, asked about whatever was learnt of the words.
        case means
        /// Somebody else's life.
        case another
        /// Only sounds like it.
        case idiom
        /// What is read, watched or heard of.
        case news
        /// Somebody whom the writer knows.
        case kin
        case bets
        /// Somebody's words, told by the writer.
        case told
        /// A way out: what follows is no figure of speech.
        case wayOut
        /// Comes after a «but»: what was denied is not.
        case doubt
        /// What makes of an idiom the words themselves.
        case literal
        /// Of casinos and their limits.
        case limits
    }

    static let book = PhraseBook<Tag>(
        [
            (.plain, plainEnglish), (.plain, plainFrench), (.own, ownEnglish), (.own, ownFrench),
            (.vague, vagueEnglish), (.vague, vagueFrench), (.topic, topics),
            (.another, othersEnglish), (.another, othersFrench), (.idiom, idiomsEnglish), (.idiom, idiomsFrench),
            (.news, news), (.kin, "<kin>\nmy|our son\nsomeone|somebody +1 know|love\nquelqu un +2 connais|proche"),
            (.bets, "<bets>"), (.told, told), (.wayOut, wayOut), (.doubt, doubt),
            (.means, meansEnglish), (.means, meansFrench), (.own, kindsEnglish), (.own, kindsFrench),
            (.vague, kindsVague), (.idiom, kindsIdioms),
            (.literal, literal), (.limits, limits),
        ],
        names: GuardNames.all
    )

    private static let told = """
        i|ive|just|keep|kept|always said|say|saying|told|tell|telling|wrote|texted|write|screamed|shouted|typed|\
        replied
        <kin>|he|she|they +2 said|says|told|tells|wrote|texted|texts|keeps|sent|posted|messaged|writes
        je|j|lui +3 dit|dis|disais|ecrit|repete|dire|envoye|crie
        <kin>|il|elle|on +4 dit|ecrit|dis|envoye|repete|texte|poste|crie
        """

    private static let wayOut = """
        only|best|last|easiest way|option|solution|answer|choice|thing
        way out
        seule|derniere|unique issue|solution|option|sortie|facon
        plus +1 que
        """

    private static let doubt = """
        cant|cannot|scared|afraid|sometimes|maybe|thought|thoughts|thinking|wish|point|hurts|alone
        dont +1 know|want
        parfois|peur|pense|pensees|peutetre|seul|seule
        peut etre
        sais +1 plus|pas
        """

    private static let news = """
        news|article|articles|newspaper|documentary|documentaries|film|films|movie|movies|book|novel|song|songs|\
        series|\
        episode|podcast|album|band|lyrics|headline|headlines|study|studies|research|researchers|statistics|stats|\
        report|\
        reports|scene|netflix|character|actor|celebrity|footballer|jockey|athlete|journalist|history|historical|\
        essay|thesis
        news|article|articles|journal|journaux|documentaire|film|films|livre|roman|chanson|chansons|serie|series|\
        emission|\
        reportage|podcast|album|groupe|paroles|etude|etudes|statistiques|recherche|personnage|acteur|footballeur|\
        histoire|\
        athlete|nouvelles|infos|actualite|actualites|radio|tele|television|these|expose|chanteur|lu
        according to
        selon un|une|le|la|les
        player|players|joueur|joueurs|coach|entraineur|gamblers|people|parieurs|gens|trader|traders +6 suicid*|himself
        team|keeper|goalkeeper|defence|defense|side|club|squad|equipe|gardien +8 themselves|himself|itself|se|s
        """

    private static let topics = """
        suicid*|suicide~|suiside|suicde|sucide|suecide|suiscide|suisside|sewerslide|suicidal~|suicider~
        self harm*
        selfharm*
        overdose~|overdosing|surdose
        unalive|unaliving
        kms
        kys
        k m s
        k y s
        automutil*
        scarif*
        """

    private static let othersEnglish = """
        <kin>|he|she|they|someone +8 suicid*|suicidal~|self harm*|overdose~|overdosed|selfharming
        <kin>|he|she|they|someone +6 talk*|thinks|thinking|threat*|wants|keeps|plans|planning|about|says +6 dying|\
        die|death|ending|kill|killing|jump|jumping
        <kin>|he|she|they +3 sent|left|wrote|posted +4 goodbye|note|farewell
        <kin>|he|she|they +3 bought|has|got +2 rope|gun|noose|pills
        <kin>|he|she|they +3 cut|cutting|cuts +2 himself|herself|wrists|arms
        doesnt|not|didnt +2 want +1 live|be +1 here|anymore|alive
        <kin>|he|she|they +4 no reason|point +2 live|living|on
        <kin>|he|she|they +4 world|better|everyone +5 without him|her|them
        <kin>|he|she|they +5 not|wont|doesnt +2 be|wake +2 here|tomorrow|around|up
        <kin>|he|she|they +6 disappear|gone +2 forever|good
        worried|scared|afraid +6 hurt|harm|kill|do +2 himself|herself|themselves|stupid|something
        kill~|killing~|killed|kil|hurt|hurting|hang|hanging|harm|harming|shoot|cut|cutting himself|herself|\
        themselves|themself
        he|she|they|<kin>|son +3 wants|want|wanted|wanna|wants +1 die|dying
        he|she|they|<kin> +5 end|ending|take|taking|took|ended it all|their|his|her life|lives
        end|ending|take|taking|took|ended|takes|ends his|her|their own? life
        he|she|they|<kin> +4 end|ending it all?
        he|she|they|<kin> +4 doesnt|dont want to live
        he|she|they|<kin> +4 jump|jumping off|from
        jump|jumping off|from +2 bridge|roof|building|balcony
        he|she|they|<kin> +4 better off dead
        he|she|they|<kin> +3 wishes|wish +3 dead
        he|she|they +4 goodbye forever
        suicidal friend|brother|sister|son|wife|husband|partner
        took|taking|taken|swallowed +4 pills
        """

    private static let othersFrench = """
        <kin>|il|elle|lui|quelqu +8 suicid*|automutil*|scarifi*|overdose
        <kin>|il|elle|lui|quelqu +6 parle|pense|menace|veut|envie|songe|dit|ecrit|repete +5 mourir|mort|finir|\
        sauter|tuer|crever|jours|pendre|disparaitre|vivre
        <kin>|il|elle|lui +5 idees|pensees noires|sombres|suicidaires
        <kin>|il|elle +4 message|lettre|mot +1 adieu|adieux
        <kin>|il|elle +5 plus|pu|pas +2 vivre|la|envie +2 vivre|demain|continuer|rien
        <kin>|il|elle +5 medicaments|cachets|pilules|corde|fusil|gun
        <kin>|il|elle +6 mieux sans|si lui|elle|il
        peur|inquiet|inquiete +5 connerie|betise|tue|mal|pire|suicid*
        se fait|faire +1 du? mal
        se coupe|ouvre|taille +1 les? veines|bras|poignets
        veut|voulait|voudrait|parle +2 mourir|finir
        se|s tuer|tue|suicider|suicide|suicid*|pendre|flinguer|mutile|mutiler|scarifie|buter|tirer
        <kin>|il|elle|lui +5 veut|voulait|envie|parle +2 mourir|crever
        <kin>|il|elle +5 en finir
        <kin>|il|elle +4 veut|voulait +2 plus|pu vivre
        <kin>|il|elle +5 sauter +1 pont|fenetre|toit|balcon|vide
        mettre|mis|met fin a ses jours|sa
        se jeter +2 sous|dans|du|par|devant
        <kin>|il|elle +5 disparaitre
        <kin>|il|elle +4 lettre d adieu
        """
}
