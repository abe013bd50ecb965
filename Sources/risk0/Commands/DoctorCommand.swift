import ArgumentParser
import Domain
import Foundation

struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Check configuration, database, Telegram, disk and helpers; say what is wrong and how to mend it.",
        discussion: "Changes nothing. Ends with 0 when all is well, with 1 when something has to be mended."
    )

    @OptionGroup var options: SettingsOptions

    @Flag(help: "Leave Telegram out.")
    var offline = false

    func run() async throws {
        let settings: Settings
        do {
            settings = try options.settings()
            Finding.good("configuration", "every variable has a value of its form").show()
        } catch {
            for line in "\(error)".lines where !line.isEmpty { Finding.bad("configuration", String(line)).show() }
            throw ExitCode.failure
        }
        var findings = Checkup.folders(settings)
        for finding in findings { finding.show() }
        for check in Checkup.slow(settings, offline: offline) {
            let finding = await check()
            finding.show()
            findings.append(finding)
        }
        if findings.contains(where: \.isBad) { throw ExitCode.failure }
    }
}

/// One line of the doctor's report.
struct Finding: Sendable {
    enum Verdict: String { case good = "✓", note = "·", bad = "✗" }

    let verdict: Verdict
    let subject: String
    let text: String

    var isBad: Bool { verdict == .bad }

    static func good(_ subject: String, _ text: String) -> Finding {
        Finding(verdict: .good, subject: subject, text: text)
    }
    /// Worth knowing; nothing has to be mended.
    static func note(_ subject: String, _ text: String) -> Finding {
        Finding(verdict: .note, subject: subject, text: text)
    }
    static func bad(_ subject: String, _ text: String) -> Finding {
        Finding(verdict: .bad, subject: subject, text: text)
    }

    func show() { print("\(verdict.rawValue) \(subject): \(text)") }
}
