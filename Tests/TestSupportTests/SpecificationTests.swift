import TestSupport
import Testing

private let specification = "telegram/bot-api-10.1.json"

@Suite("rules", .timeLimit(.minutes(1)))
struct RuleTests {
    @Test(
        "a call that breaks the specification is a violation that names the field",
        .enabled(if: SharedFiles.exist(specification), "\(SharedFiles.missing(specification))"),
        arguments: [
            ("sendMessage", ["chat_id": 501], "required field text is missing"),
            ("sendMessage", ["chat_id": 501, "text": "x", "txet": "y"], "no field txet"),
            ("sendMessage", ["chat_id": 501, "text": 7], "text should be a string"),
            ("sendMessage", ["chat_id": 501, "text": "x", "disable_notification": "yes"], "should be a boolean"),
            (
                "sendMessage",
                ["chat_id": 501, "text": "x", "entities": [["type": "bold", "offset": 0]]],
                "entities[0].length is missing"
            ),
            (
                "sendMessage",
                ["chat_id": 501, "text": "x", "reply_markup": ["inline_keyboard": [["text": "row without a row"]]]],
                "reply_markup.inline_keyboard[0] should be an array"
            ),
            ("setMyCommands", ["commands": [], "scope": ["type": "chat"]], "setMyCommands: scope.chat_id is missing"),
            ("sendCarrierPigeon", [:], "no such method"),
        ] as [(String, JSON, String)]
    )
    func specificationRules(_ method: String, _ fields: JSON, _ complaint: String) async throws {
        try await StandInBotAPI.withServer { api in
            await api.introduce(ann)
            _ = try await Client(api).call(method, fields)
            let violations = await api.violations
            #expect(violations.contains { $0.contains(complaint) }, "\(violations)")
        }
    }

    @Test(
        "a call above a limit that users meet is refused and is a violation",
        arguments: [
            (["text": .string(String(repeating: "x", count: 4097))], "message is too long"),
            (["text": .string(String(repeating: "🎲", count: 2049))], "message is too long"),
            (["text": "  "], "message text is empty"),
            (["text": "x", "entities": [["type": "bold", "offset": 0, "length": 2]]], "does not lie within"),
            (["text": "🎲", "entities": [["type": "bold", "offset": 1, "length": 1]]], "middle of a character"),
            (["text": "x", "reply_markup": keyboard(of: 1, data: String(repeating: "é", count: 33))], "BUTTON_DATA"),
            (["text": "x", "reply_markup": keyboard(of: 101, data: "d")], "too long: 101 buttons"),
        ] as [(JSON, String)]
    )
    func limits(_ fields: JSON, _ complaint: String) async throws {
        try await StandInBotAPI.withServer { api in
            await api.introduce(ann)
            let call: JSON = .object((fields.object ?? [:]).merging(["chat_id": 501]) { $1 })
            let reply = try await Client(api).call("sendMessage", call)
            #expect(reply.status == 400)
            #expect(await api.violations.count == 1)
            #expect(await api.violations.first?.contains(complaint) == true)
        }
    }

    @Test("a text of exactly 4096 units and data of exactly 64 bytes pass")
    func justWithin() async throws {
        try await StandInBotAPI.withServer { api in
            await api.introduce(ann)
            let call: JSON = [
                "chat_id": 501, "text": .string(String(repeating: "🎲", count: 2048)),
                "reply_markup": keyboard(of: 100, data: String(repeating: "é", count: 32)),
            ]
            let reply = try await Client(api).call("sendMessage", call)
            #expect(reply.status == 200)
            #expect(await api.violations.isEmpty)
        }
    }
}

private func keyboard(of count: Int, data: String) -> JSON {
    ["inline_keyboard": .array((0..<count).map { [["text": .string("\($0)"), "callback_data": .string(data)]] })]
}
