import Domain
import Storage
import Telegram

/// What `/stats` is asked for: a casino or all, a period or everything.
struct StatisticsQuestion {
    var casino: Casino?
    var period: StatisticsPeriod = .all

    private static let mostWords = 8

    /// Reads `bet365 30d`, `last 30 days paddy power`, or nothing.
    /// - Throws: `Refusal` that names the part which is neither.
    init(_ words: ArraySlice<Substring>, _ turn: Turn) throws {
        guard !words.isEmpty else { return }
        let words = words.prefix(Self.mostWords)
        for split in words.startIndex...words.endIndex {
            let (head, tail) = (words[..<split], words[split...])
            if let period = Self.period(tail), let casino = try Self.casino(head, turn) {
                (self.casino, self.period) = (casino, period)
                return
            }
            if let period = Self.period(head), !head.isEmpty, let casino = try Self.casino(tail, turn) {
                (self.casino, self.period) = (casino, period)
                return
            }
        }
        if let period = Self.period(words) {
            self.period = period
            return
        }
        throw try Self.refusal(words, turn)
    }

    /// From the arguments of a button.
    /// - Returns: nil for a casino that the user does not know of.
    init?(_ button: Press, _ turn: Turn) throws {
        period = try button.code(at: 1)
        guard let claimed: Claimed<CasinoID> = try button.claimIfAny(at: 0) else { return }
        guard let known = try turn.book.casino(claimed, for: turn.user) else { return nil }
        casino = known
    }

    /// As the arguments of a button.
    var arguments: (casino: String, period: String) {
        (casino.map { CallbackData.number($0.id.rawValue) } ?? "", period.rawValue)
    }

    /// All time where there are no words.
    private static func period(_ words: ArraySlice<Substring>) -> StatisticsPeriod? {
        words.isEmpty ? .all : StatisticsPeriod.parse(words.joined(separator: " "))
    }

    private static func casino(_ words: ArraySlice<Substring>, _ turn: Turn) throws -> Casino? {
        words.isEmpty ? nil : try turn.book.casino(named: words.joined(separator: " "), for: turn.user)
    }

    private static func refusal(_ words: ArraySlice<Substring>, _ turn: Turn) throws -> Refusal {
        // What is left when the longest period at either end is taken off.
        var rest = words
        for count in stride(from: words.count - 1, to: 0, by: -1) {
            if period(words.suffix(count)) != nil {
                rest = words.dropLast(count)
                break
            }
            if period(words.prefix(count)) != nil {
                rest = words.dropFirst(count)
                break
            }
        }
        let shown = rest.joined(separator: " ").visible(limit: 40)
        let near = try CasinoChoice.nearest(to: shown, turn)
        let buttons = try near.map { casino in
            [
                try turn.button(
                    casino.name,
                    StatisticsCommand.show,
                    CallbackData.number(casino.id.rawValue),
                    StatisticsPeriod.all.rawValue
                )
            ]
        }
        return Refusal(
            "unknown_casino_or_period",
            turn.say(
                en: """
                    “\(shown)” is neither a casino nor a period that I know. \
                    For example: \(code: "/stats bet365 30d"), \(code: "/stats this month"), \(code: "/stats")
                    """,
                fr: """
                    « \(shown) » n'est ni un casino ni une période que je connaisse. \
                    Par exemple : \(code: "/stats bet365 30j"), \(code: "/stats ce mois-ci"), \(code: "/stats")
                    """
            ),
            buttons: buttons
        )
    }
}
