import Bot
import Foundation
import Telegram
import Testing

/// Danger is met wherever its writer could put it, and however it is spelt.
@Suite("Danger where nobody looks for it", .timeLimit(.minutes(2)))
struct HiddenDangerTests {
    private static let words = "I want to kill myself"

    private func deliver(_ rest: String, to chat: Conversation) async throws -> [Said] {
        let written = chat.update(chat.message(text: nil))
        let json = """
            {"update_id":\(written.id),"message":{"message_id":5,"from":{"id":7,"language_code":"en"},
            "chat":{"id":7,"type":"private"},"date":1773144000,\(rest)}}
            """
        return try await chat.deliver(raw: json, id: written.id)
    }

    @Test(
        "beside the text of a message",
        arguments: [
            #""poll":{"question":"who?","options":[],"description":"\#(words)"}"#,
            #""poll":{"question":"who?","options":[],"explanation":"\#(words)"}"#,
            #""venue":{"location":{},"title":"here","address":"\#(words)"}"#,
            #""contact":{"phone_number":"1","first_name":"I want to","last_name":"kill myself"}"#,
            #""contact":{"first_name":"A","vcard":"BEGIN:VCARD\nFN:A\nNOTE:\#(words)\nEND:VCARD"}"#,
            #""document":{"file_id":"f","file_name":"i_want_to_kill_myself.pdf"}"#,
            #""audio":{"file_id":"f","title":"\#(words)"}"#, #""game":{"title":"g","description":"\#(words)"}"#,
            #""invoice":{"title":"\#(words)"}"#, #""web_app_data":{"data":"\#(words)","button_text":"b"}"#,
            #""forum_topic_created":{"name":"\#(words)"}"#, #""gift":{"text":"\#(words)"}"#,
            #""paid_media":{"star_count":1,"paid_media":[]},"caption":"\#(words)""#,
            #""rich_message":{"blocks":[{"type":"paragraph","text":["I want to ",{"type":"bold","text":"kill myself"}]}]}"#,
            #""text":"\#(words)","entities":7,"venue":[],"date":"x""#,
        ]
    )
    func beside(rest: String) async throws {
        try await Conversation.open(try CoachChat.options()) { chat in
            let said = try await deliver(rest, to: chat)
            #expect(said.count == 1 && said.first?.isHelp == true, "\(said.map(\.text))")
        }
    }

    @Test(
        "ordinary things raise no alarm, with all that was learnt",
        arguments: [
            #""venue":{"title":"Emirates Stadium","address":"Hornsey Rd, London"}"#,
            #""contact":{"phone_number":"1","first_name":"Jane","last_name":"Doe","vcard":"BEGIN:VCARD\nVERSION:3.0\nFN:Jane Doe\nTEL;TYPE=CELL:+441\nEND:VCARD"}"#,
            #""document":{"file_id":"f","file_name":"statement_2026-11.pdf"}"#,
            #""video":{"file_id":"f","file_name":"IMG_4711.MOV"}"#,
            #""audio":{"file_id":"f","title":"Stayin' Alive","performer":"Bee Gees"}"#,
            #""game":{"title":"Corsairs","description":"Sail and find gold"}"#,
            #""web_app_data":{"data":"{\"theme\":\"dark\",\"id\":17}","button_text":"Open"}"#,
            #""poll":{"question":"Who wins?","options":[{"text":"Arsenal"}],"description":"Kick-off at eight"}"#,
            #""forum_topic_created":{"name":"Premier League"}"#,
            #""text":"привет, как сыграл Арсенал?""#, #""text":"/start ab12cd34ef56ab78""#,
        ]
    )
    func ordinary(rest: String) async throws {
        try await Conversation.open(try CoachChat.learntOptions()) { chat in
            let said = try await deliver(rest, to: chat)
            #expect(said.allSatisfy { !$0.isHelp }, "\(said.map(\.text))")
        }
    }

    private static func hexadecimal(_ text: String) -> String {
        text.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private static func base64(_ text: String) -> String {
        Data(text.utf8).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").filter { $0 != "=" }
    }

    @Test("in a start link, in whatever it is written")
    func links() async throws {
        let words = "je veux me tuer"
        let links = [
            Self.hexadecimal(words), Self.hexadecimal(words).uppercased(), "ref-" + Self.hexadecimal(words),
            Self.base64(words), Self.base64("je veux mé tuer, ça va pas"), "je_veux-me_tuer",
        ]
        for link in links {
            try await Conversation.open(try CoachChat.options()) { chat in
                let said = try await chat.send("/start \(link)")
                #expect(said.last?.isHelp == true, "\(link): \(said.map(\.text))")
            }
        }
    }

    @Test("in letters that only look like those of its words")
    func lookalikes() async throws {
        try await Conversation.open(try CoachChat.options()) { chat in
            let said = try await chat.send("I wаnt tо kіll mуsеlf")
            #expect(said.count == 1 && said[0].isHelp, "\(said.map(\.text))")
        }
    }
}
