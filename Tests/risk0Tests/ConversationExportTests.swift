import Foundation
import Storage
import TestSupport
import Testing

@Suite("Exports of conversations, asked for in the chat", .timeLimit(.minutes(3)))
struct ConversationExportTests {
    @Test("an admin starts one by a button and is sent the manifest; only who agrees is in it")
    func export() async throws {
        try await Stage.open(["ADMIN_USER_IDS": "7"]) { stage in
            let api = stage.api
            try await stage.run { _ in
                await api.sendText("what is a drawdown, in plain words?", from: ann)
                _ = try await api.nextMessage(to: ann)
                await api.sendText("c'est quoi un parlay ?", from: bruno)
                _ = try await api.nextMessage(to: bruno)

                await api.sendText("/exports trl-sft", from: ann)
                _ = try await api.nextMessage(to: ann)
                let refused = try await api.nextMessage(to: ann)
                #expect(refused.text.contains("Nobody agrees to training"))

                await api.sendText("/privacy", from: ann)
                let privacy = try await api.nextMessage(to: ann)
                let training = try #require(privacy.buttons.joined().first { $0.text.contains("Training") })
                _ = try await api.press(training.text, on: privacy, by: ann)
                _ = try await api.nextEdit(to: ann)

                await api.sendText("/exports", from: ann)
                let question = try await api.nextMessage(to: ann)
                #expect(question.buttons.joined().count == 8)
                _ = try await api.press("trl-sft", on: question, by: ann)
                let manifest = try await manifest(api)
                #expect(manifest.text.contains("of 1 user,"))
                let text = String(decoding: try #require(manifest.attachment).data, as: UTF8.self)
                #expect(text.contains(#""format": "trl-sft""#))
                try await api.allConfirmed()
            }
            let folders = try FileManager.default.contentsOfDirectory(atPath: stage.data + "/exports")
                .filter { $0.hasPrefix("conversations-trl-sft-") && !$0.hasSuffix(".part") }
            let folder = try #require(folders.first)
            let files = try FileManager.default.contentsOfDirectory(atPath: stage.data + "/exports/" + folder)
            let rows = try files.filter { $0.hasSuffix(".jsonl") }.map {
                try String(contentsOfFile: stage.data + "/exports/\(folder)/\($0)", encoding: .utf8)
            }.joined()
            #expect(rows.contains("what is a drawdown, in plain words?"))
            #expect(!rows.contains("parlay"))
            let waiting = try await stage.inspect { try $0.begun(.export) }
            #expect(waiting.isEmpty)
        }
    }

    @Test("a stranger gets neither the command nor a button's effect")
    func stranger() async throws {
        try await Stage.open(["ADMIN_USER_IDS": "7"]) { stage in
            try await stage.run { _ in
                await stage.api.sendText("/exports openai", from: bruno)
                let answer = try await stage.api.nextMessage(to: bruno)
                #expect(answer.text.contains("n'existe pas"))
            }
            #expect(!FileManager.default.fileExists(atPath: stage.data + "/exports"))
        }
    }

    /// The message with the file, after whatever told how far it had come.
    private func manifest(_ api: StandInBotAPI) async throws -> SentMessage {
        while true {
            let message = try await api.nextMessage(to: ann)
            if message.attachment != nil { return message }
        }
    }
}
