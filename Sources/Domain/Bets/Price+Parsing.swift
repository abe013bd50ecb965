extension Price {
    /// Decimals that a decimal price may be written with.
    package static let mostDecimals = 6

    /// Reads a price in any of the three forms: "1.90", "1,90", "@1.9"; "+150", "-110"; "5/2", "½", "evens". "2½" is
    /// none: it is 2.50 to some and 5/2 to others.
    ///
    /// - Parameter format: settles only what is ambiguous: a bare whole number of 100 or more is American for a user
    ///   of American odds, decimal for everybody else.
    package static func parse(_ text: some StringProtocol, as format: OddsFormat) throws(NumberFault) -> Price {
        let written = try WrittenPrice(text)
        switch written.form {
        case .evens: return try Price(2, over: 1, text)
        case .fraction(let above, let below):
            guard above > 0, below > 0 else { throw .zero }
            return try Price(above + below, over: below, text)
        case .american(let isNegative, let points):
            guard points >= 100 else {
                throw isNegative ? .negative(found: text.quotedInFault) : .notANumber(found: text.quotedInFault)
            }
            return try isNegative ? Price(points + 100, over: points, text) : Price(points + 100, over: 100, text)
        case .decimal(let digits, let scale):
            if scale == 1, format == .american, digits >= 100 { return try Price(digits + 100, over: 100, text) }
            guard digits > 0 else { throw .zero }
            guard digits > scale else { throw .notAbovePar(found: text.quotedInFault) }
            return try Price(digits, over: scale, text)
        }
    }

    private init(_ numerator: Int64, over denominator: Int64, _ text: some StringProtocol) throws(NumberFault) {
        guard let price = Price(numerator: numerator, denominator: denominator) else {
            guard numerator / denominator < Self.highest else {
                throw .tooLarge(found: text.quotedInFault, limit: String(Self.highest))
            }
            throw .tooPrecise(found: text.quotedInFault, digits: Self.mostDecimals)
        }
        self = price
    }
}

/// A price as it was written, told apart but not yet judged.
private struct WrittenPrice {
    enum Form {
        case evens
        case fraction(Int64, Int64)
        case american(isNegative: Bool, points: Int64)
        /// `digits / scale`; the scale is 1 where no decimals were written.
        case decimal(digits: Int64, scale: Int64)
    }

    let form: Form

    /// The signs that stand for those of a price: typographic, full-width and Arabic.
    private static let plain: [Unicode.Scalar: Unicode.Scalar] = [
        "\u{2212}": "-", "\u{2013}": "-", "\u{FE63}": "-", "\u{FF0D}": "-", "\u{FF0B}": "+", "\u{2044}": "/",
        "\u{2215}": "/", "\u{FF0F}": "/", "\u{FF0E}": ".", "\u{FF0C}": ",", "\u{066B}": ",", "\u{FF20}": "@",
    ]

    /// Fractions of one sign, as they are written in digits.
    private static let ratios: [Unicode.Scalar: String] = [
        "½": "1/2", "¼": "1/4", "¾": "3/4", "⅓": "1/3", "⅔": "2/3", "⅕": "1/5", "⅖": "2/5", "⅗": "3/5", "⅘": "4/5",
        "⅙": "1/6", "⅚": "5/6", "⅛": "1/8", "⅜": "3/8", "⅝": "5/8", "⅞": "7/8",
    ]

    init(_ text: some StringProtocol) throws(NumberFault) {
        var characters = ""
        for scalar in text.unicodeScalars {
            if let digit = scalar.decimalDigit {
                characters += String(digit)
            } else if let ratio = Self.ratios[scalar] {
                guard characters.allSatisfy({ $0 == "@" || $0 == " " }) else {
                    throw .notANumber(found: text.quotedInFault)
                }
                characters += ratio
            } else if !scalar.isInvisible || scalar.properties.generalCategory == .control {
                characters.unicodeScalars.append(Self.plain[scalar] ?? scalar)
            }
            guard characters.utf8.count <= 64 else { throw .notANumber(found: text.quotedInFault) }
        }
        var rest = characters.trimmingSpaces
        if rest.first == "@" { rest = rest.dropFirst().trimmingSpaces }
        guard !rest.isEmpty else { throw .missing }
        form = try Self.form(of: rest, text)
    }

    private static func form(of rest: Substring, _ text: some StringProtocol) throws(NumberFault) -> Form {
        if ["evens", "even", "evs", "ev"].contains(rest.lowercased()) { return .evens }
        if let sign = rest.first, sign == "+" || sign == "-" {
            let points = rest.dropFirst()
            if sign == "-", points.contains(where: { $0 == "." || $0 == "," }),
                points.allSatisfy({ $0.isASCIIDigit || $0 == "." || $0 == "," })
            {
                throw .negative(found: text.quotedInFault)
            }
            return .american(isNegative: sign == "-", points: try whole(points, text))
        }
        let parts = rest.split(separator: "/", omittingEmptySubsequences: false)
        if parts.count == 2 {
            return .fraction(
                try whole(parts[0].trimmingSpaces, text),
                try whole(parts[1].trimmingSpaces, text)
            )
        }
        return try decimal(rest, text)
    }

    private static func decimal(_ rest: Substring, _ text: some StringProtocol) throws(NumberFault) -> Form {
        let parts = rest.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        switch parts.count {
        case 1: return .decimal(digits: try whole(parts[0], text), scale: 1)
        case 2:
            let whole = try parts[0].isEmpty ? 0 : whole(parts[0], text)
            let decimals = try Self.whole(parts[1], text)
            guard parts[1].utf8.count <= Price.mostDecimals else {
                throw .tooPrecise(found: text.quotedInFault, digits: Price.mostDecimals)
            }
            let scale = parts[1].reduce(Int64(1)) { scale, _ in scale * 10 }
            // Up to 12 digits before the point and 6 behind it: below 1e18.
            return .decimal(digits: whole * scale + decimals, scale: scale)
        default: throw .notANumber(found: text.quotedInFault)
        }
    }

    /// ASCII digits only; over 12 of them (leading zeros aside) no price is honest.
    private static func whole(_ digits: Substring, _ text: some StringProtocol) throws(NumberFault) -> Int64 {
        guard !digits.isEmpty, digits.allSatisfy(\.isASCIIDigit) else { throw .notANumber(found: text.quotedInFault) }
        let significant = digits.drop { $0 == "0" }
        guard significant.utf8.count <= 12, let value = Int64(significant.isEmpty ? "0" : significant) else {
            throw .tooLarge(found: text.quotedInFault, limit: String(Price.highest))
        }
        return value
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) && isASCII }
}

extension StringProtocol {
    fileprivate var trimmingSpaces: Substring {
        var rest = Substring(self)
        while let first = rest.first, first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return rest
    }
}
