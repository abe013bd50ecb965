/// A written number with what stands before and behind it.
struct NumberText {
    /// What stands before and after the digits, without spaces and invisible characters.
    var before: String
    var after: String
    let digits: WrittenDigits
    let isNegative: Bool

    /// No honest number is longer.
    private static let mostScalars = 64

    init(_ text: some StringProtocol) throws(NumberFault) {
        var scalars: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars {
            if scalar.isInvisible && scalar.properties.generalCategory != .control { continue }
            if scalars.isEmpty && scalar.properties.isWhitespace { continue }
            scalars.append(scalar)
            guard scalars.count <= Self.mostScalars else { throw .notANumber(found: text.quotedInFault) }
        }
        while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        guard !scalars.isEmpty else { throw .missing }
        guard let first = scalars.firstIndex(where: Self.beginsNumber),
            let last = scalars.lastIndex(where: Self.endsNumber), first <= last
        else { throw .notANumber(found: text.quotedInFault) }

        let lead = scalars[..<first].filter { !$0.properties.isWhitespace }
        isNegative = lead.contains(where: Self.isMinus)
        guard lead.count(where: Self.isMinus) <= 1 else { throw .notANumber(found: text.quotedInFault) }
        before = Self.string(lead.filter { !Self.isMinus($0) })
        after = Self.string(scalars[(last + 1)...].filter { !$0.properties.isWhitespace })
        guard let digits = WrittenDigits(scalars[first...last]) else { throw .notANumber(found: text.quotedInFault) }
        self.digits = digits
        // "+€5.00" is how a gain is shown; a bare "+20" may be a price.
        if before.first == "+", before.count > 1 || !after.isEmpty { before.removeFirst() }
    }

    private static func beginsNumber(_ scalar: Unicode.Scalar) -> Bool {
        endsNumber(scalar) || scalar == "." || scalar == ","
    }

    private static func endsNumber(_ scalar: Unicode.Scalar) -> Bool {
        scalar.decimalDigit != nil || WrittenDigits.fractions[scalar] != nil
    }

    private static func isMinus(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "-" || scalar == "\u{2212}" || scalar == "\u{2013}" || scalar == "\u{FE63}" || scalar == "\u{FF0D}"
    }

    private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
