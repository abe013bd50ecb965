import Domain
import Foundation
import TestSupport
import Testing

@testable import Storage
@testable import Tracking

/// Updates are on the disk, once each and sealed, before Telegram may forget them.
@Suite(.timeLimit(.minutes(1))) struct InboxTests {
    @Test("a repeated update is fresh once, alone or amid others")
    func duplicates() async throws {
        try await TrackerBench.open { bench in
            try await bench.receive(1...3)
            let fresh = try await bench.tracker.receive(
                [2, 3, 4, 4].map {
                    IncomingUpdate(id: $0, sender: TelegramIdentity(telegramID: 1), raw: Array("{}".utf8))
                }
            )
            #expect(fresh == [4])
            let counters = try await bench.counters()
            #expect(counters[.updatesReceived] == 4 && counters[.updatesRepeated] == 3)
        }
    }

    @Test("an update that cannot be understood is counted and told of, and waits for nobody")
    func undecodable() async throws {
        try await TrackerBench.open { bench in
            let updates = [
                IncomingUpdate(id: 1, sender: nil, raw: [1, 2, 3], fault: "not_json"),
                IncomingUpdate(id: 2, sender: nil, raw: Array("{}".utf8)),
            ]
            let (fresh, again) = (
                try await bench.tracker.receive(updates), try await bench.tracker.receive(updates)
            )
            #expect(fresh == [2] && again == [])
            let waiting = try await bench.store.read { try $0.begun(.update) }
            #expect(waiting == [2])
            let events = try await bench.count("system_events", where: "type = 'update_undecodable'")
            let counters = try await bench.counters()
            #expect(events == 1 && counters[.updatesUndecodable] == 1 && counters[.rejected] == nil)
        }
    }

    @Test("what was received is whole after a restart, in order, and no file holds it in the clear")
    func restored() async throws {
        try await TrackerBench.open { bench in
            let updates = (Int64(1)...20).map {
                IncomingUpdate(
                    id: $0,
                    sender: $0 % 4 == 0 ? nil : TelegramIdentity(telegramID: $0 % 3 + 1),
                    raw: Array(#"{"update_id":\#($0),"text":"the secret word"}"#.utf8)
                )
            }
            _ = try await bench.tracker.receive(updates)
            let again = try Store(folder: bench.folder, migrations: bench.migrations)
            let waiting = try await again.read { book in
                try book.begun(.update).map { (id: $0, raw: try book.waitingUpdate($0)?.raw) }
            }
            #expect(waiting.map(\.id) == updates.map(\.id) && waiting.map(\.raw) == updates.map(\.raw))
            try again.close()
            for file in try FileManager.default.contentsOfDirectory(atPath: bench.folder) {
                let bytes = try Data(contentsOf: URL(filePath: bench.folder + "/" + file))
                #expect(bytes.range(of: Data("secret word".utf8)) == nil, "\(file)")
            }
        }
    }

    @Test("an update that is nobody's visit is dismissed once")
    func dismissed() async throws {
        try await TrackerBench.open { bench in
            try await bench.receive(1...1)
            let outcome = Outcome(events: [Event(.updatesShed, data: ["count": .integer(1)], occurredAt: .noon)])
            let (first, second) = (
                try await bench.tracker.dismiss(1, counting: .updatesShed, outcome: outcome),
                try await bench.tracker.dismiss(1, counting: .updatesShed, outcome: outcome)
            )
            #expect(!first.isRepeat && second.isRepeat)
            let counters = try await bench.counters()
            #expect(counters[.updatesHandled] == 1 && counters[.updatesShed] == 1)
        }
    }

    @Test("an acknowledged message is not sent again")
    func acknowledged() async throws {
        try await TrackerBench.open { bench in
            let user = try await bench.enrolled()
            let committed = try await bench.tracker.commit(
                Outcome(messages: [1, 2].map { OutboxDraft(recipient: user, content: [$0]) })
            )
            let first = try #require(committed.messages.first)
            try await bench.tracker.acknowledge([
                Acknowledgement(outbox: first.id, recipient: user, counter: .messagesDelivered)
            ])
            let rest = try await bench.store.read { try $0.outbox() }
            #expect(rest.map(\.draft.content) == [[2]] && rest.map(\.id) == committed.messages.dropFirst().map(\.id))
        }
    }
}
