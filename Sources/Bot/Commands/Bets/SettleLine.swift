package import Domain

/// How bets ended, on one line: `12 won`, `12,13,15 lost`, `all void`, `12 cashout 34.50`, `12 won,void,won`.
package struct SettleLine: Equatable, Sendable {
    package enum Target: Equatable, Sendable {
        /// In the order in which they were written, each once.
        case bets([BetID])
        case all
        /// Nothing was named: those that are picked, where there are any.
        case none
    }

    package enum Verdict: Equatable, Sendable {
        case result(BetResult)
        case legs([LegResult])
        /// The amount as it was written: its currency is the bet's.
        case cashOut(String)
        /// The settlement was a mistake.
        case reopen
    }

    package var target: Target
    /// Nil where only bets were named.
    package var verdict: Verdict?

    package static let mostBets = 100
    /// Longer is no settlement.
    package static let longestLine = 1_000

    package init(_ text: String) throws(SettleFault) {
        guard text.utf8.count <= Self.longestLine else { throw .tooLong(characters: text.count) }
        var words = LineWord.plain(text).split(separator: " ")[...]
        target = try Self.takeTarget(from: &words)
        verdict = words.isEmpty ? nil : try Self.verdict(words.joined(separator: " "))
    }

    private static func takeTarget(from words: inout ArraySlice<Substring>) throws(SettleFault) -> Target {
        if let first = words.first, ["all", "tout", "tous", "toutes"].contains(first.folded) {
            words.removeFirst()
            return .all
        }
        var bets: [BetID] = []
        while let word = words.first, let ids = Self.ids(in: word) {
            for id in ids where !bets.contains(id) { bets.append(id) }
            guard bets.count <= mostBets else { throw .tooManyBets(limit: mostBets) }
            words.removeFirst()
        }
        return bets.isEmpty ? .none : .bets(bets)
    }

    /// The numbers of "12,#13,"; nil for a word that is none.
    private static func ids(in word: Substring) -> [BetID]? {
        let parts = word.split { $0 == "," || $0 == ";" }
        guard !parts.isEmpty else { return word.isEmpty ? nil : [] }
        var ids: [BetID] = []
        for part in parts {
            let digits = part.drop { $0 == "#" }
            guard (1...18).contains(digits.unicodeScalars.count) else { return nil }
            var number: Int64 = 0
            for scalar in digits.unicodeScalars {
                guard let digit = scalar.decimalDigit else { return nil }
                number = number * 10 + Int64(digit)
            }
            ids.append(BetID(number))
        }
        return ids
    }

    private static func verdict(_ text: String) throws(SettleFault) -> Verdict {
        if ["open", "reopen", "rouvrir", "unsettle", "ouvert"].contains(text.folded) { return .reopen }
        // "-12 won" is no number of a bet, and must not be read as "1/2 won".
        guard text.first != "-", text.first != "−" else { throw .unknownResult(found: text.visible(limit: 40)) }
        if let result = BetResult.named(text) {
            guard result != .cashedOut else { throw .payout(.missing) }
            return .result(result)
        }
        let words = text.split(separator: " ")
        for count in words.indices.dropFirst().reversed() {
            guard BetResult.named(words[..<count].joined(separator: " ")) == .cashedOut else { continue }
            return .cashOut(words[count...].joined(separator: " "))
        }
        if let legs = LegResult.marked(text) { return .legs(legs) }
        let parts = text.contains(",") ? text.split(separator: ",") : words
        let results = parts.map { LegResult.named($0) }
        guard parts.count > 1, !results.contains(nil) else {
            let unknown = zip(parts, results).first { $0.1 == nil }?.0 ?? Substring(text)
            throw .unknownResult(found: unknown.visible(limit: 40))
        }
        return .legs(results.compactMap(\.self))
    }
}
