/// How many tokens texts will be, without the model's own tokeniser: four letters of ASCII are one, and each character
/// beyond ASCII; a message costs four more.
enum TokenCount {
    static let perMessage = 4

    static func tokens(in text: [UInt8]) -> Int {
        var ascii = 0
        var others = 0
        for byte in text {
            if byte < 0x80 { ascii += 1 } else if byte >= 0xC0 { others += 1 }
        }
        return (ascii + 3) / 4 + others
    }

    /// Of all texts in a value, with `perMessage` for each object that has a text for its content.
    static func tokens(in value: JSONValue) -> Int {
        switch value {
        case .null, .flag, .number: 0
        case .text(let text): tokens(in: text)
        case .array(let values): values.reduce(0) { $0 + tokens(in: $1) }
        case .object(let members):
            members.reduce(0) { sum, member in
                switch member.name {
                case "content", "value": sum + perMessage + tokens(in: member.value)
                case "role", "from", "type", "id", "tool_call_id", "weight", "label": sum
                default: sum + tokens(in: member.value)
                }
            }
        }
    }
}
