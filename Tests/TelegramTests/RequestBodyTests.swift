import Foundation
import HTTP
import Testing

@testable import Telegram

@Suite("The bodies of requests")
struct RequestBodyTests {
    /// Every method that the bot calls, with all that it can say.
    private static func calls() throws -> [OutgoingCall] {
        let keyboard = InlineKeyboardMarkup([
            [InlineKeyboardButton("Undo", try CallbackData(verb: "undo", owner: 7))],
            [InlineKeyboardButton("Site", url: "https://example.org")],
        ])
        let text: RichText = "\(bold: "Logged") \(link: "here", "https://a") \(pre: "x", language: "swift")"
        let full = OutgoingMessage(
            text,
            keyboard: keyboard,
            replyTo: ReplyParameters(messageID: 3),
            threadID: 4,
            isSilent: true
        )
        let asking = OutgoingMessage("How much?", forceReply: ForceReply(placeholder: "10"))
        let files = [OutgoingFile.Kind.photo, .document].map { kind in
            OutgoingFile(
                kind,
                name: "a",
                contentType: "image/png",
                content: [1],
                caption: text,
                keyboard: keyboard
            ).call(chat: 9)
        }
        return full.calls(chat: 9) + asking.calls(chat: 9) + files + [
            full.edit(of: 5, chat: 9),
            .answerCallbackQuery("q", text: "No", showAlert: true),
            .deleteMessage(5, chat: 9),
            .sendChatAction("typing", chat: 9),
            OutgoingCall(
                .json(
                    method: "setMyCommands",
                    body: try CommandMenu([BotCommand("bet", "Log")], scope: .allPrivateChats, languageCode: "fr").body
                )
            ),
        ]
    }

    @Test(
        "any text survives the writer",
        arguments: [
            "", "plain", "a\"b\\c/d", "\n\r\t\u{8}\u{c}\u{0}\u{1f}\u{7f}", "é 👨‍👩‍👧 שלום \u{2028}\u{2029}",
            "\u{200B}\u{202E}",
        ]
    )
    func escaping(text: String) throws {
        var json = JSONWriter()
        json.object { json in
            json.member("a", text)
            json.member("b", Int64.min)
            json.member("c", Int64.max)
            json.key("d")
            json.array([true, false]) { json, flag in json.value(flag) }
            json.key("e")
            json.array([Int]()) { _, _ in }
        }
        struct Shape: Decodable, Equatable {
            var a: String, b: Int64, c: Int64, d: [Bool], e: [Int]
        }
        let shape = try JSONDecoder().decode(Shape.self, from: Data(json.bytes))
        #expect(shape == Shape(a: text, b: .min, c: .max, d: [true, false], e: []))
    }

    @Test("a long text becomes several messages: the first answers, the last has the buttons")
    func parts() throws {
        let keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("x", try CallbackData(verb: "x"))]])
        let line = String(repeating: "x", count: 99) + "\n"
        let message = OutgoingMessage(
            RichText(String(repeating: line, count: 90)),
            keyboard: keyboard,
            replyTo: ReplyParameters(messageID: 3)
        )
        let bodies = message.calls(chat: 1).compactMap { call in
            if case .json(_, let body) = call.content { String(decoding: body, as: UTF8.self) } else { nil }
        }
        #expect(bodies.count == 3)
        #expect(bodies.map { $0.contains("reply_parameters") } == [true, false, false])
        #expect(bodies.map { $0.contains("reply_markup") } == [false, false, true])
    }

    @Test("nothing visible makes no message")
    func blank() {
        #expect(OutgoingMessage(RichText(" \n\u{2003}")).calls(chat: 1).isEmpty)
    }

    @Test(
        "every body has only fields that the specification knows, and all it requires",
        .enabled(if: Specification.isHere)
    )
    func specification() async throws {
        let specification = try Specification()
        for call in try Self.calls() {
            switch call.content {
            case .json(let method, let body):
                let object = try JSONSerialization.jsonObject(with: Data(body)) as? [String: Any]
                try specification.check(method, #require(object))
            case .multipart(let method, let fields, let file):
                var object: [String: Any] = [file.field: "attached"]
                for field in fields {
                    let parsed = try? JSONSerialization.jsonObject(with: Data(field.value.utf8))
                    object[field.name] = parsed ?? field.value
                }
                specification.check(method, object)
            case .deferred: Issue.record("nothing to check")
            }
        }
        let server = ScriptedServer([], clock: ManualClock())
        let api = try server.api()
        _ = try await api.getUpdates(offset: 5, limit: 10, pollTimeout: .zero)
        #expect(server.log.first?.body == ["offset": 5, "limit": 10, "timeout": 0])
    }
}
