import Domain
import TestSupport
import Testing

@testable import Storage
@testable import Tracking

/// Law 2: tracking never breaks the bot.
@Suite(.timeLimit(.minutes(1))) struct RejectionTests {
    static let bad: [(code: String, make: @Sendable (UserID) -> Event)] = [
        (
            "unknown_field",
            { Event(.commandUsed, user: $0, data: ["command": .code("x"), "a": .flag(true)], occurredAt: .noon) }
        ),
        ("missing_field", { Event(.commandUsed, user: $0, occurredAt: .noon) }),
        ("wrong_kind", { Event(.commandUsed, user: $0, data: ["command": .integer(1)], occurredAt: .noon) }),
        ("not_a_code", { Event(.commandUsed, user: $0, data: ["command": .code("two words")], occurredAt: .noon) }),
        (
            "not_finite",
            {
                Event(.betPlaced, user: $0, data: ["bet": .integer(1), "price": .number(.nan)], occurredAt: .noon)
            }
        ),
        ("bad_importance", { .command($0, importance: 11) }), ("bad_importance", { .command($0, importance: 0) }),
        (
            "bad_tag",
            {
                Event(.commandUsed, user: $0, tags: ["no tag"], data: ["command": .code("x")], occurredAt: .noon)
            }
        ),
        ("from_the_future", { .command($0, at: .noon + .hours(25)) }),
    ]

    @Test("a bad event is kept with its reason, sealed, and its update commits", arguments: bad.indices)
    func rejected(index: Int) async throws {
        let (code, make) = Self.bad[index]
        try await TrackerBench.open { bench in
            let user = try await bench.enrolled()
            try await bench.receive(1...1)
            _ = try await bench.tracker.commit(visit(user, update: 1)) { _ in
                Outcome(events: [make(user), .command(user)])
            }
            let rejected = try await bench.store.read { try $0.rejectedEvents(limit: 10).map(\.event) }
            #expect(rejected.map(\.reason) == [code])
            let kept = try StoredEvent.from(try #require(rejected.first).payload)
            #expect(kept.user == user.rawValue)
            let waiting = try await bench.count("updates", where: "handled_at IS NULL")
            let stored = try await bench.count("system_events", where: "type = 'command_used'")
            #expect(waiting == 0 && stored == 1)
            let counters = try await bench.counters()
            #expect(counters[.accepted] == 3 && counters[.stored] == 2 && counters[.rejected] == 1)
        }
    }

    @Test("an event of a user without a row is rejected, and what comes after it is stored")
    func notEnrolled() async throws {
        try await TrackerBench.open { bench in
            let stranger = try await bench.user()
            await bench.tracker.track(.command(stranger))
            await bench.tracker.track(.command(nil))
            try await bench.tracker.flush()
            let rejected = try await bench.store.read { try $0.rejectedEvents(limit: 10).map(\.event) }
            #expect(rejected.map(\.reason) == ["unknown_user"] && rejected.first?.user == stranger)
            let stored = try await bench.count("system_events")
            #expect(stored == 1)
        }
    }

    @Test("an event of somebody whose key is gone is rejected without them, and holds nothing up")
    func erased() async throws {
        try await TrackerBench.open { bench in
            let user = try await bench.user()
            try await bench.store.vault.shred(user)
            await bench.tracker.track(.command(user))
            await bench.tracker.track(.command(UserID(999_999)))
            await bench.tracker.track(.command(nil))
            try await bench.tracker.flush()
            let rejected = try await bench.store.read { try $0.rejectedEvents(limit: 10).map(\.event) }
            #expect(rejected.map(\.reason) == ["unknown_user", "unknown_user"])
            #expect(rejected.allSatisfy { $0.user == nil })
            #expect(rejected.allSatisfy { $0.payload == Array("{}".utf8) })
            let counters = try await bench.counters()
            #expect(counters == [.accepted: 3, .stored: 1, .rejected: 2])
        }
    }
}
