import Foundation
import TestSupport
import Testing

@Suite("A prompt that is wrong", .timeLimit(.minutes(2)))
struct PromptFaultTests {
    @Test("a folder that is not there is named by its variable, with the way out, before anything is made")
    func noFolder() async throws {
        try await Stage.open { stage in
            var wrong = stage
            for folder in ["/nonexistent", "nowhere", "/etc/hostname"] {
                wrong.environment["PROMPTS_DIRECTORY"] = folder
                for arguments in [["run"], ["train", "coach"]] {
                    let result = try await wrong.end(of: arguments)
                    #expect(result.end == .exited(78))
                    #expect(
                        result.errors.contains("PROMPTS_DIRECTORY: there is no folder «\(folder)»"),
                        "\(result.errors)"
                    )
                    #expect(!result.errors.contains(":1:"))
                }
            }
            #expect(!FileManager.default.fileExists(atPath: stage.data))
        }
    }

    @Test(
        "stops the program with its file and line",
        arguments: [
            ("answers/results.en.md", "\n{{no_such_fact}}\n", "answers/results.en.md:"),
            ("intents.fr.md", "\n## no_such_intent\n- bonjour toi\n", "intents.fr.md:"),
        ]
    )
    func stops(file: String, appended: String, told: String) async throws {
        try await Stage.open { stage in
            let prompts = stage.directory.file("prompts")
            try FileManager.default.copyItem(at: URL(filePath: Stage.prompts), to: prompts)
            let path = prompts.appending(path: file)
            let text = try String(contentsOf: path, encoding: .utf8)
            try (text + appended).write(to: path, atomically: true, encoding: .utf8)
            var wrong = stage
            wrong.environment["PROMPTS_DIRECTORY"] = prompts.path
            let (end, _, errors) = try await wrong.end(of: ["run"])
            #expect(end == .exited(78))
            #expect(errors.contains(told), "\(errors)")
        }
    }
}
