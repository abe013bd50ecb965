import Domain
import Telegram

/// Why amounts do not make a limit.
enum LimitAmountFault: Error {
    case number(NumberFault)
    case tooMany(Int)
    case currencies(Currency, Currency)
    case notACut(before: Money, after: Money)

    /// The word for the log.
    var code: String {
        switch self {
        case .number(let fault): "amount_\(fault.code)"
        case .tooMany: "too_many_amounts"
        case .currencies: "two_currencies"
        case .notACut: "after_not_below_before"
        }
    }

    func words(_ turn: Turn) -> RichText {
        switch self {
        case .number(let fault): return fault.amountWords(for: turn.language)
        case .tooMany(let count):
            return turn.say(
                en: """
                    I found \(count) amounts, and a limit has two: before and now. \
                    For example: \(code: "100 5"), or \(code: "1 000 to 50")
                    """,
                fr: """
                    J'ai trouvé \(count) montants, et une limitation en a deux : avant et maintenant. \
                    Par exemple : \(code: "100 5"), ou \(code: "1 000 à 50")
                    """
            )
        case .currencies(let first, let second):
            return turn.say(
                en: "The amounts are in \(first.code) and \(second.code). Write both in one currency.",
                fr: "Les montants sont en \(first.code) et en \(second.code). Écrivez-les dans une seule monnaie."
            )
        case .notACut(let before, let after):
            let (old, new) = (before.formatted(turn.language), after.formatted(turn.language))
            return turn.say(
                en: """
                    From \(old) to \(new) is no cut: the amount now must be below the one before. \
                    Before comes first, for example \(code: "100 5").
                    """,
                fr: """
                    De \(old) à \(new), ce n'est pas une réduction : le montant actuel doit être inférieur au \
                    précédent. Le montant d'avant vient d'abord, par exemple \(code: "100 5").
                    """
            )
        }
    }
}
