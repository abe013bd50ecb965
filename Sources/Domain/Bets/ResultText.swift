/// What is written of how a bet ended, with the marks and fractions of one sign that people use for it.
///
/// Names are compared without the signs in them: "½ won" would be "won". So every sign is understood here, or the whole
/// is not.
struct ResultText {
    private var words = ""
    private var marks: [BetResult] = []

    /// - Returns: nil where a sign stands there that means nothing known.
    init?(_ text: some StringProtocol) {
        for scalar in text.unicodeScalars {
            if scalar == "½" {
                words += " 1/2 "
            } else if let mark = Self.results[scalar] {
                marks.append(mark)
            } else if scalar.isASCII || scalar.isOfWords {
                words.unicodeScalars.append(scalar)
            } else if !scalar.properties.isDefaultIgnorableCodePoint {
                return nil
            }
        }
    }

    /// Nil where it names none, or where the words and the marks contradict each other.
    var result: BetResult? {
        guard let mark = marks.first else { return BetResult.table.value(named: words) }
        guard marks.allSatisfy({ $0 == mark }) else { return nil }
        let key = words.folded
        let half: BetResult = mark == .won ? .halfWon : .halfLost
        if key.isEmpty { return mark }
        if Self.halves.contains(key) { return half }
        guard let named = BetResult.table.value(named: words), named == mark || named == half else { return nil }
        return named
    }

    /// The marks of a text that has nothing else, as of the legs of a parlay; nil for any other text.
    static func marks(in text: some StringProtocol) -> [BetResult]? {
        guard let read = ResultText(text), read.words.allSatisfy(\.isWhitespace) else { return nil }
        return read.marks
    }

    private static let halves: Set = ["12", "half", "demi", "moitie", "amoitie"]

    private static let results: [Unicode.Scalar: BetResult] = [
        "✅": .won, "✔": .won, "✓": .won, "☑": .won, "🟢": .won, "👍": .won, "❌": .lost, "✖": .lost, "✗": .lost,
        "✘": .lost, "✕": .lost, "🔴": .lost, "👎": .lost,
    ]
}

extension LegResult {
    /// The results of legs that are written as marks alone, "✅❌✅"; nil for any other text.
    package static func marked(_ text: some StringProtocol) -> [LegResult]? {
        guard let marks = ResultText.marks(in: text), !marks.isEmpty else { return nil }
        return marks.compactMap { LegResult(rawValue: $0.rawValue) }
    }
}

extension Unicode.Scalar {
    /// A letter with its accents, a digit, a space or a sign between words: what names are made of.
    fileprivate var isOfWords: Bool {
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .decimalNumber, .spaceSeparator, .dashPunctuation, .initialPunctuation, .finalPunctuation,
            .otherPunctuation:
            true
        default: false
        }
    }
}
