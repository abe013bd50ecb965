import Domain
import TestSupport
import Testing

@testable import Storage
@testable import Tracking

/// A visit ends after thirty minutes of silence, or when the user says so.
@Suite(.timeLimit(.minutes(1))) struct SessionTests {
    private func touch(
        _ bench: TrackerBench,
        _ user: UserID,
        at moment: Timestamp,
        zone: String = "Europe/Paris"
    ) async throws -> SessionID {
        bench.now = max(bench.now, moment)
        return try await bench.tracker.startSession(for: visit(user, at: moment, zone: zone))
    }

    @Test("29:59.999 of silence goes on, 30:00.000 begins another visit")
    func boundary() async throws {
        try await TrackerBench.open { bench in
            let user = try await bench.user()
            let first = try await touch(bench, user, at: .noon)
            let almost = Timestamp.noon + .minutes(30) - Milliseconds(1)
            let same = try await touch(bench, user, at: almost)
            #expect(same == first)
            let other = try await touch(bench, user, at: almost + .minutes(30))
            #expect(other != first)
            let ended = try await bench.count(
                "user_behavior_sessions",
                where: """
                    id = \(first.rawValue) AND ended_at = \(almost.rawValue) AND duration_ms = 1799999
                      AND messages_sent = 2
                    """
            )
            #expect(ended == 1)
        }
    }

    @Test("a message that comes late neither ends the visit nor moves it back")
    func late() async throws {
        try await TrackerBench.open { bench in
            let user = try await bench.user()
            let first = try await touch(bench, user, at: .noon)
            for earlier in [Milliseconds.minutes(1), .hours(5)] {
                let same = try await touch(bench, user, at: .noon - earlier)
                #expect(same == first)
            }
            let kept = try await bench.count(
                "user_behavior_sessions",
                where: "last_activity_at = \(Timestamp.noon.rawValue) AND ended_at IS NULL AND messages_sent = 3"
            )
            #expect(kept == 1)
        }
    }

    @Test("the sweep ends silent visits at their last activity, with an event, and leaves the others")
    func sweep() async throws {
        try await TrackerBench.open { bench in
            let (silent, active) = (try await bench.user(1), try await bench.user(2))
            _ = try await touch(bench, silent, at: .noon)
            _ = try await touch(bench, silent, at: .noon + .minutes(10))
            _ = try await touch(bench, active, at: .noon + .minutes(10) + Milliseconds(1))
            bench.now = .noon + .minutes(40)
            let (ended, again) = (
                try await bench.tracker.endIdleSessions(), try await bench.tracker.endIdleSessions()
            )
            #expect(ended == 1 && again == 0)
            let events = try await bench.count(
                "system_events",
                where: """
                    type = 'session_ended' AND user_id = \(silent.rawValue)
                      AND occurred_at = \((Timestamp.noon + .minutes(10)).rawValue)
                      AND data ->> 'duration_ms' = 600000
                      AND session_id = (SELECT id FROM user_behavior_sessions WHERE ended_at IS NOT NULL)
                    """
            )
            #expect(events == 1)
        }
    }

    @Test("more silent visits than one transaction takes all end")
    func manySilent() async throws {
        try await TrackerBench.open { bench in
            let people = (Int64(1)...450).map { TelegramIdentity(telegramID: $0) }
            let ids = try await bench.store.vault.identify(people)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for user in ids.values {
                    group.addTask { _ = try await bench.tracker.startSession(for: visit(user)) }
                }
                try await group.waitForAll()
            }
            bench.now = .noon + .hours(1)
            let ended = try await bench.tracker.endIdleSessions()
            #expect(ended == 450)
        }
    }

    @Test("a user ends their visit once; it is never shorter than what they did in it")
    func ended() async throws {
        try await TrackerBench.open { bench in
            let user = try await bench.user()
            _ = try await touch(bench, user, at: .noon)
            let first = try await bench.tracker.endSession(of: user, at: .noon - .minutes(5))
            let second = try await bench.tracker.endSession(of: user, at: .noon)
            #expect(first && !second)
            let statistics = try await bench.tracker.sessionStats(for: user)
            #expect(statistics.sessions == 1 && statistics.meanDuration == Milliseconds(0))
        }
    }

    @Test(
        "the hour and the weekday are those of the user's zone",
        arguments: [("Europe/Paris", 13, 2), ("America/Los_Angeles", 5, 2), ("Pacific/Auckland", 1, 3), ("UTC", 12, 2)]
    )
    func zone(name: String, hour: Int, weekday: Int) async throws {
        try await TrackerBench.open { bench in
            let user = try await bench.user()
            _ = try await touch(bench, user, at: .noon, zone: name)
            let rows = try await bench.count(
                "user_behavior_sessions",
                where: "local_hour = \(hour) AND local_weekday = \(weekday)"
            )
            #expect(rows == 1)
        }
    }
}
