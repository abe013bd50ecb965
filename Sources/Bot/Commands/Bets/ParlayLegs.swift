package import Domain

/// The legs of a parlay as they are written: `[SPORT] PRICE selection`, one after another.
package struct ParlayLegs: Sendable, Equatable {
    package var legs: [Leg] = []
    /// Of the whole bet, wherever they were written.
    package var marks: BetMarks = []
    package var accepted: Money?

    /// - Parameter sport: of the legs that name none, up to the first that does; nil: `other`.
    package init(_ text: String, after sport: Sport?, _ notation: Notation) throws(BetLineFault) {
        var sport = sport
        for piece in Self.pieces(of: text) {
            let words = LineWord.words(of: LineWord.plain(String(piece)))
            guard !words.isEmpty else { continue }
            guard legs.count < BetSlip.mostLegs else {
                throw .slip(.tooManyLegs(found: legs.count + 1, limit: BetSlip.mostLegs))
            }
            do {
                try append(words, &sport, notation)
            } catch {
                throw .leg(legs.count + 1, error)
            }
        }
        if legs.isEmpty { throw .missing(.legs) }
    }

    private mutating func append(
        _ words: [LineWord],
        _ sport: inout Sport?,
        _ notation: Notation
    ) throws(BetLineFault) {
        let (named, used) = Self.sport(in: words)
        sport = named ?? sport
        var rest = words.dropFirst(used)
        if rest.first?.value == "@" { rest = rest.dropFirst() }
        guard let written = rest.first else { throw .missing(.price) }
        let price: Price
        do { price = try Price.parse(written.value, as: notation.odds) } catch { throw .price(error) }
        let tail = try BetTail(rest.dropFirst(), in: notation.currency, notation)
        legs.append(tail.leg(at: price, sport: sport ?? .other))
        marks.formUnion(tail.marks)
        accepted = tail.accepted ?? accepted
    }

    /// The sport that the first words name, the longest name first.
    private static func sport(in words: [LineWord]) -> (Sport?, used: Int) {
        guard words.first?.beginsWithLetter == true else { return (nil, 0) }
        for length in [3, 2, 1] where length < words.count {
            let name = words[..<length].map(\.value).joined(separator: " ")
            if let sport = Sport.named(name) { return (sport, length) }
        }
        return (nil, 0)
    }

    /// Cuts at line ends, semicolons and commas, but neither in quotes nor at a decimal comma ("1,90").
    private static func pieces(of text: String) -> [Substring] {
        var pieces: [Substring] = []
        var start = text.startIndex
        var isQuoted = false
        for index in text.indices {
            let character = text[index]
            if character == "\"" || character == "“" || character == "”" { isQuoted.toggle() }
            let separates = character.isNewline || !isQuoted && (character == ";" || character == ",")
            guard separates, !(character == "," && isDecimalComma(text, at: index)) else { continue }
            pieces.append(text[start..<index])
            start = text.index(after: index)
            isQuoted = false
        }
        pieces.append(text[start...])
        return pieces
    }

    /// A comma between digits belongs to the number, unless what follows is a number with a point: "Over 2.5,2.10 X".
    private static func isDecimalComma(_ text: String, at index: String.Index) -> Bool {
        let rest = text[text.index(after: index)...]
        guard index > text.startIndex, text[text.index(before: index)].isNumber, rest.first?.isNumber == true else {
            return false
        }
        return rest.drop { $0.isNumber }.first != "."
    }
}
