extension CrisisLexicon {
    static let ownFrench = """
        peur|inquiet|inquiete|capable +8 me|m faire|infliger
        peur de moi
        comment|facon|facons|moyen|moyens|methode|methodes +2 mourir|crever|suicid*
        mourir|partir sans souffrir|douleur
        plan|prevu +4 finir|mourir|tuer|tout
        sur|au|du|le pont +6 sais|quoi|seul|seule|fait|regarde
        gout|gouts|goute de|d +2 mourir|vivre|finir|crever|tuer|disparaitre|sauter|pendre
        plus|pu|pus|pas|aucun +2 gout|envie +1 a|de|rien|la +1 rien|vie|vivre
        vois|voit|ai|reste|y|imagine +2 plus|pas|pu|pus|aucun +2 avenir|futur|issue|demain|solution|lendemain
        plus|pu|pas +1 avenir|futur pour
        veux|voudrais|envie|aimerais +2 dormir +2 toujours|jamais|reveiller
        veux|voudrais|vais|envie|aimerais +2 partir|aller +3 pour|toujours|jamais +1 toujours|bon|revenir
        veux|voudrais|aimerais|envie +1 m effacer|eteindre|evaporer|envoler
        plus|pu|pus|pas +1 me|m reveiller|lever +2 demain|matin|jamais|plus
        dites|dis|direz a +4 je|j +1 les|l aime|aimais|aimes
        prenez|prends|occupez|occupe +2 soin|vous|toi +1 de|mes|mon
        fini|finie|termine|terminee pour moi
        c est la fin
        mon|ma|mes|c|est|un|une|leur|son|vos|ce|cette dernier|derniere|derniers +1 message|nuit|soir|jour|journee|heures|mots|lettre
        quand|apres|si +1 je|j +2 mort|morte|parti|partie
        quand|apres|si +1 je|j +2 plus|pu la|ici
        quand je serai plus|mort|pu|morte|parti
        la|ma mort +6 solution|seule|delivrance|soulagement|mieux|liberation|sortie|issue
        mort|mourir serait|sera|semble
        rejoindre|retrouver +2 mort|ciel|haut|paradis
        sur|au|bord +2 bord|pont|toit|balcon|rebord|vide|rails +5 saute|sauter|fini|finir|envie|vais|la
        au bord du vide
        lame|lames|rasoir|couteau +6 veines|bras|poignet|poignets|peau|moi|main|cuisses
        sauter|peter|exploser|eclater +1 caisson|cervelle|cerveau|tete
        fusil|gun|pistolet|arme|carabine +6 tete|bouche|finir|fini|moi|main|temps
        personne|qui +3 manque*|manquerais|regrette*|remarque*|pleure*|verrait|apercev*|chercher* +3 moi|mort|\
        disparai*|parti|disparu|absence|meurs|creve|mourais|rien|pas
        tuez|tue|achevez|acheve|butez|bute moi
        le grand saut
        grand saut
        somniferes|barbituriques
        boite|boites de medicaments|medocs|cachets|pilules|pils|somniferes|tylenol|advil|doliprane|xanax
        pendre|pendaison
        m|me +1 eteindre|effacer|couper|bruler|blesser|ouvrir|noyer|jeter|tuer|pendre|empoisonner +3 volontairement|\
        tout|bras|peau|ce|pour
        me|m blesse|blesser|mutile|mutiler|coupe|couper|scarifie|frappe|brule expres|volontairement|encore|moi|les|\
        le|la|quand|avec
        j ai|avais +2 recommence|recommencer +2 couper|mutiler|scarifier
        merite +1 pas|plus|pu +2 vivre|vie|exister|la
        devrais +1 pas|plus|pu +2 vivre|exister|la|vivant|ici|monde
        sers|servir|sert|suis|vaux +2 a|rien rien
        reste|rester|tenir|continuer|lutter +2 en|a|pour vie|vivre
        plus|pu|pus|rien +2 tient|retient|rattache +2 vie|ici
        vivre +2 plus|pu|impossible|comme|enfer|supplice|calvaire|insupportable|torture
        vie +3 insupportable|enfer|supplice|torture|impossible|souffrance
        en ai|marre|assez +2 vie|vivre|exister|souffrir|tout
        souffre|souffrir +2 trop|plus|pu|autant
        j|je pars|part|partirai +4 toujours|bon|jamais|revoir|rejoindre|monde
        crever|mourir|partir en paix
        a|ai|as fait +1 tentative
        tente|essaye|essaie|voulu|veux|failli +2 me|m|mes +1 tuer|suicider|finir|jours|pendre|jeter
        attente|tente +1 ma|mes|a vie|jours
        plus|pu +1 etre|exister icitte|ici|la|vivant|au
        facile|simple|mieux +4 mort|morte|mourir|disparai*|partais|crever|existais|etais
        bon debarras
        me|m|moi tuer|tuez|suicider|suicid*|flinguer|pendre|pandre|buter|noyer|mutiler|scarifier|exploser|crever|\
        empoisonner|\
        immoler|zigouiller|supprimer|ouvrir|taillader
        <veux>|j|je +3 me|m +1 tue|tues|tuee|flingue|pend|pends|bute|suicide|suicid*|tuer
        je me|m +2 tue|flingue|pends|bute|suicide|mutile|scarifie
        suis|serais mieux|plus mort|morte
        me|m +1 foutre|fous|fout|foute|flanquer en l air
        me|m +2 jeter|jete|jette|balancer|lancer|garrocher|crisser|calisser|sacrer|pitcher|tirer|domper|jetter +2 \
        sous|par|du|dans|devant|d|en|des|de
        me|m crisser|calisser|sacrer|garrocher|pitcher|crissait +4 pont|metro|bas|train
        sauter|sauterais|saute|plonger|plonge +2 pont|toit|balcon|fenetre|vide|train|immeuble|etage|falaise|metro|\
        rails|ponts
        me|m +1 tailler|taille|couper|coupe|ouvrir|ouvre|taillader|trancher +2 veines|poignets|bras|gorge|cuisses
        tailler|couper|ouvrir|taillader les veines|poignets
        me|m tirer|tire|mettre|loger|foutre +1 balle
        balle dans la|ma|le tete|tempe|bouche|crane|caboche
        me|m faire|fais|fait|ferais|refaire|refais +1 du|mal mal|physiquement|volontairement
        avaler|avale|prendre|pris|bouffer|gober|vider +3 cachets|medicaments|medocs|pilules|somniferes|comprimes|\
        boite|pills|cachetons
        <veux>|je|j +3 mourir~|mourrir|crever|mourire|mourrire|clamser|deceder
        envie|envi|plutot|autant|prefere|aimerais +2 mourir~|mourrir|crever|mort
        laissez|laisse moi +1 mourir|crever
        mieux|vaut|faudrait|faut|fallait|souhaite|souhaiterais|voudrais|aimerais|veux +3 que je|j +2 meure|creve|\
        mort|morte|parte|disparaisse|naisse
        que je meure|creve|disparaisse
        si je|j mourais|mourrais|meurs|crevais|disparaissais|disparais
        si je|j +1 etais|suis +1 mort|morte
        si je|j +1 etais|suis|serais plus|pu +1 la|ici|de
        <i>|etre|serais|serai|serait|sois|suis +2 mieux mort|morte|sans
        voudrais|veux|aimerais|souhaite|prefererais|voulais|envie +3 etre mort|morte
        jamais +2 ne|nee|exister
        plus|pu|pus|pas|aucune|aucun|sans|perdu +2 envie|envi|gout|raison|raisons|force|courage|interet|sens|gouts \
        +2 vivre|vie|exister|continuer
        marre|fatigue|fatiguee|tanne|tannee|ecoeure|ecoeuree|las|lasse|degout|ras|degoute|degoutee|epuise|epuisee|\
        assez +3 vivre|vie|exister
        plus|pu|pus capable +1 vivre|continuer|exister
        veux|peux|veut|vx|sais +1 plus|pu|pus|pas +1 vivre|exister|continuer|etre
        marre|plein|ras|tanne|tannee|assez|bol +3 vivre|vie|exister|tout
        j en peux|peu plus|pu|pus +1 vivre|vie|tout|exister|continuer|souffrir
        n en peux plus +2 vivre|vie|tout|exister|souffrir
        en finir|finire|finirr|finisse|fini +2 vie|tout|definitivement|jours|moi|bon
        <veux>|vouloir|j|prefere|de|d|qu|a|moyen|bon en finir|finire|finirr|fini
        pour|faut en finir
        mettre|mettrais|met|mets|mis|metre fin +2 mes|ma|tout|tous|cette|souffrances|souffrance|jours|vie|ca|mon
        fin a mes jours
        fin +1 mes jours
        m oter|enlever|ote|enleve|oterais la|ma vie
        m donner|infliger la|ma mort
        me|m donner|donne la mort
        passer|passe|passage|passerai a l acte
        plus|pu|aucune|pas|sans|vois|pus|ya|a d|une|aucune|plus|pas issue
        aucune|plus|sans issue|avenir
        seule|unique|derniere issue|solution|sortie +5 mort|mourir|finir|suicid*|partir
        plus|pu|pus|aucune|pas|rien|aucun +2 raison|raisons +3 vivre|rester|la|continuer
        plus|pu|pus|n ai|pas|aucune|sans +2 force|courage|energie +2 continuer|vivre|lutter|tenir|battre|rien
        a quoi +3 bon|sert|servir +3 vivre|continuer|vie|rester|exister|moi
        ca|sert|vie +3 plus|pas|aucun|a +1 sens|rien
        vie ne? vaut|merite|valait|vaut +3 peine|rien|coup
        rien|personne ne|plus|me|qui +2 retient|retient|rattache|regretter*|pleurer*|manquer*
        mieux|bien|plus|tranquille|heureux|heureuse|tranquilles +2 sans|si moi|je
        mieux si j|je +4 la|existais|mort|morte|partais|disparaissais
        disparaitre|disparaite|disparaitres|disparetre|disparaittre pour|a|completement|jamais|definitivement|tout|de
        <veux>|voulais +3 disparaitre|disparaite|disparetre|disparaittre|disparraitre
        ne|n|plus|pu|pas|jamais|veux +2 me|m reveiller|reveille|reveiller
        m|me endormir|endors|coucher +5 reveiller|jamais|toujours|reveille|reveil
        dormir pour toujours
        ne|n|plus|pu +1 etre|serai|serais|sera|s +1 la|ici|vivant|vivante|monde +1 demain|plus|longtemps|bientot|pour
        serai|serais|sera|seray plus|pu|pus la|ici|de
        plus|pu etre|exister|serai la|ici|en
        lettre|mot|message d adieu|adieux
        adieu a? tous|tout|maman|papa|monde|mes
        idees|idee|pensees|pensee|envies|envie|pulsions noires|noire|sombres|suicidaires|suicidaire|suicide|mort|\
        morbides|morbide
        envies|idees|pensees|envie de|d mort|suicide|finir|mourir
        merite +2 mourir|crever|mort|vivre
        poids|fardeau|boulet +2 tout|famille|monde|ma|mes|tous|eux|les|vous|elle|lui
        de trop sur|dans
        me|m|mon|mes|ma|la|une +1 corde +3 cou|prete|achete
        corde au cou
        souffrir|souffrance|souffrances|mal +4 arrete|finisse|cesse|fini|fin
        que ca|tout|ca|que s|se|finisse|cesse +1 arrete|finisse|termine|cesse|stop
        veux|voudrais|envie|faut|que +2 ca|tout s arrete
        crisse|calisse|crisser|calisser|sacrer|sacre|decrisser|decrisse|decalisser|decalisse|partir|pars|lever|\
        foutre|\
        quitter +4 pour de|toujours|bon bon|bonnes
        crisse|calisse|crisser|calisser|sacrer|sacre|foutre|lever +1 mon camp +1 pour|d|de
        decrisse|decrisser|decalisser|decalisse +4 toujours|bon|monde|vie
        quitter|quitte|partir|pars ce|cette|de|du|le +1 monde|vie
        partir pour toujours
        feel|file|filer +1 pu|plus|pas +1 vivre|vie
        mort|morte +3 arrange*|mieux|soulag*|libere*|vaudrais|vaux|valoir
        vaux|vaudrais|valais|vaut plus|mieux +1 mort|morte
        assurance|assurances +8 mort|morte|meurs|creve|mourir|deces
        suicid* +3 moi|je|j
        <i> +5 suicidaire|suicidaires
        tentative|tente|tenter|fait|faire|refaire|refait +3 suicid*
        ligne|numero|aide +2 suicid*
        suicid* ligne|numero|aide
        """

    static let vagueFrench = """
        je|j craque
        a quoi bon
        je|j +2 lache|abandonne tout|prise
        tiens plus|pu|pus
        tenir le coup
        peux|peut|j|capable plus|pu|pus continuer
        rien +3 sens|interet|importance|compte +1 plus|pour
        plus|pu rien +2 sens|sert|importance
        faire|fait|fais|ferai|ferais|refaire une|la|de grosse? connerie|betise|conneries|betises|niaiserie
        j en peux|peu|peut plus|pu|pus
        n en peux|peu|peut plus|pu|pus
        bout du rouleau|rouleaux
        a bout
        au bout
        bout de force|forces|nerfs|moi|tout|ma
        plus|pu|aucun|sans|plus d espoir
        plus|aucun|sans|perdu espoir|avenir
        perdu +1 tout? espoir
        chu|chui|j|suis pu|plus|pus capable
        pu|plus|pus capable
        tiens|tenir|supporte|supporter|endure|endurer|continuer|continue +1 plus|pu|pus|pas
        peux|peut|sais|vais|arrive plus|pu|pus|pas +3 tenir|supporter|continuer|endurer|avancer|affronter
        plus|pu|pus la|aucune force|courage
        tout est fini|foutu|perdu
        ma vie est|a|s +2 finie|fini|foutue|foutu|ruinee|gachee|terminee|arrete|plus|rien|nulle
        veux|voudrais que|en +2 finir|finisse|arrete
        en finir
        je|j abandonne tout
        baisse|baisser|lache|lacher +2 bras|tout
        """
}
