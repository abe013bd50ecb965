import Foundation
import Testing

@testable import Telegram

/// What a field that nobody needs has wrong costs neither the words of a message nor who wrote it.
@Suite("Fields that nothing depends on")
struct SideFieldTests {
    private static let wrong = [
        "null", "true", "7", "-1.5", "1e400", "99999999999999999999999999", #""x""#, #""\ud800""#, "[]", "[7]", "[[]]",
        #"[{"a":1}]"#, "{}", #"{"id":{}}"#, #"{"type":7}"#, #"{"text":[{}]}"#,
        String(repeating: "[", count: 900) + String(repeating: "]", count: 900),
    ]

    /// All members that an update or a message may have and that are not those which the words stand on.
    private static let fields =
        [
            "date", "edit_date", "message_thread_id", "reply_to_message", "quote", "entities", "caption_entities",
            "photo",
            "document", "poll", "checklist", "migrate_to_chat_id", "sticker", "from_2031", "reply_markup",
            "external_reply",
        ] + WritingPlace.allCases.map(\.rawValue)

    private func message(_ json: String) -> Message? {
        guard case .update(let update) = UpdateDecoder().decode(Array(json.utf8), id: 1).content,
            case .message(let message) = update.content
        else { return nil }
        return message
    }

    @Test("of a message", arguments: fields)
    func message(field: String) throws {
        for value in Self.wrong {
            let json = """
                {"update_id":1,"message":{"\(field)":\(value),"message_id":4,"chat":{"id":7,"type":"private"},
                "from":{"id":7},"text":"I want to die"}}
                """
            let read = message(json)
            #expect(read?.text == "I want to die" && read?.from?.id == 7 && read?.chat.id == 7, "\(field): \(value)")
        }
    }

    @Test(
        "of a person and of a chat",
        arguments: ["is_bot", "first_name", "last_name", "username", "language_code", "type", "title", "photo"]
    )
    func people(field: String) throws {
        for value in Self.wrong {
            let json = """
                {"update_id":1,"message":{"message_id":4,"date":3,"chat":{"\(field)":\(value),"id":7},
                "from":{"id":7,"\(field)":\(value)},"text":"hello"}}
                """
            let read = message(json)
            #expect(read?.text == "hello" && read?.from?.id == 7 && read?.chat.id == 7, "\(field): \(value)")
            if field == "type" { #expect(read?.chat.isPrivate == true && read?.chat.isGroup == false) }
        }
    }

    @Test("of a chat whose kind cannot be told, the sign of its number tells it")
    func kinds() {
        for kind in [nil, Chat.Kind(rawValue: "of_2031")] {
            #expect(Chat(id: 5, kind: kind).isPrivate && !Chat(id: 5, kind: kind).isGroup)
            #expect(Chat(id: -5, kind: kind).isGroup && !Chat(id: -5, kind: kind).isPrivate)
        }
        #expect(!Chat(id: -5, kind: .channel).isGroup && !Chat(id: -5, kind: .channel).isPrivate)
    }

    @Test("a list keeps those of its elements that can be read")
    func lists() {
        let read = message(
            """
            {"update_id":1,"message":{"message_id":4,"date":3,"chat":{"id":7},"text":"/bet","entities":[{"type":7},
            {"type":"bold","offset":0,"length":4},{"type":"x","offset":99999999999999999999,"length":1}],
            "photo":[{"file_id":7},{"file_id":"f","width":"wide"}],
            "poll":{"question":7,"options":["x",{"text":"me"},{"text":8}],"explanation":"why"},
            "checklist":{"title":[],"tasks":[{"text":"item"},7]}}}
            """
        )
        #expect(read?.entities?.map(\.kind) == [.bold])
        #expect(read?.photo == [PhotoSize(fileID: "f")])
        #expect(read?.writings == ["/bet", "me", "why", "item"])
    }

    @Test("of a press the message's place counts, and nothing else of the message")
    func presses() {
        for value in Self.wrong + ["null"] {
            let json = """
                {"update_id":1,"callback_query":{"id":"q","from":{"id":7},"data":"v|","game_short_name":\(value),
                "message":{"message_id":5,"chat":{"id":-9,"type":"group"},"date":\(value),"text":\(value)}}}
                """
            guard case .update(let update) = UpdateDecoder().decode(Array(json.utf8), id: 1).content,
                case .callbackQuery(let query) = update.content
            else {
                Issue.record("\(value)")
                continue
            }
            #expect(query.data == "v|" && query.message?.id == 5 && query.message?.chat.isGroup == true)
        }
        for chat in ["{}", #"{"id":"-9"}"#, "7"] {
            let json =
                #"{"update_id":1,"callback_query":{"id":"q","from":{"id":7},"data":"v|","message":{"message_id":5,"#
                + #""chat":\#(chat)}}}"#
            guard case .undecodable = UpdateDecoder().decode(Array(json.utf8), id: 1).content else {
                Issue.record("an answer would go elsewhere: \(chat)")
                continue
            }
        }
    }

    @Test("bytes that are no UTF-8 cost the field that they stand in")
    func invalidUTF8() {
        func read(_ head: String, _ tail: String) -> ReceivedUpdate.Content {
            UpdateDecoder().decode(Array(head.utf8) + [0xFF, 0xC0] + Array(tail.utf8), id: 1).content
        }
        let heads = [
            #"{"update_id":1,"x":""#, #"{"update_id":1,"message":{"venue":{"title":""#, #"{"update_id":1,"x":{""#,
            #"{"update_id":1,"message":{"from":{"first_name":""#,
        ]
        let rest = #""message_id":4,"date":3,"chat":{"id":7},"text":"hello"}}"#
        let tails = [
            #"","message":{"# + rest, #""},"# + rest, #"":1},"message":{"# + rest, #"","id":7},"# + rest,
        ]
        for (head, tail) in zip(heads, tails) {
            guard case .update(let update) = read(head, tail), case .message(let message) = update.content else {
                Issue.record("\(head)")
                continue
            }
            #expect(message.text == "hello")
        }
        let text = read(#"{"update_id":1,"message":{"message_id":4,"date":3,"chat":{"id":7},"text":""#, #""}}"#)
        guard case .undecodable(let reason) = text else {
            Issue.record("the words are not known")
            return
        }
        #expect(!reason.contains("\u{FFFD}"))
    }
}
