import Domain
import Foundation
import GRDB
import Storage
import Testing

@testable import Datasets

/// A store with conversations, written straight into its table: how a turn comes there is another room's business.
struct ConversationArchive: Sendable {
    static let now = Timestamp(seconds: 1_773_144_000)

    let folder: String
    let store: Store
    private let queue: DatabaseQueue

    static func open(_ body: (ConversationArchive) async throws -> Void) async throws {
        let folder = NSTemporaryDirectory() + "risk0-conversations-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let store = try Store(folder: folder, migrations: Migrations(folder: root.appending(path: "Migrations").path))
        let queue = try DatabaseQueue(path: folder + "/risk0.sqlite")
        try await body(ConversationArchive(folder: folder, store: store, queue: queue))
        try queue.close()
        try store.close()
    }

    /// People with rows in the vault and in `users`.
    func people(_ count: Int, consenting: Bool = true) async throws -> [UserID] {
        let known = try await sql { try Int64.fetchOne($0, sql: "SELECT count(*) FROM users") ?? 0 }
        let people = (1...Int64(count)).map { TelegramIdentity(telegramID: 800_000_000 + known + $0) }
        let users = try await store.vault.identify(people).values.sorted()
        try await store.write { ledger in
            for user in users {
                try ledger.enroll(
                    Profile(
                        id: user,
                        language: .english,
                        currency: .euro,
                        oddsFormat: .decimal,
                        zone: "UTC",
                        country: nil,
                        onboarding: .done,
                        consents: Consents(granted: consenting ? [.service, .training] : [.service]),
                        notifications: true,
                        protection: .none,
                        createdAt: Self.now,
                        isUnreachable: false
                    )
                )
            }
        }
        return users
    }

    func person() async throws -> UserID { try #require(try await people(1).first) }

    /// A turn as the table holds it.
    struct NewTurn: Sendable {
        var conversation = "c1"
        var language = "en"
        var system: String? = "You are a coach."
        /// JSON arrays of messages.
        var input: String
        var output: String
        var tools: String?
        var feedback: Int?
        var candidate = 0
        var parent: Int64?
        var occurredAt = ConversationArchive.now
        var answeredAt: Timestamp? = ConversationArchive.now
        var error: String?

        init(_ question: String, _ answer: String, feedback: Int? = nil, conversation: String = "c1") {
            input = Self.json([("user", question)])
            output = Self.json([("assistant", answer)])
            self.feedback = feedback
            self.conversation = conversation
        }

        static func json(_ messages: [(role: String, content: String)]) -> String {
            var bytes: [UInt8] = []
            bytes.append(
                .array(
                    messages.map {
                        .object([JSONMember("role", $0.role), JSONMember("content", $0.content)])
                    }
                )
            )
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    @discardableResult
    func add(_ turn: NewTurn, of user: UserID) async throws -> Int64 {
        try #require(try await add([turn], of: user).first)
    }

    @discardableResult
    func add(_ turns: [NewTurn], of user: UserID) async throws -> [Int64] {
        let vault = store.vault
        return try await queue.write { database in
            try turns.map { turn in
                func seal(_ text: String) throws -> Data {
                    try vault.seal(Array(text.utf8), for: user, as: .conversation)
                }
                try database.execute(
                    sql: """
                        INSERT INTO conversation_logs (user_id, conversation_id, parent_turn, candidate, language,
                            prompt_name, prompt_hash, system_prompt, input_messages, output_messages, tools, feedback,
                            error, occurred_at, recorded_at, answered_at)
                        VALUES (?, ?, ?, ?, ?, 'coach', 'abcdef0123456789', ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                    arguments: [
                        user.rawValue, turn.conversation, turn.parent, turn.candidate, turn.language,
                        try turn.system.map(seal), try seal(turn.input), try seal(turn.output), turn.tools,
                        turn.feedback, turn.error, turn.occurredAt.rawValue, turn.occurredAt.rawValue,
                        turn.answeredAt?.rawValue,
                    ]
                )
                return database.lastInsertedRowID
            }
        }
    }

    func sql<T: Sendable>(_ body: @escaping @Sendable (Database) throws -> T) async throws -> T {
        try await queue.write(body)
    }

    func plan(_ format: ConversationFormat, _ name: String = "out") -> ConversationExportPlan {
        ConversationExportPlan(format: format, path: folder + "/" + name)
    }

    @discardableResult
    func export(
        _ plan: ConversationExportPlan,
        checkpointEvery: Int = 100_000,
        progress: @escaping @Sendable (ExportProgress) -> Void = { _ in }
    ) async throws -> ConversationManifest {
        try await ConversationExport(
            store: store,
            plan: plan,
            madeAt: Self.now,
            workers: 2,
            checkpointEvery: checkpointEvery
        )
        .write(progress: progress)
    }

    /// All rows of an export, split after split.
    func lines(_ plan: ConversationExportPlan) -> [String] {
        DataSplit.allCases.flatMap { split in
            text("\(plan.path)/\(split.name).\(plan.format.fileExtension)").split(separator: "\n").map(String.init)
        }
    }

    func text(_ path: String) -> String {
        String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    }

    /// The files of a folder with what they hold.
    func files(_ path: String) throws -> [String: Data] {
        let names = try FileManager.default.contentsOfDirectory(atPath: path)
        return Dictionary(
            uniqueKeysWithValues: names.map { ($0, FileManager.default.contents(atPath: path + "/" + $0) ?? Data()) }
        )
    }
}

extension ConversationArchive {
    /// For a write from within another program's work.
    func otherConnection() throws -> DatabaseQueue { try DatabaseQueue(path: folder + "/risk0.sqlite") }
}
