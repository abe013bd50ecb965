/// Reads a flat JSON object of numbers, as the features at a limit are kept: `{"mean_clv":0.021,"bets":34}`.
///
/// Names are codes, without escapes. Whatever is no number under a name is left out.
enum FlatNumbers {
    static func read(_ text: String) -> [String: Double] {
        var numbers: [String: Double] = [:]
        var rest = text.utf8[...]
        while let opening = rest.firstIndex(of: UInt8(ascii: "\"")) {
            rest = rest[rest.index(after: opening)...]
            guard let closing = rest.firstIndex(of: UInt8(ascii: "\"")) else { break }
            let name = rest[..<closing]
            rest = rest[rest.index(after: closing)...]
            guard let start = rest.firstIndex(where: { !isSpace($0) }), rest[start] == UInt8(ascii: ":") else {
                continue
            }
            rest = rest[rest.index(after: start)...].drop(while: isSpace)
            let end = rest.firstIndex { !isOfNumber($0) } ?? rest.endIndex
            if let number = Double(Substring(rest[..<end])) { numbers[String(Substring(name))] = number }
            rest = rest[end...]
        }
        return numbers
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

    private static func isOfNumber(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
            || byte == UInt8(ascii: ".") || byte | 0x20 == UInt8(ascii: "e")
    }
}
