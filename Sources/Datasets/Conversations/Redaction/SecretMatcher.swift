/// Finds what opens something: bot tokens, keys of services, bank accounts, wallets.
enum SecretMatcher {
    /// Beginnings that services give to their keys, and how long a key is at least.
    private static let prefixes: [(StaticString, Int)] = [
        ("sk-", 20), ("sk_live_", 20), ("sk_test_", 20), ("pk_live_", 20), ("rk_live_", 20), ("whsec_", 20),
        ("ghp_", 30), ("gho_", 30), ("ghs_", 30), ("ghu_", 30), ("github_pat_", 30), ("glpat-", 20), ("xoxb-", 20),
        ("xoxp-", 20), ("xapp-", 20), ("akia", 20), ("aiza", 35), ("hf_", 30), ("npm_", 30), ("eyj", 40),
        ("gsk_", 30), ("xai-", 30), ("sg.", 40), ("ya29.", 30), ("dop_v1_", 40),
    ]

    /// The key of a service: by its beginning, or a long mixture that nobody would write by hand.
    static func key(_ text: [UInt8], _ start: Int) -> PersonalMatch? {
        let end = text.end(of: start, limit: 2_000) { ByteClass.isAlphanumeric($0) || $0 == 0x5F || $0 == 0x2D }
        // Three parts of base 64 with dots between them, or one with a dot in its beginning.
        let wide = text.end(of: start, limit: 4_000) {
            ByteClass.isAlphanumeric($0) || $0 == 0x5F || $0 == 0x2D || $0 == 0x2E
        }
        for (prefix, length) in prefixes where text.has(prefix, at: start) && wide - start >= length {
            var stop = wide
            while stop > start, text[stop - 1] == 0x2E { stop -= 1 }
            return hasDigit(text, start..<stop) ? PersonalMatch(kind: .key, end: stop, start: start) : nil
        }
        guard end - start >= 32, isMixed(text, start..<end) else { return nil }
        return PersonalMatch(kind: .key, end: end, start: start)
    }

    private static func hasDigit(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        text[range].contains(where: ByteClass.isDigit)
    }

    /// Digits among letters all along: not a long word, nor words with hyphens.
    private static func isMixed(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        var digits = 0
        var changes = 0
        for index in range {
            let isDigit = ByteClass.isDigit(text[index])
            if isDigit { digits += 1 }
            if index > range.lowerBound, isDigit != ByteClass.isDigit(text[index - 1]) { changes += 1 }
        }
        return digits >= 4 && digits < range.count && changes >= 6
    }

    /// A bot's number, a colon, and 35 letters or so.
    static func botToken(_ text: [UInt8], _ start: Int, digitsEnd end: Int) -> PersonalMatch? {
        guard (6...12).contains(end - start), text.at(end) == 0x3A else { return nil }
        let stop = text.end(of: end + 1, limit: 60) { ByteClass.isAlphanumeric($0) || $0 == 0x5F || $0 == 0x2D }
        guard (30...50).contains(stop - end - 1) else { return nil }
        return PersonalMatch(kind: .token, end: stop, start: start)
    }

    /// An account by its IBAN, in groups or not, whose check digits hold.
    static func iban(_ text: [UInt8], _ start: Int) -> PersonalMatch? {
        guard ByteClass.isLetter(text.at(start + 1)), ByteClass.isDigit(text.at(start + 2)),
            ByteClass.isDigit(text.at(start + 3))
        else { return nil }
        var compact: [UInt8] = []
        var index = start
        var longest: Int?
        while compact.count <= 34 {
            let byte = text.at(index)
            if ByteClass.isAlphanumeric(byte) {
                compact.append(byte &- 0x61 < 26 ? byte & 0xDF : byte)
                index += 1
                guard !ByteClass.isWord(text.at(index)), Checksums.isIBAN(compact) else { continue }
                longest = index
            } else if byte == 0x20 || byte == 0x2D, ByteClass.isAlphanumeric(text.at(index + 1)), compact.count >= 4 {
                index += 1
            } else {
                break
            }
        }
        return longest.map { PersonalMatch(kind: .iban, end: $0, start: start) }
    }

    /// An address of Bitcoin or Ethereum.
    static func wallet(_ text: [UInt8], _ start: Int) -> PersonalMatch? {
        let end = text.end(of: start, limit: 80, where: ByteClass.isAlphanumeric)
        guard !ByteClass.isWord(text.at(end)) else { return nil }
        let isWallet: Bool
        if text.has("0x", at: start) {
            isWallet = end - start == 42 && text[(start + 2)..<end].allSatisfy(ByteClass.isHex)
        } else if text.has("bc1", at: start) {
            isWallet = Checksums.isBech32Address(Array(text[start..<end]).lowercasedASCII)
        } else {
            isWallet = (text[start] == 0x31 || text[start] == 0x33) && Checksums.isBase58Address(text[start..<end])
        }
        return isWallet ? PersonalMatch(kind: .wallet, end: end, start: start) : nil
    }
}
