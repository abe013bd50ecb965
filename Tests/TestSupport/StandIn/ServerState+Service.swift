import Foundation

extension ServerState {
    /// How long after a press its answer is accepted.
    private static let queryLifetime = Duration.seconds(15)

    mutating func answerQuery(_ call: RecordedCall, at now: Duration) throws(Refusal) -> JSON {
        let id = call.string("callback_query_id") ?? ""
        let text = call.string("text") ?? ""
        if text.utf16.count > 200 {
            violations.append("answerCallbackQuery: the text has \(text.utf16.count) units, and 200 fit")
            throw .badRequest("MESSAGE_TOO_LONG")
        }
        guard let query = queries[id] else { throw .queryTooOld }
        if query.answer != nil {
            violations.append("answerCallbackQuery: query \(id) was answered twice")
            throw .queryTooOld
        }
        guard now - query.pressedAt <= Self.queryLifetime else { throw .queryTooOld }
        queries[id]?.answer = StandInBotAPI.QueryAnswer(text: text, isAlert: call.bool("show_alert"))
        return true
    }

    private static func menuKey(_ call: RecordedCall) throws(Refusal) -> MenuKey {
        let language = call.string("language_code") ?? ""
        guard language.isEmpty || language.count == 2 else {
            throw .badRequest("language_code \"\(language)\" is no two-letter code")
        }
        return MenuKey(scope: call.structure("scope") ?? ["type": "default"], language: language)
    }

    func getMenu(_ call: RecordedCall) throws(Refusal) -> JSON {
        .array(menus[try Self.menuKey(call)] ?? [])
    }

    mutating func setMenu(_ call: RecordedCall) throws(Refusal) -> JSON {
        let commands = call.structure("commands")?.array ?? []
        let key = try checked(call) { () throws(Refusal) in
            if commands.count > 100 { throw .badRequest("too many commands: \(commands.count) of 100") }
            for command in commands { try Self.check(command: command) }
            return try Self.menuKey(call)
        }
        menus[key] = commands
        return true
    }

    mutating func deleteMenu(_ call: RecordedCall) throws(Refusal) -> JSON {
        menus[try Self.menuKey(call)] = nil
        return true
    }

    private static func check(command: JSON) throws(Refusal) {
        let name = command["command"]?.string ?? ""
        let isName = name.utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || byte == UInt8(ascii: "_")
        }
        guard isName, (1...32).contains(name.utf8.count) else {
            throw .badRequest("BOT_COMMAND_INVALID: \"\(name)\" does not match [a-z0-9_]{1,32}")
        }
        let length = command["description"]?.string?.utf16.count ?? 0
        guard (1...256).contains(length) else {
            throw .badRequest("BOT_COMMAND_DESCRIPTION_INVALID: of \(name), \(length) characters, where 1 to 256 fit")
        }
    }

    func webhookInfo() -> JSON {
        [
            "url": .string(webhook), "has_custom_certificate": false,
            "pending_update_count": .integer(Int64(queue.count)),
        ]
    }

    mutating func setWebhook(_ call: RecordedCall) -> JSON {
        webhook = call.string("url") ?? ""
        if call.bool("drop_pending_updates") { queue.drop() }
        return true
    }

    mutating func deleteWebhook(_ call: RecordedCall) -> JSON {
        webhook = ""
        if call.bool("drop_pending_updates") { queue.drop() }
        return true
    }

    func getFile(_ call: RecordedCall) throws(Refusal) -> JSON {
        let id = call.string("file_id") ?? ""
        guard let file = files[id] else { throw .badRequest("invalid file_id") }
        return [
            "file_id": .string(id), "file_unique_id": .string("u\(id)"),
            "file_size": .integer(Int64(file.data.count)), "file_path": .string(file.path),
        ]
    }
}
