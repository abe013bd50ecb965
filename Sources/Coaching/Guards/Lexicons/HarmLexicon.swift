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
        lost|lose|losing|bet|betting|betted|gamble|gambled|gambling|spent|spend|blew|blow|blown|wasted|used|using|\
        put|\
        stake|staked|burned|burnt|drained|deposited|deposit|risk|risked|touch|touched|emptied|cashed|chased|\
        touching|dipped|\
        perdu|perdre|perds|joue|jouer|mise|miser|parie|parier|flambe|flamber|claque|claquer|depense|depenser|crame|\
        bouffe|\
        utilise|utiliser|pris|prendre|passe|vide|vider|mange|brule|flaube|flauber|flobe|flober|piger|pige|pioche|\
        grille|\
        cramer|depose|deposer|tape|sacrifie|sacrifier|parti|partie
        """

    private static let need = """
        rent|mortgage|savings|saving|salary|wages|wage|paycheck|paycheque|payslip|tuition|pension|inheritance|bills|\
        groceries|grocery|food|loan|college|student|emergency|overdraft|retirement|holiday|wedding|benefits|child|\
        loyer|hypotheque|economies|epargne|salaire|paye|paie|factures|facture|courses|epicerie|pension|heritage|\
        livret|\
        retraite|rsa|bourse|allocations|allocation|caf|chomage|aah|electricite|impots|vacances|reer|celi|cheque
        """

    private static let game = """
        bet|bets|betting|gamble|gambling|gambles|wager|wagering|play|playing|deposit|depositing|chase|chasing|\
        casino|slots|\
        losses|habit|addiction|problem|jeu|jeux|jouer|joue|pari|paris|parier|miser|mise|casino|pertes|flauber|\
        flober|gager|gageure|gageures|gambler
        """
}
