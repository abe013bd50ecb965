import Foundation
import TestSupport
import Testing

@Suite("doctor, and the other commands, through the program", .timeLimit(.minutes(5)))
struct DoctorTests {
    @Test("what is wrong is named with what is expected; run refuses the same with 78")
    func wrongSettings() async throws {
        try await Stage.open { stage in
            var wrong = stage
            wrong.environment["TELEGRAM_BOT_TOKEN"] = "planted-secret"
            wrong.environment["LOG_LEVEL"] = "loud"
            let doctor = try await wrong.end(of: ["doctor"])
            #expect(doctor.end == .exited(1))
            #expect(
                doctor.output == """
                    ✗ configuration: TELEGRAM_BOT_TOKEN: found a value of another form (14 characters), expected digits, \
                    a colon, then letters, digits, - or _.
                    ✗ configuration: LOG_LEVEL: found «loud», expected trace, debug, info, notice, warning, error or \
                    critical.

                    """
            )
            for command in ["run", "migrate", "backup"] {
                let result = try await wrong.end(of: [command])
                #expect(result.end == .exited(78))
                #expect(result.errors.contains("risk0: TELEGRAM_BOT_TOKEN: found a value of another form"))
                #expect(!(result.errors + result.output).contains("planted-secret"))
            }
            #expect(await stage.api.requests.isEmpty)
        }
    }

    @Test("when all is well it says so and ends with 0, before the first start and after it")
    func allIsWell() async throws {
        try await Stage.open { stage in
            let first = try await stage.end(of: ["doctor"])
            #expect(first.end == .exited(0), "\(first.output)")
            #expect(first.output.contains("· data: \(stage.data) is not there yet"))
            #expect(first.output.contains("✓ telegram: \(stage.api.url) answers; the bot is @standin_bot"))
            #expect(!FileManager.default.fileExists(atPath: stage.data))
            try await stage.run { _ in
                await stage.api.sendText("/cancel", from: ann)
                _ = try await stage.api.nextMessage(to: ann)
            }
            let second = try await stage.end(of: ["doctor"])
            #expect(second.end == .exited(0), "\(second.output)")
            #expect(second.output.contains("risk0.sqlite is sound"))
            #expect(!second.output.contains("✗"))
        }
    }

    @Test("a refused token, a file that is no database and a folder open to others are found")
    func faults() async throws {
        try await Stage.open { stage in
            try FileManager.default.createDirectory(
                atPath: stage.data,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o755]
            )
            try Data(repeating: 0x2A, count: 8_192).write(to: URL(filePath: stage.data + "/risk0.sqlite"))
            var wrong = stage
            wrong.environment["TELEGRAM_BOT_TOKEN"] = "2:planted-secret"
            let result = try await wrong.end(of: ["doctor"])
            #expect(result.end == .exited(1))
            #expect(result.output.contains("✗ data: \(stage.data) is open to others (mode 755)"))
            #expect(result.output.contains("✗ database: \(stage.data)/risk0.sqlite is not a SQLite database"))
            #expect(
                result.output.contains("✗ telegram: \(stage.api.url): Telegram does not accept the bot token (401)")
            )
            #expect(!(result.output + result.errors).contains("planted-secret"))
            try FileManager.default.removeItem(atPath: stage.data)
        }
    }

    @Test("a backup is made and verified while the bot runs")
    func backup() async throws {
        try await Stage.open { stage in
            try await stage.run { _ in
                await stage.api.sendText("/bet bet365 football 1.90 20 Arsenal", from: ann)
                _ = try await stage.api.nextMessage(to: ann)
                let file = stage.directory.file("copy.sqlite").path
                let result = try await stage.end(of: ["backup", file])
                #expect(result.end == .exited(0), "\(result.errors)")
                #expect(result.output.hasPrefix("\(file): "))
                #expect(result.output.hasSuffix("verified.\n"))
                let again = try await stage.end(of: ["backup", file])
                #expect(again.end != .exited(0))
            }
        }
    }

    @Test("migrate says what it did, and the second time that there was nothing to do")
    func migrate() async throws {
        try await Stage.open { stage in
            let first = try await stage.end(of: ["migrate"])
            #expect(first.end == .exited(0))
            #expect(first.output.hasPrefix("applied 001_users.sql\napplied 002_log.sql\n"))
            let second = try await stage.end(of: ["migrate"])
            #expect(second.end == .exited(0))
            #expect(!second.output.contains("applied"))
            let mode = try FileManager.default.attributesOfItem(atPath: stage.data)[.posixPermissions] as? NSNumber
            #expect(mode?.intValue == 0o700)
        }
    }

    @Test("wrong arguments end with 64, and a request for help with 0")
    func arguments() async throws {
        try await Stage.open { stage in
            for wrong in [["fly"], ["run", "--fast"], ["catalogue", "birds"]] {
                let result = try await stage.end(of: wrong)
                #expect(result.end == .exited(64))
                #expect(result.errors.contains("risk0 --help") || result.errors.contains("--help"))
            }
            for help in [["--help"], ["run", "--help"], ["doctor", "--help"]] {
                let result = try await stage.end(of: help)
                #expect(result.end == .exited(0))
                #expect(result.output.contains("USAGE: risk0"))
            }
        }
    }
}
