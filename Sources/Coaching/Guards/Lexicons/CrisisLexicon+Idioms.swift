extension CrisisLexicon {
    static let idiomsEnglish = """
        cliff|ledge +1 edge
        live bet|bets|betting|odds|score|scores|stream|streams|streaming|price|prices|market|markets|roulette|blackjack
        my|his|her|their life savings|saving|ban|bans|membership
        die on +1 hill
        drown|drowning|drowned myself in +1 stats|data|numbers|spreadsheets|work|games|football|odds
        hang|hanging|hung myself out to
        killing it not myself
        kill|killing|killed himself|herself|themselves laughing
        end|ended|ending everything square|level
        plan|plans|way|how to end +2 bonus|bet|budget|losing|streak|month|season|account|subscription
        suicidal defending|defence|defense|press|pressing|line|lines|high|bet|bets|stake|strategy|tactics|move|play|\
        back|backpass|pass|tackle|attack|staking|martingale|odds|price|pick|parlay|goalkeeping|blitz|bunt|for|to|\
        from|by|at
        suicide by|attack|vest|vest
        tactically|financially|politically|commercially|mathematically suicidal~
        slow|sudden|instant death
        death over|overs|by|group|star|knell|bowling|bowler
        group of death
        kill +1 my time|buzz|vibe|streak|odds|parlay|acca
        kiss of death
        murder on|a
        hit by +1 injuries|injury
        alive or dead heat
        give up +3 goal|goals|points|run|runs|lead|the|betting|gambling|smoking|corners|on +1 goal|goals|points|him|\
        them|this|parlays|tennis|team
        no way out +2 group|bet|division|position
        done with +1 this|that|the bookie|casino|app|team|league|site|bookmaker|sport
        world|everyone better without var
        kill|killed +2 on|at|my|the +1 stage|gym|presentation
        life +3 point|points of +1 match
        live or die by
        financial|bankroll|career|political|commercial|betting|parlay|professional|tactical|ev|social|economic suicide
        suicide bet|bets|parlay|parlays|pick|picks|squeeze|pass|run|runs|drill|drills|mission|squad|pool|pools|\
        stake|move|\
        line|tip|acca|accas|play|bomber|watch|rate|rates|prevention|awareness|odds|ball|doors|bid|draw|lay|tackle|\
        blonde|\
        club|king|survivor|price|season|game|pact
        suicide +1 is painless
        suicidal tendencies
        kill|killing|killed|kills the|this|that|it|off bet|bets|game|clock|price|value|line|match|parlay|edge|\
        penalty|bankroll
        kill|killing|hurt|hurting|harm|harming|cut myself|ourselves +1 laughing|off|some|shaving|slack|lifting|\
        training|\
        short|playing|falling|skiing|at|running|cooking|during|working|a|gym|loose|with
        off|burn|cut|hurt|end|ending|shoot myself +1 off|out|in|a|up
        shoot|shooting|shot myself in the? foot|feet
        die|dying|died to know|see|watch|hear|find|for
        die|dying|died of|from laughing|laughter|boredom|curiosity|thirst|hunger|excitement
        die|dying|died laughing|hard
        do or die
        rather|sooner die than bet|back|lay|take|watch|support|see|use|pay|cash|put|play|cheer|root|wear|sell|lose
        want|wanna|could|i +3 die laughing|of
        killing it|time|me|us|him|them|her
        dead certain|certainty|cert|cat|last|weight|wood|rubber|heat|line|ball|money|serious|tired|center|centre|\
        easy|level|sure
        jump|jumping|jumped off|from +1 the|my|this|that bandwagon|couch|sofa|train|chair|ship|seat|bench
        end it|things|this +2 there|here|with|2|3|1|0|on|at|by|account|subscription|bet365|casino|today|season|early
        end|ending it all square|level|in
        want|wanted|going|gonna +2 end it|things with? my|the|this|that subscription|account|bet|bonus|contract|\
        deal|relationship|losing|run|streak|session
        overdose|overdosed|overdosing|od of|on +1 football|betting|goals|soccer|sport|sports|games|basketball|\
        tennis|caffeine|\
        coffee|stats|bets|parlays|accas|chocolate|racing|nba|nfl|wings|pizza|sugar
        burden of proof|expectation|expectations
        burden on the? defence|defense|bankroll|favourite|favorite|goalkeeper
        last|final day|night|message|week|words|hours of|at|in|on|sunday|was|you
        give|giving|gave up on everything? betting|parlays|gambling|this|that|tennis|him|them|city|united
        feel|feeling like dying laughing|to
        see|hear you|me|from again soon|tomorrow|next
        off the? hook
        disappear|vanish|disappeared|vanished from|off my|the|your|app|site|screen
        hopeless|worthless case|team|tipster|bet|bonus|defence|defense|side|defending|referee
        make|want|need|wish it|this|everything all? stop|end buffering|loading|sending|spamming|messaging|raining|\
        notifying
        want +3 stop|end notifications|messages|spam|emails|alerts
        """

    static let idiomsFrench = """
        jours de|d jeu|repos|pause|suite|perte|pertes|poisse|malchance|pari|paris
        mourir sur +1 terrain|pelouse|piste
        me|m tuer|tue a +1 chercher|calculer|comparer|trouver|comprendre|analyser|attendre|regarder|noter|suivre|parier
        suicider en|tactiquement|financierement|defensivement|sur|au
        suicidaire|suicidaires|suicide en|tactique|defensivement|a|au|contre|sur
        defense|ligne|pressing|tactique|jeu|strategie|mise|mises|attaque|attentat|mission|missions|relance|passe|\
        charniere|projet|choix +1 suicidaire|suicidaires|suicide|suicides
        attentat|mission suicide
        je|j +1 craque pour
        dernier|derniere|derniers +1 message|nuit|soir|jour|journee|heures|mots de|du|des|que|etait|ligue|\
        championnat|match|hier|recu|conf*
        prenez|prends|occupez|occupe soin de +1 la|votre|ta bankroll
        sur|au bord +1 du|de|la touche|relegation|elimination|terrain
        fini|termine pour moi +1 paris|les|ce|le|cette
        a mort
        peine de mort
        mort subite
        groupe de la? mort
        balle +1 de match|set|break
        angle mort
        c est la fin du|de|des
        tiens plus en place
        tenir le coup jusqu
        sers|sert +1 a rien de|d
        rien +2 sens +1 arbitrage|cotes
        poids +1 pour|sur +1 equipe|attaque|cote
        mort|morte|mourir|meurs|crever|creve|crevant de|d rire|faim|soif|chaud|froid|ennui|fatigue|peur|honte|\
        trouille|envie|dalle|jalousie
        mort de rire
        mourir|mort|mdr subite
        va|vont|vas|allez|fait|font|faire|finira|finiront|pourrait|aller me|m tuer|creer|crever|achever|suicider|\
        buter|flinguer|exploser
        ca|qui|match|pari|cote|equipe|arbitre|attente|stress|suspense|jeu me|m +1 tue|flingue|bute|creve|acheve|\
        suicide
        me|m tue|tuer a|au +2 dire|repeter|expliquer|travail|tache|boulot|ouvrage|le|l|petit|la
        suicide|suicider|suicidaire financier|financiere|politique|commercial|collectif|sportif|tactique|bankroll|\
        economique|squad|professionnel
        pari|paris|mise|mises|combine|combines|cote|strategie|choix|pronostic|prono|jeu|tactique|martingale suicide|\
        suicidaire|suicidaires
        en finir avec|sur +2 paris|pari|casino|casinos|mois|bonus|rollover|jeu|jeux|bookmaker|bet365|winamax|\
        betclic|unibet|\
        compte|pertes|dettes|dette|series|serie|limitations|limites|limite|question|problemes|cette|ces|arbitre|\
        saison|depot|site
        pour en finir avec
        en finir +1 au|en|avant|des
        finir le|en|la|les|ce|du|mon +1 mois|beaute|travail|match|premier|tete|saison|mois|semaine|positif|negatif|\
        vert|combine
        plutot|prefere mourir|crever que +2 parier|miser|voir|supporter|jouer|mettre|payer|encourager
        veux|voudrais|envie|aimerais disparaitre|mourir +1 rire
        disparaitre +2 mon|ma|mes|le|la|les|ton|votre pari|paris|mise|solde|cote|bonus|application|appli|argent|\
        historique
        sans|pas|aucune issue favorable|au|du|a|pour|possible
        issue du|de|des|d +1 match|rencontre|partie|course|pari|combat|matchs|une
        trois|deux|3|2|chaque|premiere issue|issues
        match|rencontre|partie sans issue
        a bout|au|portant|de|portee souffle|portant
        au bout du? de? +1 du|de|compte|monde|suspense|fil|temps|minutes|mois|semaine|prolongations|combien|\
        quelques|suspens|match|tournoi
        adieu le|la|les|mon|ma|mes|au|a +1 bonus|mise|pari|gains|combine|titre|benefice|argent|qualif*|bankroll|\
        cote|ligue|coupe|jackpot|boost
        lacher|lache +1 tout? bras +1 prise|parieurs
        passer|passe a l acte +2 miser|parier|deposer|achat
        tout est perdu|fini fors
        quitter|quitte|partir|pars ce|cette|de|du|le monde +1 paris|jeu|foot|football
        faire|fait|fais une +1 connerie|betise +3 mise|mises|pari|misant|pariant|parier|miser|combine
        baisser|baisse les bras devant|contre
        seule|unique|derniere issue|solution +1 mort subite
        """
}
