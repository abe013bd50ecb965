extension EvasionLexicon {
    static let nameFrench = """
        <kin> +4 inscri*|ouvr*|cree* +4 pour|place +1 moi|ma
        inscri*|ouvr*|cree* +3 <kin>|proche +6 pour|avec|et|compte
        compte +3 pour +2 <kin>
        a ma|mon place
        son|sa|leur|leurs nom|identite|papiers|passeport|compte|carte|infos|coordonnees +6 parier|miser|compte|\
        inscri*|ouvrir|jouer|deposer|limite
        compte|parier|miser|inscri*|ouvrir|jouer|paris +6 a|sous|au|avec|sur|par +2 son|sa|leur nom|identite|compte|\
        carte|papiers
        compte|comptes +3 <kin>|proche|proches|autrui|voisin|etudiant|etudiants|tiers
        via|par|avec|sous|sur|utiliser|utilise|prendre|prend|emprunter +3 compte|nom|identite|carte|papiers|comptes \
        +2 <kin>|proche|autre|autrui|quelqu|tiers|voisin|gens|personne
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
        identite|papiers|passeport|piece|carte|permis|coordonnees|infos|informations|documents|rib +2 de|d +2 <kin>|\
        quelqu|autre|autrui
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

    static let exclusionFrench = """
        revenir|retourner|rejouer +8 exclu*|exclusion|interdit*|interdiction
        <exclusion> +6 leve*|lever|annul*|enlev*|retir*|contourn*|suppr*|raccourc*|ecourt*|debloqu*
        pause|exclusion|blocage|blocus +5 avant|plus|annul*|lev*|enlev*|arret*|raccourci*|sauter|debloqu* +3 fin|\
        tot|maintenant|terme|la|l
        enlev*|annul*|lever|leve|arreter|arrete|supprim*|stopper|terminer|debloqu*|raccourci*|couper|ecourter|\
        sortir +4 pause|exclusion|interdiction|blocage|autoexclusion
        sortir +4 liste|fichier|interdits|exclusion
        parier|jouer|miser|gager +3 pendant|malgre|durant|quand +3 pause|exclusion|interdiction
        offshore|etranger|crypto|illegal|illegaux|curacao +6 exclu*|interdit*
        sans|hors|pas licence|anj|arjel|interdiction
        exclu|exclue|exclusion|interdit|interdite|interdiction|autoexclu* +8 moyen|comment|possible|peux|astuce|\
        truc|faille|quand|veux|site|revenir|rejouer|rouvrir|contourn*|encore|pareil|anyway +8 jouer|parier|miser|\
        compte|avant|site|rouvrir|rejouer|revenir|meme|inscri*|tot|autre|deposer|gager
        moyen|astuce|truc|faille|casinos|rouvrir|reactiver|debloquer|revenir|rejouer +8 exclu|exclue|exclusion|\
        interdit|interdite|interdiction|interdits|exclus|autoexclu*
        <contourner> +6 auto? <exclusion>
        <contourner> +3 ma|la|mon|cette|une|le|sa +1 pause|ban|bannissement|blocage|limite
        malgre|pendant +3 auto? <exclusion>|pause +1 volontaire?
        parier|jouer|miser|rejouer|compte|inscri*|ouvrir +6 malgre|pendant|alors|meme|tandis|si +6 <exclusion>
        <exclusion> +6 mais|comment|quand|peux|pourrais|veux|peut|puis +6 jouer|parier|rejouer|miser|compte|site|\
        sites|rouvrir|inscrire
        mettre|met fin +3 auto? <exclusion>
        fin +1 a +2 auto? exclusion|pause
        exclusion +6 plus? tot|avant|prematur*
        revenir|rejouer|rouvrir|reouvrir|jouer|parier +5 avant +4 fin
        site|sites|casino|casinos|bookmaker|bookmakers|book|books +6 sans|hors|accepte|acceptent|pas|ignore|verifie|\
        verifient|verif +4 <exclusion>|anj|arjel|interdits|fichier
        hors arjel|anj
        interdit|interdite|interdits +3 jeu|jeux|casino +8 comment|quand|meme|peux|faire|site|ligne|trouver|jouer
        fichier des interdits
        """

    static let losingFrench = """
        expres
        volontairement|deliberement|intentionnellement|faire|fais|fait expres|perdre|perdu|perdant|perdants|rater|\
        pertes|de
        perdre|perds|perdant|perdants|perdu|pertes|perdante|perdantes|foirer|rater +6 expres|volontairement|\
        volontaires|deliberement|camouflage|leurre|discret|soupcons|recreatif|pigeon|amateur|lambda|limiter|limite|\
        repere|reperer|radar|normal|cible|touriste|faire|detecte
        paraitre|sembler|ressembler|passer|jouer|simuler|air|image|profil +5 pigeon|perdant|recreatif|amateur|\
        lambda|touriste|debutant|casual|mauvais|nul|poisson|dimanche|cave|naif
        camoufler|cacher|deguiser|dissimuler|masquer +5 gagnant|sharp|pro|profil|jeu|mises|rentable|value|gains|\
        niveau|winner
        sacrifier|bruler|griller|gaspiller|cramer|jeter|donner +4 paris|mises|argent|mise|euros|quelques|piasses|\
        billets +8 limite|limiter|limites|compte|book|bookmaker|repere|radar|endormir|image|profil|tranquille
        truquer|arranger +2 match|matchs|matches
        mug bet|bets|betting
        perdre|perds|perdu|perd|perdais +4 expres|volontairement|volontaire|deliberement|intentionnellement|volontier
        expres +5 perdre|perds|perdu|perdants
        perdre +4 pour|afin +5 limite|limites|limiter|air|recreatif|recreative|repere|reperer|amateur|pigeon|joueur|\
        profil|radar
        volontairement|deliberement|expres|intentionnellement +5 perdre|perdant|perdants|perdus|mauvais
        paris|pari|mises|mise|combines +2 perdant|perdants|bidon|bidons|pourris|pourri|debiles|leurre|leurres|\
        idiots|stupides|niaiseux|poche|poches|camouflage|couverture|nuls|cons|mauvais +8 pour|expres|afin|histoire|\
        volontairement
        faux|mauvais|mug paris|pari|bets|bet +8 pour|afin
        mug bet|bets
        mugs bets
        paraitre|sembler|ressembler|avoir|passer|air|faire|simuler +5 recreatif|recreative|pigeon|amateur|joueur +1 \
        du|perdant|dimanche|lambda|recreatif|normal|pigeon|casual
        passer pour +3 recreatif|pigeon|amateur|perdant|joueur|casual|mug|parieur
        perdre +2 quelques|un|des|deux +3 pour|expres|afin
        faire semblant +3 perdre|perdant
        """

    static let secondFrench = """
        compte|comptes fantome|fantomes|bidon|bidons|secret|poubelle|jetable|jetables
        revenir +6 limite|banni|ferme|bloque|exclu
        deux|trois|2|3|plusieurs|second|deuxieme|2e|2eme|autre|nouveau|double|multiples|doublon|nouveaux|dix|5 \
        compte|comptes +8 meme|un|seul|mail|email|bonus|limite|limites|banni|bloque|ferme|detecter|reperer|grille|\
        adresse|chez|sur|ip|book|<book>
        autre|nouvelle|nouveau|differente|differents|deuxieme|fausse|jetable|second adresse|mail|email|courriel|\
        numero|telephone|ip|prenom|carte|appareil +8 compte|inscri*|limite|banni|bonus|ouvrir|creer|<book>
        compte|inscri*|reinscri*|revenir|rouvrir +8 autre|nouvelle|nouveau|differente|differents|deuxieme|fausse|\
        jetable|second adresse|mail|email|courriel|numero|telephone|ip|prenom|carte|appareil|orthographe
        deuxieme|second|2e|autre prenom|nom +6 compte|inscri*
        bonus +4 deux|2|plusieurs|encore fois
        reinscri* +6 meme|limite|ferme|banni|apres|bonus|<book>
        refaire|recreer|rouvrir|ouvrir|creer +3 compte +8 limite|ferme|bloque|banni|encore|nouveau|bonus
        deuxieme|second|2e|2eme|double|2ieme|autre|nouveau|troisieme|doublon compte +5 bet365|winamax|unibet|\
        betclic|meme|book|bookmaker|chez|sur|limite|casino|bonus|zebet|pmu|mail|adresse|ferme|site|banni
        deuxieme|second|2e|2eme|2ieme|doublon|troisieme compte|comptes
        compte|comptes double|doubles|secondaire|bis|doublon
        plusieurs|deux|trois|2|3|multiples|multi compte|comptes +6 meme|un|chez|bet365|winamax|unibet|betclic|site|\
        seul|bookmaker|bonus
        multi|multiple|multiples compte|comptes
        multicompte|multicomptes|multicompting|multicompter
        rouvrir|reouvrir|recreer|ouvrir|creer|inscrire|reinscrire|faire +5 compte? +6 autre|nouvelle|differente|\
        nouveau|differents|different|fausse|2e|deuxieme +1 mail|email|adresse|courriel|numero|telephone|nom|\
        coordonnees|infos|ip
        rouvrir|reouvrir|recreer +2 compte +8 banni|limite|ferme|exclu|bloque
        autre compte +4 meme
        plus d un compte
        s|me|m inscrire deux|2|encore fois? +4 bonus|meme
        """

    static let deceptionFrench = """
        sans +4 prendre|pogner|reperer|choper|detecter|attraper|griller|repere|detecte|sache|remarque|voient|savent
        ni vu ni connu
        verifi*|demand*|controle* +2 pas|jamais|rien|aucun|aucune +4 identite|age|interdits|exclusion|papiers|piece|\
        kyc|documents
        sans +2 verifier|demander|controler
        indetectable
        vpn|vpns
        faux|fausse|fausses|falsifi*|trafiqu*|truqu*|bidon|vole|volee|photoshop*|modifi* +3 papiers|documents|\
        document|justificatif*|carte|piece|identite|passeport|facture|releve|domicile|adresse|permis|selfie|fiche|\
        infos|date|age|nom|naissance|revenus
        sans|eviter|contourn*|sauter|passer|berner|tromper|echapper|esquiver|dejouer +5 kyc|verification*|verif*|\
        piece|identite|geoloc*|controle|controles|justificatif*
        ment|mens|mentir|menti|mentant +5 age|adresse|identite|revenus|kyc|verification|naissance|pays|domicile|\
        formulaire|book|bookmaker|support|date|lieu
        arnaquer|arnaque|tromper|berner|escroquer|duper|flouer|frauder|crosser|gruger|rouler|baiser|niquer +5 \
        <book>|bonus|systeme|support|quebec
        j|je +1 ai 15|16|17|14 ans
        suis|chu mineur|mineure
        faire|fais|se|fait +2 passer pour +5 <kin>|autre|quelqu|majeur|majeure|resident|habitant|victime|addict|joueur
        opposition +8 depot|depots|paiement|banque|carte|casino
        rejet|chargeback|chargebacks
        ip|localisation|position|gps|pays +5 cach*|masqu*|chang*|camoufl*|fauss*
        cach*|masqu*|chang*|camoufl*|faux|fausse|fausser|simuler +3 ip|localisation|position|gps|geolocalisation|pays
        deepfake
        faux|fausse|fausses|falsifie|falsifier|falsifies|truquer|trafiquer|photoshop*|bidouiller|bidon +4 papiers|\
        documents|document|justificatif|justificatifs|carte|piece|identite|passeport|facture|releve|domicile|\
        adresse|permis|rib|selfie|fiche|paye|info|infos|informations|date|age
        mentir|ment|menti|mens +5 age|adresse|identite|revenus|kyc|verification|naissance|pays|domicile|localisation
        vpn +8 parier|jouer|bookmaker|compte|casino|site|pays|bet365|book|detecte|detecter|inscrire|acceder|miser|\
        winamax|stake|limite|bloque|sites|etranger|pinnacle
        parier|jouer|bookmaker|compte|casino|inscrire|acceder|miser|passer|utiliser|site +8 vpn
        avec|par|via +1 vpn
        cacher|masquer|changer|camoufler|falsifier|spoofer|dissimuler +3 ip|localisation|gps|position|pays|identite
        contourner|passer|eviter|berner|tromper|feinter|bypasser|tricher|sauter|echapper|dejouer|duper +3 kyc|\
        verification|verifications|verif|geolocalisation|geoblocage|controle|controles|identite|age
        arnaquer|tromper|berner|escroquer|feinter|duper|niaiser|flouer|voler|frauder|crosser|fourrer +2 le|les|un|\
        mon|bet365|winamax|unibet|betclic|loto +1 <book>|bet365|winamax|unibet|betclic|quebec
        me|faire|fais|se passer pour +4 quelqu|autre|majeur|resident|residant|canadien|francais|belge|suisse|une
        opposition|rejet|retrofacturation|chargeback +6 depot|depots|carte|paiement|bancaire|apres
        abuser|abus +2 bonus|promos|promo
        mineur +5 parier|jouer|inscrire|compte|comment
        """
}
