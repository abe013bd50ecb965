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
    package init(_ text: String, _ notation: Notation, isCasino: (String) throws -> Bool) throws {
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
        var asked: Money
        var rest: Substring
        (asked, rest) = try Self.stake(words, position, head, notation.currency)
        let tail = try Self.takeMarks(from: &rest, in: asked.currency, notation)
        let written = ([String(rest)] + lines.dropFirst().map(String.init)).joined(separator: "\n")
        marks = tail.marks
        var accepted = tail.accepted
        if written.contains(where: { !$0.isWhitespace }) {
            let legs = try ParlayLegs(written, after: nil, notation)
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

    /// The stake, which a colon may follow at once, and what stands behind it.
    private static func stake(
        _ words: [LineWord],
        _ position: Int,
        _ head: String,
        _ currency: Currency
    ) throws(BetLineFault) -> (Money, Substring) {
        let word = words[position].value
        if let colon = word.firstIndex(of: ":") {
            do {
                return (try Money.parse(word[..<colon], in: currency), head[head.index(after: colon)...])
            } catch {
                throw .stake(error)
            }
        }
        let (stake, used) = try BetLine.stake(in: words[position...], currency)
        return (stake, head[words[position + used - 1].value.endIndex...])
    }

    /// Takes the marks that stand between the stake and the legs.
    private static func takeMarks(
        from rest: inout Substring,
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
            taken += LineWord.words(of: word)
            rest = text[word.endIndex...]
        }
    }
}
