import Foundation
import Testing

@testable import Telegram

@Suite("Reading updates")
struct UpdateDecodingTests {
    private func decode(_ json: String) -> ReceivedUpdate.Content {
        UpdateDecoder().decode(Array(json.utf8), id: 1).content
    }

    @Test("a message is read with what the bot uses, and the rest passes")
    func message() {
        let json = """
            {"update_id":1,"message":{"message_id":-4,"from":{"id":5000000000,"is_bot":false,"first_name":"Zoé",
            "language_code":"fr","is_premium":true},"chat":{"id":-100200,"type":"forum_of_2031","title":"T"},
            "date":1790000000,"text":"/bet","entities":[{"type":"from_2031","offset":0,"length":4}],"gift":{"a":[1]}}}
            """
        guard case .update(let update) = decode(json), case .message(let message) = update.content else {
            Issue.record("not a message")
            return
        }
        #expect(message.id == -4)
        #expect(message.from == User(id: 5_000_000_000, firstName: "Zoé", languageCode: "fr"))
        #expect(message.chat == Chat(id: -100_200, kind: Chat.Kind(rawValue: "forum_of_2031"), title: "T"))
        #expect(message.date == 1_790_000_000)
        #expect(message.entities?.first?.kind.rawValue == "from_2031")
    }

    @Test("only what its writer quotes of themselves is theirs")
    func quotes() {
        let chat = Chat(id: 2)
        let writer = User(id: 7)
        var message = Message(id: 4, from: writer, chat: chat, date: 3, text: "now")
        message.quote = Message.Quote(text: "then")
        #expect(message.writings == ["now"] && message.ownQuote == nil)
        for (author, own) in [(writer, "then"), (User(id: 8), nil), (User(id: 99, isBot: true), nil)] {
            message.replyTo = Message.Answered(id: 1, from: author)
            #expect(message.ownQuote == own)
        }
    }

    @Test("all that was written in a message is read, wherever it stands")
    func writings() {
        let json = """
            {"update_id":1,"message":{"message_id":4,"chat":{"id":2},"date":3,"caption":"under it","quote":{"text":"q",
            "position":1},"poll":{"id":"9","question":"who?","options":[{"text":"me","voter_count":0},{"text":" "}],
            "explanation":"why","description":"and how"},"checklist":{"title":"list","tasks":[{"id":1,"text":"item"}]}}}
            """
        guard case .update(let update) = decode(json), case .message(let message) = update.content else {
            Issue.record("not a message")
            return
        }
        // The quick reader leaves to the decoder what it does not read.
        let known = TextMessageReader.fields + TextMessageReader.rarerFields.map(\.description)
        let read = Message.CodingKeys.allCases.map(\.rawValue) + WritingPlace.allCases.map(\.rawValue)
        #expect(Set(known) == Set(read))
        #expect(message.writings == ["under it", "who?", "me", "why", "and how", "list", "item"])
    }

    @Test(
        "an update of a kind that is not read passes with its name",
        arguments: [
            (#"{"update_id":1}"#, nil), (#"{"update_id":1,"chat_boost":{"x":1}}"#, "chat_boost"),
            (#"{"update_id":1,"from_2031":7}"#, "from_2031"), (#"{"update_id":1,"message":null,"poll":[]}"#, "poll"),
        ] as [(String, String?)]
    )
    func otherKinds(json: String, kind: String?) {
        #expect(decode(json) == .update(Update(id: 1, content: .other(kind: kind))))
    }

    @Test(
        "only what a message cannot do without is required",
        arguments: [
            (#"{"message_id":1,"chat":{"id":2},"date":3}"#, true),
            (#"{"message_id":1,"chat":{"id":2},"date":3,"from":{"id":4},"reply_to_message":{"message_id":5}}"#, true),
            (#"{"chat":{"id":2},"date":3}"#, false), (#"{"message_id":1,"date":3}"#, false),
            (#"{"message_id":1,"chat":{},"date":3}"#, false), (#"{"message_id":1,"chat":{"id":2},"date":"3"}"#, true),
            (#"{"message_id":1,"chat":{"id":2}}"#, true), (#"{"message_id":"1","chat":{"id":2},"date":3}"#, false),
            (#"{"message_id":1,"chat":{"id":"2"},"date":3,"text":"a"}"#, false),
            (#"{"message_id":1,"chat":{"id":2},"date":3,"from":{"id":"4"},"text":"a"}"#, false),
            (#"{"message_id":1,"chat":{"id":2},"date":3,"text":["secret words"]}"#, false),
        ]
    )
    func required(message: String, passes: Bool) {
        let content = decode(#"{"update_id":1,"message":\#(message)}"#)
        switch content {
        case .update: #expect(passes)
        case .undecodable(let reason):
            #expect(!passes)
            #expect(reason.contains("message") && !reason.contains("secret"))
        }
    }

    @Test("the reason names the place and never the words")
    func reason() {
        let broken = #"{"update_id":1,"message":{"message_id":1,"chat":{"id":2},"date":3,"text":"secret"#
        for json in [broken, #"{"update_id":1,"message":{"message_id":"secret","chat":{"id":2},"date":3}}"#] {
            guard case .undecodable(let reason) = decode(json) else {
                Issue.record("it was decoded")
                continue
            }
            #expect(!reason.contains("secret"))
        }
    }

    @Test(
        "the quick reader gives what the decoder gives, or nothing",
        arguments: [
            (#"{"message_id":1,"chat":{"id":2},"date":3}"#, true),
            (#"{"message_id":1,"chat":{"id":2,"type":"group","title":"T","x":[1]},"date":3,"from":{"id":4}}"#, true),
            (
                #"{"from":{"id":4,"is_bot":true,"first_name":"é","last_name":"b","username":"c","language_code":"fr"},"#
                    + #""text":"/bet שלום 👍","date":3,"chat":{"id":-2},"message_id":1,"x":{"text":"no"},"#
                    + #""entities":[{"type":"pre","offset":0,"length":4,"language":"s"},"#
                    + #"{"type":"text_link","offset":1,"length":1,"url":"u"}]}"#, true
            ),
            (#"{"message_id":1,"chat":{"id":2},"date":3,"entities":[]}"#, true),
            (#"{"message_id":1,"chat":{"id":2},"date":3,"text":"a\nb"}"#, false),
            (#"{"message_id":1,"chat":{"id":2},"date":3,"text":null}"#, false),
            (#"{"message_id":1,"chat":{"id":2},"date":3,"reply_to_message":{"message_id":5}}"#, false),
            (#"{"message_id":1,"chat":{"id":2},"date":3,"photo":[{"file_id":"f"}],"caption":"c"}"#, false),
            (#"{"message_id":1,"chat":{"id":2},"date":3.5}"#, false), (#"{"message_id":1,"date":3}"#, false),
        ]
    )
    func quickReader(message: String, isQuick: Bool) throws {
        let raw = Array(#"{ "update_id" : 1 , "message" : \#(message) }"#.utf8)
        let update = TextMessageReader.update(in: raw)
        #expect((update != nil) == isQuick)
        if let update { #expect(try JSONDecoder().decode(Update.self, from: Data(raw)) == update) }
    }

    @Test("what is written is read back the same")
    func roundTrip() throws {
        let user = User(id: 7, firstName: "A", username: "a")
        let chat = Chat(id: 7)
        let message = Message(id: 1, from: user, chat: chat, date: 9, text: "/bet", replyTo: .init(id: 3, from: user))
        let contents: [Update.Content] = [
            .message(message), .editedMessage(message),
            .callbackQuery(CallbackQuery(id: "q", from: user, message: message, data: "v|")),
            .myChatMember(ChatMemberUpdated(chat: chat, from: user, date: 9, new: .init(status: .kicked))),
            .other(kind: "poll"), .other(kind: nil),
        ]
        for content in contents {
            let update = Update(id: 11, content: content)
            let raw = Array(try JSONEncoder().encode(update))
            #expect(UpdateDecoder().decode(raw, id: 11).content == .update(update))
        }
    }
}
