/// Words that show a bettor's mood. Weights are a judgement, to be fitted when there is data: 0.6 is a cue that stands
/// alone, 0.35 one that needs another.
enum MoodLexicon {
    struct Cue: Hashable, Sendable {
        enum Kind: Hashable, Sendable { case tilt, chase, fomo, good, bad }
        let kind: Kind
        let weight: Double
    }

    enum Tag: Hashable, Sendable {
        case cue(Cue)
        case idiom
    }

    static let book = PhraseBook<Tag>(
        [
            (cue(.tilt, 0.65), tiltStrong), (cue(.tilt, 0.35), tiltWeak),
            (cue(.chase, 0.65), chaseStrong), (cue(.chase, 0.35), chaseWeak),
            (cue(.fomo, 0.65), fomoStrong), (cue(.fomo, 0.35), fomoWeak),
            (cue(.good, 0.4), good), (cue(.bad, 0.4), bad), (.idiom, idioms),
        ],
        names: GuardNames.all
    )

    private static func cue(_ kind: Cue.Kind, _ weight: Double) -> Tag { .cue(Cue(kind: kind, weight: weight)) }

    /// Words that raise what follows, and by how much; less than 1 lowers it.
    static let intensifiers: [String: Double] = [
        "very": 1.25, "so": 1.2, "really": 1.25, "totally": 1.3, "fucking": 1.4, "absolutely": 1.4, "completely": 1.3,
        "super": 1.25, "extremely": 1.4, "proper": 1.2, "a bit": 0.7, "bit": 0.7, "slightly": 0.6, "kinda": 0.8,
        "tres": 1.25, "trop": 1.3, "vraiment": 1.25, "tellement": 1.3, "completement": 1.3, "ben": 1.2, "ostie": 1.3,
        "peu": 0.7, "legerement": 0.6, "grave": 1.25, "hyper": 1.3, "ultra": 1.3,
    ]

    private static let tiltStrong = """
        fait|faire voler|enculer|baiser|arnaquer
        tilt|tilted|tilting|tilter
        rigged|scripted
        <bets>|match|it|game|games|league|everything +2 fixed
        fixed match|game|race|matches
        bad beat|beats
        robbed
        hooked by
        got +1 hook|hooked
        on the hook
        fuck|fucking|fck|fkn|ffs|wtf|bullshit|bs
        hate +1 this|these|betting|ref|refs|var|it|them|bookies|everything
        sick of +1 this|losing|these|it
        furious|livid|fuming|raging|rage|pissed
        joke of
        absolute joke
        want to smash|scream|throw
        truque|truques|truquee|arrange|arranges
        vole|voles|volee par|comme|encore|a|hier|par
        me suis|sommes fait voler|enculer|baiser
        en tilt
        degoute|degoutee|ecoeure|ecoeuree|ecoeurant
        tabarnak|tabarnac|tabarnouche|calisse|caliss|crisse|criss|ostie|osti|esti|viarge|ciboire|simonac
        putain|merde|bordel|chier|enfoires|enfoire|salauds|saloperie
        fait chier
        en rage|colere|furie|maudit
        j hais|deteste|haies
        rage|enrage|enragee|furieux|furieuse
        plein le cul
        ras le bol
        """

    private static let tiltWeak = """
        unlucky|cursed|unreal|ridiculous|disgusting|pathetic|shambles|scam|joke|scammers|thieves|crooks|fraud
        always +3 lose|losing|last|me|against
        every|each +1 time
        cant believe|catch
        last minute|second
        again and again
        injury time
        ref|referee|var|bookie|bookies +3 stole|killed|screwed|cost|robbing|thief|blind
        malchance|poisse|maudit|maudite|honteux|scandaleux|voleurs|voleur|arnaque|pitoyable|incroyable|ridicule
        toujours +3 perdre|perds|pareil|contre|moi
        chaque fois
        derniere minute|seconde
        arbitre|book +3 vendu|pourri|vole|aveugle|nul
        """

    private static let chaseStrong = """
        faut +4 gain|gagne|gagner|refasse|victoire
        rattraper +5 perdu|pertes
        chase|chasing|chased|chaser
        win|get|make|earn|take|claw|bring|recover|recoup|recovering +2 back
        win|get|make it|them|everything|all back
        double|doubling up|down
        recoup|recover|recovering|recouping +3 loss|losses|lost|money|it|everything
        one more|last bet|one|try|shot|go|parlay|spin
        one last
        last one
        need +1 win|winner
        need +3 back
        due a|for +1 win|a
        im due
        be|get|back +1 even +1 tonight|today|again|before
        break|get even tonight|today|before|again
        me refaire|refais|refait|refasse
        se refaire
        recuper* +3 pertes|argent|mise|ca|tout|perdu|perte
        recuper* +1 mes|mon|tout
        rattrap* +3 pertes|perdu|argent|tout|ca|retard
        doubler|double|redouble la|ma|les|mes|sur|encore +1 mise|mises|prochain
        je|j|vais double|doubler
        encore un|une|1 +1 pari|dernier|coup|derniere
        le|la|un|une dernier|derniere +1 pari|coup|fois|mise
        un dernier
        faut|besoin +4 gain|gagner|gagnant|victoire|refasse|refaire
        c est du
        revenir|remonter +2 zero|cash|egalite|pertes
        """

    private static let chaseWeak = """
        bigger|double|triple +1 stake|stakes|bet|bets
        after +2 loss|losses
        deposit|depositing|redeposit +2 again|more
        again|more|another +1 deposit
        down +2 hundred|grand|k|100|200|300|400|500|600|1000
        grosse|plus +1 mise
        remettre|remets|redeposer|redepose|recharger
        perdu +2 faut
        augment* +2 mise|mises
        """

    private static let fomoStrong = """
        this|its|thats|is a|the lock
        everyones on
        guaranteed|certain win|winner|winners
        miss|missing out
        sure thing|winner
        rater|louper|manquer +2 ca|cette|occasion|train
        a|the|total|absolute|pure|100 lock
        lock of
        locks
        cant|cannot|wont|never|impossible +1 lose
        free money
        easy money
        print|printing money
        all in
        allin
        max|maxed bet|bets|out|stake
        everyone|everybody|whole|all +3 on +1 it|this|them|this
        everyone is|are on
        before +2 moves|drops|drop|gone|shortens|crashes|changes|goes|too
        hammer|hammering|smash|smashing|slam|slamming it|this|the|them|that
        guaranteed|certain|cant miss|sure thing|win|winner
        missing|miss out
        fomo
        life savings on
        mortgage the house
        bet the house
        immanquable|imperdable|imbattable
        peut|peux|pouvoir|va|impossible +2 pas|de +1 perdre
        impossible +1 perdre
        c est safe|sur|garanti|cadeau
        pari|mise safe|garanti
        un pari|mise sur
        coup|trop|combine sur|safe|garanti
        argent facile|gratuit
        tout miser|mise|mets|mettre|claquer
        tapis
        avant que|qu +3 baisse|bouge|tombe|chute|change|parte|disparaisse
        avant +2 baisse
        tout le monde +3 dessus|dedans|joue|mise
        rater|louper|manquer +1 ca|cette|occasion|train|l|le
        """

    private static let fomoWeak = """
        sure|certain|confident|guaranteed|nailed|obvious|unmissable
        huge|insane|crazy|amazing value|price|odds|boost|edge
        hurry|quick|quickly|asap|now
        hot streak
        on fire
        feeling it
        unstoppable|invincible|genius
        certain|sur|evident|garanti|convaincu|confiant
        vite|depeche|urgent
        en feu
        je|j suis +1 chaud
        grosse|enorme|folle value|cote|occasion
        intouchable|invincible|genie
        """

    private static let good = """
        happy|great|good|glad|love|loving|awesome|nice|proud|amazing|fantastic|thanks|thank|perfect|brilliant|\
        excellent|\
        relaxed|calm|fun|enjoy|enjoyed|enjoying|pleased|satisfied|excited|cool|won|winning|yes|lets|delighted|buzzing
        content|contente|heureux|heureuse|super|genial|merci|parfait|cool|fier|fiere|bravo|adore|excellent|calme|\
        tranquille|plaisir|ravi|ravie|top|gagne|gagnant|bien|yes|malade|nickel
        😀|😃|😄|😁|😊|🙂|🎉|🔥|💰|🤑|😍|👍|🥳|😎|🙏|❤️
        """

    private static let bad = """
        sad|awful|terrible|horrible|hate|angry|mad|annoyed|annoying|upset|stressed|tired|sick|worst|depressed|\
        gutted|lost|\
        losing|lose|stupid|idiot|disaster|nightmare|frustrated|frustrating|disappointed|fuming|regret|miserable|\
        broke|bad
        triste|horrible|terrible|enerve|enervee|fache|fachee|stresse|stressee|pire|deprime|deprimee|perdu|perds|\
        perdre|nul|\
        nulle|con|stupide|desastre|cauchemar|frustre|frustree|decu|decue|regrette|rage|marre|tanne|tannee|degoute|\
        ecoeure|mal|plate|poche
        😡|🤬|😠|😭|😢|😤|😞|😩|💀|🤮|👎|😔
        """

    private static let idioms = """
        what|define|meaning|explain|does +2 tilt|chasing|chase|fomo|tapis
        what +1 is|does +2 lock|tilt|chase|fomo
        qu|que|quoi +4 tilt|fomo|tapis
        good|bad|great morning|evening|night|luck|afternoon
        yes please
        lock +2 phone|app|screen|account|settings
        all in all
        back +2 lay
        get +2 back to|on|from
        get back to|home|later
        make|bring +1 back +1 office|later
        bonus|withdrawal|deposit|money +2 back offer|promo
        fixed odds|stake|stakes|fee|price|unit|amount
        recuper* +2 compte|bonus|mot|donnees
        chase +1 down|target
        c est sur|certain que? +1 non|oui
        bien sur
        note|noter|notez|ajoute|enregistre +2 pari|mise sur
        pari|mise|coup sur +1 le|la|les|bet365|winamax|unibet|betclic|lyon|psg|om|paris
        sur le|la|les|mon|ma|mes|un|une|bet365|winamax|unibet|betclic|ce|cette|l|combien|quel|quels|des|du
        sur de? +1 comprendre
        for sure
        sure +2 how|what|if|why|please
        not sure
        make sure
        right now
        now +1 how|what|show|settle|log
        how +1 many|much
        trop tard
        combien +4 perdu|perds|gagne
        how +3 lost|won|winning|losing|lose|win
        show|montre|list|liste +5 lost|won|losing|winning|perdu|gagne|perdus|gagnes
        """
}
