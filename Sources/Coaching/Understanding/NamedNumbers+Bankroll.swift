import Domain

/// Which number of a question is the bankroll.
extension NamedNumbers {
    static let owners: Set = ["my", "the", "ma", "mon", "la", "le", "a", "an", "une", "un", "total", "your", "votre"]
    private static let having: Set = ["have", "got", "ai", "possede", "own"]
    /// What may follow a sum that somebody has, and is not counted by it.
    private static let joins: Set = [
        "", "and", "et", "what", "how", "combien", "quelle", "que", "with", "avec", "at", "a", "in", "en", "for",
        "pour", "to", "total", "?", "!", "de", "price", "cote", "odds", "@", "kelly",
    ]
    private static let betting: Set = [
        "bet", "betting", "stake", "staking", "put", "putting", "risk", "risking", "wager", "mise", "miser", "mettre",
        "mets", "parier", "parie", "risquer", "jouer", "place", "placer",
    ]

    mutating func readBankroll() {
        for index in free where !namesBankroll {
            let mark = marks[index]
            guard let number = number(index) else { continue }
            switch mark.meaning {
            case .amount(let amount):
                if isBankroll(index, end: mark.tokens.upperBound, hasUnit: amount.unit != nil) {
                    takeBankroll(index, amount.value, amount.unit)
                }
            case .number:
                if isBankroll(index, end: number.end, hasUnit: false) { takeBankroll(index, number.value, nil) }
            // «bankroll -1000» looks like American odds, «bankroll 500, bets of 20» like a count.
            case .price where isNegative(index), .count:
                if leads(lead(of: index)), !opensClause(at: index) { takeBankroll(index, number.value, nil) }
            default: continue
            }
        }
        for index in free where bankroll == nil { readPart(index) }
    }

    private func opensClause(at index: Int) -> Bool { tokens[marks[index].tokens.lowerBound].opensClause }

    private mutating func takeBankroll(_ index: Int, _ value: Double, _ unit: String?) {
        guard value > 0, !isNegative(index), value <= Double(Money.largestMinorUnits) / 100 else {
            return refuse(index, as: .bankroll)
        }
        bankroll = Amount(value: value, unit: unit)
        readings[index] = .number
    }

    /// «Is it ok to bet 100 of 5000», «miser 100 sur 5000»: the smaller is staked.
    private mutating func readPart(_ index: Int) {
        guard Self.betting.contains(word(lead(of: index))), let part = number(index), part.value > 0 else { return }
        var unit: String?
        var end = part.end
        if let found = NumberWords.unit(after: end, tokens) { (unit, end) = (found.name, end + found.tokens) }
        if word(end) == "out" { end += 1 }
        guard ["of", "sur", "de", "from"].contains(word(end)) else { return }
        end += 1
        while Self.owners.contains(word(end)) || NumberWords.signs.contains(word(end)) { end += 1 }
        guard tokens.indices.contains(end), tokens[end].kind == .number, let whole = WrittenNumber(tokens, at: end),
            whole.value > part.value, whole.value >= 10, whole.decimals == 0,
            !NumberWords.percents.contains(word(whole.end)), !NumberWords.counted.contains(word(whole.end))
        else { return }
        let wholeUnit = NumberWords.unit(after: whole.end, tokens)?.name ?? unit
        bankroll = Amount(value: whole.value, unit: wholeUnit)
        for other in marks.indices where marks[other].isNumeric && marks[other].tokens.contains(end) {
            readings[other] = .number
        }
        readings[index] = .amount(Amount(value: part.value, unit: unit ?? wholeUnit))
    }

    private func isBankroll(_ index: Int, end: Int, hasUnit: Bool) -> Bool {
        let place = place(of: index)
        return leads(lead(of: index)) || follows(index, end) || isHad(place, end: end, hasUnit: hasUnit)
    }

    /// «Bankroll of 1000», «ma bankroll est de 1000 €», «5 % de ma bankroll de 1000».
    private func leads(_ last: Int) -> Bool {
        var back = last
        while back > last - 6, NumberWords.bankrollFillers.contains(word(back)) { back -= 1 }
        guard NumberWords.bankrolls.contains(word(back)) else { return false }
        // «2 % of my bankroll, 50»: what it comes to.
        return back < last || !isPart(before: back) || !tokens[last + 1].opensClause
    }

    private func isPart(before place: Int) -> Bool {
        let before = Self.owners.contains(word(place - 1)) ? place - 2 : place - 1
        return ["of", "de"].contains(word(before)) && (NumberWords.percents.contains(word(before - 1)))
    }

    /// «1000 € bankroll», «1000 € de capital», «1000 in the bank».
    private func follows(_ index: Int, _ end: Int) -> Bool {
        if NumberWords.bankrolls.contains(word(end)) { return !leadsAnother(end, than: index) }
        switch word(end) {
        case "of", "de": return NumberWords.bankrolls.contains(word(end + 1)) && !leadsAnother(end + 1, than: index)
        case "in", "en", "dans", "as", "comme":
            let place = Self.owners.contains(word(end + 1)) ? end + 2 : end + 1
            return NumberWords.bankrolls.contains(word(place))
        default: return false
        }
    }

    /// Whether the word for a bankroll belongs to the number behind it: «at 0.5, bankroll 1k».
    private func leadsAnother(_ place: Int, than index: Int) -> Bool {
        var next = place + 1
        while next < place + 5, tokens.indices.contains(next), !tokens[next].opensClause,
            NumberWords.bankrollFillers.contains(word(next)) || NumberWords.signs.contains(word(next))
                || word(next) == "-"
        {
            next += 1
        }
        guard tokens.indices.contains(next), tokens[next].kind == .number, !tokens[next].opensClause,
            WrittenNumber(tokens, at: next).map({ !NumberWords.percents.contains(word($0.end)) }) ?? false
        else { return false }
        let before = word(lead(of: index))
        return tokens[place].opensClause || (number(index)?.value ?? 0) < 1
            || NumberWords.amountLeads.contains(before) || NumberWords.priceLeads.contains(before)
    }

    /// «I have 1000», «j'ai 1000 €».
    private func isHad(_ place: Int, end: Int, hasUnit: Bool) -> Bool {
        let start = NumberWords.signs.contains(word(place - 1)) ? place - 1 : place
        guard Self.having.contains(word(start - 1)) else { return false }
        return hasUnit || Self.joins.contains(word(end)) || (tokens.indices.contains(end) && tokens[end].opensClause)
    }
}
