/// The parts of a written number, before anything is known of its unit.
///
/// Understands "1 000", "1,000.50", "1.000,50", "1'000" and digits of every script.
struct NumberText {
    /// What stands before and after the digits, without spaces and invisible characters.
    var before: String
    var after: String
    /// The digits before and behind the decimal separator, each 0 to 9.
    var whole: [UInt8]
    var decimals: [UInt8]
    var isNegative: Bool

    /// How a lone comma or point before exactly three digits is read.
    enum LoneSeparator {
        case decimal
        /// "1,000" is a thousand; "1.000" is one, as in both of RISK0's languages.
        case commaGroups
    }

    /// No honest number is longer.
    private static let mostScalars = 64

    init(_ text: some StringProtocol, lone: LoneSeparator) throws(NumberFault) {
        var scalars: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars {
            if scalar.isInvisible && scalar.properties.generalCategory != .control { continue }
            if scalars.isEmpty && scalar.properties.isWhitespace { continue }
            scalars.append(scalar)
            guard scalars.count <= Self.mostScalars else { throw .notANumber(found: text.quotedInFault) }
        }
        while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        guard !scalars.isEmpty else { throw .missing }
        guard let first = scalars.firstIndex(where: Self.belongsToNumber),
            let last = scalars.lastIndex(where: { $0.decimalDigit != nil }), first <= last
        else { throw .notANumber(found: text.quotedInFault) }

        let lead = scalars[..<first].filter { !$0.properties.isWhitespace }
        isNegative = lead.contains(where: Self.isMinus)
        guard lead.count(where: Self.isMinus) <= 1 else { throw .notANumber(found: text.quotedInFault) }
        before = Self.string(lead.filter { !Self.isMinus($0) })
        after = Self.string(scalars[(last + 1)...].filter { !$0.properties.isWhitespace })
        guard let (whole, decimals) = Self.split(scalars[first...last], lone: lone) else {
            throw .notANumber(found: text.quotedInFault)
        }
        (self.whole, self.decimals) = (whole, decimals)
    }

    private static func belongsToNumber(_ scalar: Unicode.Scalar) -> Bool {
        scalar.decimalDigit != nil || scalar == "." || scalar == ","
    }

    private static func isMinus(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "-" || scalar == "\u{2212}" || scalar == "\u{2013}" || scalar == "\u{FE63}" || scalar == "\u{FF0D}"
    }

    private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    private enum Token: Equatable {
        case digits([UInt8])
        case space, comma, point
    }

    private static func tokens(_ scalars: ArraySlice<Unicode.Scalar>) -> [Token]? {
        var tokens: [Token] = []
        var digits: [UInt8] = []
        for scalar in scalars {
            if let digit = scalar.decimalDigit {
                digits.append(UInt8(digit))
                continue
            }
            if !digits.isEmpty { tokens.append(.digits(digits)) }
            digits = []
            switch scalar {
            case ",", "\u{066B}", "\u{FF0C}": tokens.append(.comma)
            case ".", "\u{FF0E}": tokens.append(.point)
            case "'", "\u{2019}", "\u{066C}": tokens.append(.space)
            default:
                guard scalar.properties.isWhitespace, scalar.properties.generalCategory == .spaceSeparator else {
                    return nil
                }
                tokens.append(.space)
            }
        }
        if !digits.isEmpty { tokens.append(.digits(digits)) }
        return tokens
    }

    /// Tells grouping from decimals, or nil where the text can be read in no way.
    private static func split(
        _ scalars: ArraySlice<Unicode.Scalar>,
        lone: LoneSeparator
    ) -> (whole: [UInt8], decimals: [UInt8])? {
        guard let tokens = tokens(scalars) else { return nil }
        var groups: [[UInt8]] = []
        var separators: [Token] = []
        for token in tokens {
            if case .digits(let digits) = token {
                // Two groups never touch; a group follows a separator unless it is the first.
                groups.append(digits)
            } else {
                if groups.isEmpty { groups.append([]) }
                separators.append(token)
            }
        }
        guard groups.count == separators.count + 1 else { return nil }
        guard let last = separators.last, let tail = groups.last else { return (groups[0], []) }

        let isDecimal = isDecimal(last, separators: separators, groups: groups, lone: lone)
        let wholeGroups = isDecimal ? Array(groups.dropLast()) : groups
        let grouping = isDecimal ? separators.dropLast() : separators[...]
        guard Set(grouping.map(name)).count <= 1, !isDecimal || !grouping.contains(last) else { return nil }
        if wholeGroups.count > 1 {
            guard (1...3).contains(wholeGroups[0].count), wholeGroups.dropFirst().allSatisfy({ $0.count == 3 }) else {
                return nil
            }
        }
        return (wholeGroups.flatMap(\.self), isDecimal ? tail : [])
    }

    private static func isDecimal(
        _ last: Token,
        separators: [Token],
        groups: [[UInt8]],
        lone: LoneSeparator
    ) -> Bool {
        guard last != .space else { return false }
        guard separators.count == 1 else { return separators.count(where: { $0 == last }) == 1 }
        let couldGroup = groups[1].count == 3 && (1...3).contains(groups[0].count) && groups[0] != [0]
        return !(last == .comma && lone == .commaGroups && couldGroup)
    }

    private static func name(_ token: Token) -> Int {
        switch token {
        case .digits: 0
        case .space: 1
        case .comma: 2
        case .point: 3
        }
    }
}
