/// What people write when betting harms them or those around them.
enum HarmLexicon {
    enum Tag: Hashable, Sendable {
        case cue(HarmCue)
        /// Only sounds like it.
        case idiom
    }

    static let book = PhraseBook<Tag>(
        [
            (.cue(.money), moneyEnglish), (.cue(.money), moneyFrench), (.cue(.secrecy), secrecyEnglish),
            (.cue(.secrecy), secrecyFrench), (.cue(.control), controlEnglish), (.cue(.control), controlFrench),
            (.cue(.distress), distressEnglish), (.cue(.distress), distressFrench), (.idiom, idioms),
        ],
        names: GuardNames.all.merging([
            "lost": lost, "need": need, "game": game,
        ]) { mine, _ in mine }
    )

    private static let lost = """
        lost|lose|losing|bet|betting|betted|gamble|gambled|gambling|spent|spend|blew|blow|blown|wasted|used|using|put|\
        stake|staked|burned|burnt|drained|deposited|deposit|risk|risked|touch|touched|emptied|cashed|chased|touching|dipped|\
        perdu|perdre|perds|joue|jouer|mise|miser|parie|parier|flambe|flamber|claque|claquer|depense|depenser|crame|bouffe|\
        utilise|utiliser|pris|prendre|passe|vide|vider|mange|brule|flaube|flauber|flobe|flober|piger|pige|pioche|grille|\
        cramer|depose|deposer|tape|sacrifie|sacrifier|parti|partie
        """

    private static let need = """
        rent|mortgage|savings|saving|salary|wages|wage|paycheck|paycheque|payslip|tuition|pension|inheritance|bills|\
        groceries|grocery|food|loan|college|student|emergency|overdraft|retirement|holiday|wedding|benefits|child|\
        loyer|hypotheque|economies|epargne|salaire|paye|paie|factures|facture|courses|epicerie|pension|heritage|livret|\
        retraite|rsa|bourse|allocations|allocation|caf|chomage|aah|electricite|impots|vacances|reer|celi|cheque
        """

    private static let game = """
        bet|bets|betting|gamble|gambling|gambles|wager|wagering|play|playing|deposit|depositing|chase|chasing|casino|slots|\
        losses|habit|addiction|problem|jeu|jeux|jouer|joue|pari|paris|parier|miser|mise|casino|pertes|flauber|flober|gager|gageure|gageures|gambler
        """

    private static let moneyEnglish = """
        rent|mortgage|overdraft|overdrawn|payday|debt|debts|indebted|eviction|evicted|pawn*|bailiff*|bankrupt*|repossess*
        borrow*
        savings
        loan|loans|loaned
        pay|paid|unpaid|paying|cover|afford +2 bills|bill|rent|groceries|nappies|diapers|utilities
        bill|bills money
        electricity|heating|gas|phone bill|bills
        cant|cannot|couldnt|not +1 afford
        tuition|paycheck|paycheque|paychecks|wages
        <lost> +6 salary|payslip|pension|inheritance|fund|deposit|wedding|christmas|holiday|food|grocery|groceries|college
        salary +6 gone|lost|bet|betting|gambling|casino|day|days|hours|roulette|slots|went
        whole|entire|all|half|months +2 salary|pay|wage|wages|pension|income
        credit cards|card|limit|score
        cards|card +2 maxed|declined|limit|full
        second|remortgage* +1 mortgage|house|home
        remortgag*
        no|zero|without money|cash +2 food|left|rent|eat|bills|until
        spend|spending|spent|lose|losing|lost|bet|betting +3 more than +4 afford|have|earn|make
        money +3 dont|not|didnt +1 have|afford|mine
        company|work|clients|employers|boss +1 money|funds|card|till
        empty +3 account|fridge|bank
        bank account +3 empty|negative|minus|zero|drained
        drained|emptied +4 account|savings|joint
        joint account
        living|live +2 off|on +1 noodles|credit|ramen|card
        lost my +2 house|home|car|business|deposit|flat
        sold|pawned|selling +5 bet|gamble|betting|gambling|chase|losses|fund
        food bank
        collectors|collections
        kids|childs|childrens|sons|daughters|daughter|children +4 money|savings|fund|christmas|shoes|school|piggy
        piggy bank
        owe +5 hundred|thousand|thousands|k|grand|everyone|friends|family|people|shark|lot
        lend|lent me
        <lost> +4 <need> money|fund|funds|account|bill|bills|savings|payment
        <lost> +3 my|our|the|all|whole|entire <need>
        <lost> +1 my|our +1 <need>
        <need> +1 money|payment on|at|in|into|for|gone|went|lost
        my|the|our rent|mortgage|paycheck|savings|salary|wages +3 gone|went|on|into|lost
        cant|cannot|couldnt|unable|struggling|not +2 pay|afford|make|cover +2 rent|bills|bill|mortgage|food|groceries|electricity|loan|debt|debts|childcare|car
        behind on +2 rent|bills|mortgage|payments|payment|loan|loans
        late on +1 rent|mortgage|bills
        rent is +1 due
        borrow|borrowed|borrowing|lend|lent|loaned +6 money|cash|bet|gamble|stake|deposit|bets|losses|pay|grand|hundred|friend|friends|mum|mom|dad|parents|brother|sister|work|colleague
        borrow|borrowed|borrowing +4 from +2 <kin>
        borrow|borrowed|borrowing money|cash
        payday|payday loan|loans|lender|lenders
        quick|personal|bank|second|another|title|a|took|taking|take +1 loan +4 <game>|back|pay|chase|losses|lost|cover|win|debts|debt
        took|taken|take|taking|get|got|getting|need +2 loan|loans
        loan shark|sharks
        maxed|maxing|max out? +3 card|cards
        credit|my card|cards +3 maxed|full|gone|betting|limit|gamble
        cash advance
        overdraft|overdrawn
        pawn|pawned|pawning|pawnshop
        sold|selling|sell my|our|his|her|the +2 car|laptop|watch|phone|ring|jewellery|jewelry|house|ps5|console|bike|guitar|tv|furniture|stuff|things|playstation
        stole|steal|stolen|stealing|embezzled +5 money|from|cash|work|till|purse|wallet
        took money from
        owe|owing|owed +4 money|grand|k|bookie|everyone|people|him|them|friends|bank|thousands|thousand|hundred|debt
        in|into|deep +1 debt|debts
        debt|debts +3 gambling|betting|bets|growing|collector|collectors|drowning|up
        gambling|betting|my|our|these|huge|massive|drowning +1 debt|debts
        debt collector|collectors
        im|i|flat|completely|totally|dead|going|am|gone|stone +1 broke
        broke till|until|again|because|from|after
        bankrupt|bankruptcy|evicted|eviction|repossessed|bailiff|bailiffs|foreclosure
        lost everything|all
        lost +2 life savings
        life|all +1 savings
        no money left|for|to
        skint|penniless
        nothing left +2 account|month|eat|food|until
        kids|childrens|childs|sons|daughters +2 money|fund|savings|food|birthday|lunch
        cant afford
        more than i can afford
        money i dont have
        sell|selling my car|house|stuff
        """

    private static let moneyFrench = """
        loyer|loyers|hypotheque
        emprunt*
        dette|dettes|endett*|surendett*
        huissier*
        rechut*
        economies|epargne
        payer|paye|paie|regler +3 loyer|factures|facture|courses|epicerie|cantine|creche|garderie|electricite|hydro|chauffage
        <lost> +6 salaire|paye|paie|economies|epargne|heritage|livret|retraite|pension|argent|vacances|noel|enfants
        salaire|paye|paie +5 passe|passee|parti|partie|perdu|flambe|casino|paris|jours|entier|entiere|heures|soiree|y|dedans
        credit|credits|pret|prets +4 rembours*|pour|sur|conso|jouer|refus*|banque
        compte +2 vide|rouge|negatif|decouvert|zero|moins|sec
        dans le rouge
        rouge +3 banque|compte
        carte|cartes +3 refusee|bloquee|pleine|pleines|max*|credit
        plus|pu|pas|meme|sans +3 argent|thune|fric|cash|rond|sou|cenne +4 manger|essence|courses|payer|finir|epicerie|lait|couches|gaz|mois
        frigo +2 vide
        finir le mois +3 plus|peux|impossible|comment|pas
        plus|pas|arrive|peux +3 finir le mois
        fins de mois
        vendu|vendre|gage +5 jouer|parier|miser|rembourser|pertes|combler
        argent +5 pas +1 moi|mien
        argent|caisse +3 travail|boulot|job|patron|boite|entreprise|asso|enfants|parents|mere|copine|femme
        mise|mises|joue|perds|depense|parie +4 plus +1 que|qu +5 moyens|gagne|permettre|ai|peux|devrais
        moyens
        dois|devoir +6 euros|piasses|dollars|argent|cash|balles|mille|milliers|shylock|pote|amis|monde|famille
        shylock|shylocks|usurier
        tirelire
        ruine*
        faillite
        banque alimentaire
        soupe populaire
        <lost> +4 <need>
        <need> +3 y +1 passe|passee|parti|partie
        <need> +4 <lost>
        argent du|de|des|pour +1 <need>|enfants|manger|couple|bouffe
        peux|peut|arrive|sais|plus|pouvoir|capable +3 payer +2 <need>|voiture|pret|credit|factures|char
        payer mon|le|ma|mes loyer|hypotheque|facture|factures|electricite|credit
        retard +2 loyer|factures|hypotheque|paiements|credit
        emprunt*|prete|pretes|preter +6 argent|jouer|parier|miser|pote|ami|amis|mere|pere|parents|frere|soeur|banque|euros|piasses|balles|rembourser|refaire|collegue|dollars
        emprunte|emprunter|emprunts|emprunt
        credit conso|consommation|revolving|renouvelable|rapide
        pret|prets sur|personnel|conso|rapide|usuraire|bancaire|etudiant|payday
        pris|prendre|contracte|faire|fait|demande|demander un|des|deuxieme|autre|second +1 pret|prets|credit|credits|emprunt
        decouvert
        a sec
        cartes|carte +2 credit? +2 pleine|pleines|loadee|loadees|max*|bloquee|plafond|explose|vide
        loade|loader +3 carte|cartes|credit
        chu|suis|chui|casse|es|est|j|completement|totalement|carrement|tellement casse|cassee comme|en|ben|a|jusqu|raide
        chu|chui|suis +1 casse|cassee|fauche|fauchee|ruine|ruinee|fauch
        casse comme un clou
        plus|pu|pas +1 un|une|rond|cenne|sou|thune|tune|kopeck|cent
        dans la|ma marde|merde
        dette|dettes|endette|endettee|endettement|surendett*
        huissier|huissiers|interdit bancaire|expuls*|faillite|saisie
        fin|fins de? mois +2 difficile|dur|bouffer|manger|impossible
        plus|pu|pas +2 rien|argent|quoi|thune +2 manger|bouffer|mois|jusqu
        rien pour manger|bouffer
        tout perdu
        perdu tout mon|mes|notre|nos|le|l
        perdu +1 toutes +2 economies|epargne
        ruine|ruinee
        vendu|vendre|mis +2 ma|mon|mes|sa|son|des +2 voiture|char|auto|telephone|montre|bijoux|ordi|console|meubles|bague|affaires|guitare|moto|gage|velo|ps5|maison|tele
        vole|voler|volee|pique|piquer|derobe +4 argent|ma|mon|mes|caisse|parents|mere|pere|sous|carte|portefeuille|sacoche|travail|job|boulot
        tape|pige dans la|les|mes|le|l
        dois +3 argent|euros|piasses|balles|milliers|mille|monde|fric|bookie|cash|thune
        compte +2 joint|commun
        argent que je|j n|ai|pas|nai
        pas|plus les moyens
        mont de piete
        pawn|pawner|pawnshop
        """

    private static let secrecyEnglish = """
        secretly
        lie|lied|lying +1 to +3 <kin>|everyone|everybody|them|her|him|people|myself|therapist|doctor
        lie|lied|lying|lies +2 about +6 bet|bets|betting|gambling|money|lost|losses|where|it|debt|much|bank
        keep|kept|keeping +4 from +2 <kin>|everyone|her|him
        delete|deleting|deleted|clear|cleared +4 history|statements|emails|messages|apps|app +6 so|before|wife|see|know|find
        intercept|hide|hiding|hid +4 mail|letters|statements|post|bills|phone|receipts
        found out +6 betting|gambling|losses|debt|money
        she|he|they|<kin> +3 thinks|think|believes +6 work|savings|won|quit|stopped|money|fine|still|saving|i
        dont|havent|didnt|never|cant|afraid|scared +2 tell|told|telling +2 <kin>|anyone|anybody|her|him|them
        double life
        in the dark
        lie|lied|lying|lies +3 <kin>|everyone|everybody|her|him|them|people|bank +6 <game>|money|lost|account|debt|debts|much|where
        lie|lied|lying|lies to +1 <kin>|everyone|everybody|bank
        lie|lied|lying|lies about +3 <game>|money|debt|debts|much|it|how
        hide|hiding|hid|hidden|conceal +4 from +2 <kin>|everyone|everybody|her|him|them
        hide|hiding|hid|conceal|hidden +2 my|the|our|these +1 bets|betting|gambling|losses|debt|debts|statements|statement|bank|account
        behind +1 <kin>|her|his|their|wifes|husbands|partners|girlfriends|boyfriends back
        <kin>|she|he|they +1 doesnt|dont|does|do|cant|cannot|mustnt|mustn|must|has|have|didnt|no +2 know|idea|find|finds|found +5 <game>|lost|much|out|about|money|idea|account|it
        <kin> +2 doesnt|dont know
        <kin> +2 no idea
        if my <kin> +1 finds|found|knew|knows
        nobody|noone|no knows|knew|one +5 much|lost|bad|gambling|betting|debt|debts
        secret|secretly +2 account|card|bets|betting|bet|gambling|gamble|loan|debt|debts|credit
        in secret
        keep|keeping|kept +3 secret +4 <kin>
        """

    private static let secrecyFrench = """
        ment|mens|mentir|mentais|menti|mensonge|mensonges
        cache|caches|cacher|cachais|cachee +8 <kin>|elle|lui|pertes|paris|dettes|argent|jeu|releves|compte|telephone|applis|mises|tout|monde
        en cachette|douce|secret
        cachette
        <kin>|elle|il|personne +2 sait|savent|sais|doute|doutent|soupconne|connait +1 pas|rien|encore|combien
        pas|jamais|peux|ose|oser|veux +2 dire|avouer|parler +3 <kin>|personne|elle|lui|perdu|combien
        ose +2 dire|avouer|parler|regarder
        <kin>|elle|il +4 croit|pense +4 que|j|qu
        decouvert|decouvre|trouve|su +5 mes pertes|dettes|paris|releves|historique
        double vie
        supprime|efface|effacer +5 historique|messages|mails|releves|appli
        ment|mens|menti|mentir|mentais|mentant|mentiries +5 <kin>|tout|entourage|proches|banque|pertes|monde|jeu|paris|argent|somme|lui|leur|mes|ma|mon|sur
        lui|leur|je +2 ment|mens|menti|mentir|mentais
        cach*|dissimul* +6 <kin>|proches|pertes|paris|dettes|releves|releve|jeu|argent|tout|joue|parie|entourage|compte
        en cachette|douce|secret
        en cachette
        derriere le|son|leur dos
        dans le|son|mon +1 dos
        <kin>|elle|il|personne +1 ne? sait|sais|sache|savent|apprenne|apprend|doute|decouvre|saurait +1 pas|rien|combien|l|que|pour|encore|mes|tout|jamais
        personne +1 sait
        <kin> +3 est|es|sont pas|au courant
        si ma|mon|mes <kin> +2 apprend|apprenait|savait|sait|decouvre|decouvrait|apprennent|l
        """

    private static let controlEnglish = """
        stop|quit|stopping|quitting +1 gambling|betting|chasing|depositing
        cant|cannot|couldnt|dont|unable|impossible +4 stop|quit|control|resist|help +1 myself|it|betting|gambling|chasing
        self|no|zero|lost|any control
        all|everything i +1 think|do|care
        day|hour|week|night|minute +2 without +1 betting|gambling|bet|a|placing|gamble
        obsess*
        craving|cravings|crave
        urge|urges|itch
        spiral*
        binge|bingeing|binging
        promise|promised|swore|swear|said|told +5 stop|quit|last|never|again|bet|gamble +4 again|but|yet|and|another
        again +2 after +2 promise|promised|swore|saying
        chase|chasing|chased +2 losses|it|money|everything|losing
        chasing
        more|bigger|higher and more|bigger|higher
        bet|betting|gamble|gambling +4 more|bigger +4 feel|thrill|buzz|same|excitement|rush
        bet|betting|gamble|gambling +3 constantly|nonstop|compulsively|morning|sleep|work|toilet|everything|anything
        first thing +4 morning|wake
        wake|waking|woke +4 bet|odds|betting|gamble|check
        irritable|restless|anxious +5 stop|not|dont|cant +2 bet|betting|gambling|gamble
        consum*|taken|took|takes|ruled|runs|rules +3 my|me life|over|completely
        lost|losing|lose +2 track|count +4 deposited|deposits|lost|money|bets|time
        ruin* +2 my|our|me|everything|us
        slipped|fell|fallen +1 back|again
        clean +4 now|again|relapse|until|then|but
        sober +4 gambling|betting
        self excluded +6 again|relapse|slipped|because
        is it normal +6 gamble|bet|betting
        am i +3 addict|addicted|gambler|compulsive|problem
        someone|anyone help
        i +1 am|im +1 sick +2 gambling|betting|gambler
        betting|gambling|it +2 got|gotten|getting +2 hand|worse|control
        out of hand
        ga meeting|meetings
        gambler*
        think|worried|worry|afraid +4 problem|addict*|much|gambling +3 gambling|betting
        too much +4 betting|gambling|lately|bet
        cant|cannot|couldnt|dont|unable|not|impossible|never +3 stop|quit|control|resist +5 <game>|myself|it|logging|thinking|going|redepositing|urge|even|app|anymore|bet365|impulse|urges
        cant|cannot +1 stop|quit
        dont know how to stop
        stop myself
        cant|cannot|hard|need|have|want|trying|tried|must|help|wish|how +4 stop|quit|quitting|stopping +1 gambling|betting|playing
        want|need|trying|tried|have +1 to? quit|stop +2 gambling|betting|forever
        how +3 stop|quit +1 gambling|betting
        out of control
        lost|losing|lose|no +1 control
        control my|the +1 betting|gambling|urge|urges|impulses
        addict~|addicted~|addiction~|adicted|addictive|compulsive|compulsively|compulsion|degenerate|degen
        problem|pathological gambler|gamblers|gambling|bettor
        gambling|betting +1 problem|problems|issue|disorder|addict
        hooked
        problem with +1 <game>
        i +2 have|got +3 problem
        do|did i have +2 problem
        relapse|relapsed|relapsing
        keep|kept|always +2 going|coming|depositing|redepositing|chasing|reloading|betting|losing back|again|more|losses|every
        keep +1 depositing|redepositing|reloading|chasing
        chasing +3 losses|money|all|months|days|years
        chased +3 losses
        betting|gambling +2 every|all +1 single? day|night|hour|time
        taking|took|take over my life
        ruin|ruined|ruining|destroying|destroyed|destroy|wrecked|wrecking|cost +2 my|our|me +1 life|marriage|relationship|family|job|career|house|home
        gambling|betting +1 is|has|took|takes|consumes +1 ruining|ruined|destroying|destroyed|over
        think about +2 betting|gambling +2 all|every|constantly
        urge|urges +2 bet|gamble|betting|gambling
        help me +1 stop|quit
        help|support|therapy|counselling|counseling +5 gambling|betting +1 problem|addiction|habit|stop
        gamblers anonymous
        """

    private static let controlFrench = """
        arrive|arriver|reussi|reussis|capable|peux|peut|sais|parviens +3 plus|pas|pu|pus|jamais +4 arreter|stopper|controler|m|resister|passer|decrocher
        plus|pas|pu|pus|incapable +2 capable|d|de +2 arreter|stopper|decrocher|controler|moderer
        obsed*|obsession
        craving|cravings|pulsion|pulsions|compulsi*
        manque +4 jouer|jeu|parier|paris
        en manque
        pense +3 qu|que|tout|seulement +4 parier|jouer|paris|jeu|miser|ca
        jure|promis|promets|promettre +6 arrete*|arreter|derniere|plus|rejouer|jamais
        encore +3 craque|replonge|rejoue|redepose|flambe|recommence
        j ai +3 craque|replonge|rejoue|redepose|recommence|rechute
        me|m +2 refaire +6 perds|perdu|encore|plus|pire|toujours
        refaire|recuperer|rattraper +4 pertes|perdu|argent|tout|mise
        courir|cours|courais apres +4 pertes|argent|perdu
        spirale|engrenage|gouffre|cercle vicieux
        cercle vicieux
        spirale|engrenage
        hors de|du controle
        controle de|sur +2 moi|ma|mes|mises|rien|jeu
        perdu|perds|perte +3 controle|pied
        degage|bouffe|prend|envahi|envahit|detruit|ruine|gache|pourrit|controle +2 ma|mon|notre|tout +1 vie|couple|temps|quotidien|tete
        joue|parie|mise|jouer|parier +5 nuit|nuits|matin|travail|toilettes|arret|cesse|constamment|trop|sans
        trop +3 joue|parie|mise|jouer|parier|gamble
        joue|parie|mise|gamble|depense +2 trop
        est ce que +2 suis +2 accro|dependant|addict|malade|joueur
        suis|chu|deviens|devenu|devenue +2 malade|dependant|accro|drogue|addict|pathologique|esclave
        malade du jeu
        soigner|soigne|guerir|desintox*|therapie|cure|psy +6 jeu|paris|addiction|jouer|dependance
        arreter +4 aide|comment|aidez|peux|veux|veut
        comment +3 arreter|arrete|decrocher|stopper +3 jouer|parier|jeux|paris|gambling|ca|miser|gager
        veux|voudrais|faut|dois|aimerais|essaye|essaie|tente +3 arreter +2 jouer|parier|miser|paris|tout|jeux|gager
        aidez moi
        au secours
        arrive|arriver|reussi|reussis|peux|capable|sais|pas|plus|pu|impossible|jamais|incapable|peut|parviens +5 arreter|stopper|controler|resister|decrocher|moderer
        arreter +2 jouer|parier|miser|paris|jeux|jeu|gager
        j|je +3 arrete +1 pas|plus|pu +2 jouer|parier|miser|deposer|perdre
        m|me +1 arreter|stopper|controler|retenir|empecher
        plus|perdu|perds|pas|pu|perdre|perte +1 le|tout|aucun|du|de? controle
        accro|accroc|addict|addicte|addiction|addictions|dependance|dependant|dependante|compulsif|compulsive|compulsivement|compuslif
        joueur|joueuse|jeu pathologique|compulsif|excessif|maladif|maladive|problematique
        probleme|problemes|souci|soucis +2 de|avec +2 jeu|jeux|paris|pari|gambling|jouer|casino|gageures
        j|je +1 ai +3 probleme|problemes
        rechut*|replonge|replonger
        c est plus fort que moi
        plus fort que moi
        peux|arrive +3 empecher +2 jouer|parier|miser|deposer|rejouer
        flauber|flobe|flober|flaube +5 tout|paye|argent|jours|encore|chaque
        redepos*|remets|recharge|rejoue +5 encore|chaque|sans|toujours|fois|pertes|tout
        je rejoue|redepose|recommence +1 toujours|encore|chaque|a|quand|tout
        detruit|detruire|gache|gacher|ruine|ruiner|brise|briser|detruis|gachee|foutu +2 ma|mon|notre|ma|en +1 vie|couple|mariage|famille|menage|job
        jeu|jeux|paris +4 detruit|detruisent|gache|gachent|bouffe|bouffent|ruine|ruinent
        joue|parie|mise|jouer|parier +3 tous|toutes|chaque les? jours|soir|soirs|nuit|nuits|jour|heure|heures
        aide|aidez|aider +5 arreter|decrocher|jeu|paris|gambling|joueur
        envie +1 de? jouer|parier|miser +3 tout|constamment|sans|trop|temps|arret|irresistible
        """

    private static let distressEnglish = """
        crying|cried|sobbing
        ashamed|shame|shameful|guilt|guilty
        depress*
        anxiety|panic|panicking
        cant|cannot|couldnt|dont|not|barely|hardly +3 sleep|sleeping|slept|eat|eating|breathe|focus|concentrate
        insomnia|sleepless
        sick +1 to +1 stomach
        hate +2 myself|who|what +2 become|betting|gambling|for|am
        drinking|drink|drunk +5 forget|cope|lost|losses|losing|betting
        fight|fights|fighting|argue|arguing|argument|arguments|row|rows +6 betting|gambling|money|bets
        missed|missing|forgot|skipped|late +4 birthday|work|wedding|class|school|pickup|exam|rent|graduation|funeral
        lost|losing|risk|cost +2 my +1 job|marriage|wife|family|relationship|kids|house|friends|husband
        left|leaving|leave|divorce|divorcing|dumped +2 me
        breakdown
        worst day|night|mistake +4 life
        destroyed|devastated|despair|hopeless|desperate
        alone|lonely +5 betting|gambling|gamble|losses
        i|got|was|been|im +1 fired|sacked
        cant|cannot|havent|couldnt|not|hardly|barely|didnt|dont|unable|no +3 sleep|slept|sleeping|sleep|eat|eating|eaten
        losing sleep
        lost|losing +1 sleep
        awake|up all night
        up|awake till|until +3 betting|gambling|chasing|checking|playing
        up betting|gambling +1 all
        panic|anxiety attack|attacks
        panic|panicking|panicked +5 lost|losses|money|bets|betting|account
        depressed|depression|anxious|ashamed|shame|guilty|guilt|desperate|miserable|suffering|disgusted +10 <game>|lost|losses|losing|money|it|bet|bets|about
        <game>|lost|losses|losing|lose|money +10 depressed|depression|anxious|anxiety|ashamed|guilty|desperate|crying|cried|shaking|miserable
        so|really|very|feel|feeling|am|im|severely|deeply +1 depressed|ashamed|desperate|guilty|suicidal
        crying|cried|cry|shaking|trembling|vomited|sick +6 lost|losing|losses|bet|bets|night|gambling|betting
        hate myself
        disgusted +1 myself
        wife|husband|girlfriend|boyfriend|partner +3 left|leaving|leave|divorce|divorcing|kicked
        divorce|divorced +6 gambling|betting
        lost|losing|lose my +2 job|wife|family|house|home|marriage|kids|husband|relationship
        missed|missing|skipped|skipping|skip +2 work|school|class|exam|exams
        fired +5 betting|gambling
        cant|cannot +1 concentrate|focus +3 work|anything|school|because
        need|want|get|please|some|seek|i +1 help +1 me|please|now|with|badly|bad|seriously
        i need help
        ruining|ruined everything
        """

    private static let distressFrench = """
        pleur*
        honte|honteux|honteuse|culpabilis*|culpabilite
        deprim*|depressi*|desesper*|desespoir
        angoiss*|anxieux|anxieuse|anxiete|panique*
        dors|dort|dormir|dormi|sommeil|mange +3 plus|pas|pu|pus|rien|mal|perdu
        insomni*
        nuit|nuits blanche|blanches
        me deteste|hais|degoute
        quitte|quittee|quitter|laisse|crisse|dompe|divorce* +5 cause|jeu|paris|dettes|pertes|argent|parce|part|la|moi
        divorce
        dispute*|engueul*|chicane|chicanes +8 argent|jeu|paris|pertes|dettes|casino|mises
        perdu|perdre|risque|coute +3 mon|ma|mes +1 travail|job|emploi|femme|famille|couple|maison|copine|boulot|enfants|mari|chum|blonde|amis
        rate|manque|seche|oublie +5 travail|anniversaire|cours|examen|exam|job|enfants|boulot|rendez|mariage
        bois|boire|alcool +5 oublier|pertes|perdu|paris
        vomir|vomi|trembl* +6 perdu|pertes|argent|paris
        mal +2 ventre|dormir|bide|vivre +5 perdu|argent|pertes|dettes|paris|cause|lendemain|quand
        effondr*|aneanti*|detruit|detruite
        vire|viree|licencie* +6 jeu|paris|jouer|cause|pariais
        dors|dort|dormir|dormi|dormais|mange +1 plus|pas|pu|rien|mal +3 depuis|cause|a|tellement|la|nuit|plus|de|je
        dors|dort|dormi +1 plus|pas|pu|rien|mal
        arrive|reussis|peux|plus|pas|capable +3 dormir
        insomnie|insomnies|nuit blanche
        nuits blanches
        pass*|toute|toutes|reste +2 nuit|nuits +4 parier|jouer|miser|jeu|paris|casino|jouant|pariant
        crise|crises d angoisse|panique|anxiete
        angoisse|angoisses|angoissee +5 argent|paris|pertes|perdu|dettes|jeu
        deprime|deprimee|depression|desespere|desesperee|honte|coupable|culpabilise|degoute|mal +10 <game>|perdu|perds|argent|dettes|parie|parier|pertes|perdre
        <game>|perdu|perds|pertes|argent|perdre +10 deprime|deprimee|depression|desespere|honte|coupable|pleure|pleurer|angoisse|tremble
        suis|me|tellement|completement|sens|trop +2 deprime|deprimee|desespere|desesperee|honteux|coupable
        j|je +1 ai honte
        honte de moi
        pleur* +6 perdu|pertes|nuit|paris|jeu|soir|argent|tout|parie
        me|m deteste|hais|degoute
        <kin>|elle|il +3 quitte|quittee|quitter|partie|parti|laisse|divorce|divorcer|crisse|sacre|domper|dompe|laissee
        divorce +5 jeu|paris|dettes
        perdu|perdre +1 ma|mon|mes|notre|la|ma +1 job|femme|famille|maison|travail|emploi|boulot|couple|mari|enfants|copine|blonde
        manque|manquer|seche|absent|rate +2 travail|boulot|job|cours|exam|examen|shift
        concentrer|concentre +1 plus|pas|au
        besoin +1 aide
        aidez|aide moi
        """

    private static let idioms = """
        rent free
        lying|lie|lies first|second|third|bottom|top|in|fourth|ahead|behind
        chasing the title|pack|league|a|leaders|championship|top|win|equaliser|equalizer|game|goal
        chase +1 down|target|runs
        hiding to
        hide +1 my? bets|bet +2 list|menu|from +1 the|list|stats
        explain|definition|define|meaning|mean|what +3 chasing|tilt|debt|variance
        what is|does|are chasing
        credit card +2 deposit|accepted|fee|fees|withdraw|withdrawal|allowed
        can +1 deposit +3 credit|card
        salary cap
        savings +2 tax|promo
        loan spell
        sick odds|win|goal|beat
        guilty of
        shame +1 they|he|that|about|it|on|really|for
        what a shame
        its a shame
        a shame
        destroyed +1 them|him|city|united|chelsea|the|by|arsenal|spurs|real
        devastated +2 injury
        panic selling|buy|buying|button
        alone at +2 top
        out of hand +1 ball
        fight +2 night|card|odds|betting
        gambler* fallacy|ruin
        gamblers fallacy|ruin
        problem gambling +3 features|tools|charity
        last +1 breakdown
        breakdown of|by
        breakdown +2 stats|month|sport|casino|bets|results
        desperate|hopeless defending|team|side|times|defence|for|attack|measures
        fired +1 manager|coach|the|a|shot|wide|their|him
        suspended +1 player|match|games|market|for|game|defender|striker
        manager|coach|market|player|he|striker|defender|game|match|keeper +2 fired|sacked|suspended
        left +1 back|foot|wing|winger
        leave|left me +1 alone|the|a
        late +2 goal|winner|equaliser|work
        spiral* pass|football
        obsess* +2 with +1 data|stats|numbers
        urge you|to
        dois|devoir combien|miser|parier|mettre|jouer
        combien +2 dois
        paye|payer +1 a|le|la|bien|combien|cote
        cote +2 paye|paie
        moyens de paiement|depot|retrait
        carte +1 credit|bancaire +3 depot|deposer|accepte|retrait
        carton|carte rouge
        lanterne rouge
        dans le rouge +1 de|physiquement
        arreter +1 gardien|arreter|penalty|match|tir|notifications|rappels|alertes
        gardien|portier +4 arrete*|arreter
        comment arreter les|l|le +1 notifications|messages|rappels|alertes|abonnement
        courir|cours apres +2 score|ballon|record|titre
        recuperer +1 mon|mes|le|la|un +1 bonus|compte|mot|gains|donnees|retrait|depot|remboursement|ballon
        recuperer|rattraper +3 donnees|historique|mot|compte|solde|retard
        detruit|detruite +2 par|la|en|defense|adversaire
        devoir
        quitte ou double
        quitte le club|terrain|psg|om|banc
        cache|cachee valeur|value|derriere
        valeur|value cachee|cache
        mal dormir
        trop +1 joue|mise +1 matchs|sur
        le joueur est malade|blesse
        compte +1 negatif|zero +2 bonus
        rouge +1 psg|carton|directe|direct|diables
        panique +2 defense|surface|marche
        laisse +2 cote|tomber|passer
        cant|cannot|dont|wont|not stop +1 winning|scoring|smiling|laughing|watching|cashing|raining|here
        cant|cannot|couldnt stop +1 the|him|them|her|messi|haaland|mbappe|app|bot|notifications|emails
        addict~|addicted~|addiction~|addictive|hooked to|on +1 winning|this|football|data|stats|coffee|chocolate|your|tennis|spreadsheets|excel
        out on loan
        on loan from|to|at|player|players|until|with|deal|spell
        loan player|players|move|deal|spell|signing|fee|star|striker|winger|keeper|army
        broke even|the|down|out|up|through|serve|his|her|my|record|a|into|back
        broke even
        line|serve|app|link|site|bot|button|he|she|it|they|streak broke
        debt ceiling
        overdraft|loan|debt|rent|mortgage calculator|market
        stop|stopped loss|losses
        stop losing streak
        sleep|sleeping on
        dont sleep on
        pret|prete a|pour|de
        en|sous pret de|du|a|au|par|avec|jusqu
        prete par|au|a|pour
        joueur|joueurs prete|pretes|casse|accro
        voler|vole la|le vedette|match|victoire|penalty
        casse la|le|les|du|tout|un|une|sa|son|serve|service|gueule
        match|equipe|arbitre +2 vole
        decouvert|decouverts +1 derriere|defense|defensivement|dos
        control group
        ball|midfield|possession|puck out|lost|losing|control
        lost|losing|lose|no control of|over +1 midfield|the|ball|match|game
        lost|losing all|everything +2 legs|matches|three|games|parlays|progress
        lost all three|four|five|but|legs
        lost everything +2 parlay|acca
        problem with +3 app|bot|button|login|the|this|my|settlement|settle|command|account|payout|withdrawal|deposit
        i +1 have +3 problem +1 with|logging|settling
        probleme|problemes avec|de +1 l|la|le|ton|bouton|application|bot|connexion|compte|retrait|depot|mon
        j ai +2 probleme|problemes +1 avec|pour|de|technique +1 l|la|le|bouton|bot|mon|retrait|noter|regler
        help me? +1 log|logging|settle|settling|understand|reading|with|find|set|change|convert|read|calculate|how|compute|choose
        help with +2 command|settings|export|app|parlay|bet|kelly|odds|log|price
        aide|aidez moi +1 a|avec|pour|comprendre
        besoin +1 aide +1 pour|avec|a +1 noter|regler|comprendre|convertir|changer|calculer|l|le|la|lire|exporter
        honte aux|a|au|pour
        perdu +1 le|la|du|un|le|ce|mon|notre|trois|deux controle? +1 du|de? ballon|match|combine|pari|possession
        controle du ballon|antidopage|mental|parental
        tout perdu +1 hier|aujourd|sur +1 le|ce +1 combine|legs
        emprunt obligataire
        depression tropicale
        """
}
