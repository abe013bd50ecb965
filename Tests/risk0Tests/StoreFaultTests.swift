import Foundation
import Storage
import TestSupport
import Testing

@Suite("A database that refuses", .timeLimit(.minutes(5)))
struct StoreFaultTests {
    private static let python = "/usr/bin/python3"

    /// Runs the program, which is to end at once with 74 and this sentence.
    private func expectRefusal(_ sentence: String, _ stage: Stage, _ comment: Comment? = nil) async throws {
        for arguments in [["run"], ["migrate"]] {
            let result = try await stage.end(of: arguments)
            #expect(result.end == .exited(74), comment)
            #expect(result.errors.contains(sentence), "\(result.errors)")
            #expect(result.output == "")
        }
        #expect(await stage.api.requests.isEmpty)
    }

    @Test("a file that is no database is refused with 74, and left as it is")
    func noDatabase() async throws {
        try await Stage.open { stage in
            let text = Data(String(repeating: "This is not a database. ", count: 400).utf8)
            let file = URL(filePath: stage.data).appending(path: "risk0.sqlite")
            try FileManager.default.createDirectory(atPath: stage.data, withIntermediateDirectories: true)
            try text.write(to: file)
            try await expectRefusal("is not a SQLite database", stage)
            #expect(try Data(contentsOf: file) == text)
            try FileManager.default.removeItem(at: file)
        }
    }

    @Test("a migrations folder of an older program is refused with 74, and nothing is made")
    func olderMigrations() async throws {
        try await Stage.open { stage in
            var wrong = stage
            let folder = stage.data + "-migrations"
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            let names = try FileManager.default.contentsOfDirectory(atPath: Stage.migrations).sorted()
            for name in names.dropLast() {
                try FileManager.default.copyItem(atPath: Stage.migrations + "/" + name, toPath: folder + "/" + name)
            }
            wrong.environment["MIGRATIONS_DIRECTORY"] = folder
            let words = "holds \(names.count - 1) migrations and this program needs \(names.count)"
            try await expectRefusal(words, wrong)
            #expect(!FileManager.default.fileExists(atPath: stage.data + "/risk0.sqlite"))
        }
    }

    @Test("a damaged vault is refused with 74")
    func damagedVault() async throws {
        try await Stage.open { stage in
            try await stage.run { _ in try await stage.api.calls(of: "getUpdates", count: 1) }
            let vault = URL(filePath: stage.data).appending(path: "keys.sqlite")
            let kept = try Data(contentsOf: vault)
            try Data(repeating: 0x2A, count: 8_192).write(to: vault)
            let result = try await stage.end(of: ["run"])
            #expect(result.end == .exited(74))
            #expect(result.errors.contains("keys.sqlite is not a SQLite database"), "\(result.errors)")
            try kept.write(to: vault)
        }
    }

    @Test("a migration that was changed after it was applied is refused with 74")
    func changedMigration() async throws {
        try await Stage.open { stage in
            let changed = try copyOfMigrations(stage)
            var altered = stage
            altered.environment["MIGRATIONS_DIRECTORY"] = changed.path
            #expect(try await altered.end(of: ["migrate"]).end == .exited(0))
            let file = changed.appending(path: "003_casinos.sql")
            try (Data(contentsOf: file) + Data("-- a word more\n".utf8)).write(to: file)
            try await expectRefusal("Migration 003_casinos.sql is not the one that was applied", altered)
        }
    }

    @Test("a database of a newer program is refused with 74")
    func newerDatabase() async throws {
        try await Stage.open { stage in
            let more = try copyOfMigrations(stage)
            let number = try Migrations(folder: more.path).files.count + 1
            let name = String(repeating: "0", count: 3 - String(number).count) + "\(number)_later.sql"
            try Data("CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT;".utf8).write(to: more.appending(path: name))
            var newer = stage
            newer.environment["MIGRATIONS_DIRECTORY"] = more.path
            let migrated = try await newer.end(of: ["migrate"])
            #expect(migrated.end == .exited(0))
            #expect(migrated.output.contains("applied \(name)"))
            try await expectRefusal("was written by a newer RISK0", stage)
            try FileManager.default.removeItem(atPath: stage.data)
        }
    }

    @Test("a folder that cannot be made, and migrations that are not there, are refused with 74")
    func noFolder() async throws {
        try await Stage.open { stage in
            var nowhere = stage
            nowhere.environment["RISK0_DATA_DIRECTORY"] = "/proc/risk0"
            try await expectRefusal("/proc/risk0 cannot be used", nowhere)
            var without = stage
            without.environment["MIGRATIONS_DIRECTORY"] = stage.directory.file("none").path
            try await expectRefusal("No migration was found", without)
        }
    }

    @Test("a database that is locked while the program starts is refused with 74")
    func lockedAtStart() async throws {
        try await Stage.open { stage in
            let store = try stage.store()
            try await withWriteLock(of: store) {
                let result = try await stage.end(of: ["run"])
                #expect(result.end == .exited(74))
                #expect(result.errors.contains("is locked by another program"), "\(result.errors)")
            }
            try store.close()
        }
    }

    @Test("while another program holds the lock, updates wait; they are answered when it goes")
    func lockedForAWhile() async throws {
        try await Stage.open { stage in
            let api = stage.api
            try await stage.run { program in
                await api.sendText("/cancel", from: ann)
                _ = try await api.nextMessage(to: ann)
                let store = try stage.store()
                try await withWriteLock(of: store) {
                    for person in [ann, bruno] {
                        await api.sendText("/bet bet365 football 1.90 20 Arsenal", from: person)
                    }
                    try await program.standardError.contains("The store does not write; trying again")
                    #expect(await api.pendingUpdates == 2)
                    #expect(await api.messages(to: ann).count == 1)
                }
                #expect(try await api.nextMessage(to: ann).text.hasPrefix("Logged #"))
                #expect(try await api.nextMessage(to: bruno).text.hasPrefix("Noté #"))
                try store.close()
                #expect(program.logLines.count < 10, "\(program.standardError.text)")
            }
            #expect(await api.messages(to: ann).count == 2)
            #expect(try await stage.counters()[.updatesHandled] == 3)
        }
    }

    @Test(
        "an update that is taken in and then meets a lock on the keys waits, and is answered when it goes",
        .enabled(if: FileManager.default.isExecutableFile(atPath: python), "needs \(python), which is not here")
    )
    func lockedVault() async throws {
        let hold = """
            import sqlite3, sys
            sqlite3.connect(sys.argv[1], isolation_level=None).execute("BEGIN IMMEDIATE")
            print("held", flush=True)
            sys.stdin.readline()
            """
        try await Stage.open { stage in
            let (api, group) = (stage.api, Group())
            try await stage.run { program in
                await api.sendText("/cancel", from: ann)
                _ = try await api.nextMessage(to: ann)
                let keys = stage.data + "/keys.sqlite"
                try await Program.withRunning(URL(filePath: Self.python), arguments: ["-c", hold, keys]) { holder in
                    try await holder.standardOutput.contains("held")
                    // She is known; the group is new, and gets its number only when the update is served.
                    await api.sendText("/help", from: ann, in: group)
                    try await program.standardError.contains("An update could not be served")
                    try await api.allConfirmed()
                    #expect(await api.messages(to: group).isEmpty)
                }
                let help = try await api.nextMessage(to: group)
                #expect(help.text.contains("/bet"))
                #expect(program.logLines.count < 8, "\(program.standardError.text)")
            }
        }
    }

    @Test("a stop while another program holds the lock ends in time, and the updates stay with Telegram")
    func stopWhileLocked() async throws {
        try await Stage.open { stage in
            let api = stage.api
            try await stage.launch { program in
                await api.sendText("/cancel", from: ann)
                _ = try await api.nextMessage(to: ann)
                try await api.allConfirmed()
                let store = try stage.store()
                try await withWriteLock(of: store) {
                    await api.sendText("/bet bet365 football 1.90 20 Arsenal", from: ann)
                    try await program.standardError.contains("The store does not write; trying again")
                    try program.signal(SIGTERM)
                    _ = try await program.end(within: .seconds(14))
                }
                try store.close()
            }
            #expect(await api.pendingUpdates == 1)
            try await stage.run { _ in
                var logged = try await api.nextMessage(to: ann)
                // Where the lock came before its acknowledgement was on the disk, the first answer is sent once more.
                if logged.text.hasPrefix("There is nothing") { logged = try await api.nextMessage(to: ann) }
                #expect(logged.text.hasPrefix("Logged #1"))
            }
        }
    }

    @Test(
        "while the disk takes not a byte more, updates stay with Telegram; they are answered when there is room",
        .enabled(if: FileSizeLimit.isAvailable, "needs /usr/bin/prlimit (util-linux), which is not on this machine")
    )
    func noRoom() async throws {
        try await Stage.open { stage in
            let api = stage.api
            let risk0 = try Program.built("risk0").path
            // A process that ignores SIGXFSZ gets an error instead of its end, and so does what it turns into.
            try await Program.withRunning(
                URL(filePath: "/bin/sh"),
                arguments: ["-c", "trap '' XFSZ; exec \"$0\" run", risk0],
                environment: stage.environment
            ) { program in
                await api.sendText("/cancel", from: ann)
                _ = try await api.nextMessage(to: ann)
                try await api.allConfirmed()
                let disk = FileSizeLimit(processID: program.processID)
                try await disk.close()
                await api.sendText("/bet bet365 football 1.90 20 Arsenal", from: ann)
                try await program.standardError.contains("The store does not write; trying again")
                #expect(await api.pendingUpdates == 1)
                #expect(await api.messages(to: ann).count == 1)
                try await disk.open()
                #expect(try await api.nextMessage(to: ann).text.hasPrefix("Logged #1"))
                try await api.allConfirmed()
                #expect(program.logLines.count < 12, "\(program.standardError.text)")
                try await program.stop()
            }
            #expect(try await stage.openBets(of: ann).count == 1)
        }
    }

    private func copyOfMigrations(_ stage: Stage) throws -> URL {
        let copy = stage.directory.file("migrations")
        try FileManager.default.copyItem(at: URL(filePath: Stage.migrations), to: copy)
        return copy
    }
}
