extension StringProtocol {
    /// The text as names are compared: lower case, without accents, spaces, punctuation and invisible characters.
    ///
    /// "BET-365", "Bet 365" and "bét365" fold to "bet365"; full-width and Arabic-Indic digits to ASCII ones. Letters
    /// of other scripts are kept. Reads at most the first 256 scalars.
    package var folded: String {
        if let plain = foldedASCII { return plain }
        var result = ""
        for scalar in unicodeScalars.prefix(256) {
            if scalar.isASCII {
                if let plain = scalar.foldedASCII { result.unicodeScalars.append(plain) }
            } else {
                result += scalar.folded
            }
        }
        return result
    }

    /// The same where all letters are plain, as most are: byte by byte; nil for others.
    private var foldedASCII: String? {
        var isPlain = true
        let folded = String(unsafeUninitializedCapacity: Swift.min(utf8.count, 256)) { bytes in
            var count = 0
            for byte in utf8.prefix(256) {
                guard byte < 0x80 else {
                    isPlain = false
                    return 0
                }
                guard let plain = Unicode.Scalar(byte).foldedASCII else { continue }
                bytes[count] = UInt8(truncatingIfNeeded: plain.value)
                count += 1
            }
            return count
        }
        return isPlain ? folded : nil
    }
}

extension Unicode.Scalar {
    /// The letter or digit that an ASCII scalar stands for; nil for one that names do not need.
    fileprivate var foldedASCII: Unicode.Scalar? {
        switch self {
        case "a"..."z", "0"..."9": self
        case "A"..."Z": Unicode.Scalar(UInt8(value) | 0x20)
        default: nil
        }
    }

    /// The same for a scalar beyond ASCII, which can stand for two letters; empty for one that names do not need.
    fileprivate var folded: String {
        if let digit = decimalDigit { return String(digit) }
        guard properties.isAlphabetic else { return "" }
        switch properties.lowercaseMapping {
        case "ß": return "ss"
        case "œ": return "oe"
        case "æ": return "ae"
        case "ı": return "i"
        case let lower: return lower.unicodeScalars.map(\.withoutAccent).joined()
        }
    }

    /// The plain letter under an accented Latin one, by its Unicode name: "LATIN SMALL LETTER E WITH ACUTE".
    private var withoutAccent: String {
        let prefix = "LATIN SMALL LETTER "
        guard properties.generalCategory != .nonspacingMark else { return "" }
        guard let name = properties.name, name.hasPrefix(prefix) else { return String(self) }
        let words = name.dropFirst(prefix.count).split(separator: " ")
        guard words.count >= 3, words[1] == "WITH", words[0].utf8.count == 1 else { return String(self) }
        return words[0].lowercased()
    }

    /// The value of a decimal digit of any script (full-width, Arabic-Indic); nil for everything else.
    package var decimalDigit: Int? {
        if isASCII { return ("0"..."9").contains(self) ? Int(value) - 0x30 : nil }
        guard properties.numericType == .decimal, let number = properties.numericValue else { return nil }
        return Int(clamping: number)
    }
}
