import Domain

/// A piece of what a user wrote of a leg.
enum LegToken: Equatable {
    /// Letters, folded; apostrophes are no part of them.
    case word(String)
    /// -1, 0 where it had no sign, or 1; the digits as they stood.
    case number(Double, sign: Int, digits: String)
    /// A dash, slash or the like. A tight one has no space on either side.
    case separator(isTight: Bool)

    /// As it is joined with its neighbours to a team's name: "S04", "1. FC Köln".
    var nameText: String? {
        switch self {
        case .word(let text): text
        case .number(_, sign: 0, let digits): digits
        default: nil
        }
    }

    /// The most that is read of a text: a name or two and a few words.
    private static let most = 40

    static func tokens(of text: String) -> [LegToken] {
        let scalars = Array(text.unicodeScalars.prefix(200))
        var tokens: [LegToken] = []
        var position = 0
        while position < scalars.count, tokens.count < most {
            let scalar = scalars[position]
            if scalar.decimalDigit != nil {
                let (token, next) = number(in: scalars, from: position, sign: 0)
                tokens.append(token)
                position = next
            } else if let sign = signs[scalar], isSign(scalars, position) {
                let (token, next) = number(in: scalars, from: position + 1, sign: sign)
                tokens.append(token)
                position = next
            } else if isLetter(scalar) {
                var end = position
                while end < scalars.count, isLetter(scalars[end]) || apostrophes.contains(scalars[end]) { end += 1 }
                var view = String.UnicodeScalarView()
                view.append(contentsOf: scalars[position..<end])
                let word = String(view).folded
                if !word.isEmpty { tokens.append(.word(word)) }
                position = end
            } else {
                if separators.contains(scalar) {
                    let isTight =
                        position > 0 && position + 1 < scalars.count && !scalars[position - 1].properties.isWhitespace
                        && !scalars[position + 1].properties.isWhitespace
                    tokens.append(.separator(isTight: isTight))
                }
                position += 1
            }
        }
        return tokens
    }

    private static let signs: [Unicode.Scalar: Int] = ["-": -1, "−": -1, "–": -1, "+": 1]
    private static let separators: Set<Unicode.Scalar> = ["-", "–", "—", "−", "/", ":", "@", "|", ",", ";"]
    private static let apostrophes: Set<Unicode.Scalar> = ["'", "’", "‘", "`", "´"]

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII
            ? (0x61...0x7A).contains(scalar.value | 0x20) && scalar.value >= 0x41
            : scalar.properties.isAlphabetic && scalar.decimalDigit == nil
    }

    /// A dash is a number's sign where a digit follows and no name or number is just before it.
    private static func isSign(_ scalars: [Unicode.Scalar], _ position: Int) -> Bool {
        guard position + 1 < scalars.count, scalars[position + 1].decimalDigit != nil else { return false }
        guard position > 0 else { return true }
        let before = scalars[position - 1]
        return before.decimalDigit == nil && !isLetter(before)
    }

    /// Digits with at most one point or comma between them.
    private static func number(
        in scalars: [Unicode.Scalar],
        from start: Int,
        sign: Int
    ) -> (token: LegToken, next: Int) {
        var (value, scale, digits) = (0.0, 1.0, "")
        var position = start
        var hasPoint = false
        while position < scalars.count {
            if let digit = scalars[position].decimalDigit {
                guard digits.count < 9 else { break }
                value = value * 10 + Double(digit)
                if hasPoint { scale *= 10 }
                digits += String(digit)
            } else if !hasPoint, scalars[position] == "." || scalars[position] == ",",
                position + 1 < scalars.count, scalars[position + 1].decimalDigit != nil
            {
                hasPoint = true
            } else {
                break
            }
            position += 1
        }
        return (.number(value / scale * (sign < 0 ? -1 : 1), sign: sign, digits: digits), max(position, start + 1))
    }
}
