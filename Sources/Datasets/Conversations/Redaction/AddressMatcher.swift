/// Finds addresses: e-mail, pages, Telegram handles, IP.
enum AddressMatcher {
    /// An e-mail address whose part before the @ begins at `start`.
    /// - Parameter end: of that part.
    static func email(_ text: [UInt8], _ start: Int, localEnd end: Int) -> PersonalMatch? {
        guard text.at(end) == UInt8(ascii: "@"), end > start, let host = hostEnd(text, end + 1) else { return nil }
        return PersonalMatch(kind: .email, end: host, start: start)
    }

    /// Where a host with at least one dot and a last label of letters ends.
    private static func hostEnd(_ text: [UInt8], _ start: Int) -> Int? {
        var end = text.end(of: start, limit: 254) {
            ByteClass.isAlphanumeric($0) || $0 == 0x2E || $0 == 0x2D || $0 >= 0x80
        }
        while end > start, text[end - 1] == 0x2E || text[end - 1] == 0x2D { end -= 1 }
        guard let dot = text[start..<end].lastIndex(of: 0x2E), dot > start, end - dot > 2 else { return nil }
        guard text[(dot + 1)..<end].allSatisfy({ ByteClass.isLetter($0) || $0 >= 0x80 }) else { return nil }
        return end
    }

    /// The address of a page: with a scheme, `www.`, Telegram's own, or a host that a path follows.
    /// - Parameter end: of the run of letters, digits, dots and the like that begins at `start`.
    static func page(_ text: [UInt8], _ start: Int, runEnd end: Int) -> PersonalMatch? {
        let isAddress: Bool
        if text.has("://", at: end) {
            isAddress = end - start <= 12 && !ByteClass.isSpace(text.at(end + 3))
        } else if text.has("www.", at: start) {
            isAddress = end - start > 6
        } else {
            isAddress =
                text.at(end) == UInt8(ascii: "/") && ByteClass.isWord(text.at(end + 1))
                && isHost(text, start..<end)
        }
        guard isAddress else { return nil }
        var stop = text.end(of: end) { byte in
            !ByteClass.isSpace(byte) && byte != 0x22 && byte != 0x3C && byte != 0x3E && byte != 0x60 && byte != 0x5C
        }
        // What ends a sentence does not belong to it.
        while stop > start, [0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x29, 0x5D, 0x7D, 0x27, 0x2A].contains(text[stop - 1])
        {
            stop -= 1
        }
        return PersonalMatch(kind: .url, end: stop, start: start)
    }

    private static let domains: Set<[UInt8]> = Set(
        [
            "com", "net", "org", "io", "me", "fr", "de", "uk", "eu", "ru", "xyz", "app", "dev", "info", "bet", "gg",
            "be",
            "ch", "ca", "es", "it", "us", "co", "tv", "cc", "ly", "site", "online", "link", "onion",
        ].map { Array($0.utf8) }
    )

    private static func isHost(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        guard let dot = text[range].lastIndex(of: 0x2E), dot > range.lowerBound else { return false }
        return domains.contains(Array(text[(dot + 1)..<range.upperBound]).lowercasedASCII)
    }

    /// `@name`, as Telegram has them: four letters and more, digits and low lines, a letter first.
    static func handle(_ text: [UInt8], _ start: Int) -> PersonalMatch? {
        guard ByteClass.isLetter(text.at(start + 1)) else { return nil }
        let end = text.end(of: start + 1) { ByteClass.isAlphanumeric($0) || $0 == 0x5F }
        guard (4...32).contains(end - start - 1), text.at(end) < 0x80 else { return nil }
        return PersonalMatch(kind: .handle, end: end, start: start)
    }

    /// Four numbers up to 255, a port after them or not.
    static func ip4(_ text: [UInt8], _ start: Int) -> PersonalMatch? {
        var index = start
        for part in 0..<4 {
            if part > 0 {
                guard text.at(index) == 0x2E else { return nil }
                index += 1
            }
            let end = text.end(of: index, limit: 4, where: ByteClass.isDigit)
            guard (1...3).contains(end - index) else { return nil }
            let value = text[index..<end].reduce(0) { $0 * 10 + Int($1) - 0x30 }
            guard value <= 255, end - index == 1 || text[index] != 0x30 else { return nil }
            index = end
        }
        guard !ByteClass.isWord(text.at(index)), text.at(index) != 0x2E || !ByteClass.isDigit(text.at(index + 1)) else {
            return nil
        }
        if text.at(index) == 0x3A, ByteClass.isDigit(text.at(index + 1)) {
            index = text.end(of: index + 1, limit: 5, where: ByteClass.isDigit)
        }
        return PersonalMatch(kind: .ip, end: index, start: start)
    }

    /// Eight groups of hexadecimal digits, or fewer around one `::`.
    static func ip6(_ text: [UInt8], _ start: Int) -> PersonalMatch? {
        var index = start
        var groups = 0
        var hasGap = false
        while true {
            let end = text.end(of: index, limit: 5, where: ByteClass.isHex)
            guard end - index <= 4 else { return nil }
            if end > index { groups += 1 }
            index = end
            guard text.at(index) == 0x3A else { break }
            if text.at(index + 1) == 0x3A {
                guard !hasGap else { return nil }
                hasGap = true
                index += 2
                guard ByteClass.isHex(text.at(index)) else { break }
            } else {
                guard end > start, ByteClass.isHex(text.at(index + 1)) else { break }
                index += 1
            }
        }
        guard !ByteClass.isWord(text.at(index)), hasGap ? (1...7).contains(groups) : groups == 8 else { return nil }
        return PersonalMatch(kind: .ip, end: index, start: start)
    }
}
