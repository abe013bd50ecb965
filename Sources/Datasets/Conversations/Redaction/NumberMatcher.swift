/// Finds numbers that are somebody's: cards, telephones, ids. Stakes, prices, dates and times are left alone.
enum NumberMatcher {
    /// Digits in groups, as people write long numbers.
    struct Groups {
        private(set) var digits: [UInt8] = []
        /// After each group: how many digits there are so far, and where it ends.
        private(set) var ends: [(digits: Int, index: Int)] = []
        /// What stands between the groups; nil where it changes. A plain and an unbroken space are the same.
        private(set) var separator: UInt8? = 0

        init(_ text: [UInt8], from start: Int) {
            var index = start
            while digits.count < 25 {
                let end = text.end(of: index, limit: 25, where: ByteClass.isDigit)
                guard end > index else { break }
                for byte in text[index..<end] { digits.append(byte - 0x30) }
                ends.append((digits.count, end))
                guard let gap = Self.gap(text, end) else { break }
                let kind = gap.index > end + 1 ? 0x20 : text[end]
                if separator == 0 { separator = kind } else if separator != kind { separator = nil }
                index = gap.index
            }
        }

        /// One separator with a digit behind it, around which brackets may stand.
        private static func gap(_ text: [UInt8], _ index: Int) -> (index: Int, Void)? {
            var next = index
            switch text.at(index) {
            case 0x20, 0x2D, 0x2E: next += 1
            case 0x29: next += text.at(index + 1) == 0x20 || text.at(index + 1) == 0x2D ? 2 : 1
            case 0xC2 where text.at(index + 1) == 0xA0: next += 2
            case 0xE2 where text.at(index + 1) == 0x80 && text.at(index + 2) == 0xAF: next += 3
            default: return nil
            }
            if text.at(next) == 0x28 { next += 1 }
            return ByteClass.isDigit(text.at(next)) ? (next, ()) : nil
        }

        /// The length of each group, up to a number of groups.
        var lengths: [Int] {
            zip(ends, [(digits: 0, index: 0)] + ends.dropLast()).map { $0.digits - $1.digits }
        }
    }

    static func card(_ groups: Groups, _ start: Int) -> PersonalMatch? {
        guard groups.separator == 0 || groups.separator == 0x20 || groups.separator == 0x2D,
            groups.lengths.first ?? 0 >= 4
        else { return nil }
        for end in groups.ends.reversed() where Checksums.isCard(groups.digits.prefix(end.digits)) {
            return PersonalMatch(kind: .card, end: end.index, start: start)
        }
        return nil
    }

    /// With the code of a country: a plus, or two zeros in groups.
    static func internationalPhone(_ text: [UInt8], _ start: Int, digitsFrom first: Int) -> PersonalMatch? {
        let groups = Groups(text, from: first)
        guard let end = groups.ends.last(where: { (8...15).contains($0.digits) }) else { return nil }
        return PersonalMatch(kind: .phone, end: end.index, start: start)
    }

    /// As it is dialled in the country: 0 and eight digits or more, or three, three and four.
    static func nationalPhone(_ groups: Groups, _ start: Int) -> PersonalMatch? {
        let lengths = groups.lengths
        if groups.digits.first == 0, lengths[0] >= 2, groups.separator != nil {
            guard let end = groups.ends.last(where: { (9...14).contains($0.digits) }) else { return nil }
            // 0044… has the code of a country; otherwise no more than eleven digits are dialled.
            guard groups.digits[1] == 0 || end.digits <= 11 else { return nil }
            return PersonalMatch(kind: .phone, end: end.index, start: start)
        }
        let isLong = lengths.starts(with: [1, 3, 3, 4])
        guard isLong || lengths.starts(with: [3, 3, 4]), groups.digits[isLong ? 1 : 0] >= 2 || isLong else {
            return nil
        }
        return PersonalMatch(kind: .phone, end: groups.ends[isLong ? 3 : 2].index, start: start)
    }

    /// Nine digits and more that are not part of a decimal number: an id at Telegram or elsewhere. Thirteen that are
    /// a time in milliseconds stay.
    /// - Parameter isNamed: the word "id" stands before it: then five are enough.
    static func id(_ text: [UInt8], _ start: Int, digitsEnd end: Int, isNamed: Bool) -> PersonalMatch? {
        let count = end - start
        guard count >= (isNamed ? 5 : 9), count <= 20, !ByteClass.isWord(text.at(end)) else { return nil }
        let isDecimal =
            (text.at(end) == 0x2E || text.at(end) == 0x2C) && ByteClass.isDigit(text.at(end + 1))
        guard !isDecimal || isNamed else { return nil }
        if count == 13, !isNamed, text[start] == 0x31 || text[start] == 0x32 && text[start + 1] < 0x32 { return nil }
        return PersonalMatch(kind: .id, end: end, start: start)
    }
}
