extension HarmLexicon {
    static let idioms = """
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
        addict~|addicted~|addiction~|addictive|hooked to|on +1 winning|this|football|data|stats|coffee|chocolate|\
        your|tennis|spreadsheets|excel
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
        help me? +1 log|logging|settle|settling|understand|reading|with|find|set|change|convert|read|calculate|how|\
        compute|choose
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
