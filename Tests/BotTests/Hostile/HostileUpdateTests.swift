import Bot
import Foundation
import Storage
import Telegram
import Testing

@Suite("Updates that Telegram never sent", .timeLimit(.minutes(1)))
struct HostileUpdateTests {
    private static let extremes = [
        "0", "-1", "1", "9223372036854775807", "-9223372036854775808", "9223372036854775808", "1e300", "1.5", "null",
        "\"x\"", "true", "[]", "{}", "253402300800",
    ]

    /// Messages and presses, each with one field that is not what it should be.
    private static var bodies: [String] {
        let from = #"{"id":7,"is_bot":false,"first_name":"T","language_code":"en"}"#
        let chat = #"{"id":7,"type":"private"}"#
        func message(id: String = "5", date: String = "1773144000", rest: String = #""text":"/bet""#) -> String {
            #"{"message":{"message_id":\#(id),"from":\#(from),"chat":\#(chat),"date":\#(date),\#(rest)}}"#
        }
        var bodies: [String] = []
        for value in extremes {
            bodies += [message(id: value), message(date: value), message(rest: #""text":\#(value)"#)]
            bodies.append(
                message(rest: #""text":"/help","entities":[{"type":"bold","offset":\#(value),"length":\#(value)}]"#)
            )
            bodies.append(
                message(rest: #""photo":[{"file_id":"f","width":\#(value)}],"caption":"/limit bet365 closed""#)
            )
            bodies.append(#"{"message":{"message_id":5,"from":\#(value),"chat":\#(chat),"date":1,"text":"/help"}}"#)
            bodies.append(#"{"message":{"message_id":5,"from":\#(from),"chat":\#(value),"date":1,"text":"/help"}}"#)
            bodies.append(#"{"callback_query":{"id":"q","from":\#(from),"data":\#(value)}}"#)
            bodies.append(
                #"{"callback_query":{"id":"q","from":\#(from),"data":"score.all|","message":{"message_id":\#(value),"chat":\#(chat),"date":\#(value)}}}"#
            )
            bodies.append(
                #"{"my_chat_member":{"from":\#(from),"chat":\#(chat),"date":\#(value),"old_chat_member":{"status":"member"},"new_chat_member":{"status":"kicked"}}}"#
            )
        }
        for text in [
            #"\u0000"#, #"/bet\u0000bet365"#, #"/start \u0000"#, #"/start aaaa_-"#,
            "/start " + String(repeating: "a", count: 4_000),
            #"/stats \u200b\u200b"#, #"\ud800"#, "/limit " + String(repeating: "🎲", count: 2_000), "/@", "/ /", "|||",
        ] {
            bodies.append(message(rest: #""text":"\#(text)""#))
            bodies.append(#"{"callback_query":{"id":"q","from":\#(from),"data":"\#(text)"}}"#)
        }
        return bodies + ["{}", "[]", "null", "{\"message\":null}", ""]
    }

    @Test("each is dealt with, and the next one is served")
    func served() async throws {
        try await Conversation.open(try CoachChat.options()) { chat in
            try await chat.send("/start")
            for (number, body) in Self.bodies.enumerated() {
                try await chat.deliver(raw: body, id: 50_000 + Int64(number))
            }
            #expect(try await chat.send("/help").first?.text.contains("/bet") == true)
            #expect(try await chat.store.read { try $0.waitingUpdateCount() } == 0)
        }
    }

    @Test("a private chat that is another's than the sender's is sent nothing of the sender's")
    func anothersChat() async throws {
        try await Conversation.open(try CoachChat.options()) { chat in
            try await chat.send("/bet bet365 football 1.90 20 Arsenal")
            var asked = chat.message(text: "/bets")
            asked.chat = Chat(id: 8)
            #expect(try await chat.deliver([chat.update(asked)]).isEmpty)
            #expect(try await chat.send("/bets").isEmpty == false)
        }
    }

    @Test(
        "a text fifty times as long as any is answered, whatever it is and wherever it stands",
        arguments: ["x", "9", "\u{200B}", "é ", "1,", "/", "🎲", "\u{0}", "a b "]
    )
    func long(piece: String) async throws {
        let text = String(repeating: piece, count: 200_000 / piece.utf8.count)
        try await Conversation.open(try CoachChat.options()) { chat in
            for line in [text, "/bet " + text, "/stats " + text, "/settle " + text, "/limit " + text, "/start " + text]
            {
                let said = try await chat.send(line)
                #expect(said.allSatisfy { $0.text.utf16.count <= 4_096 })
            }
            #expect(try await chat.send("/help").first?.text.contains("/bet") == true)
        }
    }
}
