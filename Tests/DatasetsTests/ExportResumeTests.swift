import Domain
import Foundation
import GRDB
import Storage
import Synchronization
import Testing

@testable import Datasets

@Suite("exports that are interrupted", .timeLimit(.minutes(2)))
struct ExportResumeTests {
    /// Copies the unfinished folder away in the middle, as a killed program would have left it.
    private func interrupted(_ archive: ConversationArchive, _ plan: ConversationExportPlan) async throws -> String {
        let copy = archive.folder + "/killed"
        _ = try await archive.export(plan, checkpointEvery: 500) { progress in
            guard progress.stage == .turns, progress.done >= 1_200 else { return }
            guard !FileManager.default.fileExists(atPath: copy) else { return }
            try? FileManager.default.copyItem(atPath: plan.path + ".part", toPath: copy)
        }
        return copy
    }

    private func fill(_ archive: ConversationArchive) async throws -> [UserID] {
        let users = try await archive.people(30)
        for user in users {
            try await archive.add(
                (0..<80).map {
                    .init(
                        "question \($0 % 60) of \(user) \(ConversationArchive.words($0 + 100 * Int(user.rawValue)))",
                        "answer a\(user)@x.com \(ConversationArchive.words($0 % 60 + 7 + 100 * Int(user.rawValue)))",
                        conversation: "c\($0 / 7)"
                    )
                },
                of: user
            )
        }
        return users
    }

    @Test("after a kill the same call goes on, and the files are those of an export that was never killed")
    func resumed() async throws {
        try await ConversationArchive.open { archive in
            _ = try await fill(archive)
            let plan = archive.plan(.openai)
            let killed = try await interrupted(archive, plan)
            let whole = try archive.files(plan.path)
            #expect(try archive.files(killed)["checkpoint.json"] != nil)
            try FileManager.default.removeItem(atPath: plan.path)
            try FileManager.default.moveItem(atPath: killed, toPath: plan.path + ".part")
            let first = Mutex<Int?>(nil)
            try await archive.export(plan) { progress in first.withLock { $0 = $0 ?? progress.done } }
            #expect(first.withLock { $0 } ?? 0 >= 500)
            let resumed = try archive.files(plan.path)
            #expect(Set(resumed.keys) == Set(whole.keys))
            for (name, content) in whole { #expect(resumed[name] == content, "\(name)") }
        }
    }

    @Test("an export that is cancelled waits, and goes on")
    func cancelled() async throws {
        try await ConversationArchive.open { archive in
            _ = try await fill(archive)
            let plan = archive.plan(.sharegpt)
            let task = Task {
                try await archive.export(plan, checkpointEvery: 500) { progress in
                    if progress.done >= 1_200 { withUnsafeCurrentTask { $0?.cancel() } }
                }
            }
            await #expect(throws: CancellationError.self) { try await task.value }
            #expect(!FileManager.default.fileExists(atPath: plan.path))
            let manifest = try await archive.export(plan)
            #expect(manifest.counts.turns == 2_400)
        }
    }

    @Test("other options, or someone who withdrew, begin anew")
    func anew() async throws {
        try await ConversationArchive.open { archive in
            let users = try await fill(archive)
            let plan = archive.plan(.openai)
            let killed = try await interrupted(archive, plan)
            try FileManager.default.removeItem(atPath: plan.path)
            try FileManager.default.copyItem(atPath: killed, toPath: plan.path + ".part")
            var other = plan
            other.maximumTokens = 10_000
            let first = Mutex<Int?>(nil)
            try await archive.export(other) { progress in first.withLock { $0 = $0 ?? progress.done } }
            #expect(first.withLock { $0 } == 0)
            try FileManager.default.removeItem(atPath: plan.path)
            try FileManager.default.moveItem(atPath: killed, toPath: plan.path + ".part")
            let gone = users[0]
            try await archive.sql { try $0.execute(sql: "UPDATE users SET consent_training = 0 WHERE id = \(gone)") }
            let manifest = try await archive.export(plan)
            #expect(manifest.users == 29 && !archive.lines(plan).contains { $0.contains("of \(gone) ") })
        }
    }

    @Test("who withdraws or is erased while it is made is not in it")
    func withdrawn() async throws {
        try await ConversationArchive.open { archive in
            let users = try await fill(archive)
            let plan = archive.plan(.openai)
            let gone = users[3]
            let isDone = Mutex(false)
            let queue = try archive.otherConnection()
            let manifest = try await archive.export(plan) { progress in
                guard progress.stage == .files,
                    !isDone.withLock({
                        let was = $0
                        $0 = true
                        return was
                    })
                else { return }
                try? queue.write { try $0.execute(sql: "UPDATE users SET consent_training = 0 WHERE id = \(gone)") }
            }
            try queue.close()
            let pseudonym = archive.store.vault.pseudonym(of: gone.rawValue, for: .export)
            #expect(manifest.users == 29 && !manifest.members.contains { $0.pseudonym == pseudonym })
        }
    }

    @Test("a disk that is full is said so, and gets its room back")
    func diskFull() async throws {
        try await ConversationArchive.open { archive in
            let user = try await archive.person()
            try await archive.add(.init("q", "a"), of: user)
            let plan = archive.plan(.openai)
            let folder = plan.path + ".part"
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
            #expect(throws: ExportError.diskFull(path: "/dev/full")) { try FullDevice().write() }
            #expect(NewFile.error(ENOSPC, path: "x") == .diskFull(path: "x"))
            #expect(NewFile.error(EDQUOT, path: "x") == .diskFull(path: "x"))
            #expect(!ExportError.diskFull(path: "x").mayPass && ExportError.cannotRead(reason: "").mayPass)
            try await archive.export(plan)
            #expect(!FileManager.default.fileExists(atPath: folder))
        }
    }
}

/// A device on which every write fails as on a full disk.
private struct FullDevice {
    func write() throws {
        var file = try AppendedFile(path: "/dev/full", size: 0)
        try file.append([UInt8](repeating: 1, count: 100))
    }
}
