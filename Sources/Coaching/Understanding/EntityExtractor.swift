import Domain

/// Finds in free text what a question is about: casinos, sports, markets, a period, sums, prices, a probability, a
/// count, a term; in English and French, with typing errors. One pass; knows nothing of who asks.
package struct EntityExtractor: Sendable {
    private let casinos: PhraseTable<KnownCasino>

    /// - Parameter casinos: those of the catalogue and the user's own; where two share a name the first has it.
    package init(casinos: [KnownCasino]) {
        self.casinos = PhraseTable(casinos)
    }

    package func entities(in text: String) -> Entities {
        let tokens = TextTokens(text).tokens
        let marks = marks(in: tokens)
        let named = NamedNumbers(tokens, marks)
        var entities = Entities()
        for (index, mark) in marks.enumerated() { entities.add(named.readings[index] ?? mark.meaning) }
        (entities.bankroll, entities.stakeShare) = (named.bankroll, named.stakeShare)
        (entities.edge, entities.margin) = (named.edge, named.margin)
        (entities.kellyPart, entities.target) = (named.kellyPart, named.target)
        entities.unusable = named.unusable
        if entities.amounts.isEmpty, let stake = named.stake { entities.amounts = [stake] }
        if entities.edge == nil { entities.probability = entities.probability ?? named.probability }
        return entities
    }

    /// Everything that is named, in the order of the text; only terms overlap with other names.
    ///
    /// - Parameter withTerms: whether the glossary's terms are looked for too.
    func marks(in tokens: [TextToken], withTerms: Bool = true) -> [TextMark] {
        let numbers = NumberReader(tokens).marks
        var taken = [Bool](repeating: false, count: tokens.count)
        var casinoMarks: [TextMark] = []
        var marks: [TextMark] = []
        // A casino's name may hold digits that look like a number of their own.
        var misses = 0
        scan(tokens, &taken) { index in
            guard let found = casino(tokens, at: index, &misses) else { return nil }
            casinoMarks.append(found)
            return found.tokens.upperBound
        }
        for mark in numbers where !taken[mark.tokens].contains(true) {
            marks.append(mark)
            // A price or a bare number may be part of a market's name: "over 2.5", "1x2".
            if !mark.isPlainNumber { for index in mark.tokens { taken[index] = true } }
        }
        marks += casinoMarks
        marks += names(tokens, &taken)
        if withTerms { marks += terms(tokens) }
        return marks.enumerated()
            .sorted { ($0.element.tokens.lowerBound, $0.offset) < ($1.element.tokens.lowerBound, $1.offset) }
            .map(\.element)
    }

    private func terms(_ tokens: [TextToken]) -> [TextMark] {
        var marks: [TextMark] = []
        var misses = 0
        var free = [Bool](repeating: false, count: tokens.count)
        scan(tokens, &free) { index in
            guard let found = GlossaryTerm.phrases.match(tokens, at: index) else {
                guard let term = nearest(GlossaryTerm.phrases, tokens, index, &misses) else { return nil }
                marks.append(TextMark(meaning: .term(term), tokens: index..<(index + 1)))
                return index + 1
            }
            marks.append(TextMark(meaning: .term(found.value), tokens: index..<found.end))
            return found.end
        }
        return marks
    }

    /// Periods, sports and markets, where no other name stands.
    private func names(_ tokens: [TextToken], _ taken: inout [Bool]) -> [TextMark] {
        var marks: [TextMark] = []
        var misses = 0
        scan(tokens, &taken) { index in
            let found =
                longest(StatisticsPeriod.phrases, tokens, index, TextMark.Meaning.period)
                ?? longest(Market.phrases, tokens, index, TextMark.Meaning.market)
                ?? longest(Sport.phrases, tokens, index, TextMark.Meaning.sport)
            if let found {
                marks.append(found)
                return found.tokens.upperBound
            }
            guard tokens[index].kind == .word, !OrdinaryWords.contains(tokens[index].text) else { return nil }
            let meaning: TextMark.Meaning
            if let sport = nearest(Sport.phrases, tokens, index, &misses) {
                meaning = .sport(sport)
            } else if let market = nearest(Market.phrases, tokens, index, &misses) {
                meaning = .market(market)
            } else if let period = nearest(StatisticsPeriod.phrases, tokens, index, &misses) {
                meaning = .period(period)
            } else {
                return nil
            }
            marks.append(TextMark(meaning: meaning, tokens: index..<(index + 1)))
            return index + 1
        }
        return marks
    }

    private func longest<Value>(
        _ table: PhraseTable<Value>,
        _ tokens: [TextToken],
        _ index: Int,
        _ meaning: (Value) -> TextMark.Meaning
    ) -> TextMark? {
        guard let found = table.match(tokens, at: index) else { return nil }
        return TextMark(meaning: meaning(found.value), tokens: index..<found.end)
    }

    private func nearest<Value>(
        _ table: PhraseTable<Value>,
        _ tokens: [TextToken],
        _ index: Int,
        _ misses: inout Int
    ) -> Value? {
        guard tokens[index].kind == .word, misses < 4 * PhraseTable<Value>.mostMistyped,
            !OrdinaryWords.contains(tokens[index].text)
        else { return nil }
        misses += 1
        return table.nearest(to: tokens[index].text)
    }

    private func casino(_ tokens: [TextToken], at index: Int, _ misses: inout Int) -> TextMark? {
        if let found = casinos.match(tokens, at: index) {
            let range = index..<found.end
            let isStake = tokens[index].text == "stake"
            guard found.rule != .inContext || CasinoNames.isShown(by: tokens, around: range, isStake: isStake),
                !isSum(tokens, range)
            else { return nil }
            return TextMark(meaning: .casino(found.value), tokens: range)
        }
        guard tokens[index].kind == .word, !CasinoNames.isOrdinary(tokens[index].text),
            let found = nearest(casinos, tokens, index, &misses)
        else { return nil }
        return TextMark(meaning: .casino(found), tokens: index..<(index + 1))
    }

    /// "Bet 365 euros" is no casino.
    private func isSum(_ tokens: [TextToken], _ range: Range<Int>) -> Bool {
        guard range.count > 1, tokens[range.upperBound - 1].kind == .number, !tokens[range.upperBound - 1].isGlued
        else {
            return false
        }
        return NumberWords.unit(after: range.upperBound, tokens) != nil
    }

    /// Calls `read` at each token that is not taken; it gives the end of what it found.
    private func scan(_ tokens: [TextToken], _ taken: inout [Bool], _ read: (Int) -> Int?) {
        var index = 0
        while index < tokens.count {
            guard !taken[index], tokens[index].kind != .sign, let end = read(index), !taken[index..<end].contains(true)
            else {
                index += 1
                continue
            }
            for position in index..<end { taken[position] = true }
            index = end
        }
    }
}

extension TextMark {
    fileprivate var isPlainNumber: Bool {
        switch meaning {
        case .number, .price: true
        default: false
        }
    }
}

extension Entities {
    fileprivate mutating func add(_ meaning: TextMark.Meaning) {
        switch meaning {
        case .casino(let casino): if !casinos.contains(casino) { casinos.append(casino) }
        case .sport(let sport): if !sports.contains(sport) { sports.append(sport) }
        case .market(let market): if !markets.contains(market) { markets.append(market) }
        case .period(let period): self.period = self.period ?? period
        case .term(let term): self.term = self.term ?? term
        case .amount(let amount): if !amounts.contains(amount) { amounts.append(amount) }
        // Two sides of a market may have one price: each counts.
        case .price(let price): if prices.count < Self.mostPrices { prices.append(price) }
        case .probability(let share): probability = probability ?? share
        case .count(let number): count = count ?? number
        case .share, .number: break
        }
    }

    /// No market that one asks about has more outcomes.
    private static var mostPrices: Int { 64 }
}
