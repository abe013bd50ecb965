import Bot
import Domain
import Foundation
import Testing

@testable import Storage
@testable import Telegram
@testable import Tracking

@Suite("admin commands", .timeLimit(.minutes(1)))
struct AdminCommandTests {
    private static let names = [
        "admin", "collection", "readiness", "users", "broadcast", "backup", "replay", "audit",
    ]

    @Test("a stranger is refused every one of them, as if it did not exist, and it is audited", arguments: names)
    func stranger(_ name: String) async throws {
        try await Conversation.open(AdminChat.options()) { chat in
            let said = try await chat.send("/\(name)", from: 66)
            #expect(said.count == 1 && said[0].text.contains("There is no command"))
            #expect(!said[0].text.contains("admin –"), "no admin command is suggested")
            #expect(try await chat.refused() == ["\(name) 1"])
        }
    }

    @Test(
        "however often strangers try, /audit shows what admins did, and how often others tried",
        arguments: ["en", "fr"]
    )
    func flood(_ language: String) async throws {
        try await Conversation.open(AdminChat.options(language: language)) { chat in
            try await chat.send("/users", from: AdminChat.admin)
            for name in Self.names + Self.names { try await chat.send("/\(name)", from: 66) }
            let rows = try await chat.store.read { try $0.database.integer("SELECT count(*) FROM admin_actions") }
            #expect(rows == 1 + Int64(Self.names.count))
            let text = try await chat.send("/audit", from: AdminChat.admin)[0].text
            #expect(text.contains("/users · " + (language == "en" ? "done" : "fait")))
            let stranger = try await chat.userID(of: 66)
            #expect(text.contains("#\(stranger.rawValue) · /audit · 2 ×"), "\(text)")
            #expect(text.contains(language == "en" ? "Refused attempts" : "Tentatives refusées"))
            #expect(text.split(separator: "\n").count < 12)
        }
    }

    @Test("what an admin looks at is answered and audited", arguments: ["en", "fr"])
    func looks(_ language: String) async throws {
        try await Conversation.open(AdminChat.options(language: language)) { chat in
            for name in ["admin", "collection", "readiness", "users", "audit"] {
                let said = try await chat.send("/\(name)", from: AdminChat.admin)
                try #require(said.count == 1, "/\(name)")
                #expect(said[0].chat == AdminChat.admin)
                #expect(said[0].text.utf16.count > 20)
            }
            #expect(
                try await chat.actions() == [
                    "audit done", "users done", "readiness done", "collection done", "admin done",
                ]
            )
            #expect(try await chat.everyonesEvents(.adminAction).count == 5)
        }
    }

    @Test("/admin tells of the poller, the queues, memory and time")
    func overview() async throws {
        let live = LiveFigures(startedAt: Conversation.start - .hours(26), memory: { 31_400_000 })
        var poller = PollerStatus()
        poller.condition = .otherPoller
        poller.consecutiveFailures = 3
        poller.sinceLastGoodPoll = .seconds(90)
        live.update(
            .init(
                poller: poller,
                outbox: OutboxDepth(interactive: 4, broadcast: 5, inFlight: 6),
                tracker: TrackerHealth(),
                updatesInLanes: 7,
                readAt: Conversation.start - .seconds(10)
            )
        )
        try await Conversation.open(AdminChat.options(live: live)) { chat in
            let text = try await chat.send("/admin", from: AdminChat.admin)[0].text
            #expect(text.contains("Up for 1\u{A0}d 2\u{A0}h, memory 31.4\u{A0}MB"))
            #expect(text.contains("last good poll 1\u{A0}min 40\u{A0}s ago; failures in a row: 3"))
            #expect(text.contains("4 answers, 5 broadcasts and 6 on their way"))
            #expect(text.contains("7 in the lanes"))
            for name in Self.names.dropFirst() { #expect(text.contains("/\(name)")) }
        }
    }

    @Test("figures are numbers of users, never who they are")
    func users() async throws {
        try await Conversation.open(AdminChat.options()) { chat in
            try await chat.join(700_001)
            try await chat.join(700_002) { $0.consents = Consents(granted: [.service, .training]) }
            try await chat.join(700_003) { $0.protection.coolOffUntil = Conversation.start + .days(1) }
            let text = try await chat.send("/users", from: AdminChat.admin)[0].text
            #expect(text.contains("Users: 4"))
            #expect(text.contains("Resting: 1"))
            #expect(text.contains("Agree to training: 1"))
            #expect(text.contains("4 in 24 hours"))
            #expect(!text.contains("70000"))
        }
    }

    @Test("/readiness counts towards its targets")
    func readiness() async throws {
        try await Conversation.open(AdminChat.options()) { chat in
            try await chat.join(2)
            let user = try await chat.userID(of: 2)
            try await chat.tracker.perform { ledger, now in
                let casino = try #require(try ledger.book.casino(named: "bet365", for: user))
                for _ in 0..<5 {
                    _ = try ledger.record(
                        LimitReport(
                            user: user,
                            casino: casino.id,
                            type: .stakeCut,
                            stakeBefore: nil,
                            stakeAfter: nil,
                            evidenceFileID: nil,
                            reportedAt: now
                        ),
                        session: nil,
                        recordedAt: now
                    )
                }
            }
            let text = try await chat.send("/readiness", from: AdminChat.admin)[0].text
            #expect(text.contains("Not yet."))
            #expect(text.contains("Users: 2 / 1,000"))
            #expect(text.contains("Limits: 5 / 500"))
            #expect(text.contains("Bet365 – 5, 5%"))
            #expect(text.contains("Decisions: 0 / 10,000"))
            let collection = try await chat.send("/collection", from: AdminChat.admin)[0].text
            #expect(collection.contains("Limit reports: 5"))
            #expect(collection.contains("session_started 2"))
        }
    }

    @Test("asked in a group, the answer goes to the admin alone")
    func group() async throws {
        try await Conversation.open(AdminChat.options()) { chat in
            let said = try await chat.send("/users", from: AdminChat.admin, group: -500)
            #expect(said.first { $0.chat == AdminChat.admin }?.text.contains("Users: 1") == true)
            #expect(said.first { $0.chat == -500 }?.text.contains("Users") == false)
        }
    }

    @Test("/backup and /replay answer when they are done, and are audited then")
    func deferred() async throws {
        let folder = NSTemporaryDirectory() + "risk0-backups-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try await Conversation.open(AdminChat.options(dataDirectory: folder)) { chat in
            let backup = try await chat.send("/backup", from: AdminChat.admin)
            #expect(backup.map { $0.text.prefix(9) } == ["Making a ", "Backup ma"])
            let replay = try await chat.send("/replay", from: AdminChat.admin)
            #expect(replay.map(\.text) == ["No rejected event waits."])
            #expect(try await chat.actions() == ["replay done", "backup done"])
            #expect(try await chat.everyonesEvents(.adminAction).count == 2)
        }
    }
}
