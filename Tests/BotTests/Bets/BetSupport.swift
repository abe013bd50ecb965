import Bot
import Domain
import Storage
import Synchronization
import Testing
import Tracking

/// What the tests of bets ask of a conversation's store.
extension Conversation {
    /// One bet of the user's.
    func bet(_ id: Int64, of person: Int64 = 7) async throws -> Bet? {
        let user = try await userID(of: person)
        return try await store.read { try $0.bet(BetID(id), of: user) }
    }

    /// The rows of a table that speak of the user, each by its columns.
    func rows(_ table: String, of person: Int64 = 7) async throws -> [[String: DataCell]] {
        let user = try await userID(of: person)
        let data = try await store.read { try $0.personalData(of: user) }
        let rows = try #require(data.first { $0.table == table }, "there is no table \(table)").rows
        return rows.map { Dictionary($0.map { ($0.column, $0.value) }, uniquingKeysWith: { first, _ in first }) }
    }

    /// The types of the user's events that are about bets, in order.
    func betEvents() async throws -> [String] {
        try await rows("system_events").compactMap { row in
            guard case .text(let type)? = row["type"], type.hasPrefix("bet_") || type.hasPrefix("parlay_"),
                type != "bets_listed"
            else { return nil }
            return type
        }
    }

    /// Changes the user's settings and protections, as `/settings` and `/break` do.
    func change(_ edit: @escaping @Sendable (inout Profile) -> Void) async throws {
        let user = try await userID()
        try await tracker.perform { ledger, _ in
            guard var profile = try ledger.book.profile(of: user) else { return }
            edit(&profile)
            try ledger.keep(profile)
        }
    }
}

/// A clock since boot that a test moves.
final class ManualBoot: Sendable {
    private let reading: Mutex<Milliseconds>

    init(_ reading: Milliseconds = .hours(1)) { self.reading = Mutex(reading) }

    var clock: BootClock { BootClock { [reading = self] in reading.now } }
    var now: Milliseconds {
        get { reading.withLock { $0 } }
        set { reading.withLock { $0 = newValue } }
    }
}

/// A small seeded generator: every run of a property sees the same cases.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
