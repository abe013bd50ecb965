import Domain
import Telegram

/// Closing prices, and whose they are.
extension BetWords {
    /// "closed at 1.85: +2.7% (Pinnacle)", against the price that was taken; nil where no closing price is known.
    func closing(_ bet: Bet) -> RichText? {
        guard let closing = bet.closing, closing.price > 1,
            let shown = Price(
                numerator: Int64(clamping: (min(closing.price, 99_999) * 1_000).rounded()),
                denominator: 1_000
            )
        else { return nil }
        // A void leg closed at its own price, so it counts on both sides.
        let taken = bet.slip.legs.reduce(1) { $0 * $1.price.decimal }
        let value = signedPercent(taken / closing.price - 1)
        let names = closing.books.compactMap(name(ofClosingBook:))
        let whose = names.isEmpty ? "" : " (" + names.joined(separator: ", ") + ")"
        return turn.say(
            en: "closed at \(price(shown)): \(value)\(whose)",
            fr: "clôture à \(price(shown)) : \(value)\(whose)"
        )
    }

    /// Nil for a book whose closing prices are no yardstick.
    private func name(ofClosingBook code: String) -> String? {
        switch code {
        case MatchPrices.sharp: "Pinnacle"
        case MatchPrices.exchange:
            turn.word("Betfair Exchange, before commission", "Betfair Exchange, avant commission")
        case MatchPrices.mean: turn.word("the market's mean", "moyenne du marché")
        default: nil
        }
    }

    private func signedPercent(_ share: Double) -> String {
        let text = percent(abs(share))
        guard (abs(share) * 1_000).rounded() > 0 else { return text }
        return (share < 0 ? "-" : "+") + text
    }
}
