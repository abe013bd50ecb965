import Domain
import Foundation
import GRDB
import Testing

@testable import Storage

/// Words that stand for what a user entrusts to RISK0: no file may hold them in the clear, ever.
enum Secret {
    static let casino = "Corner Shop Zanzibar"
    static let selection = "Quetzalcoatl to win"
    static let match = "Xanadu-Yggdrasil"
    static let flow = "flow-words-of-mine"
    static let payload = "deep-link-of-mine"
    static let evidence = "AgACAgQAAxkB-picture-of-mine"
    static let message = "message-for-my-eyes"
    static let update = "update-that-i-wrote"
    static let question = "should-i-chase-losses"
    static let answer = "answer-of-the-coach"
    static let rejected = "rejected-words-of-mine"

    static let all = [
        casino, selection, match, flow, payload, evidence, message, update, question, answer, rejected,
    ]
}

extension Store {
    /// Writes rows of a user into every table that can hold one.
    func liveFully(_ user: UserID, updates: ClosedRange<Int64>) async throws {
        let vault = vault
        try await write { ledger in
            func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
            try ledger.keepStartPayload(Secret.payload, of: user)
            try ledger.keepFlow(("bet", bytes(Secret.flow)), of: user, at: .noon)
            let session = try ledger.openSession(
                of: user,
                at: .noon,
                platform: "telegram",
                device: nil,
                hour: 13,
                weekday: 2
            )
            let casino = try #require(try ledger.addCasino(named: Secret.casino, for: user, at: .noon))
            let leg = Leg(
                price: try #require(Price(numerator: 21, denominator: 11)),
                sport: .tennis,
                selection: Secret.selection,
                match: Secret.match
            )
            let slip = BetSlip(casino: casino.id, legs: [leg], stake: Money(minorUnits: 500, currency: .euro))
            let context = try ledger.book.context(of: user, in: .euro)
            for decision in Decision.allCases {
                _ = try ledger.record(
                    NewBet(
                        user: user,
                        session: session.id,
                        slip: slip,
                        decision: decision,
                        source: .line,
                        context: context,
                        decidedAt: .noon,
                        recordedAt: .noon
                    )
                )
            }
            _ = try ledger.move(
                .withdrawal,
                slip.stake,
                at: casino.id,
                of: user,
                occurredAt: .noon,
                recordedAt: .noon
            )
            _ = try ledger.record(
                LimitReport(
                    user: user,
                    casino: casino.id,
                    type: .stakeCut,
                    evidenceFileID: Secret.evidence,
                    reportedAt: .noon
                ),
                session: session.id,
                recordedAt: .noon
            )
            try ledger.keep(FeatureState(user: user, cursor: 1, version: 1, bytes: [1, 2, 3]))
            try ledger.keep(.made(of: user, at: casino.id))
            var turn = ConversationTurn(
                user: user,
                conversation: "c",
                language: .english,
                inputMessages: bytes(Secret.question),
                occurredAt: .noon
            )
            turn.answer = TurnAnswer(server: .builtIn, outputMessages: bytes(Secret.answer), answeredAt: .noon)
            _ = try ledger.record(turn, session: session.id, recordedAt: .noon)
            try ledger.database.run(
                "INSERT INTO conversations (user_id, conversation_id, started_at) VALUES (?, 'c', 0)",
                [user.rawValue]
            )
            try ledger.database.run("INSERT INTO model_usage (user_id, day) VALUES (?, 20000)", [user.rawValue])
            var profile = try #require(try ledger.book.profile(of: user))
            _ = profile.consents.set(.mood, granted: true)
            try ledger.keep(profile)
            let mood = MoodScore(tilt: 0.5, chase: 0, fomo: 0, valence: -0.5)
            _ = try ledger.keepMood(mood, of: user, at: .noon)
            try ledger.append(
                Event(.sessionStarted, user: user, occurredAt: .noon),
                id: EventID(at: .noon, random: (UInt64(user.rawValue), UInt64(user.rawValue))),
                session: session.id,
                recordedAt: .noon
            )
            try ledger.reject(
                RejectedEvent(
                    type: "x",
                    reason: "unknown_field",
                    detail: "x",
                    user: user,
                    occurredAt: .noon,
                    payload: bytes(Secret.rejected)
                ),
                at: .noon
            )
            _ = try ledger.enqueue(OutboxDraft(recipient: user, content: bytes(Secret.message)), at: .noon)
            for number in updates {
                let sealed = try vault.seal(bytes(Secret.update), for: user, as: .update)
                _ = try ledger.receive(number, from: user, sealed: sealed, at: .noon)
            }
            let task = try ledger.enqueue(OutboxDraft(recipient: user, content: bytes(Secret.message)), at: .noon)
            _ = try ledger.setAside(.task, task, because: .crash, at: .noon)
            try ledger.audit(AdminAction(admin: user, action: "stats", outcome: .done, occurredAt: .noon))
            _ = try ledger.requestExport(by: user, plan: "{}", at: .noon)
            let broadcast = try ledger.startBroadcast("Hello all", by: user, display: nil, recipients: 1, at: .noon)
            try ledger.postpone(broadcast, for: user, until: .noon)
        }
    }

    /// The columns that can name a user, by table, as the schema has them now; a new table is found by itself.
    func columnsThatNameUsers() async throws -> [(table: String, column: String)] {
        try await read { book in
            try book.database.rows(
                """
                SELECT t.name || '.' || c.name FROM sqlite_schema AS t, pragma_table_info(t.name) AS c
                WHERE t.type = 'table' AND (c.name LIKE '%user_id' OR t.name || '.' || c.name = 'users.id'
                  OR c.name IN ('owner_id', 'recipient_id', 'admin_id', 'sealed_by'))
                ORDER BY 1
                """
            ) { $0[0] as String }
        }.map { name in
            let parts = name.split(separator: ".").map(String.init)
            return (parts[0], parts[1])
        }
    }
}
