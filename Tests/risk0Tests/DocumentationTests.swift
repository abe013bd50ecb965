import Bot
import Domain
import Foundation
import TestSupport
import Testing

@testable import risk0

@Suite("What is written beside the code")
struct DocumentationTests {
    private func read(_ path: String) throws -> String {
        try String(contentsOf: SharedFiles.packageRoot.appending(path: path), encoding: .utf8)
    }

    @Test(
        "what is made from the code is as the code makes it: run `make docs`",
        arguments: [
            (CatalogueCommand.Subject.events, "docs/events.md"), (.commands, "docs/commands.md"),
            (.features, "docs/features.md"), (.settings, "bot.env.example"),
        ]
    )
    func catalogues(_ subject: CatalogueCommand.Subject, _ path: String) throws {
        let written = try read(path)
        #expect(written == CatalogueCommand.text(of: subject), "\(path) is stale")
    }

    @Test("every variable stands in the example and in the operator's page, and none that does not exist")
    func variables() throws {
        let names = SettingDefinition.all.map(\.name)
        #expect(Set(names).count == names.count)
        let example = try read("bot.env.example")
        let inExample = example.split(separator: "\n").compactMap { line in
            line.firstMatch(of: /^#?([A-Z0-9_]+)=/).map { String($0.1) }
        }
        #expect(inExample == names)
        let page = try read("docs/configuration.md")
        for name in names { #expect(page.contains("`\(name)`"), "docs/configuration.md is silent about \(name)") }
    }

    @Test("every command stands in docs/commands.md, with a summary in both languages that fits a menu")
    func commands() throws {
        let page = try read("docs/commands.md")
        for command in StandardCommands.definitions {
            #expect(page.contains("`\(command.usage.replacing("|", with: "\\|"))`"), "/\(command.name)")
            #expect(command.name.wholeMatch(of: /[a-z0-9_]{1,32}/) != nil)
            for summary in [command.summary.english, command.summary.french] {
                #expect((1...256).contains(summary.count))
            }
        }
    }

    @Test("the README names the two commands, and every page it links to is there")
    func readme() throws {
        let readme = try read("README.md")
        #expect(readme.contains("make run"))
        #expect(readme.contains("make test"))
        let links = readme.matches(of: /\]\(([^)#:]+)(?:#[^)]*)?\)/).map { String($0.1) }
        for link in links {
            let target = SharedFiles.packageRoot.appending(path: link).path
            #expect(FileManager.default.fileExists(atPath: target), "README.md links to \(link)")
        }
    }

    @Test("every exit code stands in the operator's page, and none that does not exist")
    func exitCodes() throws {
        let page = try read("docs/operation.md")
        let section = try #require(page.split(separator: "## Exit codes").last?.split(separator: "\n## ").first)
        let rows = section.matches(of: /\n\| (\d+) \|([^|]*)\|([^|]*)\|/)
        #expect(rows.map { Int32($0.1) } == ExitStatus.allCases.map(\.rawValue))
        for (row, status) in zip(rows, ExitStatus.allCases) {
            #expect(row.2.contains(status.meaning), "\(status)")
            #expect(row.3.contains("cannot help") == status.isForOperator, "\(status)")
        }
        let thrown = try SourceFile.all(below: "Sources/risk0").filter { !$0.path.hasSuffix("/Exit.swift") }
        #expect(thrown.allSatisfy { !$0.text.contains("ExitCode(") }, "codes are those of ExitStatus")
    }

    @Test("the README names what make can do for those who work on it, and the commands say who admins are")
    func targets() throws {
        let makefile = try read("Makefile")
        let targets = try #require(makefile.firstMatch(of: /\.PHONY: ([^\n]*)/)?.1.split(separator: " "))
        let readme = try read("README.md")
        for target in targets where !target.hasSuffix("packages") {
            #expect(readme.contains("make \(target)"), "README.md is silent about make \(target)")
        }
        let administration = try #require(try read("docs/commands.md").split(separator: "## Administration").last)
        #expect(administration.contains("`ADMIN_USER_IDS`"))
    }

    @Test("every page in docs/ that links to another finds it")
    func pages() throws {
        let folder = SharedFiles.packageRoot.appending(path: "docs")
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name.hasSuffix(".md") {
            for link in try read("docs/\(name)").matches(of: /\]\(([^)#:]+)(?:#[^)]*)?\)/) {
                let target = folder.appending(path: String(link.1)).standardizedFileURL.path
                #expect(FileManager.default.fileExists(atPath: target), "docs/\(name) links to \(link.1)")
            }
        }
    }

    @Test("git keeps what is built, what is secret and what is data out of the repository")
    func ignored() throws {
        let lines = Set(try read(".gitignore").split(separator: "\n").map(String.init))
        #expect(lines.isSuperset(of: [".build/", "Package.resolved", "data/", "*.env"]))
    }

    @Test("the service unit starts the program by words that it knows")
    func serviceUnit() async throws {
        let unit = try read("deploy/risk0.service").split(separator: "\n")
        let start = try #require(unit.first { $0.hasPrefix("ExecStart=") }?.dropFirst("ExecStart=".count))
        var words = start.split(separator: " ").map(String.init)
        #expect(words.removeFirst().hasSuffix("/risk0"))
        let subcommand = try #require(words.first)
        try await TestSupport.Program.withRunning(
            try TestSupport.Program.built("risk0"),
            arguments: [subcommand, "--help"]
        ) { program in
            let help = try await program.standardOutput.whole()
            #expect(try await program.wait() == .exited(0))
            #expect(help.contains("USAGE: risk0 \(subcommand)"))
            for flag in words.dropFirst() where flag.hasPrefix("--") { #expect(help.contains(flag)) }
        }
        let set = unit.compactMap { $0.firstMatch(of: /^Environment=([A-Z0-9_]+)=/).map { String($0.1) } }
        #expect(Set(set).subtracting(SettingDefinition.all.map(\.name)) == [])
        let stays = ExitStatus.allCases.filter(\.isForOperator).map { "\($0.rawValue)" }.joined(separator: " ")
        #expect(unit.contains("RestartPreventExitStatus=" + Substring(stays)))
        #expect(
            unit.contains { $0.hasPrefix("RestartSteps=") } && unit.contains { $0.hasPrefix("RestartMaxDelaySec=") }
        )
        #expect(unit.contains("StartLimitIntervalSec=0"))
        #expect(unit.contains("KillSignal=SIGTERM"))
    }

    @Test("the unit and the program agree on how long a stop may take")
    func stopping() throws {
        let unit = try read("deploy/risk0.service")
        let seconds = try #require(unit.firstMatch(of: /TimeoutStopSec=(\d+)/).flatMap { Int($0.1) })
        #expect(seconds > 10)
    }
}
