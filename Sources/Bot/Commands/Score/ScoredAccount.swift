import Domain
import Features
import Intelligence
import Storage

/// An account with its casino's name.
struct ScoredAccount {
    let casino: Casino
    let reading: AccountReading

    /// The busiest first.
    static func all(of user: UserID, _ readings: [AccountReading], in book: Book) throws -> [ScoredAccount] {
        let accounts = try readings.compactMap { reading -> ScoredAccount? in
            try book.casino(reading.casino, for: user).map { ScoredAccount(casino: $0, reading: reading) }
        }
        return accounts.sorted { ($1.bets, $0.casino.id) < ($0.bets, $1.casino.id) }
    }

    private var bets: Double { reading.vector[.bets] ?? 0 }
}

/// What asked for a score: a code of the log.
enum ScoreSource: String {
    case score, limit, coach, daily
}

extension AccountReading {
    /// What the log keeps of the calculation.
    func eventData(source: ScoreSource) -> EventData {
        [
            "casino": .integer(casino),
            "score": .optional(score) { .number($0.value) },
            "band": .optional(score) { .code($0.band) },
            "bets": .optional(score) { .integer($0.bets) },
            "bets_with_close": .optional(score) { .integer($0.betsWithClose) },
            "confidence": .optional(score) { .code($0.confidence) },
            "reasons": .optional(score) { .codes($0.reasons.map(\.pillar.rawValue)) },
            "multiplier": .optional(score) { .number($0.multiplier) },
            "cap": .optional(score?.cap) { .number($0.value) },
            "source": .code(source),
        ]
    }
}
