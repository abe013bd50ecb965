import Foundation
import TestSupport
import Testing

@Suite("One data directory", .timeLimit(.minutes(5)))
struct DataDirectoryTests {
    @Test("a second run and a restore are refused by the name of the process; what reads, and backup, works beside it")
    func oneServes() async throws {
        try await Stage.open { stage in
            try await stage.run { program in
                try await stage.say("/bet bet365 football 1.90 20 Arsenal", ann)
                let backup = stage.directory.file("beside.sqlite").path
                #expect(try await stage.end(of: ["backup", backup]).end == .exited(0))
                var console = stage
                console.environment["TELEGRAM_BOT_TOKEN"] = nil
                for (other, arguments) in [(stage, ["run"]), (console, ["run"]), (stage, ["restore", backup])] {
                    let result = try await other.end(of: arguments)
                    #expect(result.end == .exited(74))
                    #expect(
                        result.errors.contains("process \(program.processID) risk0 run, since 20"),
                        "\(result.errors)"
                    )
                }
                for arguments in [
                    ["doctor"], ["export", "decisions"], ["features", "snapshot"], ["intelligence", "refresh"],
                ] {
                    let result = try await stage.end(of: arguments)
                    #expect(result.end == .exited(0), "\(arguments) \(result.errors)")
                }
                // A lock whose file somebody took away is still one.
                for name in ["serving.lock", "files.lock"] {
                    try FileManager.default.removeItem(atPath: stage.data + "/" + name)
                }
                for arguments in [["run"], ["restore", backup]] {
                    let result = try await stage.end(of: arguments)
                    #expect(result.end == .exited(74), "\(arguments) \(result.errors)")
                }
                try await stage.say("/bets", ann)
            }
            // What is left of the lock of a process that is gone hinders nobody.
            try await stage.launch { program in
                try await stage.api.calls(of: "getUpdates", count: 2)
                try program.signal(SIGKILL)
                _ = try await program.wait()
            }
            try await stage.run { _ in try await stage.say("/bets", ann) }
        }
    }

    @Test("a store is one file once its program has ended, and a copy of that file is all of it")
    func oneFile() async throws {
        try await Stage.open { stage in
            try await stage.run { _ in try await stage.say("/bet bet365 football 1.90 20 Arsenal", ann) }
            try expectOneFile(stage)
            for arguments in [["features", "snapshot"], ["export", "decisions"], ["migrate"], ["backup"], ["doctor"]] {
                let result = try await stage.end(of: arguments)
                #expect(result.end == .exited(0), "\(arguments) \(result.errors)")
                try expectOneFile(stage)
            }
            let copy = stage.directory.file("copy").path
            try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
            for name in ["risk0.sqlite", "keys.sqlite"] {
                try FileManager.default.copyItem(atPath: stage.data + "/" + name, toPath: copy + "/" + name)
            }
            var other = stage
            other.environment["RISK0_DATA_DIRECTORY"] = copy
            try await other.run { _ in
                await stage.api.sendText("/bets", from: ann)
                let answer = try await stage.api.nextMessage(to: ann)
                #expect(answer.text.contains("Arsenal"))
            }
            try expectOneFile(other)
        }
    }

    private func expectOneFile(_ stage: Stage) throws {
        let folder = stage.environment["RISK0_DATA_DIRECTORY"] ?? stage.data
        for name in ["risk0.sqlite-wal", "keys.sqlite-wal"] {
            let left = FileManager.default.contents(atPath: folder + "/" + name)?.count ?? 0
            #expect(left == 0, "\(name)")
        }
    }

    @Test("backup changes nothing in the store and makes nothing that is not there; seven of its files are kept")
    func backup() async throws {
        try await Stage.open { stage in
            let none = try await stage.end(of: ["backup", stage.directory.file("none.sqlite").path])
            #expect(none.end == .exited(74))
            #expect(none.errors.contains("\(stage.data)/risk0.sqlite is not there: there is no store to back up"))
            #expect(none.errors.contains("RISK0_DATA_DIRECTORY") && !none.errors.contains("may write to"))
            #expect(try await stage.end(of: ["backup"]).end == .exited(74))
            #expect(!FileManager.default.fileExists(atPath: stage.data))

            try await stage.run { _ in try await stage.say("/bet bet365 football 1.90 20 Arsenal", ann) }
            let path = stage.data + "/risk0.sqlite"
            let before = FileManager.default.contents(atPath: path)
            let folder = stage.data + "/backups"
            // Left by one that was killed.
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try Data("half".utf8).write(to: URL(filePath: folder + "/risk0-20200101-000000.sqlite.part"))
            // Two at once have a file each.
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 1...2 {
                    group.addTask {
                        for _ in 1...5 {
                            let result = try await stage.end(of: ["backup"])
                            #expect(result.end == .exited(0), "\(result.errors)")
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(FileManager.default.contents(atPath: path) == before)
            let names = try FileManager.default.contentsOfDirectory(atPath: folder)
            #expect(names.count == 7, "\(names)")
            #expect(names.allSatisfy { $0.hasSuffix(".sqlite") })
        }
    }

    @Test("a backup that cannot be made says what stands in the way: the folder it was to be in, or the damaged store")
    func noBackup() async throws {
        try await Stage.open { stage in
            try await stage.run { _ in try await stage.say("/bet bet365 football 1.90 20 Arsenal", ann) }
            for (path, words) in [
                ("/nonexistent/x.sqlite", "the folder /nonexistent is not there"),
                ("/etc/hostname/x.sqlite", "Not a directory"), (stage.data, "never overwrites"),
            ] {
                let result = try await stage.end(of: ["backup", path])
                #expect(result.end == .exited(74))
                #expect(result.errors.contains(path) && result.errors.contains(words), "\(result.errors)")
                #expect(!result.errors.contains(".part") && !result.errors.contains("RISK0_DATA_DIRECTORY"))
            }
            let folder = stage.directory.file("damaged").path
            try FileManager.default.copyItem(atPath: stage.data, toPath: folder)
            let file = URL(filePath: folder + "/risk0.sqlite")
            var bytes = try Data(contentsOf: file)
            for index in stride(from: 80_000, to: bytes.count, by: 64) { bytes[index] ^= 0xA5 }
            try bytes.write(to: file)
            let copy = stage.directory.file("copy.sqlite").path
            let result = try await stage.command(["backup", copy], in: folder)
            #expect(result.end == .exited(74))
            #expect(result.errors.contains("\(file.path) is damaged"), "\(result.errors)")
            #expect(!result.errors.contains(copy))
            #expect(!FileManager.default.fileExists(atPath: copy))
        }
    }

    @Test("what the system refuses is told in its few words, never in a library's sentence")
    func systemErrors() async throws {
        try await Stage.open { stage in
            for arguments in [
                ["train", "coach", "--to", "/proc/foo"], ["export", "decisions", "--out", "/proc/foo/x.csv"],
                ["restore", "/proc/self/mem"], ["odds", "import", "/nonexistent.csv"],
            ] {
                let result = try await stage.end(of: arguments)
                #expect(result.end != .exited(0), "\(arguments)")
                for words in ["could not be completed", "NSCocoa", "Error Domain", "POSIXError", "CocoaError"] {
                    #expect(!(result.errors + result.output).contains(words), "\(arguments): \(result.errors)")
                }
            }
        }
    }

    @Test("a log of another store is named by run and by doctor")
    func foreignLog() async throws {
        try await Stage.open { stage in
            try await stage.run { _ in try await stage.say("/bet bet365 football 1.90 20 Arsenal", ann) }
            let log = stage.data + "/risk0.sqlite-wal"
            try Data(repeating: 0x5A, count: 10_000).write(to: URL(filePath: log))
            for arguments in [["run"], ["doctor", "--offline"], ["backup"], ["migrate"]] {
                let result = try await stage.end(of: arguments)
                #expect(result.end == .exited(arguments[0] == "doctor" ? 1 : 74), "\(arguments)")
                #expect((result.output + result.errors).contains("\(log) does not belong to"), "\(result)")
            }
            try FileManager.default.removeItem(atPath: log)
        }
    }
}
