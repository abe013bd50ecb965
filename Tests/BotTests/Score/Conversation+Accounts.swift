import Bot
import Domain
import Storage
import Testing
import Tracking

extension Conversation {
    static var scoreCommands: [any Command] {
        betCommands() + CommandTable.limitCommands + CommandTable.scoreCommands
    }

    /// Logs and settles bets by the user's own lines, and tells the log what the market said of them.
    /// - Parameters:
    ///   - price: as it is written on the line, "2.10".
    ///   - fairClose: the fair probability at the close; nil where none is known.
    func play(
        _ count: Int,
        at casino: String = "bet365",
        price: String = "2.10",
        fairClose: Double? = nil,
        of person: Int64 = 7
    ) async throws {
        for number in 0..<count {
            try await send("/bet \(casino) football \(price) 20 Arsenal", from: person)
            let placed = try #require(try await events(.betPlaced, of: person).last)
            let fields = EventFields(placed.json)
            let bet = try #require(fields["bet"].flatMap { Int($0) })
            let house = try #require(fields["casino"].flatMap { Int($0) })
            if let fairClose {
                await tracker.track(
                    Event(
                        .betPriced,
                        user: try await userID(of: person),
                        data: [
                            "bet": .integer(bet), "casino": .integer(house), "tier": .integer(1),
                            "sharp_close": .number(1 / (fairClose + 0.01)), "fair_close": .number(fairClose),
                        ],
                        occurredAt: now
                    )
                )
                try await tracker.flush()
            }
            try await send("/settle \(bet) \(number.isMultiple(of: 2) ? "won" : "lost")", from: person)
        }
    }

    /// The newest report's score and features, as they are stored.
    func keptWithLimit(of person: Int64 = 7) async throws -> (score: DataCell?, features: DataCell?) {
        let user = try await userID(of: person)
        let tables = try await store.read { try $0.personalData(of: user) }
        let row = try #require(tables.first { $0.table == "limit_reports" }?.rows.last)
        return (row.first { $0.column == "score" }?.value, row.first { $0.column == "features" }?.value)
    }
}
