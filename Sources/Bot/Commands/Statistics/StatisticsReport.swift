import Domain
import Storage

/// The numbers that answer `/stats`: one pass over the user's settled bets of their currency.
struct StatisticsReport {
    /// One casino or one sport among the others.
    struct Part {
        let name: String
        let tally: BetTally
    }

    let question: StatisticsQuestion
    let currency: Currency
    let span: Range<Timestamp>
    let statistics: BetStatistics
    /// The busiest first, five at most.
    let casinos: [Part]
    let sports: [Part]
    /// Of bets that are not settled, at the casino that was asked for.
    let openBets: Int
    let openStake: Money
    /// Currencies in which the user has bets that are not in these numbers.
    let others: [Currency]

    /// A yield over fewer bets is mostly luck, and is said to be.
    static let fewBets = 30
    private static let mostParts = 5

    init(_ question: StatisticsQuestion, _ turn: Turn) throws {
        self.question = question
        let currency = turn.profile.currency
        self.currency = currency
        let span = question.period.range(now: turn.now, in: turn.zone)
        self.span = span
        var statistics = BetStatistics()
        try turn.book.eachSettledBet(of: turn.user, in: currency, casino: question.casino?.id, span: span) {
            statistics.add($0)
        }
        self.statistics = statistics
        casinos = try Self.busiest(statistics.byCasino, by: \.rawValue).map { id, tally in
            Part(name: try turn.book.casino(id, for: turn.user)?.name ?? "?", tally: tally)
        }
        sports = Self.busiest(statistics.bySport, by: \.rawValue).map { sport, tally in
            Part(name: sport.name(in: turn.language), tally: tally)
        }
        let accounts = try turn.book.accounts(of: turn.user)
            .filter { question.casino == nil || $0.casino.id == question.casino?.id }
        let open = accounts.filter { $0.currency == currency }
        openBets = open.map(\.openBets).reduce(0, +)
        openStake = Money(minorUnits: open.map(\.openStake).reduce(0, +), currency: currency)
        others = Set(accounts.filter { $0.currency != currency && $0.bets > 0 }.map(\.currency))
            .sorted { $0.code < $1.code }
    }

    /// By bets, then by key, so that the same numbers give the same order.
    private static func busiest<Key: Hashable>(
        _ tallies: [Key: BetTally],
        by key: (Key) -> some Comparable
    ) -> [(Key, BetTally)] {
        let sorted = tallies.sorted { left, right in
            left.value.bets != right.value.bets
                ? left.value.bets > right.value.bets : key(left.key) < key(right.key)
        }
        return sorted.prefix(mostParts).map { ($0.key, $0.value) }
    }
}
