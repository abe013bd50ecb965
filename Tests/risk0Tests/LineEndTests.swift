import Foundation
import TestSupport
import Testing

@testable import risk0

@Suite("Files with the line ends of Windows, through the program", .timeLimit(.minutes(5)))
struct LineEndTests {
    @Test("settings, prompts and migrations are the same ones, and the store that the others made is opened with them")
    func everything() async throws {
        try await Stage.open { stage in
            let api = stage.api
            try await stage.run { _ in
                await api.sendText("/bet bet365 football 1.90 20 Arsenal", from: ann)
                _ = try await api.nextMessage(to: ann)
                try await api.allConfirmed()
            }
            var windows = stage
            for (variable, name) in [("MIGRATIONS_DIRECTORY", "Migrations"), ("PROMPTS_DIRECTORY", "Prompts")] {
                let copy = stage.directory.file(name)
                try Self.copy(try #require(stage.environment[variable]), to: copy, end: "\r\n")
                windows.environment[variable] = copy.path
            }
            // Without the file's second line, people would be asked for their country first.
            windows.environment["ONBOARDING"] = nil
            let settings = stage.directory.file("bot.env")
            try Data("\u{FEFF}LOG_LEVEL=info\r\nONBOARDING=off\r\n\r\n# The end.\r\n".utf8).write(to: settings)
            let doctor = try await windows.end(of: ["doctor", "--env-file", settings.path])
            #expect(doctor.end == .exited(0) && !doctor.output.contains("✗"), "\(doctor.output)\(doctor.errors)")
            let polls = await api.requests.count { $0.method == "getUpdates" }
            try await windows.launch(["run", "--env-file", settings.path]) { program in
                await api.sendText("how am I doing?", from: ann)
                let answer = try await api.nextMessage(to: ann).text
                #expect(answer.contains("bet") && !answer.contains("\r"), "\(answer)")
                await api.sendText("/bet bet365 football 2.10 20 Chelsea", from: ann)
                #expect(try await api.nextMessage(to: ann).text.hasPrefix("Logged #2"))
                try await api.calls(of: "getUpdates", count: polls + 1)
                try await program.stop()
            }
        }
    }

    @Test("settings are read to the last line, and a fault names its own", arguments: ["\n", "\r\n", "\r"])
    func settings(end: String) throws {
        let text = "LOG_LEVEL=info\nexport ONBOARDING='off' \n\n# x\nLLM_MODEL=\"m\"\n".replacing("\n", with: end)
        let expected = ["LOG_LEVEL": "info", "ONBOARDING": "off", "LLM_MODEL": "m"]
        #expect(try EnvFile(text, path: "bot.env").values == expected)
        let fault = #expect(throws: SettingsFault.self) { try EnvFile("\(text)nothing\(end)", path: "bot.env") }
        #expect(fault?.description.contains("6") == true)
    }

    @Test("a world's policies are the same", arguments: ["\r\n", "\r"])
    func policies(end: String) throws {
        let path = SharedFiles.packageRoot.appending(path: "Worlds/standard.json")
        let directory = try TemporaryDirectory()
        let text = try String(contentsOf: path, encoding: .utf8)
        let copy = directory.file("policies.json")
        try Data(("\u{FEFF}" + text.replacing("\n", with: end)).utf8).write(to: copy)
        #expect("\(try PolicyFile.read(copy.path))" == "\(try PolicyFile.read(path.path))")
        try directory.remove()
    }

    @Test("lines that a pipe brings to the terminal's chat")
    func terminal() async throws {
        try await Turnstile.programs.pass {
            try await withTemporaryDirectory { directory in
                try await Program.withRunning(
                    try Program.built("risk0"),
                    arguments: ["run"],
                    environment: [
                        "RISK0_DATA_DIRECTORY": directory.file("data").path, "MIGRATIONS_DIRECTORY": Stage.migrations,
                        "PROMPTS_DIRECTORY": try LearntPrompts.folder.get(), "ONBOARDING": "off",
                    ],
                    workingDirectory: directory.url
                ) { program in
                    try await program.type("/bet bet365 football 1.90 20 Arsenal\r")
                    try await program.type("/cancel\r")
                    try await program.closeInput()
                    let printed = try await program.standardOutput.whole()
                    #expect(printed.contains("Logged #1") && printed.contains("There is nothing to cancel."))
                    #expect(!printed.contains("\r"))
                }
            }
        }
    }

    /// Copies a folder, links followed, with other line ends in its text files.
    private static func copy(_ source: String, to copy: URL, end: String) throws {
        let manager = FileManager.default
        try manager.createDirectory(at: copy, withIntermediateDirectories: true)
        for name in try manager.contentsOfDirectory(atPath: source) {
            let path = "\(source)/\(name)"
            var isFolder: ObjCBool = false
            _ = manager.fileExists(atPath: path, isDirectory: &isFolder)
            let target = copy.appending(path: name)
            if isFolder.boolValue {
                try Self.copy(path, to: target, end: end)
            } else if ["md", "tsv", "sql"].contains(target.pathExtension) {
                let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
                try Data(text.replacing("\n", with: end).utf8).write(to: target)
            } else {
                try Data(contentsOf: URL(filePath: path)).write(to: target)
            }
        }
    }
}
