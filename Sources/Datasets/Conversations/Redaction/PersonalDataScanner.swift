import Domain

/// Runs through a text once and stops at what is personal.
struct PersonalDataScanner {
    /// Longer runs hold no address: this keeps a text of dots from being read over and over.
    private static let longestRun = 320

    private let text: [UInt8]
    private var index = 0
    /// Where the word "id" ended last.
    private var idWordEnd = -100

    init(_ text: [UInt8]) { self.text = text }

    /// - Parameter names: that were given before, in lower case.
    mutating func next(names: [[UInt8]: Int] = [:]) -> PersonalMatch? {
        while index < text.count {
            let byte = text[index]
            guard let match = match(byte, names: names) else { continue }
            index = match.end
            return match
        }
        return nil
    }

    /// The match at the present place; where there is none, goes on to the next place that is worth a look.
    private mutating func match(_ byte: UInt8, names: [[UInt8]: Int]) -> PersonalMatch? {
        if ByteClass.isLetter(byte) || byte == 0x5F { return word(names: names) }
        if byte >= 0x80 { return foreignWord(names: names) }
        if ByteClass.isDigit(byte) { return number() }
        index += 1
        return sign(byte, index - 1)
    }

    /// What begins with a mark.
    private mutating func sign(_ byte: UInt8, _ start: Int) -> PersonalMatch? {
        let next = text.at(start + 1)
        switch byte {
        case UInt8(ascii: "@") where !ByteClass.isWord(text.at(start - 1)):
            return AddressMatcher.handle(text, start)
        case UInt8(ascii: "+") where ByteClass.isDigit(next) || next == 0x28:
            let first = next == 0x28 ? start + 2 : start + 1
            return kept(NumberMatcher.internationalPhone(text, start, digitsFrom: first))
        case UInt8(ascii: "(") where ByteClass.isDigit(next):
            return kept(NumberMatcher.nationalPhone(.init(text, from: start + 1), start))
        case UInt8(ascii: ":") where next == byte: return AddressMatcher.ip6(text, start)
        case UInt8(ascii: "-") where text.has("-100", at: start): return group(start)
        default: return nil
        }
    }

    /// A group's or channel's number at Telegram.
    private func group(_ start: Int) -> PersonalMatch? {
        let end = text.end(of: start + 1, limit: 20, where: ByteClass.isDigit)
        return end - start == 14 ? PersonalMatch(kind: .id, end: end, start: start) : nil
    }

    /// Letters beyond ASCII. What follows them is looked at as if it stood alone: they may be marks or spaces.
    private mutating func foreignWord(names: [[UInt8]: Int]) -> PersonalMatch? {
        let start = index
        index = text.end(of: start) { $0 >= 0x80 }
        return known(start, names)
    }

    /// A name that was given before.
    private func known(_ start: Int, _ names: [[UInt8]: Int]) -> PersonalMatch? {
        guard !names.isEmpty, !ByteClass.isWord(text.at(start - 1)) else { return nil }
        let end = text.end(of: start, where: ByteClass.isWord)
        guard names[Array(text[start..<end]).lowercasedASCII] != nil else { return nil }
        return PersonalMatch(kind: .name, end: end, start: start)
    }

    private mutating func word(names: [[UInt8]: Int]) -> PersonalMatch? {
        let start = index
        let end = text.end(of: start) { ByteClass.isAlphanumeric($0) || $0 == 0x5F }
        index = end
        let next = text.at(end)
        if next == 0x20 || next == 0x27 || next == 0x2D, let match = NameMatcher.introduced(text, start) {
            return match
        }
        if let match = known(start, names) { return match }
        if end - start == 2, text.has("id", at: start) { idWordEnd = end }
        // Most words end at a space: they are no part of an address.
        let run =
            ByteClass.isLocal(next) ? text.end(of: start, limit: Self.longestRun, where: ByteClass.isLocal) : end
        if run > end || next == 0x40 || next == 0x3A || next == 0x2F {
            if let match = AddressMatcher.email(text, start, localEnd: run) { return match }
            if let match = AddressMatcher.page(text, start, runEnd: run) { return kept(match) }
            if next == 0x3A, end - start <= 4, let match = AddressMatcher.ip6(text, start) { return match }
        }
        return secret(start, run)
    }

    private func secret(_ start: Int, _ run: Int) -> PersonalMatch? {
        if ByteClass.isDigit(text.at(start + 2)), let match = SecretMatcher.iban(text, start) { return match }
        guard run - start >= 14 else { return nil }
        return text.has("bc1", at: start) ? SecretMatcher.wallet(text, start) : SecretMatcher.key(text, start)
    }

    private mutating func number() -> PersonalMatch? {
        let start = index
        let end = text.end(of: start, where: ByteClass.isDigit)
        let run = text.end(of: start, limit: Self.longestRun, where: ByteClass.isLocal)
        index = end
        if let match = AddressMatcher.email(text, start, localEnd: run) { return match }
        if let match = SecretMatcher.botToken(text, start, digitsEnd: end) { return match }
        if run - start >= 26 {
            if let match = SecretMatcher.wallet(text, start) { return match }
            if let match = SecretMatcher.key(text, start) { return match }
        }
        if end - start <= 4, text.at(end) == 0x3A || ByteClass.isHex(text.at(end)),
            let match = AddressMatcher.ip6(text, start)
        {
            return match
        }
        if end - start <= 3, text.at(end) == 0x2E, let match = AddressMatcher.ip4(text, start) { return match }
        if ByteClass.isWord(text.at(end)), text.at(end) < 0x80 {
            index = text.end(of: end, where: ByteClass.isWord)
            return nil
        }
        if let match = longNumber(start, end) { return kept(match) }
        skipFraction()
        return nil
    }

    private func longNumber(_ start: Int, _ end: Int) -> PersonalMatch? {
        let isNamed = start - idWordEnd <= 3
        if end - start >= 2 || text.at(end) == 0x20 || text.at(end) == 0x2D {
            let groups = NumberMatcher.Groups(text, from: start)
            if let match = NumberMatcher.card(groups, start) { return match }
            if let match = NumberMatcher.nationalPhone(groups, start) { return match }
        }
        return NumberMatcher.id(text, start, digitsEnd: end, isNamed: isNamed)
    }

    /// What follows the point of a number is not a number of its own.
    private mutating func skipFraction() {
        while text.at(index) == 0x2E || text.at(index) == 0x2C, ByteClass.isDigit(text.at(index + 1)) {
            index = text.end(of: index + 1, where: ByteClass.isDigit)
        }
    }

    /// Nil for what is public, which is passed over whole.
    private mutating func kept(_ match: PersonalMatch?) -> PersonalMatch? {
        guard let match else { return nil }
        let value = text[match.start..<match.end]
        let isPublic =
            switch match.kind {
            case .phone: PublicNumbers.phones.contains(value.filter(ByteClass.isDigit))
            case .url: PublicNumbers.isPublicPage(Array(value).lowercasedASCII)
            default: false
            }
        if isPublic { index = match.end }
        return isPublic ? nil : match
    }
}

/// Telephones and pages of the helplines that RISK0 names.
enum PublicNumbers {
    static let phones: Set<[UInt8]> = Set(
        Helpline.all.compactMap { $0.phone.map { $0.utf8.filter(ByteClass.isDigit) } }
    )

    private static let hosts: [[UInt8]] = Helpline.all.compactMap {
        $0.url.map { host(Array($0.utf8).lowercasedASCII) }
    }

    static func isPublicPage(_ page: [UInt8]) -> Bool { hosts.contains(host(page)) }

    private static func host(_ page: [UInt8]) -> [UInt8] {
        var start = 0
        for index in page.indices.dropLast(2) where page.has("://", at: index) {
            start = index + 3
            break
        }
        if page.has("www.", at: start) { start += 4 }
        return Array(page[start..<page.end(of: start, where: ByteClass.isLocal)])
    }
}
