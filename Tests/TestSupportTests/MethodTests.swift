import Foundation
import TestSupport
import Testing

@Suite("methods", .timeLimit(.minutes(1)))
struct MethodTests {
    @Test("a message arrives, numbered within its chat, and the answer describes it")
    func sendMessage() async throws {
        try await StandInBotAPI.withServer { api in
            let client = Client(api)
            await api.sendText("hi", from: ann)
            let fields: JSON = [
                "chat_id": 501, "text": "Logged <b>",
                "entities": [["type": "bold", "offset": 0, "length": 6]],
                "reply_markup": ["inline_keyboard": [[["text": "Undo", "callback_data": "u:1"]]]],
            ]
            let message = try await client.result("sendMessage", fields)
            #expect(message["message_id"] == 2)
            #expect(message["chat"]?["id"] == 501)
            #expect(message["from"]?["is_bot"] == true)
            let seen = try await api.nextMessage(to: ann)
            #expect(seen.text == "Logged <b>")
            #expect(seen.buttons.first?.first?.data == "u:1")
            #expect(await api.messages(to: ann) == [seen])
            #expect(await api.violations.isEmpty)
        }
    }

    @Test("a message is waited for and arrives when it is sent")
    func waiting() async throws {
        try await StandInBotAPI.withServer { api in
            await api.introduce(ann)
            async let seen = api.nextMessage(to: ann)
            _ = try await Client(api).result("sendMessage", ["chat_id": 501, "text": "later"])
            #expect(try await seen.text == "later")
            await #expect(throws: StandInBotAPI.WaitedInVain.self) {
                try await api.nextMessage(to: ann, within: .milliseconds(1))
            }
        }
    }

    @Test("HTML is read into text and entities, and wrong HTML is refused")
    func html() async throws {
        try await StandInBotAPI.withServer { api in
            let client = Client(api)
            await api.introduce(ann)
            let right: JSON = ["chat_id": 501, "parse_mode": "HTML", "text": "<b>1 &lt; 2</b> &amp; so"]
            _ = try await client.result("sendMessage", right)
            let seen = try await api.nextMessage(to: ann)
            #expect(seen.text == "1 < 2 & so")
            #expect(seen.entities == [["type": "bold", "offset": 0, "length": 5]])
            let wrong: JSON = ["chat_id": 501, "parse_mode": "HTML", "text": "1 <2> 3"]
            let reply = try await client.call("sendMessage", wrong)
            #expect(try reply.json()["description"]?.string?.contains("can't parse entities") == true)
            #expect(await api.violations.count == 1)
        }
    }

    @Test("an edit changes the message once, and is refused when it changes nothing or finds nothing")
    func edit() async throws {
        try await StandInBotAPI.withServer { api in
            let client = Client(api)
            await api.introduce(ann)
            _ = try await client.result("sendMessage", ["chat_id": 501, "text": "one"])
            let edit: JSON = ["chat_id": 501, "message_id": 1, "text": "two"]
            _ = try await client.result("editMessageText", edit)
            #expect(try await api.nextEdit(to: ann).text == "two")
            let same = try await client.call("editMessageText", edit)
            #expect(same.status == 400)
            #expect(try same.json()["description"]?.string?.contains("message is not modified") == true)
            let gone = try await client.call("editMessageText", ["chat_id": 501, "message_id": 9, "text": "x"])
            #expect(try gone.json()["description"] == "Bad Request: message to edit not found")
            #expect(try await client.result("deleteMessage", ["chat_id": 501, "message_id": 1]) == true)
            #expect(await api.messages(to: ann).isEmpty)
        }
    }

    @Test("a press is answered once; a second answer is a violation, a late one is too old")
    func callbacks() async throws {
        let clock = ManualClock()
        try await StandInBotAPI.withServer(clock: clock) { api in
            let client = Client(api)
            await api.introduce(ann)
            let markup: JSON = ["inline_keyboard": [[["text": "Undo", "callback_data": "u:1"]]]]
            _ = try await client.result("sendMessage", ["chat_id": 501, "text": "bet", "reply_markup": markup])
            let bet = try await api.nextMessage(to: ann)
            let query = try await api.press("Undo", on: bet, by: ann)
            let update = try await client.updates().last
            #expect(update?["callback_query"]?["data"] == "u:1")
            #expect(update?["callback_query"]?["message"]?["message_id"] == 1)
            #expect(await api.unansweredQueries == [query])
            let answer: JSON = ["callback_query_id": .string(query), "text": "Undone"]
            _ = try await client.result("answerCallbackQuery", answer)
            #expect(try await api.answer(toQuery: query).text == "Undone")
            #expect(await api.violations.isEmpty)
            #expect(try await client.call("answerCallbackQuery", answer).status == 400)
            #expect(await api.violations.count == 1)

            let late = try await api.press("Undo", on: bet, by: ann)
            clock.advance(by: .seconds(16))
            let tooLate = try await client.call("answerCallbackQuery", ["callback_query_id": .string(late)])
            #expect(try tooLate.json()["description"]?.string?.contains("query is too old") == true)
            await #expect(throws: StandInBotAPI.NoSuchButton.self) { try await api.press("Redo", on: bet, by: ann) }
        }
    }

    @Test("a picture is uploaded as a form, described, and fetched again")
    func files() async throws {
        try await StandInBotAPI.withServer { api in
            let client = Client(api)
            await api.introduce(ann)
            let lines = [
                "--b", #"Content-Disposition: form-data; name="chat_id""#, "", "501",
                "--b", #"Content-Disposition: form-data; name="caption""#, "", "chart",
                "--b", #"Content-Disposition: form-data; name="photo"; filename="c.png""#, "Content-Type: image/png",
                "",
                "PNG\r\nbytes", "--b--", "",
            ]
            let body = Data(lines.joined(separator: "\r\n").utf8)
            let reply = try await client.post("sendPhoto", type: "multipart/form-data; boundary=b", body: body)
            #expect(reply.status == 200)
            let seen = try await api.nextMessage(to: ann)
            #expect(seen.text == "chart")
            #expect(seen.attachment?.data == Data("PNG\r\nbytes".utf8))
            let file = try await client.result("getFile", ["file_id": .string(seen.attachment?.fileID ?? "")])
            let path = file["file_path"]?.string ?? ""
            #expect(try await client.get("/file/bot\(api.token)/\(path)").body == Data("PNG\r\nbytes".utf8))
            #expect(await api.violations.isEmpty)
        }
    }

    @Test("command menus are kept for each scope and language")
    func menus() async throws {
        try await StandInBotAPI.withServer { api in
            let client = Client(api)
            let commands: JSON = [["command": "bet", "description": "Noter un pari"]]
            let scope: JSON = ["type": "all_private_chats"]
            _ = try await client.result(
                "setMyCommands",
                ["commands": commands, "scope": scope, "language_code": "fr"]
            )
            #expect(await api.menu(scope: scope, language: "fr") == commands.array)
            #expect(try await client.result("getMyCommands") == [])
            let bad: JSON = ["commands": [["command": "Bet!", "description": "x"]]]
            #expect(try await client.call("setMyCommands", bad).status == 400)
            #expect(await api.violations.count == 1)
            _ = try await client.result("deleteMyCommands", ["scope": scope, "language_code": "fr"])
            #expect(await api.menu(scope: scope, language: "fr") == nil)
        }
    }

    @Test("addresses, forms and wrong tokens are taken as the service takes them")
    func forms() async throws {
        try await StandInBotAPI.withServer { api in
            let client = Client(api)
            await api.introduce(ann)
            #expect(try await client.get("/bot\(api.token)/getMe").json()["result"]?["username"] == "standin_bot")
            let form = Data("chat_id=501&text=a+b%26c&disable_notification=true".utf8)
            let reply = try await client.post("sendMessage", type: "application/x-www-form-urlencoded", body: form)
            #expect(reply.status == 200)
            let seen = try await api.nextMessage(to: ann)
            #expect(seen.text == "a b&c")
            #expect(seen.isSilent)
            let stranger = try await Client(api, token: "2:wrong").call("getMe")
            #expect(stranger.status == 401)
            #expect(try stranger.json()["description"] == "Unauthorized")
            #expect(await api.violations.isEmpty)
        }
    }

    @Test("unknown chats, blocked and deactivated users are refused in the service's words")
    func refusals() async throws {
        try await StandInBotAPI.withServer { api in
            let client = Client(api)
            let send: JSON = ["chat_id": 501, "text": "x"]
            #expect(try await client.call("sendMessage", send).json()["description"] == "Bad Request: chat not found")
            await api.introduce(ann)
            await api.block(ann)
            let blocked = try await client.call("sendMessage", send)
            #expect(blocked.status == 403)
            #expect(try blocked.json()["description"] == "Forbidden: bot was blocked by the user")
            await api.deactivate(ann)
            let gone = try await client.call("sendMessage", send)
            #expect(try gone.json()["description"] == "Forbidden: user is deactivated")
            await api.unblock(ann)
            #expect(try await client.call("sendMessage", send).status == 200)
        }
    }

    @Test("a chat that is written to too fast answers 429 until its rate allows more")
    func rateLimit() async throws {
        let clock = ManualClock()
        try await StandInBotAPI.withServer(clock: clock) { api in
            let client = Client(api)
            await api.introduce(ann)
            await api.limitRate(to: RateLimit(burst: 2))
            let send: JSON = ["chat_id": 501, "text": "x"]
            #expect(try await client.call("sendMessage", send).status == 200)
            #expect(try await client.call("sendMessage", send).status == 200)
            let refused = try await client.call("sendMessage", send)
            #expect(refused.status == 429)
            #expect(try refused.json()["parameters"]?["retry_after"] == 1)
            #expect(refused.headers["retry-after"] == "1")
            clock.advance(by: .seconds(2))
            #expect(try await client.call("sendMessage", send).status == 200)
        }
    }
}
