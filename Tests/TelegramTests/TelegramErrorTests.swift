import Foundation
import HTTP
import Testing

@testable import Telegram

@Suite("Telling errors apart")
struct TelegramErrorTests {
    private static let secret = "123456789:AAsecretsecretsecretsecret"

    private func failure(_ status: Int, _ body: String, headers: HTTPHeaders = [:]) async throws -> TelegramError? {
        let response = HTTPResponse(status: status, headers: headers, body: Array(body.utf8))
        let api = TelegramAPI(baseURL: "http://h/", token: try BotToken(Self.secret)) { _ throws(HTTPError) in response
        }
        return await #expect(throws: TelegramError.self) { try await api.call("sendMessage") }
    }

    private func envelope(_ code: Int, _ description: String, _ parameters: String = "{}") -> String {
        #"{"ok":false,"error_code":\#(code),"description":"\#(description)","parameters":\#(parameters)}"#
    }

    @Test(
        "Telegram's words are understood",
        arguments: [
            (401, "Unauthorized", .unauthorized),
            (404, "Not Found", .notFound),
            (409, "Conflict: terminated by other getUpdates request", .conflict(.otherPoller)),
            (409, "Conflict: can't use getUpdates method while webhook is active", .conflict(.webhookActive)),
            (403, "Forbidden: bot was blocked by the user", .forbidden(.blockedByUser)),
            (403, "Forbidden: user is deactivated", .forbidden(.userDeactivated)),
            (403, "Forbidden: bot was kicked from the supergroup chat", .forbidden(.botKicked)),
            (400, "Bad Request: chat not found", .badRequest(.chatNotFound)),
            (400, "Bad Request: message is not modified: specified new", .badRequest(.messageNotModified)),
            (400, "Bad Request: message can't be deleted", .badRequest(.messageCantBeDeleted)),
            (400, "Bad Request: message to edit not found", .badRequest(.messageToEditNotFound)),
            (400, "Bad Request: query is too old and response timeout", .badRequest(.queryTooOld)),
            (400, "Bad Request: can't parse entities: x", .badRequest(.cantParseEntities)),
            (400, "Bad Request: no idea", .badRequest(.other("Bad Request: no idea"))),
            (500, "Internal Server Error: restart", .server(status: 500, isFromAPI: true)),
        ] as [(Int, String, TelegramError)]
    )
    func words(code: Int, description: String, expected: TelegramError) async throws {
        #expect(try await failure(code, envelope(code, description)) == expected)
    }

    @Test("the wait of a 429 comes from the body, else from the header")
    func retryAfter() async throws {
        let body = envelope(429, "Too Many Requests", #"{"retry_after":17}"#)
        #expect(
            try await failure(429, body, headers: ["Retry-After": "5"]) == .tooManyRequests(retryAfter: .seconds(17))
        )
        let bare = try await failure(429, envelope(429, "x"), headers: ["retry-after": "5"])
        #expect(bare == .tooManyRequests(retryAfter: .seconds(5)))
        #expect(try await failure(429, "slow") == .tooManyRequests(retryAfter: .seconds(1)))
    }

    @Test(
        "whatever stands for the wait, it is one of a second to an hour",
        arguments: ["nan", "inf", "-inf", "-5", "1e300", "0x10", "", "5, 7", "Wed, 21 Oct 2026 07:28:00 GMT", "999999"]
    )
    func hostileWait(text: String) async throws {
        let expected: Duration = text == "999999" ? .seconds(3_600) : .seconds(1)
        for body in ["slow", envelope(429, "x")] {
            #expect(
                try await failure(429, body, headers: ["Retry-After": text]) == .tooManyRequests(retryAfter: expected)
            )
        }
    }

    @Test(
        "the wait of a body is held within the same bounds",
        arguments: ["-5", "0", "1e300", "-1e300", "0.25", "1.5"]
    )
    func hostileBody(number: String) async throws {
        let body = envelope(429, "x", "{\"retry_after\":\(number)}")
        let expected: Duration =
            number == "1e300" ? .seconds(3_600) : number == "1.5" ? .milliseconds(1_500) : .seconds(1)
        #expect(try await failure(429, body) == .tooManyRequests(retryAfter: expected))
    }

    @Test(
        "a rate that is next to nothing is a message a day",
        arguments: [Double.leastNonzeroMagnitude, 1e-300, .nan, .infinity] as [Double]
    )
    func hostileRate(rate: Double) {
        let limits = OutboxLimits(messagesPerSecond: rate, messagesPerChatPerSecond: rate)
        #expect(limits.inAll == limits.inAll && limits.perChat == limits.perChat)
    }

    @Test("a group's new id is kept")
    func migration() async throws {
        let body = envelope(400, "Bad Request: group chat was upgraded", #"{"migrate_to_chat_id":-1001234567890}"#)
        #expect(try await failure(400, body) == .badRequest(.migrateToChat(-1_001_234_567_890)))
    }

    @Test(
        "what does not speak as the API does may have been applied",
        arguments: ["<html>", "", "{", "[]", #"{"ok":tr"#]
    )
    func foreign(body: String) async throws {
        for status in [200, 500, 502] {
            let error = try await failure(status, body)
            #expect(error == .server(status: status, isFromAPI: false))
            #expect(error?.mayHaveBeenApplied == true)
        }
        #expect(!TelegramError.server(status: 500, isFromAPI: true).mayHaveBeenApplied)
    }

    @Test("no error shows the token, whatever the server or the transport says")
    func noToken() async throws {
        let key = Self.secret.split(separator: ":")[1]
        for text in [Self.secret, "/bot\(Self.secret)/x", String(key)] {
            let answered = try await failure(400, envelope(400, "no \(text)"))
            let api = TelegramAPI(baseURL: "http://h", token: try BotToken(Self.secret)) { _ throws(HTTPError) in
                throw HTTPError(kind: .connect, host: "h", reason: "no way to \(text)")
            }
            let lost = await #expect(throws: TelegramError.self) { try await api.getMe() }
            for error in [answered, lost] {
                var dumped = ""
                dump(error, to: &dumped)
                #expect(!"\(String(describing: error)) \(String(reflecting: error)) \(dumped)".contains(key))
            }
        }
    }

    @Test("a token prints as redacted, and what is wrong with one is told without it")
    func token() throws {
        let token = try BotToken(" \(Self.secret)\n")
        var dumped = ""
        dump(token, to: &dumped)
        #expect("\(token) \(String(reflecting: token)) \(dumped)".contains("AAsecret") == false)
        #expect(token.botID == 123_456_789)
        #expect(try BotToken("1:x").botID == 1)
        #expect(throws: BotTokenError.empty) { try BotToken(" ") }
        #expect(throws: BotTokenError.noColon(length: 6)) { try BotToken("secret") }
        #expect(throws: BotTokenError.noNumber) { try BotToken("bot:secret") }
        #expect(throws: BotTokenError.invalidSecret(length: 7)) { try BotToken("1:sec/ret") }
    }

    @Test("a sent message gives its id, wherever it stands in the answer")
    func messageID() async throws {
        for (result, expected) in [
            (#"{"message_id":5,"chat":{"message_id":6}}"#, 5), (#"{"chat":{"message_id":6},"message_id":-5}"#, -5),
            ("true", nil), (#"{"x":1}"#, nil), ("{}", nil),
        ] as [(String, Int64?)] {
            let body = Array(#"{"result":\#(result),"ok":true}"#.utf8)
            let api = TelegramAPI(baseURL: "http://h", token: try BotToken("1:x")) { _ throws(HTTPError) in
                HTTPResponse(status: 200, body: body)
            }
            #expect(try await api.send(.deleteMessage(1, chat: 2)) == expected)
        }
    }
}
