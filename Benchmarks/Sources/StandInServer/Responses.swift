/// The bytes of the answers. Everything that does not change is made once.
struct Responses {
    let me = Self.whole(
        #"{"id":1,"is_bot":true,"first_name":"Stand-in","username":"standin_bot","can_join_groups":true,"#
            + #""can_read_all_group_messages":false,"supports_inline_queries":false}"#
    )
    let webhookInfo = Self.whole(#"{"url":"","has_custom_certificate":false,"pending_update_count":0}"#)
    let noCommands = Self.whole("[]")
    let yes = Self.whole("true")

    private let senders: [[UInt8]]
    private let texts: [[UInt8]]

    init(_ load: Load) {
        senders = (0..<load.users).map { user in
            let id = UpdateSource.firstUser + user
            let name = #""first_name":"User","username":"user\#(id)""#
            let from = #"{"id":\#(id),"is_bot":false,\#(name),"language_code":"en"}"#
            let chat = #"{"id":\#(id),\#(name),"type":"private"}"#
            return Array(#","from":\#(from),"chat":\#(chat)"#.utf8)
        }
        texts = load.texts.map { text in
            let command = text.prefix { $0 != " " }
            let entities = #","entities":[{"offset":0,"length":\#(command.utf16.count),"type":"bot_command"}]"#
            return Array((#","text":"\#(text)""# + (text.hasPrefix("/") ? entities : "") + "}}").utf8)
        }
    }

    /// A whole answer around a result.
    private static func whole(_ result: String) -> [UInt8] {
        var bytes: [UInt8] = []
        close(Array((#"{"ok":true,"result":"# + result + "}").utf8), into: &bytes)
        return bytes
    }

    private static func close(_ body: [UInt8], into bytes: inout [UInt8]) {
        bytes += "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ".utf8
        append(body.count, to: &bytes)
        bytes += "\r\n\r\n".utf8
        bytes += body
    }

    /// The answer to a poll: the updates with these numbers, written on `date` (seconds since 1970).
    func updates(_ numbers: Range<Int>, date: Int) -> [UInt8] {
        var body: [UInt8] = []
        body.reserveCapacity(64 + numbers.count * 420)
        body += #"{"ok":true,"result":["#.utf8
        for number in numbers {
            if number > numbers.lowerBound { body.append(UInt8(ascii: ",")) }
            body += #"{"update_id":"#.utf8
            Self.append(number + 1, to: &body)
            body += #","message":{"message_id":"#.utf8
            Self.append(number + 1, to: &body)
            body += #","date":"#.utf8
            Self.append(date, to: &body)
            let (turn, user) = number.quotientAndRemainder(dividingBy: senders.count)
            body += senders[user]
            body += texts[(turn + user) % texts.count]
        }
        body += "]}".utf8
        var bytes: [UInt8] = []
        bytes.reserveCapacity(body.count + 96)
        Self.close(body, into: &bytes)
        return bytes
    }

    /// The answer to a send: a minimal `Message`.
    func message(_ id: Int, chat: Int, date: Int) -> [UInt8] {
        var body: [UInt8] = []
        body.reserveCapacity(128)
        body += #"{"ok":true,"result":{"message_id":"#.utf8
        Self.append(id, to: &body)
        body += #","date":"#.utf8
        Self.append(date, to: &body)
        body += #","chat":{"id":"#.utf8
        Self.append(chat, to: &body)
        body += #","type":"private"},"text":"."}}"#.utf8
        var bytes: [UInt8] = []
        bytes.reserveCapacity(body.count + 96)
        Self.close(body, into: &bytes)
        return bytes
    }

    private static func append(_ number: Int, to bytes: inout [UInt8]) {
        var digits: [UInt8] = []
        var rest = number.magnitude
        repeat {
            digits.append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        if number < 0 { digits.append(UInt8(ascii: "-")) }
        bytes += digits.reversed()
    }
}
