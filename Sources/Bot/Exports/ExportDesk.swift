import Datasets
import Domain
import Foundation
package import Logging
package import Operations
import Storage
package import Telegram
package import Tracking

/// Does the exports that admins ask for, one after the other, beside everything else; shows how far each has come, and
/// takes up again what a stop or a crash interrupted.
package final class ExportDesk: Sendable {
    private static let betweenEdits = Duration.seconds(3)

    private let tracker: MLEventTracker
    private let outbox: Outbox
    private let fleeting: FleetingMessages
    private let quarantine: Quarantine
    private let folder: String
    private let evaluationFolder: String
    private let clock: WallClock
    private let logger: Logger
    private let requests = AsyncStream.makeStream(of: Int64.self)

    /// - Parameters:
    ///   - folder: where exports are made.
    ///   - evaluationFolder: the questions by which models are measured: none of them is learnt.
    package init(
        tracker: MLEventTracker,
        outbox: Outbox,
        fleeting: FleetingMessages,
        quarantine: Quarantine,
        folder: String,
        evaluationFolder: String,
        clock: WallClock,
        logger: Logger
    ) {
        self.tracker = tracker
        self.outbox = outbox
        self.fleeting = fleeting
        self.quarantine = quarantine
        self.folder = folder
        self.evaluationFolder = evaluationFolder
        self.clock = clock
        self.logger = logger
    }

    /// Takes a request that was just kept.
    func take(_ request: Int64) { requests.continuation.yield(request) }

    /// Takes up what the last run left. None where not even their numbers can be read: they wait for the database to be
    /// mended.
    func resume() async throws {
        do {
            for request in try await tracker.store.read({ try $0.begun(.export) }) { take(request) }
        } catch  where error.isDamage {
            logger.error("Exports on request could not be looked up", metadata: ["error": "\(error)"])
        }
    }

    /// Works until its task is cancelled; an export under way then goes on after the restart where it was.
    package func run() async {
        for await request in requests.stream {
            do {
                try await attempt(request)
            } catch is CancellationError {
                return
            } catch TrackerError.stopped {
                return
            } catch {
                logger.error("An export could not be done", metadata: ["request": "\(request)", "error": "\(error)"])
            }
        }
    }

    /// Counted before it begins: what brings the program down is not tried for ever. One that meets a damaged page does so
    /// each time.
    private func attempt(_ id: Int64) async throws {
        do { try await quarantine.attempt(.export, id) { try await serve(id) } } catch  where error.isDamage {
            let committed = try await quarantine.setAside(damaged: .export, id, of: nil)
            await enqueue(committed)
        }
    }

    private func serve(_ id: Int64) async throws {
        let found = try await tracker.store.read { book -> (ExportRequest, Language)? in
            guard let request = try book.exportRequest(id) else { return nil }
            return (request, try book.profile(of: request.admin)?.language ?? .english)
        }
        guard let (request, language) = found, let address = try tracker.store.vault.address(of: request.admin) else {
            return
        }
        var plan = try JSONDecoder().decode(ConversationExportPlan.self, from: Data(request.plan.utf8))
        plan.path = folder + "/" + plan.path
        plan.evaluationFiles = EvaluationSet.files(in: evaluationFolder)
        let chat = ChatReference(id: request.admin, telegramID: address.telegramID, isGroup: false)
        let display = ExportDisplay(chat: chat, outbox: outbox, fleeting: fleeting, language: language)
        let started = clock.now
        do {
            let manifest = try await write(plan, display, started)
            try await conclude(request, chat, manifest, plan, since: started, language)
        } catch let error as ExportError {
            try await fail(request, chat, error, language)
        }
    }

    private func write(_ plan: ConversationExportPlan, _ display: ExportDisplay, _ moment: Timestamp) async throws
        -> ConversationManifest
    {
        try FileMode.createPrivateFolder(at: folder)
        let export = ConversationExport(store: tracker.store, plan: plan, madeAt: moment)
        let steps = AsyncStream.makeStream(of: ExportProgress.self, bufferingPolicy: .bufferingNewest(1))
        return try await withThrowingTaskGroup(of: ConversationManifest?.self) { group in
            group.addTask {
                for await step in steps.stream { await display.show(step, every: Self.betweenEdits) }
                return nil
            }
            group.addTask {
                defer { steps.continuation.finish() }
                return try await export.write { steps.continuation.yield($0) }
            }
            var manifest: ConversationManifest?
            for try await result in group { manifest = result ?? manifest }
            guard let manifest else { throw CancellationError() }
            return manifest
        }
    }

    private func conclude(
        _ request: ExportRequest,
        _ chat: ChatReference,
        _ manifest: ConversationManifest,
        _ plan: ConversationExportPlan,
        since started: Timestamp,
        _ language: Language
    ) async throws {
        let task = DeferredTask.exportManifest(
            folder: plan.path,
            rows: manifest.rows,
            users: manifest.users,
            tokens: manifest.tokens,
            language: language
        )
        let argument = Array(try JSONEncoder().encode(task))
        let call = OutgoingCall(.deferred(name: task.name, argument: argument))
        let (rows, users, format) = (manifest.rows, manifest.users, plan.format.rawValue)
        try await deliver { ledger, now in
            guard try ledger.endExportRequest(request.id, outcome: "done", at: now) else { return Outcome() }
            try ledger.audit(
                AdminAction(
                    admin: request.admin,
                    action: ExportsCommand.name,
                    outcome: .done,
                    detail: ["rows": .integer(rows), "format": .code(format)],
                    occurredAt: now
                )
            )
            let event = Event(
                .conversationsExported,
                data: [
                    "format": .code(format), "rows": .integer(rows), "users": .integer(users),
                    "duration_ms": .integer(now.since(started).rawValue),
                ],
                occurredAt: now
            )
            return Outcome(
                events: [event],
                messages: [OutboxDraft(recipient: chat.id, content: OutboxContent.bytes(of: call))]
            )
        }
    }

    private func fail(_ request: ExportRequest, _ chat: ChatReference, _ error: ExportError, _ language: Language)
        async throws
    {
        let words = Words(
            en: "The export was not made: \(error)",
            fr: "L'export n'a pas été fait : \(error)"
        )
        let calls = OutgoingMessage(RichText(words(language))).calls(chat: chat.telegramID)
        try await deliver { ledger, now in
            guard try ledger.endExportRequest(request.id, outcome: error.code, at: now) else { return Outcome() }
            try ledger.audit(
                AdminAction(
                    admin: request.admin,
                    action: ExportsCommand.name,
                    outcome: .failed,
                    detail: ["reason": .code(error.code)],
                    occurredAt: now
                )
            )
            return Outcome(
                messages: calls.map { OutboxDraft(recipient: chat.id, content: OutboxContent.bytes(of: $0)) }
            )
        }
    }

    private func deliver(_ body: @escaping @Sendable (Ledger, Timestamp) throws -> Outcome) async throws {
        await enqueue(try await tracker.commit(body))
    }

    private func enqueue(_ committed: Committed) async {
        let vault = tracker.store.vault
        await outbox.enqueue(committed.messages.compactMap { OutboxItem(id: $0.id, draft: $0.draft, vault: vault) })
    }
}
