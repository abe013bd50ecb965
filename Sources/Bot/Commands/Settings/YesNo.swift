import Domain

/// An answer to a question of yes or no, in words.
enum YesNo: Sendable {
    case yes, no

    init?(_ text: some StringProtocol) {
        let word = text.folded
        if Self.affirmations.contains(word) {
            self = .yes
        } else if Self.negations.contains(word) {
            self = .no
        } else {
            return nil
        }
    }

    private static let affirmations: Set<String> = [
        "yes", "y", "yep", "yeah", "ok", "okay", "sure", "on", "1", "true", "agree", "iagree", "accept", "iaccept",
        "confirm", "oui", "o", "daccord", "accepte", "jaccepte", "accepter", "confirmer", "jeconfirme", "active",
        "activer", "activees", "continue", "continuer", "fine", "good", "done", "parfait", "bien", "cestbon", "go",
    ]
    private static let negations: Set<String> = [
        "no", "n", "nope", "off", "0", "false", "refuse", "irefuse", "disagree", "none", "non", "jerefuse", "refuser",
        "desactive", "desactiver", "desactivees", "stop", "aucun", "aucune", "keep", "garder", "annuler",
    ]
}
