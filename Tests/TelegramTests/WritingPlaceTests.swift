import Foundation
import Testing

@testable import Telegram

/// Where people write besides the text of a message.
@Suite("Words beside a message's text")
struct WritingPlaceTests {
    private func writings(_ rest: String) -> [String]? {
        let json = #"{"update_id":1,"message":{"message_id":4,"date":3,"chat":{"id":7},\#(rest)}}"#
        guard case .update(let update) = UpdateDecoder().decode(Array(json.utf8), id: 1).content,
            case .message(let message) = update.content
        else { return nil }
        return message.writings + message.names
    }

    @Test(
        "each is read",
        arguments: [
            (#""venue":{"location":{"latitude":1.5,"longitude":2},"title":"a","address":"b"}"#, ["a", "b"]),
            (#""contact":{"phone_number":"1","first_name":"a","last_name":"b","vcard":"c"}"#, ["a b", "c"]),
            (#""document":{"file_id":"f","file_name":"a.pdf"}"#, ["a.pdf"]),
            (#""document":{"file_id":7,"file_name":"a.pdf"}"#, ["a.pdf"]),
            (#""audio":{"file_id":"f","title":"a","performer":"b","file_name":"c"}"#, ["a", "b", "c"]),
            (#""video":{"file_id":"f","file_name":"a"}"#, ["a"]), (#""animation":{"file_name":"a"}"#, ["a"]),
            (#""paid_media":{"paid_media":[{"type":"video","video":{"file_name":"a"}}]},"caption":"b""#, ["b", "a"]),
            (#""game":{"title":"a","description":"b","text":"c"}"#, ["a", "b", "c"]),
            (#""invoice":{"title":"a","description":"b","currency":"EUR"}"#, ["a", "b"]),
            (#""web_app_data":{"data":"a","button_text":"b"}"#, ["a", "b"]), (#""new_chat_title":"a""#, ["a"]),
            (#""forum_topic_created":{"name":"a","icon_color":1}"#, ["a"]),
            (#""forum_topic_edited":{"name":"a"}"#, ["a"]),
            (#""gift":{"gift":{"id":"g","publisher_chat":{"title":"x"}},"text":"a"}"#, ["a"]),
            (#""gift_upgrade_sent":{"text":"a"}"#, ["a"]),
            (#""giveaway":{"chats":[{"title":"x"}],"prize_description":"a"}"#, ["a"]),
            (#""giveaway_winners":{"prize_description":"a","winners":[{"first_name":"x"}]}"#, ["a"]),
            (#""poll_option_added":{"option_text":"a","poll_message":{"text":"x"}}"#, ["a"]),
            (#""checklist_tasks_added":{"checklist_message":{"text":"x"},"tasks":[{"text":"a"}]}"#, ["a"]),
            (#""suggested_post_declined":{"suggested_post_message":{"text":"x"},"comment":"a"}"#, ["a"]),
            (
                #""poll":{"question":"a","description":"b","explanation_media":{"venue":{"title":"c"}}}"#,
                ["a", "b", "c"]
            ),
            (#""venue":{"title":" ","address":7}"#, []), (#""pinned_message":{"text":"x"}"#, []),
            (#""reply_to_message":{"message_id":1,"text":"x"},"external_reply":{"venue":{"title":"x"}}"#, []),
            (#""chat_shared":{"title":"x"},"new_chat_members":[{"id":1,"first_name":"x"}]"#, []),
        ]
    )
    func places(rest: String, words: [String]) {
        #expect(writings(rest) == words)
    }

    @Test("a rich message is one text, line by line, however its words are formatted")
    func rich() {
        let blocks = """
            {"type":"heading","text":"Title","size":1},
            {"type":"paragraph","text":["I want ",{"type":"bold","text":["to ",{"type":"italic","text":"die"}]}," now"]},
            {"type":"divider"},{"type":"list","items":[{"label":"1.","blocks":[{"type":"paragraph","text":"first"}]}]},
            {"type":"details","summary":"more","blocks":[{"type":"blockquote","blocks":[{"type":"pre","text":"deep"}]}]},
            {"type":"table","cells":[[{"text":"cell"},{"align":"left"}]],"caption":"under it"},
            {"type":"photo","photo":[{"file_id":"f"}],"caption":{"text":{"type":"code","text":"shown"},"credit":"by me"}}
            """
        let read = writings(#""rich_message":{"blocks":[\#(blocks)]}"#)?.joined().split(separator: "\n")
        let lines = Set(read ?? [])
        let wanted: Set<Substring> = [
            "Title", "I want to die now", "first", "more", "deep", "cell", "under it", "shown", "by me",
        ]
        #expect(wanted.isSubset(of: lines), "\(lines)")
        #expect(read?.first == "Title")
    }

    @Test("nesting without end and shapes that nobody knows are passed over")
    func deep() {
        let depth = 400
        let open = String(repeating: #"{"type":"blockquote","blocks":["#, count: depth)
        let blocks = open + #"{"type":"paragraph","text":"deep"}"# + String(repeating: "]}", count: depth)
        #expect(writings(#""text":"a","rich_message":{"blocks":[\#(blocks)]}"#)?.first == "a")
        for value in ["7", "[]", "null", #"{"blocks":7}"#, #"{"blocks":[7,null,{"text":{}}]}"#] {
            #expect(writings(#""text":"a","rich_message":\#(value),"venue":\#(value)"#) == ["a"], "\(value)")
        }
    }
}
