package import Domain

/// A parlay as it is written behind the command: `CASINO STAKE`, marks, a colon if one likes, then legs.
package struct ParlayLine: Sendable, Equatable {
    /// As it was written.
    package var casino: String
    /// What was accepted; nil where only the casino was written.
    package var stake: Money?
    package var requestedStake: Money?
    package var marks: BetMarks = []
    /// None where they are still to be asked for.
    package var legs: [Leg] = []

    /// - Parameter isCasino: whether a name is a known casino's: "bet 365 10" begins with one, and "bet" is none.
    ///
    /// Where it can be read in several ways, and only one of them is a parlay, it is that one.
    package init(_ text: String, _ notation: Notation, isCasino: (String) throws -> Bool) throws {
        self = try Self.read(text, notation, isCasino)
    }

    private static func read(
        _ text: String,
        _ notation: Notation,
        _ isCasino: (String) throws -> Bool
    ) throws -> ParlayLine {
        do {
            return try ParlayLine(reading: text, notation, isCasino)
        } catch BetLineFault.severalReadings(let line) {
            var parlays: [ParlayLine] = []
            var questions: [AmbiguousLine] = []
            for reading in line.readings {
                do {
                    let parlay = try ParlayLine(reading: reading.line, notation, isCasino)
                    if !parlay.legs.isEmpty { parlays.append(parlay) }
                } catch BetLineFault.severalReadings(let inner) {
                    if try inner.readings.contains(where: { try isParlay($0.line, notation, isCasino) }) {
                        questions.append(inner)
                    }
                } catch is BetLineFault {
                    continue
                }
            }
            guard parlays.count + questions.count == 1 else { throw BetLineFault.severalReadings(line) }
            if let inner = questions.first { throw BetLineFault.severalReadings(inner) }
            return parlays[0]
        }
    }

    /// Whether nothing is wrong with a line that has legs, in one of its readings at least; `depth` of them are looked into.
    private static func isParlay(
        _ text: String,
        _ notation: Notation,
        depth: Int = 2,
        _ isCasino: (String) throws -> Bool
    ) throws -> Bool {
        do {
            return !(try ParlayLine(reading: text, notation, isCasino)).legs.isEmpty
        } catch BetLineFault.severalReadings(let line) {
            guard depth > 0 else { return true }
            return try line.readings.contains { try isParlay($0.line, notation, depth: depth - 1, isCasino) }
        } catch is BetLineFault {
            return false
        }
    }

    private init(reading text: String, _ notation: Notation, _ isCasino: (String) throws -> Bool) throws {
        guard text.utf8.count <= LineWord.longestLine else { throw BetLineFault.tooLong(characters: text.count) }
        let lines = text.split(whereSeparator: \.isNewline)
        let head = LineWord.plain(lines.first.map(String.init) ?? "")
        let words = LineWord.words(of: head)
        guard let position = try Self.stakePosition(in: words, isCasino) else {
            casino = words.map(\.value).joined(separator: " ")
            try checkCasino()
            return
        }
        casino = words[..<position].map(\.value).joined(separator: " ")
        try checkCasino()
        let below = lines.dropFirst().map { "\n" + $0 }.joined()
        var (asked, rest) = try Self.stake(words, position, head, below: below, notation)
        let tail = try Self.takeMarks(from: &rest, below: below, in: asked.currency, notation)
        let start = String(head[..<rest.startIndex])
        let written = String(rest) + below
        marks = tail.marks
        var accepted = tail.accepted
        if written.contains(where: { !$0.isWhitespace }) {
            let legs = try Self.legs(written, behind: start, notation)
            guard legs.legs.count >= 2 else { throw BetLineFault.tooFewLegs(found: legs.legs.count) }
            self.legs = legs.legs
            marks.formUnion(legs.marks)
            accepted = legs.accepted ?? accepted
        }
        var whole = BetTail()
        whole.accepted = accepted
        (asked, requestedStake) = try whole.accepted(of: asked)
        stake = asked
    }

    private func checkCasino() throws(BetLineFault) {
        guard !casino.isEmpty else { throw .missing(.casino) }
        guard CasinoName.key(casino) != nil else { throw .badCasino(found: casino.visible(limit: 40)) }
    }

    /// The word that is the stake: behind the longest name of a known casino, else the first number.
    private static func stakePosition(in words: [LineWord], _ isCasino: (String) throws -> Bool) throws -> Int? {
        let numbers = words.indices.dropFirst().filter { !words[$0].beginsWithLetter && words[$0].key == nil }
        for position in numbers.prefix(4).reversed()
        where try isCasino(words[..<position].map(\.value).joined(separator: " ")) {
            return position
        }
        return numbers.first
    }

    private static func legs(
        _ text: String,
        behind start: String,
        _ notation: Notation
    ) throws(BetLineFault) -> ParlayLegs {
        do { return try ParlayLegs(text, after: nil, notation) } catch { throw error.within { start + $0 } }
    }

    private static func stake(
        _ words: [LineWord],
        _ position: Int,
        _ head: String,
        below: String,
        _ notation: Notation
    ) throws(BetLineFault) -> (Money, Substring) {
        do { return try stake(words, position, head, notation) } catch { throw error.within { $0 + below } }
    }

    /// The stake, which a colon may follow at once, and what stands behind it.
    private static func stake(
        _ words: [LineWord],
        _ position: Int,
        _ head: String,
        _ notation: Notation
    ) throws(BetLineFault) -> (Money, Substring) {
        // What stands before a colon is the stake, however many words it has.
        let words = words[position...]
        if let end = words.prefix(6).firstIndex(where: { $0.key == nil && $0.value.contains(":") }),
            let colon = words[end].value.firstIndex(of: ":"), areOfStake(words[..<end], notation.currency)
        {
            let number = head[words[words.startIndex].value.startIndex..<colon]
            do {
                return (try Money.parse(number, in: notation.amounts), head[head.index(after: colon)...])
            } catch {
                throw BetLineFault(error, at: number, notation.language) ?? .stake(error)
            }
        }
        let written = try StakeWords(words, notation)
        return (written.stake, head[words[position + written.used - 1].value.endIndex...])
    }

    /// Whether words may be one amount: its first group, further groups, its currency.
    private static func areOfStake(_ words: ArraySlice<LineWord>, _ currency: Currency) -> Bool {
        words.dropFirst().allSatisfy { $0.isUnit(nil, near: currency) || $0.value.prefix { $0.isNumber }.count == 3 }
    }

    /// Takes the marks that stand between the stake and the legs.
    private static func takeMarks(
        from rest: inout Substring,
        below: String,
        in currency: Currency,
        _ notation: Notation
    ) throws(BetLineFault) -> BetTail {
        var taken: [LineWord] = []
        while true {
            let text = rest.drop { $0 == " " || $0 == ":" || $0 == "," || $0 == ";" }
            let word = text.prefix { $0 != " " && $0 != ":" }
            guard BetTail.mark(word) != nil || word.lowercased().hasPrefix("cut=") else {
                rest = text
                return try BetTail(taken[...], in: currency, notation)
            }
            let words = LineWord.words(of: word)
            do {
                _ = try BetTail(words[...], in: currency, notation)
            } catch {
                // The words stand in the whole first line.
                throw error.within { $0 + below }
            }
            taken += words
            rest = text[word.endIndex...]
        }
    }
}
