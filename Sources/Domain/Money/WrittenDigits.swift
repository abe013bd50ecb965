/// The digits of a written number and what stands between them, before anything is known of its unit: "1 000",
/// "1,000.50", "1.000,50", "1'000", "20½", with digits of every script.
package struct WrittenDigits: Hashable, Sendable {
    /// A comma or a point: each parts decimals in some countries and thousands in others.
    package enum Separator: Sendable { case comma, point }

    /// The digits before and behind the decimal separator, each 0 to 9. Where ``lone`` is not nil, it parts decimals here.
    package let whole: [UInt8]
    package let decimals: [UInt8]
    /// The only separator, where exactly three digits stand behind it and one to three before it: it may as well group
    /// thousands. Nil where the number can be read in one way.
    package let lone: Separator?

    /// The same with ``lone`` taken as what parts thousands.
    package var grouped: WrittenDigits { WrittenDigits(whole: whole + decimals, decimals: [], lone: nil) }

    private init(whole: [UInt8], decimals: [UInt8], lone: Separator?) {
        (self.whole, self.decimals, self.lone) = (whole, decimals, lone)
    }

    /// - Returns: nil where the scalars are no number, or one that can be read in no way ("1.2.3").
    package init?(_ scalars: some BidirectionalCollection<Unicode.Scalar>) {
        var rest = Array(scalars)[...]
        let fraction = rest.last.flatMap { Self.fractions[$0] }
        if fraction != nil {
            rest.removeLast()
            while rest.last?.isGroupSpace == true { rest.removeLast() }
        }
        guard !rest.isEmpty else {
            guard let fraction else { return nil }
            self.init(whole: [], decimals: fraction, lone: nil)
            return
        }
        guard let number = Self.split(rest) else { return nil }
        guard let fraction else {
            self = number
            return
        }
        let whole = number.lone == nil ? number : number.grouped
        guard whole.decimals.isEmpty else { return nil }
        self.init(whole: whole.whole, decimals: fraction, lone: nil)
    }

    /// The decimals of the fractions that end after a few of them, by their sign.
    package static let fractions: [Unicode.Scalar: [UInt8]] = [
        "½": [5], "¼": [2, 5], "¾": [7, 5], "⅛": [1, 2, 5], "⅜": [3, 7, 5], "⅝": [6, 2, 5], "⅞": [8, 7, 5],
        "⅕": [2], "⅖": [4], "⅗": [6], "⅘": [8],
    ]

    private enum Token: Equatable {
        case digits([UInt8])
        case space, apostrophe, comma, point
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
            case "'", "\u{2019}", "\u{066C}": tokens.append(.apostrophe)
            default:
                guard scalar.isGroupSpace else { return nil }
                tokens.append(.space)
            }
        }
        if !digits.isEmpty { tokens.append(.digits(digits)) }
        return tokens
    }

    /// Tells grouping from decimals, or nil where that can be done in no way.
    private static func split(_ scalars: ArraySlice<Unicode.Scalar>) -> WrittenDigits? {
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
        guard let last = separators.last, let tail = groups.last else {
            return WrittenDigits(whole: groups[0], decimals: [], lone: nil)
        }
        let mayBeDecimal = last == .comma || last == .point
        let isDecimal = mayBeDecimal && separators.count(where: { $0 == last }) == 1
        let grouping = isDecimal ? separators.dropLast() : separators[...]
        guard grouping.allSatisfy({ $0 == grouping.first }), !isDecimal || !grouping.contains(last) else { return nil }
        let wholeGroups = isDecimal ? Array(groups.dropLast()) : groups
        if wholeGroups.count > 1 {
            guard (1...3).contains(wholeGroups[0].count), wholeGroups.dropFirst().allSatisfy({ $0.count == 3 }) else {
                return nil
            }
        }
        return WrittenDigits(
            whole: wholeGroups.flatMap(\.self),
            decimals: isDecimal ? tail : [],
            lone: isDecimal && separators.count == 1 ? lone(last, between: groups[0], and: tail) : nil
        )
    }

    private static func lone(_ separator: Token, between first: [UInt8], and tail: [UInt8]) -> Separator? {
        guard tail.count == 3, (1...3).contains(first.count), first[0] != 0 else { return nil }
        return separator == .comma ? .comma : .point
    }
}

extension Unicode.Scalar {
    /// A space of any width within a line, as stands between the groups of a number.
    var isGroupSpace: Bool {
        guard !isASCII else { return self == " " }
        return properties.generalCategory == .spaceSeparator
    }
}
