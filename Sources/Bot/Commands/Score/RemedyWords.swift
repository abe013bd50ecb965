import Domain
import Features
import Telegram

/// What would lessen a reason, and by how much the score would grow: what the formula says, and no advice to bet.
struct RemedyWords {
    let remedy: Remedy
    let turn: Turn

    var text: RichText {
        let present = remedy.input.words(remedy.present, in: turn.language)
        let step = remedy.half ?? remedy.gone
        let amount = remedy.input.amount(step.value, in: turn.language)
        // What is so or not has no amount.
        let wanted = remedy.input == .eWallet ? turn.word("without", "sans cela") : turn.word("at ", "à ") + amount
        let won = DecimalText.fixed(step.won, places: step.won < 1 ? 1 : 0, turn.language)
        switch remedy.kind {
        case .habit:
            return turn.say(
                en: "• \(present): \(wanted), +\(won) points",
                fr: "• \(present) : \(wanted), +\(won) points"
            )
        case .time:
            return turn.say(
                en: "• \(present): passes by itself; \(wanted), +\(won) points",
                fr: "• \(present) : passe tout seul ; \(wanted), +\(won) points"
            )
        case .past:
            return turn.say(
                en: "• \(present): it happened, and nothing that you do changes it",
                fr: "• \(present) : c'est arrivé, et rien de ce que vous faites n'y change"
            )
        case .edge:
            return turn.say(
                en: """
                    • \(present): this is what pays you. At \(amount) the score would have \(won) points more and you \
                    less money; nothing is recommended here
                    """,
                fr: """
                    • \(present) : c'est ce qui vous rapporte. À \(amount), le score aurait \(won) points de plus et \
                    vous moins d'argent ; rien n'est recommandé ici
                    """
            )
        }
    }
}
