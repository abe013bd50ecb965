import Bot
import Domain
import Foundation
import Storage
import Testing
import Tracking

@Suite("backups", .timeLimit(.minutes(1)))
struct BackupTests {
    private func names(_ desk: Desk) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: desk.folder + "/backups").sorted()
    }

    @Test(
        "a backup opens as a database of its own, whole, and without the keys",
        arguments: [Language.english, .french]
    )
    func opens(_ language: Language) async throws {
        try await Desk.open { desk in
            let admin = try await desk.user(language: language)
            await desk.tracker.track(Event(.privacyShown, user: admin, occurredAt: desk.clock.now))
            try await desk.tracker.flush()
            let said = try desk.text(try await desk.workshop().prepare(desk.item(.backup(admin: admin), for: admin)))
            #expect(said.contains("keys.sqlite"))
            #expect(said.contains("backups/risk0-20260310-120000.sqlite"))
            #expect(said.contains(language == .english ? "1 events" : "1 événements"))
            #expect(try names(desk) == ["risk0-20260310-120000.sqlite"])

            // Put in place by hand: the copy under the database's name. None is made in the place of the vault that it was
            // written with.
            let restored = desk.folder + "/restored"
            try FileMode.createPrivateFolder(at: restored)
            try FileManager.default.copyItem(
                atPath: desk.folder + "/backups/risk0-20260310-120000.sqlite",
                toPath: restored + "/risk0.sqlite"
            )
            let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent().deletingLastPathComponent()
            let migrations = try Migrations(folder: root.appending(path: "Migrations").path)
            #expect(throws: StoreFault.keysMissing(path: restored + "/keys.sqlite")) {
                _ = try Store(folder: restored, migrations: migrations)
            }
            for suffix in ["", "-wal", "-shm"] {
                try? FileManager.default.removeItem(atPath: restored + "/keys.sqlite" + suffix)
                guard suffix != "-shm" else { continue }
                try FileManager.default.copyItem(
                    atPath: desk.folder + "/keys.sqlite" + suffix,
                    toPath: restored + "/keys.sqlite" + suffix
                )
            }
            let copy = try Store(folder: restored, migrations: migrations)
            #expect(try await copy.integrityFaults() == [])
            #expect(try await copy.read { try $0.userCounts(at: desk.clock.now).total } == 1)
            try copy.close()
            let actions = try await desk.store.read {
                try $0.adminActions(limit: 5).map { "\($0.action) \($0.outcome)" }
            }
            #expect(actions == ["backup done"])
        }
    }

    @Test("the newest seven are kept, and nothing else in the folder is touched")
    func retention() async throws {
        try await Desk.open { desk in
            let admin = try await desk.user()
            let item = try desk.item(.backup(admin: admin), for: admin)
            for day in 0..<9 as Range<Int64> {
                _ = try await desk.workshop().prepare(item)
                if day == 0 {
                    try Data().write(to: URL(filePath: desk.folder + "/backups/mine.sqlite"))
                }
                desk.clock.wait(.days(1))
            }
            let kept = try names(desk)
            #expect(kept.count == 8 && kept.contains("mine.sqlite"))
            #expect(kept.contains("risk0-20260318-120000.sqlite") && !kept.contains("risk0-20260311-120000.sqlite"))
        }
    }

    @Test("one that fails is told, audited as failed, and leaves nothing")
    func failure() async throws {
        try await Desk.open { desk in
            let admin = try await desk.user()
            let blocked = desk.folder + "/file"
            try Data().write(to: URL(filePath: blocked))
            let workshop = desk.workshop(dataDirectory: blocked)
            let said = try desk.text(try await workshop.prepare(desk.item(.backup(admin: admin), for: admin)))
            #expect(said.contains("The backup failed, and nothing of it was kept"))
            let actions = try await desk.store.read {
                try $0.adminActions(limit: 5).map { "\($0.action) \($0.outcome)" }
            }
            #expect(actions == ["backup failed"])
            try await desk.tracker.flush()
            let errors = try await desk.store.read { try $0.collectionHealth(since: 0).eventsByDay.values.first }
            #expect(errors?["error_occurred"] == 1)
            #expect(try await desk.store.read { try $0.counters()[.rejected] } == nil)
        }
    }
}
