package import Domain

/// A bet on one line: `CASINO SPORT PRICE STAKE [selection]`.
///
/// The casino is what stands before the sport, so that "bet 365 football 1.90 20" needs no quotes.
package struct BetLine: Sendable, Equatable {
    /// As it was written; whether there is such a casino is not known here.
    package var casino: String
    package var sport: Sport
    package var price: Price
    /// What was accepted, and so is at risk.
    package var stake: Money
    /// What was asked for, where less was accepted.
    package var requestedStake: Money?
    package var tail: BetTail

    package init(_ text: String, _ notation: Notation) throws(BetLineFault) {
        let words = try Self.words(of: text)
        let found = try Self.findSport(in: words, notation)
        let casino = words[..<found.start].map(\.value).joined(separator: " ")
        try self.init(casino: casino, sport: found.sport, price: found.price, words[found.end...], notation)
    }

    /// The line of which ``BetLineFault/unknownSport(head:)`` was said, with a sport to be asked for.
    ///
    /// - Parameters:
    ///   - casino: those words of the head that are the casino's.
    ///   - head: how many words stand before the price.
    package init(_ text: String, casino: String, head: Int, sport: Sport, _ notation: Notation) throws(BetLineFault) {
        let words = try Self.words(of: text).dropFirst(head)
        guard let written = words.first else { throw .missing(.price) }
        let price: Price
        do { price = try Price.parse(written.value, as: notation.odds) } catch { throw .price(error) }
        try self.init(casino: casino, sport: sport, price: price, words.dropFirst(), notation)
    }

    private init(
        casino: String,
        sport: Sport,
        price: Price,
        _ rest: ArraySlice<LineWord>,
        _ notation: Notation
    ) throws(BetLineFault) {
        let written = try StakeWords(rest, notation)
        tail = try BetTail(rest.dropFirst(written.used), in: written.stake.currency, notation)
        (stake, requestedStake) = try tail.accepted(of: written.stake)
        guard CasinoName.key(casino) != nil else { throw .badCasino(found: casino.visible(limit: 40)) }
        (self.casino, self.sport, self.price) = (casino, sport, price)
    }

    private static func words(of text: String) throws(BetLineFault) -> [LineWord] {
        guard text.utf8.count <= LineWord.longestLine else { throw .tooLong(characters: text.count) }
        return LineWord.words(of: LineWord.plain(text))
    }

    /// The leg that it says.
    package var leg: Leg { tail.leg(at: price, sport: sport) }

    private struct Found {
        let start: Int
        let sport: Sport
        let price: Price
        /// Of the first word behind the price.
        let end: Int
    }

    /// The first words behind the casino that name a sport and have a price behind them.
    private static func findSport(in words: [LineWord], _ notation: Notation) throws(BetLineFault) -> Found {
        var fault: BetLineFault?
        for start in words.indices.dropFirst() {
            // What stands behind a price and a stake is the selection: it may name any sport.
            guard words[start].beginsWithLetter || !isPriceAndStake(words, start, notation) else { break }
            // Nearly all sports are one word; of those of several the longest name wins.
            for length in [1, 3, 2] {
                guard let sport = sport(in: words, start, length) else { continue }
                let end = start + length
                let position = end < words.count && words[end].value == "@" ? end + 1 : end
                guard position < words.count else {
                    fault = fault ?? .missing(.price)
                    continue
                }
                do {
                    let price = try Price.parse(words[position].value, as: notation.odds)
                    return Found(start: start, sport: sport, price: price, end: position + 1)
                } catch {
                    fault = fault ?? .price(error)
                }
            }
        }
        throw fault ?? noSport(in: words, notation)
    }

    private static func sport(in words: [LineWord], _ start: Int, _ length: Int) -> Sport? {
        guard words[start].key == nil, start + length <= words.count else { return nil }
        guard length > 1 else { return Sport.named(words[start].value) }
        guard words[start].beginsWithLetter else { return nil }
        return Sport.named(words[start..<start + length].map(\.value).joined(separator: " "))
    }

    /// Says what is missing in a line that names no sport behind its first word.
    private static func noSport(in words: [LineWord], _ notation: Notation) -> BetLineFault {
        guard let first = words.first else { return .missing(.casino) }
        let end = words.indices.dropFirst().first { isPriceAndStake(words, $0, notation) } ?? words.count
        let isSport = Sport.named(first.value) != nil
        if isSport { return .missing(.casino) }
        guard end > 1 else { return .missing(.sport) }
        return .unknownSport(head: words[..<end].map { String($0.value) })
    }

    private static func isPriceAndStake(_ words: [LineWord], _ index: Int, _ notation: Notation) -> Bool {
        guard index + 1 < words.count, (try? Price.parse(words[index].value, as: notation.odds)) != nil else {
            return false
        }
        do throws(NumberFault) {
            _ = try Money.parse(words[index + 1].value, in: notation.amounts)
            return true
        } catch .severalReadings {
            return true
        } catch {
            return false
        }
    }
}

extension BetTail {
    /// What was accepted of a stake, and what was asked for where that is more.
    func accepted(of stake: Money) throws(BetLineFault) -> (stake: Money, requested: Money?) {
        guard let accepted else { return (stake, nil) }
        guard accepted.currency == stake.currency else {
            throw .cutOtherCurrency(cut: accepted.currency, stake: stake.currency)
        }
        guard accepted.minorUnits < stake.minorUnits else { throw .cutNotBelowStake(cut: accepted, stake: stake) }
        return (accepted, stake)
    }

    /// The leg that it describes. A mark or the first word of the selection may tell the market.
    func leg(at price: Price, sport: Sport) -> Leg {
        Leg(
            price: price,
            sport: sport,
            market: market ?? .winner,
            selection: selection,
            match: match,
            startsAt: startsAt
        )
    }

    /// Nil where nothing tells it.
    var market: Market? {
        if marks.contains(.prop) { return .prop }
        guard let first = selection?.prefix(while: { $0 != " " }), first.first?.isLetter == true else { return nil }
        return Market.named(first)
    }
}

extension LineWord {
    var beginsWithLetter: Bool { value.first?.isLetter == true }
}
