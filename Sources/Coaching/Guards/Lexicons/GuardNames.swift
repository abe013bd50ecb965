/// Lists of words that the phrases of every guard refer to by name.
enum GuardNames {
    static let all: [String: String] = [
        "kin": kin, "i": me, "will": will, "veux": veux, "bets": bets, "book": book,
    ]

    /// People whom one knows.
    private static let kin = """
        friend|friends|mate|buddy|pal|bro|brother|sister|mum|mom|mother|dad|father|parents|daughter|kid|wife|husband|\
        partner|girlfriend|boyfriend|gf|bf|fiance|fiancee|cousin|uncle|aunt|roommate|roomie|flatmate|housemate|\
        colleague|\
        coworker|boss|neighbour|neighbor|nephew|niece|grandma|grandpa|grandson|ex|teammate|family|\
        ami|amie|amis|pote|potes|copain|copine|frere|frerot|soeur|mere|maman|pere|papa|fils|fille|femme|mari|\
        conjoint|\
        conjointe|compagnon|compagne|chum|chumme|blonde|collegue|coloc|colocataire|voisin|voisine|oncle|tante|\
        famille|\
        neveu|niece|cousine|gars|beauf|beaufrere|enfant|enfants|grandmere|grandpere|copines|copains|tonton|tata|\
        matante|\
        mononcle|cousins|kids|children|parent|roomate
        """

    private static let me = "i|im|id|ive|ill|me|my|myself|je|j|chu|chui|chuis|moi"

    /// What goes before a verb of one's own will.
    private static let will = """
        want|wants|wanna|wana|wanting|wanted|wish|going|gonna|gunna|gona|will|ill|might|could|should|would|id|ready|\
        planning|plan|about|thinking|think|thought|consider|considering|try|trying|tried|need|rather|feel|feeling|\
        must|\
        gotta|tempted|decided|just|to|of|can|may|let|better|prefer|please|hope|deserve|wnat|wnt|watn
        """

    private static let veux = """
        veux|veut|veu|voulais|voudrais|vx|vais|va|allais|envie|envi|envies|pense|pensais|pensee|pensees|songe|penser|\
        songer|prefere|prefererais|aimerais|aimerai|devrais|dois|peux|pourrais|pret|prete|decide|decidee|faut|suis|\
        train|\
        essaye|essaie|essayer|tente|tenter|tentee|risque|capable|autant|mieux|vouloir|veus|veuille|songeait|voulait|\
        hate|\
        merite|meriterais|souhaite|compte|irais|iras|finir|j|de|d|a|pour|juste|crois|desir
        """

    /// The world of bets.
    private static let bets = """
        bet|bets|betting|stake|stakes|staking|odds|price|parlay|parlays|acca|accas|accumulator|multi|leg|legs|\
        bankroll|\
        tip|tips|tipster|line|lines|spread|moneyline|handicap|martingale|roulette|slot|slots|lay|laying|back|backing|\
        underdog|favourite|favorite|bookie|bookies|bookmaker|bookmakers|sportsbook|match|game|games|season|team|\
        teams|\
        league|goal|goals|penalty|penalties|race|races|horse|horses|draw|fixture|fixtures|striker|keeper|goalkeeper|\
        defence|defense|defending|defender|pitcher|quarterback|coach|ref|referee|var|squad|cashout|cash|wager|wagers|\
        win|promo|bonus|rollover|squeeze|play|inning|\
        pari|paris|miser|mise|mises|cote|cotes|combine|combines|parier|match|matchs|matches|equipe|equipes|but|buts|\
        arbitre|gardien|defense|attaquant|cheval|chevaux|course|courses|championnat|saison|ligue|tuyau|prono|pronos|\
        pronostic|pronostics|bookmaker|capital|outsider|favori|joueur|joueurs|player|players|psg|om|habs|canadien|ol
        """

    /// Where bets are placed.
    private static let book = """
        bookie|bookies|bookmaker|bookmakers|casino|casinos|sportsbook|sportsbooks|book|books|bet365|betfair|winamax|\
        unibet|betclic|pmu|pinnacle|draftkings|fanduel|betmgm|caesars|williamhill|ladbrokes|coral|betway|bwin|\
        skybet|paddypower|betsson|zebet|parionssport|fdj|espacejeux|miseojeu|site|sites|operator|operators|operateur|\
        operateurs|gamstop|anj|lotoquebec|stake|app|apps
        """
}
