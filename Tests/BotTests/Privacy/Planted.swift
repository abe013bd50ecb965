import Domain
import Foundation
import Storage
import Testing
import Tracking

/// Secrets in every place that takes free text, to be looked for in the files.
struct Planted {
    private static let places = [
        "selection", "match", "casino", "flow", "payload", "evidence", "outbox", "update", "prompt", "input", "output",
        "event",
    ]

    private let secrets: [String: String]

    /// Plants them as a user who is through `/start`.
    init(in chat: Conversation, by person: Int64) async throws {
        let secrets = Dictionary(
            uniqueKeysWithValues: Self.places.map { ($0, "\($0)-\(UUID().uuidString.lowercased())") }
        )
        self.secrets = secrets
        func secret(_ place: String) throws -> String { try #require(secrets[place]) }

        try await chat.send("/start \(try secret("payload"))", from: person)
        for line in ["FR", "ok", "ok", "ok"] { try await chat.send(line, from: person) }
        // As an update that is served and answered, and as one that waits.
        try await chat.send("/settings zone \(try secret("update"))", from: person)
        let user = try await chat.userID(of: person)
        try await chat.stake(
            1_000,
            at: chat.now,
            by: user,
            selection: try secret("selection"),
            match: try secret("match")
        )
        var turn = ConversationTurn(
            user: user,
            conversation: "c",
            language: .english,
            inputMessages: Array(try secret("input").utf8),
            occurredAt: chat.now
        )
        turn.systemPrompt = Array(try secret("prompt").utf8)
        turn.answer = TurnAnswer(
            server: .builtIn,
            outputMessages: Array(try secret("output").utf8),
            answeredAt: chat.now
        )
        let (coached, casinoName, evidence) = (turn, try secret("casino"), try secret("evidence"))
        let (flow, waiting, letter) = (try secret("flow"), try secret("update"), try secret("outbox"))
        let rejected = try secret("event")
        try await chat.tracker.perform { ledger, now in
            let casino = try #require(try ledger.addCasino(named: casinoName, for: user, at: now))
            _ = try ledger.record(
                LimitReport(
                    user: user,
                    casino: casino.id,
                    type: .stakeCut,
                    evidenceFileID: evidence,
                    reportedAt: now
                ),
                session: nil,
                recordedAt: now
            )
            _ = try ledger.record(coached, session: nil, recordedAt: now)
            try ledger.keepFlow(("secret", Array(flow.utf8)), of: user, at: now)
            _ = try ledger.enqueue(OutboxDraft(recipient: user, content: Array(letter.utf8)), at: now)
            let sealed = try ledger.vault.seal(Array(waiting.utf8), for: user, as: .update)
            _ = try ledger.receive(9_999, from: user, sealed: sealed, at: now)
            try ledger.reject(
                RejectedEvent(
                    type: "bet_placed",
                    reason: "test",
                    detail: "test",
                    user: user,
                    occurredAt: now,
                    payload: Array(rejected.utf8)
                ),
                at: now
            )
        }
    }

    /// The secrets that stand readable in some file, and where.
    func found(in folder: String) throws -> [String] {
        let bytes = try FolderBytes(folder)
        return secrets.flatMap { place, secret in
            // The random part alone counts too: casino names are stored folded and cut.
            let digits = secret.drop { $0 != "-" }.dropFirst()
            return [secret, digits.filter { $0 != "-" }, String(digits.prefix(18))].flatMap { needle in
                bytes.files(holding: Data(needle.utf8)).map { "\(place) in \($0)" }
            }
        }
    }
}
