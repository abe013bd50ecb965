/// The outside of every Bot API answer: `{"ok":…, "result":…}`, whatever the HTTP status.
///
/// Reading it stops where the result of a success begins, so the usual answer is not walked through twice.
struct ResponseEnvelope {
    let isSuccess: Bool
    /// Where the value of `result` begins; nil if there is none.
    let resultStart: Int?

    /// nil if the bytes are not such an answer: a proxy's HTML page, or JSON cut off before its result.
    init?(reading body: [UInt8]) {
        do {
            var scanner = JSONScanner(body)
            var isSuccess: Bool?
            var resultStart: Int?
            try scanner.take(UInt8(ascii: "{"))
            var isOpen = try !scanner.takeIfPresent(UInt8(ascii: "}"))
            while isOpen {
                let key = try scanner.readKey()
                if scanner.text(key, equals: "result") {
                    _ = try scanner.peek()
                    resultStart = scanner.position
                    if isSuccess == true { break }
                }
                let value = try scanner.skipValue()
                if scanner.text(key, equals: "ok") { isSuccess = scanner.text(value, equals: "true") }
                isOpen = try scanner.takeIfPresent(UInt8(ascii: ","))
                if !isOpen { try scanner.take(UInt8(ascii: "}")) }
            }
            guard let isSuccess else { return nil }
            self.isSuccess = isSuccess
            self.resultStart = resultStart
        } catch {
            return nil
        }
    }

    /// The `message_id` at the top of a result, which is all that a sender needs of the message it gets back; nil if
    /// the result is not a message.
    static func messageID(in body: [UInt8], from resultStart: Int) -> Int64? {
        var scanner = JSONScanner(body, at: resultStart)
        guard let value = try? scanner.member("message_id") else { return nil }
        scanner.position = value.lowerBound
        return try? scanner.readInteger()
    }
}

extension JSONScanner {
    /// Enters the object that comes next and returns where the value of its first member of this name stands; nil if
    /// it has none or is no object.
    mutating func member(_ name: StaticString) throws(Failure) -> Range<Int>? {
        guard try takeIfPresent(UInt8(ascii: "{")), try !takeIfPresent(UInt8(ascii: "}")) else { return nil }
        repeat {
            let key = try readKey()
            let value = try skipValue()
            if text(key, equals: name) { return value }
        } while try takeIfPresent(UInt8(ascii: ","))
        return nil
    }
}
