import Domain

/// A word, a number or a sign of a text.
struct TextToken: Sendable, Equatable {
    enum Kind: Sendable {
        case word
        /// ASCII digits with points and commas between them.
        case number
        /// One of the signs that mean something beside a number, or `?` and `!`.
        case sign
    }

    let kind: Kind
    /// Lower case, without accents.
    let text: String
    /// Nothing stands between it and the token before.
    let isGlued: Bool
    /// A comma, a full stop, a bracket or a line's end stands before it.
    let opensClause: Bool
    /// Nothing but a no-break or a thin space stands before it, as between the groups of one number.
    let isTied: Bool
}

/// A text cut into tokens: what both the classifier and the extractor read.
///
/// Invisible characters are as if they were not there; what is neither letter, digit nor a sign that counts separates.
/// One pass over the text.
struct TextTokens {
    private(set) var tokens: [TextToken] = []

    /// More words than an honest question has; the rest of the text is not read.
    static let most = 3_000

    private var pending = String.UnicodeScalarView()
    private var pendingIsNumber = false
    private var isAfterGap = true
    /// What stands in the gap: nil for nothing yet.
    private var gap: Gap?
    /// A point or comma after a digit, until it is known whether another digit follows.
    private var heldSeparator: Unicode.Scalar?

    private enum Gap {
        case tie
        case space
        case clause
    }

    init(_ text: some StringProtocol) {
        for scalar in text.unicodeScalars where !Self.isSkipped(scalar) {
            guard tokens.count < Self.most else { break }
            read(scalar)
        }
        heldSeparator = nil
        finish()
    }

    private mutating func read(_ scalar: Unicode.Scalar) {
        if let digit = scalar.decimalDigit {
            if let separator = heldSeparator {
                pending.append(separator)
                heldSeparator = nil
            }
            if pending.isEmpty { pendingIsNumber = true }
            pending.append(contentsOf: String(digit).unicodeScalars)
            return
        }
        if let fraction = WrittenDigits.fractions[scalar] {
            append(fraction)
            return
        }
        let held = heldSeparator != nil
        heldSeparator = nil
        if held {
            finish()
            isAfterGap = true
            gap = .clause
        }
        if Self.isApostrophe(scalar) {
            elide()
        } else if scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark {
            if pendingIsNumber { finish() }
            pending.append(scalar)
        } else if (scalar == "." || scalar == ",") && pendingIsNumber && !pending.isEmpty {
            heldSeparator = scalar
        } else {
            let isAfterWord = !pending.isEmpty
            finish()
            let sign = Self.plainSigns[scalar] ?? scalar
            // The hyphen of "4-leg" is no minus.
            if sign == "-" && isAfterWord {
                isAfterGap = true
            } else if Self.signs.contains(sign) || sign.properties.generalCategory == .currencySymbol {
                append(.sign, String(Character(sign)))
                isAfterGap = false
            } else {
                isAfterGap = true
                widenGap(by: scalar)
            }
        }
    }

    /// "½" is "0.5", and "1½" is "1.5".
    private mutating func append(_ decimals: [UInt8]) {
        heldSeparator = nil
        if pending.isEmpty || !pendingIsNumber {
            finish()
            pendingIsNumber = true
            pending.append("0")
        }
        pending.append(".")
        for digit in decimals { pending.append(contentsOf: String(digit).unicodeScalars) }
        finish()
    }

    /// "l'argent" is two words, "don't" one.
    private mutating func elide() {
        guard !pending.isEmpty, !pendingIsNumber else {
            finish()
            isAfterGap = true
            return
        }
        if Self.elisions.contains(String(pending).lowercased()) {
            finish()
            isAfterGap = true
        }
    }

    private mutating func finish() {
        guard !pending.isEmpty else { return }
        let text = pendingIsNumber ? String(pending) : String(pending).folded
        if !text.isEmpty { append(pendingIsNumber ? .number : .word, text) }
        isAfterGap = false
        pendingIsNumber = false
        pending.removeAll(keepingCapacity: true)
    }

    private mutating func append(_ kind: TextToken.Kind, _ text: String) {
        let (opensClause, isTied) = (gap == .clause, gap == .tie)
        tokens.append(
            TextToken(kind: kind, text: text, isGlued: !isAfterGap, opensClause: opensClause, isTied: isTied)
        )
        gap = nil
    }

    private mutating func widenGap(by scalar: Unicode.Scalar) {
        if Self.breaks.contains(scalar) {
            gap = .clause
        } else if Self.ties.contains(scalar) {
            gap = gap ?? .tie
        } else if gap != .clause {
            gap = .space
        }
    }

    private static let breaks: Set<Unicode.Scalar> = [",", ";", ":", ".", "(", ")", "\n", "\u{2014}", "|"]
    private static let ties: Set<Unicode.Scalar> = [
        "\u{A0}", "\u{202F}", "\u{2009}", "\u{2007}", "\u{2008}", "\u{2006}", "\u{2005}", "\u{200A}",
    ]

    private static let elisions: Set = [
        "l", "d", "j", "m", "t", "s", "c", "n", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu",
    ]

    private static let signs: Set<Unicode.Scalar> = ["@", "%", "+", "-", "/", "=", "?", "!", "#"]

    private static let plainSigns: [Unicode.Scalar: Unicode.Scalar] = [
        "\u{2212}": "-", "\u{2013}": "-", "\u{FF0D}": "-", "\u{FE63}": "-", "\u{FF0B}": "+", "\u{2044}": "/",
        "\u{2215}": "/", "\u{FF0F}": "/", "\u{FF20}": "@", "\u{FF05}": "%", "\u{066A}": "%", "\u{FF1F}": "?",
        "\u{061F}": "?", "\u{FF01}": "!", "\u{2049}": "?", "\u{203D}": "?",
    ]

    private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "'" || scalar == "\u{2019}" || scalar == "\u{02BC}" || scalar == "`" || scalar == "\u{00B4}"
            || scalar == "\u{2018}"
    }

    private static func isSkipped(_ scalar: Unicode.Scalar) -> Bool {
        guard !scalar.isASCII else { return false }
        return scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.generalCategory == .format
    }
}
