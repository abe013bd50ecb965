import Domain
import Foundation
import Storage
import TestSupport
import Testing

/// Copies that are made while the bot runs.
@Suite struct BackupTests {
    private func files(in directory: TemporaryDirectory) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: directory.path).filter { $0.hasPrefix("copy") }
    }

    @Test("a backup made amid writes is one moment of the database, sound and complete", .timeLimit(.minutes(1)))
    func whileWriting() async throws {
        try await withTemporaryDirectory { directory in
            let store = try Store(folder: directory.path + "/data", migrations: .shipped())
            let report = try await withThrowingTaskGroup(of: BackupReport?.self) { group in
                for worker in 0..<4 {
                    group.addTask {
                        for number in 0..<50 {
                            let id = Int64(worker * 1_000 + number)
                            // The two rows of one transaction: a copy has both or none.
                            try await store.write { ledger in
                                _ = try ledger.receive(id, from: nil, sealed: nil, at: .noon)
                                try ledger.addCounters([.updatesReceived: 1])
                            }
                        }
                        return nil
                    }
                }
                group.addTask { try await store.backup(to: directory.path + "/copy.sqlite") }
                return try await group.reduce(nil as BackupReport?) { $0 ?? $1 }
            }
            #expect(report?.schemaVersion == (try Migrations.shipped().files.count))
            #expect(try files(in: directory) == ["copy.sqlite"])

            let restored = directory.path + "/restored"
            try FileManager.default.createDirectory(atPath: restored, withIntermediateDirectories: true)
            try FileManager.default.copyItem(
                atPath: directory.path + "/copy.sqlite",
                toPath: restored + "/risk0.sqlite"
            )
            let copy = try Store(folder: restored, migrations: .shipped())
            #expect(copy.appliedMigrations == [])
            let faults = try await copy.integrityFaults()
            #expect(faults == [])
            let received = try await copy.read { try $0.counters()[.updatesReceived] ?? 0 }
            let forgotten = try await copy.write { try $0.forgetUpdates(before: .noon + .days(1)) }
            #expect(received == Int64(forgotten))
            try copy.close()
            try store.close()
        }
    }

    @Test("a backup never overwrites what is there")
    func overwrites() async throws {
        try await withTemporaryDirectory { directory in
            let store = try Store(folder: directory.path + "/data", migrations: .shipped())
            let kept = Data("the only copy of something".utf8)
            try kept.write(to: directory.file("copy.sqlite"))
            let fault = try await fault { try await store.backup(to: directory.path + "/copy.sqlite") }
            #expect(fault.description.contains("never overwrites"))
            #expect(try Data(contentsOf: directory.file("copy.sqlite")) == kept)
            #expect(try files(in: directory) == ["copy.sqlite"])
            try store.close()
        }
    }

    @Test("a backup that fails leaves nothing half made")
    func failing() async throws {
        try await withTemporaryDirectory { directory in
            let store = try Store(folder: directory.path + "/data", migrations: .shipped())
            let fault = try await fault { try await store.backup(to: directory.path + "/absent/copy.sqlite") }
            #expect(fault.code == "unfit_destination")
            // Half of the copy cannot be written: its place is taken by a folder.
            try FileManager.default.createDirectory(
                atPath: directory.path + "/copy.sqlite.part/held",
                withIntermediateDirectories: true
            )
            _ = try await store.backup(to: directory.path + "/copy.sqlite")
            #expect(try files(in: directory) == ["copy.sqlite"])
            try store.close()
        }
    }

    @Test("a backup names nobody: the vault stays behind")
    func nobody() async throws {
        try await withTemporaryDirectory { directory in
            let store = try Store(folder: directory.path + "/data", migrations: .shipped())
            _ = try await store.newcomer(7_123_456_789)
            _ = try await store.backup(to: directory.path + "/copy.sqlite")
            let bytes = try Data(contentsOf: directory.file("copy.sqlite"))
            for form in [Data("7123456789".utf8), Data([0x01, 0xA8, 0x97, 0x53, 0x15])] {
                #expect(bytes.range(of: form) == nil)
            }
            try store.close()
        }
    }
}
