import Bot
import Domain
import Storage
import Testing
import Tracking

@Suite("replay of rejected events", .timeLimit(.minutes(1)))
struct ReplayTests {
    private func early(_ user: UserID, by span: Milliseconds) -> Event {
        Event(.privacyShown, user: user, data: [:], occurredAt: Conversation.start + span)
    }

    private func counters(_ desk: Desk) async throws -> [Counter: Int64] {
        try await desk.store.read { try $0.counters() }
    }

    @Test("what is right by now enters the log once, with its own time, and the counts add up")
    func replayed() async throws {
        try await Desk.open { desk in
            let user = try await desk.user()
            // An event from beyond the next day is refused; a day later it is not.
            for hours in 30..<33 as Range<Int64> { await desk.tracker.track(early(user, by: .hours(hours))) }
            await desk.tracker.track(Event(.backupMade, occurredAt: Conversation.start))
            try await desk.tracker.flush()
            var counts = try await counters(desk)
            #expect(counts[.accepted] == 4 && counts[.rejected] == 4 && counts[.stored, default: 0] == 0)
            #expect(try await desk.tracker.replayRejected() == ReplayReport(replayed: 0, refused: 4))

            desk.clock.wait(.hours(8))
            #expect(try await desk.tracker.replayRejected() == ReplayReport(replayed: 3, refused: 1))
            #expect(try await desk.tracker.replayRejected() == ReplayReport(replayed: 0, refused: 1))
            counts = try await counters(desk)
            #expect(counts[.accepted] == 7 && counts[.rejected] == 4 && counts[.stored] == 3)
            let rows = try await desk.store.read { try $0.personalData(of: user) }
            let events = try #require(rows.first { $0.table == "system_events" }?.rows)
            let times = events.map { row in row.first { $0.column == "occurred_at" }?.value }
            #expect(times == (30..<33).map { .integer((Conversation.start + .hours($0)).rawValue) })
            let recorded = events.map { row in row.first { $0.column == "recorded_at" }?.value }
            #expect(Set(recorded.map { "\($0 ?? .null)" }) == ["integer(\(desk.clock.now.rawValue))"])
            let days = try await desk.store.read { try $0.collectionHealth(since: 0).eventsByDay }
            #expect(days.values.map { $0["privacy_shown", default: 0] }.reduce(0, +) == 3)
        }
    }

    @Test("more than one page is replayed to its end")
    func pages() async throws {
        try await Desk.open { desk in
            let user = try await desk.user()
            let count = 450
            await desk.tracker.track(contentsOf: Array(repeating: early(user, by: .hours(30)), count: count))
            await desk.tracker.track(Event(.backupMade, occurredAt: Conversation.start))
            desk.clock.wait(.hours(0))
            try await desk.tracker.flush()
            desk.clock.wait(.hours(8))
            #expect(try await desk.tracker.replayRejected() == ReplayReport(replayed: count, refused: 1))
            #expect(try await desk.store.read { try $0.rejectedEvents(limit: 10) }.count == 1)
        }
    }

    @Test("an event of a user who is gone by then is counted, and holds nobody else's up")
    func gone() async throws {
        try await Desk.open { desk in
            let user = try await desk.user()
            await desk.tracker.track(Event(.privacyShown, user: UserID(4_711), occurredAt: desk.clock.now))
            await desk.tracker.track(Event(.privacyShown, user: user, occurredAt: desk.clock.now))
            try await desk.tracker.flush()
            let counts = try await counters(desk)
            #expect(counts[.accepted] == 2 && counts[.stored] == 1 && counts[.rejected] == 1)
            let kept = try await desk.store.read { try $0.rejectedEvents(limit: 5) }
            #expect(kept.map(\.event.user) == [nil] && kept.map(\.event.payload) == [Array("{}".utf8)])
            #expect(try await desk.tracker.replayRejected() == ReplayReport(replayed: 0, refused: 1))
        }
    }

    @Test("an admin asks for it and is told what came of it", arguments: [Language.english, .french])
    func asked(_ language: Language) async throws {
        try await Desk.open { desk in
            let admin = try await desk.user(language: language)
            let workshop = desk.workshop()
            let item = try desk.item(.replay(admin: admin), for: admin)
            let nothing = try desk.text(try await workshop.prepare(item))
            #expect(nothing.contains(language == .english ? "No rejected event waits" : "Aucun événement"))
            await desk.tracker.track(early(admin, by: .hours(30)))
            try await desk.tracker.flush()
            desk.clock.wait(.hours(8))
            let text = try desk.text(try await workshop.prepare(item))
            #expect(
                text.contains(language == .english ? "1 stored now, 0 still rejected" : "1 enregistrés, 0 toujours")
            )
            let actions = try await desk.store.read { try $0.adminActions(limit: 5).map(\.detail) }
            #expect(actions.first == #"{"replayed":1,"refused":0}"#)
            let counts = try await counters(desk)
            #expect(counts[.rejected] == 1)
        }
    }
}
