/// What people say to the question how they are, and to help.
enum AlarmReplyLexicon {
    enum Tag: Hashable, Sendable {
        /// That they are safe.
        case safe
        /// Says so only where it was asked.
        case yes
        case no
        /// Goes with any of the three.
        case filler
        /// That they are not safe, that nobody is there, that they want to be left.
        case unsafe
        /// Something of bets, prices, casinos or RISK0.
        case subject
    }

    static let book = PhraseBook<Tag>(
        [
            (.safe, safeEnglish), (.safe, safeFrench), (.yes, yes), (.no, no), (.filler, fillerEnglish),
            (.filler, fillerFrench), (.unsafe, unsafeEnglish), (.unsafe, unsafeFrench), (.subject, subjects),
        ],
        names: GuardNames.all
    )

    private static let safeEnglish = """
        safe
        im|i am? really|totally|perfectly|completely|absolutely|very|quite|doing? safe|fine|ok|okay|alright|good|great|\
        well|grand
        im|i am all? right
        all|everything|everythings is? good|fine|ok|okay|alright|right
        no no? no? im|i am? safe|fine|ok|okay|alright|good|great|well
        no no? no? all|everything|everythings is? good|fine|ok|okay|alright
        no no? worries|problem|problems
        no danger
        not in danger
        joking|kidding|joke|banter|sarcasm|sarcastic|hyperbole|exaggerating
        figure of speech
        just|only an? expression|saying|phrase|idiom
        talking|meant|mean|about about? the|my|a? match|game|football|bet|team|bets|race|horse
        dont|no need to? worry
        """

    private static let safeFrench = """
        ca|sa va
        ca|sa va tres? bien|mieux
        tout va tres? bien
        tout|toute est? ok|bon|bien
        je|j vais tres? bien|mieux
        suis|chuis|chui|chu en securite
        suis|chuis|chui|chu sain et sauf
        en securite
        pas en danger
        aucun danger
        rien de grave|mechant
        plaisantais|plaisante|rigolais|rigole|deconnais|deconne|blaguais|blague|ironique|ironie
        pour rire|rigoler|plaisanter|deconner
        facon de parler
        une|qu une expression
        parlais|parle|parlait du|de|d la|mon|un|une|l? match|foot|pari|equipe|course|cheval
        non non? non? ca|sa va
        non non? non? je|j vais tres? bien|mieux
        non non? non? tout va tres? bien
        non non? non? suis|je|chuis|chui suis? en securite
        pas de|d inquietude|souci|soucis|probleme|danger
        t|vous inquiete|inquietez pas
        """

    private static let yes = """
        yes|yeah|yep|yup|yea|ye|sure|aye|certainly|definitely|absolutely
        of course
        oui|ouais|ouep|ouaip|yes|certainement|absolument
        bien sur
        """

    private static let no = """
        no|nope|nah|na|not|never|maybe|perhaps|dunno|idk|possibly|unsure|whatever|nvm|nevermind|hardly|barely
        non|nan|nn|bof|peutetre|jamais|pas|rien|aucune|aucun|jsp|chais|mouais
        peut etre
        """

    private static let fillerEnglish = """
        thanks|thank|thx|ty|cheers|you|u|mate|pal|very|really|honestly|promise|now|right|here|please|sorry|so|much|lol|\
        haha|though|tho|for|asking|it|was|just|the|a|that|this|its|thats|only|about|oh|ah|\
        well|but|all|yes|im|i|am|do|did|didnt|mean|at|home|hi|hey|ok|okay|lots|lot|again|bot|love|and|everything|day|\
        sure|totally|much|appreciate|appreciated|still|too|bro|man|my|bad|be
        """

    private static let fillerFrench = """
        merci|bcp|beaucoup|vraiment|promis|maintenant|la|ici|svp|desole|desolee|mdr|lol|haha|c|est|etait|juste|une|un|\
        le|la|les|que|qu|pour|de|d|votre|ton|ta|demander|demande|gentil|oh|ah|bon|bien|alors|mais|tout|oui|je|j|\
        suis|me|m|vous|te|t|a|moi|ok|l|aide|attention|message|encore|quand|meme|seulement|simplement|du|s|il|plait|\
        en|fait|tkt|ne|n|y|vrai
        """

    private static let unsafeEnglish = """
        not|isnt|arent|never +1 safe|ok|okay|alright|fine|well|good|great
        not really|sure|yet|anymore|exactly|quite|at
        dont|do|not +1 know|think|care|want|wanna
        cant|cannot|wont +2 talk|call|ring|phone|speak|stop|do|take|cope|reach|move|breathe|go|say|tell
        nobody|noone|none|no +1 one? picks|pick|picking|answers|answer|answering|answered|there|cares|care|listens|\
        listen|comes|helps|help|replies
        no answer|reply|one|use|point|way
        busy|engaged|on hold|voicemail
        leave|let me alone|be
        forget it|me|this|about|that
        never mind
        go away
        too late
        doesnt|dont|wont|does|cant|nothing +2 matter|help|work|helps|matters|works
        alone|lonely|scared|afraid|hurts|hurting|tired|numb|empty
        what would|will|could|can they even
        why should|would i
        i already? did|have|took|cut
        goodbye|bye|farewell
        """

    private static let unsafeFrench = """
        pas +1 vraiment|trop|sur|sure|bien|ok|securite|terrible|fort|top|encore|tellement
        va pas|mal|plus
        sais|saispas|sait|c +1 pas|plus|pu
        j|je +3 sais pas
        peux|veux|arrive|ai +1 pas|plus|pu +1 parler|appeler|envie|arreter|respirer|bouger|dire|arrive|la
        peux|veux pas|plus|pu
        personne +2 repond|decroche|ecoute|vient|la|comprend|aide
        ca|sa +1 repond|decroche|sonne|sert pas|plus|occupe|rien|vide|a
        c|est|ligne +1 occupe|occupee
        laisse|laissez moi|tomber|beton
        foutez|fous|fichez|fiche moi|la paix
        trop tard
        a quoi bon
        rien +2 change|changera|sert|aide|aidera
        seul|seule|peur|mal|fatigue|fatiguee|vide
        j ai deja
        adieu
        tant pis
        """

    private static let subjects = """
        bet|bets|stake|stakes|staking|odds|price|prices|parlay|parlays|acca|accas|accumulator|leg|legs|bankroll|\
        handicap|moneyline|wager|wagers|cashout|tipster|bookie|bookies|bookmaker|bookmakers|sportsbook|\
        sportsbooks|casinos|bet365|betfair|winamax|unibet|betclic|pmu|pinnacle|draftkings|fanduel|betmgm|\
        williamhill|ladbrokes|betway|bwin|skybet|paddypower|betsson|zebet|parionssport
        result|results|profit|profits|losses|yield|roi|clv|stats|statistics|margin|vig|overround|kelly|decimal|\
        american|fractional|deposit|deposits|withdraw|withdrawal|withdrawals|settle|settled|streak|streaks|limit|\
        limits|limited|account|accounts|setting|settings|currency|timezone|notification|notifications|export|edge|\
        variance|budget|balance|risk0
        closing price|line
        log|record a|my|this|bet|bets|that
        pari|paris|parier|miser|mise|mises|cote|cotes|combine|combines|selection|selections|prono|pronos|pronostic
        resultat|resultats|bilan|pertes|gains|rendement|statistiques|marge|decimale|americaine|depot|depots|retrait|\
        retraits|regler|serie|series|limite|limites|limitation|limitations|compte|comptes|reglage|reglages|devise|\
        fuseau|exporter|solde|convertir|convertis
        """
}
