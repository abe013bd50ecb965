extension HarmLexicon {
    static let moneyFrench = """
        dernier|derniers|derniere +2 sou|cenne|cennes|euros|billet|piasses|centime
        jusqu au dernier
        saut*|saute +2 repas
        mise en demeure
        avis d +1 expulsion
        banque|proprio|creanciers|recouvrement +2 appelle|appellent|relance|harcele|courrier
        agence de recouvrement
        rembours* +6 <kin>|dette|pret|peux|pas|jamais|plus|credit|argent|emprunt
        paye|paie|salaire|cheque|prime +4 complet|complete|entier|entiere|y|dedans|heure|jour|soir|weekend|casino
        passe|mis|claque|joue|flambe +2 toute|tout +1 paye|paie|salaire|cheque|argent|prime
        loyer|loyers|hypotheque
        emprunt*
        dette|dettes|endett*|surendett*
        huissier*
        rechut*
        economies|epargne
        payer|paye|paie|regler +3 loyer|factures|facture|courses|epicerie|cantine|creche|garderie|electricite|hydro|\
        chauffage
        <lost> +6 salaire|paye|paie|economies|epargne|heritage|livret|retraite|pension|argent|vacances|noel|enfants
        salaire|paye|paie +5 passe|passee|parti|partie|perdu|flambe|casino|paris|jours|entier|entiere|heures|soiree|\
        y|dedans
        credit|credits|pret|prets +4 rembours*|pour|sur|conso|jouer|refus*|banque
        compte +2 vide|rouge|negatif|decouvert|zero|moins|sec
        dans le rouge
        rouge +3 banque|compte
        carte|cartes +3 refusee|bloquee|pleine|pleines|max*|credit
        plus|pu|pas|meme|sans +3 argent|thune|fric|cash|rond|sou|cenne +4 manger|essence|courses|payer|finir|\
        epicerie|lait|couches|gaz|mois
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
        emprunt*|prete|pretes|preter +6 argent|jouer|parier|miser|pote|ami|amis|mere|pere|parents|frere|soeur|\
        banque|euros|piasses|balles|rembourser|refaire|collegue|dollars
        emprunte|emprunter|emprunts|emprunt
        credit conso|consommation|revolving|renouvelable|rapide
        pret|prets sur|personnel|conso|rapide|usuraire|bancaire|etudiant|payday
        pris|prendre|contracte|faire|fait|demande|demander un|des|deuxieme|autre|second +1 pret|prets|credit|\
        credits|emprunt
        decouvert
        a sec
        cartes|carte +2 credit? +2 pleine|pleines|loadee|loadees|max*|bloquee|plafond|explose|vide
        loade|loader +3 carte|cartes|credit
        chu|suis|chui|casse|es|est|j|completement|totalement|carrement|tellement casse|cassee comme|en|ben|a|jusqu|\
        raide
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
        vendu|vendre|mis +2 ma|mon|mes|sa|son|des +2 voiture|char|auto|telephone|montre|bijoux|ordi|console|meubles|\
        bague|affaires|guitare|moto|gage|velo|ps5|maison|tele
        vole|voler|volee|pique|piquer|derobe +4 argent|ma|mon|mes|caisse|parents|mere|pere|sous|carte|portefeuille|\
        sacoche|travail|job|boulot
        tape|pige dans la|les|mes|le|l
        dois +3 argent|euros|piasses|balles|milliers|mille|monde|fric|bookie|cash|thune
        compte +2 joint|commun
        argent que je|j n|ai|pas|nai
        pas|plus les moyens
        mont de piete
        pawn|pawner|pawnshop
        """

    static let secrecyFrench = """
        regarder +3 en face|yeux
        regarder +4 dans les yeux
        personne +2 au courant
        ment|mens|mentir|mentais|menti|mensonge|mensonges
        cache|caches|cacher|cachais|cachee +8 <kin>|elle|lui|pertes|paris|dettes|argent|jeu|releves|compte|\
        telephone|applis|mises|tout|monde
        en cachette|douce|secret
        cachette
        <kin>|elle|il|personne +2 sait|savent|sais|doute|doutent|soupconne|connait +1 pas|rien|encore|combien
        pas|jamais|peux|ose|oser|veux +2 dire|avouer|parler +3 <kin>|personne|elle|lui|perdu|combien
        ose +2 dire|avouer|parler|regarder
        <kin>|elle|il +4 croit|pense +4 que|j|qu
        decouvert|decouvre|trouve|su +5 mes pertes|dettes|paris|releves|historique
        double vie
        supprime|efface|effacer +5 historique|messages|mails|releves|appli
        ment|mens|menti|mentir|mentais|mentant|mentiries +5 <kin>|tout|entourage|proches|banque|pertes|monde|jeu|\
        paris|argent|somme|lui|leur|mes|ma|mon|sur
        lui|leur|je +2 ment|mens|menti|mentir|mentais
        cach*|dissimul* +6 <kin>|proches|pertes|paris|dettes|releves|releve|jeu|argent|tout|joue|parie|entourage|\
        compte
        en cachette|douce|secret
        en cachette
        derriere le|son|leur dos
        dans le|son|mon +1 dos
        <kin>|elle|il|personne +1 ne? sait|sais|sache|savent|apprenne|apprend|doute|decouvre|saurait +1 pas|rien|\
        combien|l|que|pour|encore|mes|tout|jamais
        personne +1 sait
        <kin> +3 est|es|sont pas|au courant
        si ma|mon|mes <kin> +2 apprend|apprenait|savait|sait|decouvre|decouvrait|apprennent|l
        """

    static let controlFrench = """
        jusqu|jusque +2 2h|3h|4h|5h|6h|matin|2|3|4|5 +6 jouer|parier|miser|jeu|paris|casino
        joue|parie|mise|jouer|parier|miser +4 jusqu +2 2h|3h|4h|5h|6h|matin|2|3|4|5
        reinstall*|retelecharg*
        ronge|gruge|bouffe|obsede +3 vie|interieur|tete
        me ronge|gruge|bouffe|obsede|detruit
        regrette +5 commence|jouer|parier|mise
        perdu +1 pied
        trop loin
        peux|pas|capable +2 m +1 empecher|arreter
        besoin +1 jouer|parier|miser|gager
        arrive|arriver|reussi|reussis|capable|peux|peut|sais|parviens +3 plus|pas|pu|pus|jamais +4 arreter|stopper|\
        controler|m|resister|passer|decrocher
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
        degage|bouffe|prend|envahi|envahit|detruit|ruine|gache|pourrit|controle +2 ma|mon|notre|tout +1 vie|couple|\
        temps|quotidien|tete
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
        arrive|arriver|reussi|reussis|peux|capable|sais|pas|plus|pu|impossible|jamais|incapable|peut|parviens +5 \
        arreter|stopper|controler|resister|decrocher|moderer
        arreter +2 jouer|parier|miser|paris|jeux|jeu|gager
        j|je +3 arrete +1 pas|plus|pu +2 jouer|parier|miser|deposer|perdre
        m|me +1 arreter|stopper|controler|retenir|empecher
        plus|perdu|perds|pas|pu|perdre|perte +1 le|tout|aucun|du|de? controle
        accro|accroc|addict|addicte|addiction|addictions|dependance|dependant|dependante|compulsif|compulsive|\
        compulsivement|compuslif
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
        detruit|detruire|gache|gacher|ruine|ruiner|brise|briser|detruis|gachee|foutu +2 ma|mon|notre|ma|en +1 vie|\
        couple|mariage|famille|menage|job
        jeu|jeux|paris +4 detruit|detruisent|gache|gachent|bouffe|bouffent|ruine|ruinent
        joue|parie|mise|jouer|parier +3 tous|toutes|chaque les? jours|soir|soirs|nuit|nuits|jour|heure|heures
        aide|aidez|aider +5 arreter|decrocher|jeu|paris|gambling|joueur
        envie +1 de? jouer|parier|miser +3 tout|constamment|sans|trop|temps|arret|irresistible
        """

    static let distressFrench = """
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
        perdu|perdre|risque|coute +3 mon|ma|mes +1 travail|job|emploi|femme|famille|couple|maison|copine|boulot|\
        enfants|mari|chum|blonde|amis
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
        deprime|deprimee|depression|desespere|desesperee|honte|coupable|culpabilise|degoute|mal +10 <game>|perdu|\
        perds|argent|dettes|parie|parier|pertes|perdre
        <game>|perdu|perds|pertes|argent|perdre +10 deprime|deprimee|depression|desespere|honte|coupable|pleure|\
        pleurer|angoisse|tremble
        suis|me|tellement|completement|sens|trop +2 deprime|deprimee|desespere|desesperee|honteux|coupable
        j|je +1 ai honte
        honte de moi
        pleur* +6 perdu|pertes|nuit|paris|jeu|soir|argent|tout|parie
        me|m deteste|hais|degoute
        <kin>|elle|il +3 quitte|quittee|quitter|partie|parti|laisse|divorce|divorcer|crisse|sacre|domper|dompe|laissee
        divorce +5 jeu|paris|dettes
        perdu|perdre +1 ma|mon|mes|notre|la|ma +1 job|femme|famille|maison|travail|emploi|boulot|couple|mari|\
        enfants|copine|blonde
        manque|manquer|seche|absent|rate +2 travail|boulot|job|cours|exam|examen|shift
        concentrer|concentre +1 plus|pas|au
        besoin +1 aide
        aidez|aide moi
        """
}
