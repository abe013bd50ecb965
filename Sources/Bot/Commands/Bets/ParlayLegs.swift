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
        let pieces: [Substring]
        do { pieces = try LegPieces(text, notation.language).pieces } catch { throw .severalReadings(error) }
        for piece in pieces {
            let words = LineWord.words(of: LineWord.plain(String(piece)))
            guard !words.isEmpty else { continue }
            guard legs.count < BetSlip.mostLegs else {
                throw .slip(.tooManyLegs(found: legs.count + 1, limit: BetSlip.mostLegs))
            }
            do {
                try append(words, &sport, notation)
            } catch {
                if case .severalReadings = error { throw error.within(piece.replaced(by:)) }
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
}
