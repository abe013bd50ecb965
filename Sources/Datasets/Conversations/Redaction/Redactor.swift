/// Replaces personal data in the texts of one conversation by placeholders: `<EMAIL_1>`. The same value is the same
/// placeholder all along.
///
/// A text is looked at once, byte by byte. Numbers and pages of helplines are public, and stay.
struct Redactor {
    private(set) var counts = RedactionCounts()
    /// The number of each value met so far, by kind.
    private var numbers = [[[UInt8]: Int]](repeating: [:], count: PersonalData.allCases.count)
    /// Names that were given, in lower case: they are found again wherever they stand.
    private var names: [[UInt8]: Int] { numbers[PersonalData.name.rawValue] }

    /// The text with its placeholders; the text itself where there is nothing to replace.
    mutating func redacted(_ text: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        var copied = 0
        var scanner = PersonalDataScanner(text)
        while let match = scanner.next(names: names) {
            output.append(contentsOf: text[copied..<match.start])
            appendPlaceholder(for: text[match.start..<match.end], match.kind, to: &output)
            copied = match.end
        }
        guard copied > 0 else { return text }
        output.append(contentsOf: text[copied...])
        return output
    }

    /// The same for JSON: texts inside it are replaced, and a number that is somebody's becomes a text. Written
    /// without spaces. What is no JSON is a text like any other.
    mutating func redactedJSON(_ json: [UInt8]) -> [UInt8] {
        guard let value = try? JSONReader.value(json) else { return redacted(json) }
        return redacted(value).json
    }

    mutating func redacted(_ value: JSONValue) -> JSONValue {
        switch value {
        case .null, .flag: return value
        case .text(let text): return .text(redacted(text))
        case .number(let digits):
            let text = redacted(digits)
            return text == digits ? value : .text(text)
        case .array(let values): return .array(values.map { redacted($0) })
        case .object(let members): return .object(members.map { JSONMember(name: $0.name, value: redacted($0.value)) })
        }
    }

    private mutating func appendPlaceholder(
        for value: ArraySlice<UInt8>,
        _ kind: PersonalData,
        to output: inout [UInt8]
    ) {
        let known = numbers[kind.rawValue].count
        let number = numbers[kind.rawValue][Self.normal(value, kind), default: known + 1]
        if number > known { numbers[kind.rawValue][Self.normal(value, kind)] = number }
        counts[kind] += 1
        output.append(UInt8(ascii: "<"))
        output.append(contentsOf: kind.code.uppercased().utf8)
        output.append(UInt8(ascii: "_"))
        output.append(contentsOf: String(number).utf8)
        output.append(UInt8(ascii: ">"))
    }

    /// The form in which two ways to write one value are the same.
    private static func normal(_ value: ArraySlice<UInt8>, _ kind: PersonalData) -> [UInt8] {
        switch kind {
        case .phone, .card: value.filter(ByteClass.isDigit)
        case .iban: Array(value).lowercasedASCII.filter(ByteClass.isAlphanumeric)
        case .email, .handle, .url, .ip, .name: Array(value).lowercasedASCII
        case .id, .token, .key, .wallet: Array(value)
        }
    }

    mutating func takeCounts() -> RedactionCounts {
        defer { counts = RedactionCounts() }
        return counts
    }
}
