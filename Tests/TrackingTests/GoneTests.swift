import Domain
import Testing

@testable import Storage
@testable import Tracking

/// Nobody is left half erased or half enrolled, whatever comes beside an erasure or a dismissal.
@Suite(.timeLimit(.minutes(1))) struct GoneTests {
    @Test("between an erasure and the end of its key no commit writes a row under the old number")
    func erased() async throws {
        try await TrackerBench.open { bench in
            let user = try await bench.enrolled()
            try await bench.tracker.perform { ledger, now in _ = try ledger.erase(user, at: now) }
            await #expect(throws: PersonGone(user: user)) {
                _ = try await bench.tracker.commit(visit(user)) { _ in Outcome(events: [.command(user)]) }
            }
            await #expect(throws: PersonGone(user: user)) {
                _ = try await bench.tracker.startSession(for: visit(user))
            }
            await bench.tracker.track(.command(user))
            try await bench.receive(9...9)
            try await bench.tracker.flush()
            let columns = [
                "users": "id", "user_behavior_sessions": "user_id", "system_events": "user_id",
                "rejected_events": "user_id", "updates": "user_id", "outbox": "recipient_id",
            ]
            for (table, column) in columns {
                let rows = try await bench.count(table, where: "\(column) = \(user.rawValue)")
                #expect(rows == 0, "\(table)")
            }
            // Once the key is gone whoever writes is someone new, and their number is never met again.
            try await bench.store.vault.shred(user)
            let anew = try await bench.user()
            #expect(anew != user)
            _ = try await bench.tracker.commit(visit(anew)) { _ in Outcome() }
            try await bench.tracker.perform { ledger, now in try ledger.completeErasure(of: user, at: now) }
            await #expect(throws: PersonGone(user: user)) {
                _ = try await bench.tracker.commit(visit(user)) { _ in Outcome() }
            }
            let users = try await bench.count("users")
            #expect(users == 1)
        }
    }

    @Test("a first message that comes before the dismissal keeps its number; after it, it gets another")
    func dismissed() async throws {
        try await TrackerBench.open { bench in
            let user = try await bench.user()
            _ = try await bench.tracker.commit(visit(user)) { _ in Outcome() }
            try await bench.tracker.perform { ledger, _ in try ledger.forget(unlessKnown: user) }
            let isThere = try bench.store.vault.hasKey(of: user)
            #expect(isThere)
            let stranger = try await bench.user(7_000_000_002)
            try await bench.tracker.perform { ledger, _ in try ledger.forget(unlessKnown: stranger) }
            await #expect(throws: PersonGone(user: stranger)) {
                _ = try await bench.tracker.commit(visit(stranger)) { _ in Outcome() }
            }
            let anew = try await bench.user(7_000_000_002)
            #expect(anew != stranger)
            let users = try await bench.count("users")
            #expect(users == 1)
        }
    }

    @Test("both in one transaction: whichever is first is whole")
    func together() async throws {
        try await TrackerBench.open { bench in
            let (first, second) = (try await bench.user(1), try await bench.user(2))
            try await bench.store.write { ledger in
                try ledger.admit(.newcomer(first))
                try ledger.forget(unlessKnown: first)
                try ledger.forget(unlessKnown: second)
                #expect(throws: PersonGone(user: second)) { try ledger.admit(.newcomer(second)) }
            }
            let (stays, gone) = try (bench.store.vault.hasKey(of: first), bench.store.vault.hasKey(of: second))
            #expect(stays && !gone)
        }
    }
}
