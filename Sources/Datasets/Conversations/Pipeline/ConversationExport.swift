import Crypto
package import Domain
import Foundation
package import Storage

/// Exports conversations to a folder: rows of users who agree to training, redacted, checked and each only once, with
/// a manifest and a data-set card.
///
/// Memory does not grow with the number of turns. A program that is killed goes on where the last checkpoint was, when
/// it is called again with the same plan; the folder gets its name when all of it is on the disk.
package struct ConversationExport: Sendable {
    private static let attempts = 3

    private let store: Store
    private let plan: ConversationExportPlan
    private let path: String
    private let madeAt: Timestamp
    private let workers: Int
    private let checkpointEvery: Int

    /// - Parameters:
    ///   - workers: how many conversations are worked on at the same time.
    ///   - checkpointEvery: turns after which a killed program would begin again.
    package init(
        store: Store,
        plan: ConversationExportPlan,
        madeAt: Timestamp,
        workers: Int = 1,
        checkpointEvery: Int = 100_000
    ) {
        self.store = store
        self.plan = plan
        path = ExportRegister.absolute(plan.path)
        self.madeAt = madeAt
        self.workers = max(1, workers)
        self.checkpointEvery = checkpointEvery
    }

    /// - Throws: `ExportError`, or `CancellationError`: then what was done waits for the next call.
    package func write(
        progress: @escaping @Sendable (ExportProgress) -> Void = { _ in }
    ) async throws -> ConversationManifest {
        try plan.validate()
        guard !FileManager.default.fileExists(atPath: path) else { throw ExportError.exists(path: path) }
        let evaluation = try EvaluationSet(files: plan.evaluationFiles)
        for _ in 0..<Self.attempts {
            if let manifest = try await attempt(evaluation, progress) { return manifest }
        }
        throw ExportError.membersChanged
    }

    /// - Returns: nil where a user withdrew meanwhile: nothing is left then, and it has to be done again.
    private func attempt(
        _ evaluation: EvaluationSet,
        _ progress: @escaping @Sendable (ExportProgress) -> Void
    ) async throws -> ConversationManifest? {
        let folder = try WorkFolder.open(for: path)
        do {
            let work = try await opened(folder, evaluation)
            try await writeRows(work, folder, evaluation, progress)
            let counts = work.checkpoint.counts
            guard counts.rows > 0 else { throw ExportError.noRows(reasons: counts.reasons) }
            try work.save(in: folder)
            let finish = ExportFinish(
                work: work,
                plan: plan,
                evaluationQuestions: evaluation.questions,
                schemaVersion: try await read { try $0.schemaVersion() },
                vault: store.vault,
                progress: progress
            )
            let (manifest, digest) = try finish.run(in: folder)
            guard try await stillConsent(work) else {
                folder.discard()
                return nil
            }
            try await publish(manifest, digest, folder)
            return manifest
        } catch let error as ExportError {
            // A full disk is given its room back, and what cannot become an export leaves nothing; what may pass waits.
            if !error.mayPass { folder.discard() }
            throw error
        }
    }

    /// The work that a killed program left, where it is the same and everybody in it still agrees; otherwise new.
    private func opened(_ folder: borrowing WorkFolder, _ evaluation: EvaluationSet) async throws -> ExportWork {
        let fingerprint = try fingerprint(evaluation)
        let head = ExampleWriter(format: plan.format).head
        if let checkpoint = folder.checkpoint(), checkpoint.version == ExportCheckpoint.currentVersion,
            checkpoint.fingerprint == fingerprint, let work = try? ExportWork(folder, checkpoint, head: head),
            try await stillConsent(work)
        {
            return work
        }
        folder.empty()
        let extent = try await read { try $0.turnExtent() }
        guard extent.consenting > 0 else { throw ExportError.noConsent }
        return try ExportWork(
            folder,
            ExportCheckpoint(
                fingerprint: fingerprint,
                madeAt: madeAt,
                last: extent.last,
                total: extent.turns,
                withheld: extent.withheld,
                hasSignatures: plan.dropsNearDuplicates
            ),
            head: head
        )
    }

    private func fingerprint(_ evaluation: EvaluationSet) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let digest = SHA256.hash(data: try encoder.encode(plan) + Data("\(evaluation.fingerprint)".utf8))
        return digest.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }

    private func stillConsent(_ work: ExportWork) async throws -> Bool {
        let users = try work.users()
        return try await read { try $0.withdrawn(among: users).isEmpty }
    }

    private func writeRows(
        _ work: ExportWork,
        _ folder: borrowing WorkFolder,
        _ evaluation: EvaluationSet,
        _ progress: @escaping @Sendable (ExportProgress) -> Void
    ) async throws {
        let transform = TurnTransform(plan: plan, vault: store.vault, evaluation: evaluation)
        let (last, total, start) = (work.checkpoint.last, work.checkpoint.total, work.checkpoint.cursor)
        var reader = TurnReader(store: store, filter: plan.filter, through: last, after: start)
        var saved = work.checkpoint.counts.turns
        progress(ExportProgress(stage: .turns, done: saved, total: total))
        var pipeline = OrderedBatches()
        try await withThrowingTaskGroup(of: (Int, TransformedBatch).self) { group in
            while true {
                try Task.checkCancellation()
                while pipeline.underway < workers * 2, let pieces = try await reader.next() {
                    let number = pipeline.begin()
                    group.addTask { (number, transform.batch(pieces)) }
                }
                guard let (number, batch) = try await group.next() else { break }
                pipeline.finish(number, batch)
                while let batch = pipeline.next() {
                    try work.append(batch)
                    let done = work.checkpoint.counts.turns
                    if done - saved >= checkpointEvery {
                        saved = done
                        try work.save(in: folder)
                    }
                    progress(ExportProgress(stage: .turns, done: done, total: max(total, done)))
                }
            }
        }
    }

    private func publish(
        _ manifest: ConversationManifest,
        _ digest: String,
        _ folder: borrowing WorkFolder
    ) async throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        // Remembered before it has its name: no export stands on the disk that an erasure would not find.
        try await ExportRegister(store: store).remember(
            ExportRecord(
                path: path,
                subject: "conversations",
                format: plan.format.rawValue,
                filter: String(decoding: try encoder.encode(plan), as: UTF8.self),
                madeAt: manifest.madeAt,
                digest: digest
            ),
            members: manifest.members.map(\.pseudonym)
        )
        folder.remove(WorkFolder.checkpointName)
        for name in PartFiles.names { folder.remove(name) }
        try folder.publish(as: path)
    }

    private func read<T: Sendable>(_ body: @escaping @Sendable (Book) throws -> T) async throws -> T {
        do { return try await store.read(body) } catch let error as CancellationError { throw error } catch {
            throw ExportError.cannotRead(reason: "\(error)")
        }
    }
}

/// Puts batches that are done in whatever order back into theirs.
private struct OrderedBatches {
    private var begun = 0
    private var taken = 0
    private var ready: [Int: TransformedBatch] = [:]

    /// Begun and not yet taken.
    var underway: Int { begun - taken }

    mutating func begin() -> Int {
        defer { begun += 1 }
        return begun
    }

    mutating func finish(_ number: Int, _ batch: TransformedBatch) { ready[number] = batch }

    mutating func next() -> TransformedBatch? {
        guard let batch = ready.removeValue(forKey: taken) else { return nil }
        taken += 1
        return batch
    }
}
