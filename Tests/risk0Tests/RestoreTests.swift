import Domain
import Foundation
import Storage
import TestSupport
import Testing

@Suite("risk0 restore", .timeLimit(.minutes(5)))
struct RestoreTests {
    private static let kills = 50

    private func copy(_ folder: String, to other: String) throws {
        try? FileManager.default.removeItem(atPath: other)
        try FileManager.default.copyItem(atPath: folder, toPath: other)
    }

    private func isThere(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    private func open(_ folder: String) throws -> Store {
        try Store(folder: folder, migrations: Migrations(folder: Stage.migrations))
    }

    @Test("puts a backup in place, erases again who was erased since, and says so; the bot goes on with it")
    func whole() async throws {
        try await Stage.open { stage in
            let past = try await Past.make(in: stage)
            let result = try await stage.end(of: ["restore", past.backup])
            #expect(result.end == .exited(0), "\(result.errors)")
            #expect(result.output.contains("2 users who were erased since were erased again"), "\(result.output)")
            #expect(result.output.contains("shred -u \(past.backup)"))
            let aside = try #require(
                try FileManager.default.contentsOfDirectory(atPath: stage.data).first { $0.hasPrefix("risk0-before-") }
            )
            #expect(result.output.contains(aside))
            #expect(try past.traces(inStoreAt: stage.data) == [])
            let names = try FileManager.default.contentsOfDirectory(atPath: stage.data)
            #expect(!names.contains { $0.hasPrefix("risk0.sqlite-") || $0.hasPrefix("risk0.sqlite.") })
            let store = try open(stage.data)
            #expect(try await past.openBets(in: store) == [ann.id: 1, bruno.id: 1])
            #expect(try await store.integrityFaults() == [])
            try store.close()
            #expect(try await stage.eventCounts()["store_reconciled"] == 1)
            try await stage.run { _ in
                // Numbers that buttons had since are not given a second time.
                await stage.api.sendText("/bet bet365 football 1.90 50 Nantes", from: ann)
                let answer = try await stage.api.nextMessage(to: ann)
                #expect(answer.text.contains("#10000"))
            }
        }
    }

    @Test("fifty times killed at any instant: the old store or the new one, and of the erased not one byte or row")
    func killed() async throws {
        try await Stage.open { stage in
            let past = try await Past.make(in: stage)
            let seed = UInt64.random(in: 1 ... .max)
            print("the seed of the instants: \(seed)")
            var random = SplitMix64(seed: seed)
            let folder = stage.directory.file("killed").path
            try copy(stage.data, to: folder)
            let clock = ContinuousClock()
            var first = Program.End.exited(-1)
            let whole = try await clock.measure {
                first = try await stage.command(["restore", past.backup], in: folder).end
            }
            #expect(first == .exited(0))
            var (old, new) = (0, 0)
            for _ in 1...Self.kills {
                try copy(stage.data, to: folder)
                let instant = whole * Double.random(in: 0.05...1.05, using: &random)
                _ = try await stage.command(["restore", past.backup], in: folder, killedAfter: instant)
                // The next start, before it serves anybody.
                let store = try open(folder)
                let bets = try await past.openBets(in: store)
                switch bets {
                case [ann.id: 1, bruno.id: 1, Past.late.id: 1]: old += 1
                case [ann.id: 1, bruno.id: 1]: new += 1
                default: Issue.record("neither the old store nor the new one: \(bets)")
                }
                #expect(!store.isPast)
                #expect(try await store.integrityFaults() == [])
                try store.close()
                #expect(try past.traces(inStoreAt: folder) == [])
                let names = try FileManager.default.contentsOfDirectory(atPath: folder)
                #expect(!names.contains { $0.hasPrefix("risk0.sqlite.") })
            }
            print("\(old) times the old store, \(new) times the new one")
            #expect(old > 0)
            #expect(try await stage.command(["restore", past.backup], in: folder).end == .exited(0))
            #expect(try past.traces(inStoreAt: folder) == [])
        }
    }

    @Test("killed when the new store has just taken its place: the next run forgets who was being erased")
    func killedInPlace() async throws {
        try await Stage.open { stage in
            let past = try await Past.make(in: stage)
            let user = try await stage.user(bruno)
            let erased = try open(stage.data)
            _ = try await erased.write { try $0.erase(user, at: Timestamp(rawValue: 1)) }
            // The receipt is on its way: that is what the Telegram id is kept for.
            try await erased.vault.shred(user)
            try erased.close()
            let kept = stage.directory.file("kept").path
            try copy(stage.data, to: kept)
            for _ in 1...5 {
                try copy(kept, to: stage.data)
                let old = try number(ofFileAt: stage.data + "/risk0.sqlite")
                try await stage.launch(["restore", past.backup]) { program in
                    while try number(ofFileAt: stage.data + "/risk0.sqlite") == old, !Task.isCancelled {
                        await Task.yield()
                    }
                    try program.signal(SIGKILL)
                    _ = try await program.wait()
                }
                try await stage.run { _ in }
                let store = try open(stage.data)
                #expect(try store.vault.address(of: user) == nil)
                #expect(try await store.read { try $0.unfinishedErasures() } == [])
                #expect(try await past.openBets(in: store) == [ann.id: 1])
                try store.close()
            }
        }
    }

    private func number(ofFileAt path: String) throws -> UInt64? {
        try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? UInt64
    }

    @Test("an old database put in place by hand is made whole by the next start, however often that is killed")
    func byHand() async throws {
        try await Stage.open { stage in
            let past = try await Past.make(in: stage)
            var random = SplitMix64(seed: 20)
            let folder = stage.directory.file("by-hand").path
            for round in 1...12 {
                try copy(stage.data, to: folder)
                try FileManager.default.removeItem(atPath: folder + "/risk0.sqlite")
                try FileManager.default.copyItem(atPath: past.backup, toPath: folder + "/risk0.sqlite")
                if round > 1 {
                    let instant = Duration.milliseconds(Int.random(in: 10...400, using: &random))
                    _ = try await stage.command(["migrate"], in: folder, killedAfter: instant)
                }
                let result = try await stage.command(["migrate"], in: folder)
                #expect(result.end == .exited(0), "\(result.errors)")
                if round == 1 { #expect(result.errors.contains("2 users who were erased since")) }
                #expect(try past.traces(inStoreAt: folder) == [])
                let store = try open(folder)
                #expect(try await past.openBets(in: store) == [ann.id: 1, bruno.id: 1])
                #expect(try await store.integrityFaults() == [])
                try store.close()
            }
        }
    }

    @Test("doctor and backup say of an old database put in place by hand what it is")
    func saidByHand() async throws {
        try await Stage.open { stage in
            let past = try await Past.make(in: stage)
            try FileManager.default.removeItem(atPath: stage.data + "/risk0.sqlite")
            try FileManager.default.copyItem(atPath: past.backup, toPath: stage.data + "/risk0.sqlite")
            let doctor = try await stage.end(of: ["doctor", "--offline"])
            #expect(doctor.end == .exited(1))
            #expect(doctor.output.contains("is older than what keys.sqlite remembers"), "\(doctor.output)")
            let copy = stage.directory.file("copy.sqlite").path
            let backup = try await stage.end(of: ["backup", copy])
            #expect(backup.end == .exited(0))
            #expect(backup.output.contains("is older than what keys.sqlite remembers"), "\(backup.output)")
            #expect(try await stage.end(of: ["migrate"]).end == .exited(0))
            let again = try await stage.end(of: ["doctor", "--offline"])
            #expect(again.end == .exited(0), "\(again.output)")
            try FileManager.default.removeItem(atPath: copy)
            let sound = try await stage.end(of: ["backup", copy])
            #expect(!sound.output.contains("older than"))
            // And of one that is gone.
            try FileManager.default.removeItem(atPath: stage.data + "/risk0.sqlite")
            let gone = try await stage.end(of: ["doctor", "--offline"])
            #expect(gone.end == .exited(1))
            #expect(gone.output.contains("is missing or empty, and keys.sqlite beside it knows people"))
        }
    }

    @Test("what is no whole backup of RISK0 is refused with the reason, and the store stays as it is")
    func refusals() async throws {
        try await Stage.open { stage in
            try await stage.run { _ in try await stage.say("/bet bet365 football 1.90 20 Arsenal", ann) }
            let backup = stage.directory.file("good.sqlite").path
            #expect(try await stage.end(of: ["backup", backup]).end == .exited(0))
            let before = try #require(FileManager.default.contents(atPath: stage.data + "/risk0.sqlite"))
            let good = try #require(FileManager.default.contents(atPath: backup))

            func expect(_ bytes: Data?, _ reason: String, log: Data? = nil) async throws {
                let path = stage.directory.file("given.sqlite").path
                try? FileManager.default.removeItem(atPath: path)
                try bytes?.write(to: URL(filePath: path))
                try log?.write(to: URL(filePath: path + "-wal"))
                let result = try await stage.end(of: ["restore", path])
                try? FileManager.default.removeItem(atPath: path + "-wal")
                #expect(result.end == .exited(74), "\(reason)")
                #expect(result.errors.contains(reason), "\(result.errors)")
                #expect(FileManager.default.contents(atPath: stage.data + "/risk0.sqlite") == before)
                let names = try FileManager.default.contentsOfDirectory(atPath: stage.data)
                #expect(!names.contains { $0.hasPrefix("risk0-before-") || $0.hasPrefix("risk0.sqlite.") })
            }
            try await expect(nil, "there is no such file")
            try await expect(Data("a letter".utf8), "not a SQLite database")
            try await expect(good.dropLast(4_096), "cut off")
            try await expect(good, "copied from a store in use", log: Data(count: 100))
            var damaged = good
            for index in stride(from: 40_000, to: good.count, by: 64) { damaged[index] ^= 0xA5 }
            try await expect(damaged, "cannot be restored")
            let itself = try await stage.end(of: ["restore", stage.data + "/risk0.sqlite"])
            #expect(itself.end == .exited(74))
            #expect(itself.errors.contains("it is the store itself"))
        }
    }

    @Test("a damaged store is replaced, and kept aside with its log")
    func damagedStore() async throws {
        try await Stage.open { stage in
            let past = try await Past.make(in: stage)
            let path = stage.data + "/risk0.sqlite"
            try Data(repeating: 0x5A, count: 20_000).write(to: URL(filePath: path))
            try Data(repeating: 0x5A, count: 20_000).write(to: URL(filePath: path + "-wal"))
            let result = try await stage.end(of: ["restore", past.backup])
            #expect(result.end == .exited(0), "\(result.errors)")
            #expect(result.output.contains("could not be read"))
            #expect(!isThere(path + "-wal"))
            let names = try FileManager.default.contentsOfDirectory(atPath: stage.data)
            #expect(names.count { $0.hasPrefix("risk0-before-") } == 2)
            #expect(try past.traces(inStoreAt: stage.data) == [])
        }
    }

    @Test("exports of the erased say so on the disk, also those that the backup does not know of")
    func exports() async throws {
        try await Stage.open { stage in
            let past = try await Past.make(in: stage)
            let file = stage.directory.file("decisions.csv").path
            try Data("rows".utf8).write(to: URL(filePath: file))
            try await erase(bruno, whoIsIn: file, stage)
            // The erasure was begun, and its key is not destroyed yet.
            let result = try await stage.end(of: ["restore", past.backup])
            #expect(result.end == .exited(0), "\(result.errors)")
            #expect(result.output.contains("3 users who were erased since"))
            #expect(isThere(file + ".stale"))
        }
    }

    @Test("an export that cannot be marked fails neither a restore nor a start: it is told")
    func unmarkable() async throws {
        try await Stage.open { stage in
            let past = try await Past.make(in: stage)
            let (file, folder) = (stage.directory.file("decisions.csv").path, stage.directory.file("by-hand").path)
            try Data("rows".utf8).write(to: URL(filePath: file))
            try await erase(bruno, whoIsIn: file, stage)
            // A folder stands where the mark should.
            try FileManager.default.createDirectory(atPath: file + ".stale/x", withIntermediateDirectories: true)
            try copy(stage.data, to: folder)
            let result = try await stage.end(of: ["restore", past.backup])
            #expect(result.end == .exited(0), "\(result.errors)")
            #expect(result.output.contains("could not be marked as stale: \(file)"), "\(result.output)")
            #expect(result.output.contains("3 users who were erased since"))
            // A store of before with its exports, put in place by hand.
            let store = try open(folder)
            let old = stage.directory.file("older.sqlite").path
            _ = try await store.backup(to: old)
            _ = try await store.vault.identify([TelegramIdentity(telegramID: 77)])
            try await store.write { try $0.addCounters([.accepted: 1, .stored: 1]) }
            try store.close()
            try FileManager.default.removeItem(atPath: folder + "/risk0.sqlite")
            try FileManager.default.copyItem(atPath: old, toPath: folder + "/risk0.sqlite")
            let start = try await stage.command(["migrate"], in: folder)
            #expect(start.end == .exited(0), "\(start.errors)")
            #expect(start.errors.contains("could not be marked as stale: \(file)"), "\(start.errors)")
        }
    }

    /// Makes a file an export that was made after the backup, with somebody in it who has agreed and stays until now.
    private func erase(_ person: Person, whoIsIn file: String, _ stage: Stage) async throws {
        let store = try open(stage.data)
        let identity = TelegramIdentity(telegramID: person.id)
        let user = try #require(try await store.vault.identify([identity])[identity])
        try await store.write { ledger in
            let export = try ledger.register(
                ExportRecord(
                    path: file,
                    subject: "decisions",
                    format: "csv",
                    filter: "{}",
                    madeAt: Timestamp(rawValue: 0),
                    digest: "x"
                )
            )
            try ledger.addMembers([ledger.vault.pseudonym(of: user.rawValue, for: .export)], to: export)
            _ = try ledger.erase(user, at: Timestamp(rawValue: 1))
        }
        try store.close()
    }
}
