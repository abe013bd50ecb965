import Foundation
import TestSupport
import Testing

@Suite("What the coach learns, in the real program", .timeLimit(.minutes(8)))
struct CoachTrainingTests {
    private func kept(_ stage: Stage) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: stage.data + "/models")) ?? []
    }

    /// The numbers of the processes that learn for this data directory.
    private func learning(_ stage: Stage) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "/proc").filter { number in
            guard number.allSatisfy(\.isNumber),
                let line = FileManager.default.contents(atPath: "/proc/\(number)/cmdline"),
                let variables = FileManager.default.contents(atPath: "/proc/\(number)/environ")
            else { return false }
            return String(decoding: line, as: UTF8.self).contains("train\0coach")
                && String(decoding: variables, as: UTF8.self).contains("RISK0_DATA_DIRECTORY=\(stage.data)")
        }
    }

    @Test("is learnt beside the first polls by a process of its own, kept, and found by the next start")
    func learns() async throws {
        try await Stage.open(["LOG_LEVEL": "debug"], isLearnt: false) { stage in
            try await stage.run { program in
                try await program.standardError.contains("What the coach has learnt is kept", within: .seconds(240))
                await stage.api.sendText("how am I doing at bet365?", from: ann)
                _ = try await stage.api.nextMessage(to: ann)
                let maps = try String(contentsOfFile: "/proc/\(program.processID)/maps", encoding: .utf8)
                #expect(maps.contains(stage.data + "/models/coach-"))
            }
            let first = kept(stage)
            #expect(first.count == 1)
            try await stage.run { program in
                await stage.api.sendText("should I stake 200 on this?", from: ann)
                _ = try await stage.api.nextMessage(to: ann)
                #expect(!program.standardError.text.contains("What the coach has learnt is kept"))
            }
            #expect(kept(stage) == first)
        }
    }

    @Test("a question of the first moments waits for it; danger does not wait, and nobody else does")
    func firstMoments() async throws {
        try await Stage.open(["LOG_LEVEL": "debug"], isLearnt: false) { stage in
            try await stage.run { program in
                await stage.api.sendText("how am I doing at bet365?", from: ann)
                await stage.api.sendText("i want to kill myself", from: bruno)
                let help = try await stage.api.nextMessage(to: bruno)
                #expect(help.text.contains("emergency number"), "\(help.text)")
                await stage.api.sendText("/help", from: bruno)
                _ = try await stage.api.nextMessage(to: bruno)
                #expect(!program.standardError.text.contains("What the coach has learnt is kept"))
                try await program.standardError.contains("What the coach has learnt is kept", within: .seconds(240))
                _ = try await stage.api.nextMessage(to: ann)
                let maps = try String(contentsOfFile: "/proc/\(program.processID)/maps", encoding: .utf8)
                #expect(maps.contains(stage.data + "/models/coach-"))
            }
        }
    }

    @Test("a stop leaves a question that waits for it to the next start")
    func stopsWaiting() async throws {
        try await Stage.open(isLearnt: false) { stage in
            try await stage.run { program in
                await stage.api.sendText("how am I doing at bet365?", from: ann)
                await stage.api.sendText("/help", from: bruno)
                _ = try await stage.api.nextMessage(to: bruno)
            }
            #expect(kept(stage) == [])
            try await stage.run { program in
                try await stage.api.calls(of: "sendMessage", count: 2, within: .seconds(240))
            }
        }
    }

    @Test("a stop ends the learning")
    func stops() async throws {
        try await Stage.open(isLearnt: false) { stage in
            try await stage.run { _ in
                try await stage.api.calls(of: "getUpdates", count: 1)
            }
            #expect(try learning(stage) == [])
        }
    }

    @Test("a bot that cannot keep it answers all the same, and says so")
    func cannotKeep() async throws {
        try await Stage.open(isLearnt: false) { stage in
            try FileManager.default.createDirectory(
                atPath: stage.data,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
            // A file where the folder should be.
            try Data().write(to: URL(filePath: stage.data + "/models"))
            try await stage.run { program in
                try await program.standardError.contains("could not be kept", within: .seconds(240))
                await stage.api.sendText("how am I doing at bet365?", from: ann)
                _ = try await stage.api.nextMessage(to: ann)
            }
        }
    }

    @Test("what is shipped beside the prompts is found: nothing is learnt, and nothing is made")
    func shipped() async throws {
        try await Stage.open { stage in
            let (end, output, _) = try await stage.end(of: ["train", "coach"])
            #expect(end == .exited(0))
            let folder = try #require(stage.environment["PROMPTS_DIRECTORY"]) + "/models/coach-"
            #expect(output.hasPrefix(folder) && output.hasSuffix(".model: kept already\n"), "\(output)")
            #expect(!FileManager.default.fileExists(atPath: stage.data))
        }
    }

    @Test("learnt by hand, it says where it is, and that nothing was to be done the second time")
    func byHand() async throws {
        try await Stage.open(isLearnt: false) { stage in
            let folder = stage.directory.file("shipped").path
            // A bot has what was kept mapped: learnt anew, it is another file under the same name.
            let name = try #require(
                try FileManager.default.contentsOfDirectory(atPath: LearntPrompts.folder.get() + "/models")
                    .first { $0.hasSuffix(".model") }
            )
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            let before = Data("what a running bot reads".utf8)
            try before.write(to: URL(filePath: "\(folder)/\(name)"))
            let mapped = try FileHandle(forReadingFrom: URL(filePath: "\(folder)/\(name)"))
            var output = ""
            try await stage.launch(["train", "coach", "--to", folder]) { program in
                output = try await program.standardOutput.whole(within: .seconds(180))
                #expect(try await program.wait() == .exited(0))
            }
            #expect(output == "\(folder)/\(name): learnt\n")
            #expect(try mapped.readToEnd() == before)
            try mapped.close()
            let new = try FileHandle(forReadingFrom: URL(filePath: "\(folder)/\(name)"))
            #expect(try new.read(upToCount: before.count) != before)
            try new.close()
            let (again, repeated, _) = try await stage.end(of: ["train", "coach", "--to", folder])
            #expect(again == .exited(0))
            #expect(repeated.hasSuffix(".model: kept already\n"))
        }
    }
}
