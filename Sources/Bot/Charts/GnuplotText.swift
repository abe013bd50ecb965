import Domain

/// A text as it may stand in a gnuplot script: in single quotes, within which gnuplot reads no escapes, no macros and
/// no commands in backquotes; of what users write, only letters, digits and harmless punctuation are kept.
struct GnuplotText: CustomStringConvertible {
    /// Without quotes.
    let text: String

    private static let longest = 60

    /// A text of ours: a number with its currency, a word of the chart.
    init(_ text: String) {
        self.text = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    /// A text that a user may have chosen. Nil where nothing of it is left.
    init?(name: String) {
        let kept = name.visible(limit: Self.longest).replacing("'", with: "’").unicodeScalars.filter(Self.isHarmless)
        var view = String.UnicodeScalarView()
        view.append(contentsOf: kept)
        guard view.contains(where: \.properties.isAlphabetic) else { return nil }
        self.init(String(view))
    }

    /// In its quotes.
    var description: String {
        let doubled = text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
        return "'\(doubled)'"
    }

    private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            return scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
                || " .,-+&:/()".unicodeScalars.contains(scalar)
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .decimalNumber, .dashPunctuation, .currencySymbol, .spaceSeparator:
            return true
        default: return scalar == "’" || scalar == "·"
        }
    }
}
