import Domain

/// What the words around a question's numbers make them: a bankroll, an edge, a margin, a share of the bankroll.
///
/// Without it «bankroll 1000» would be taken for a stake. It is read beside the marks, which stay as they are, so that
/// the classifier reads a question as before.
struct NamedNumbers {
    private(set) var bankroll: Amount?
    /// 0.05 for «an edge of 5 %».
    private(set) var edge: Double?
    /// Of one market, 0.05 for «5 % margin».
    private(set) var margin: Double?
    /// 0.02 for «2 % of my bankroll».
    private(set) var stakeShare: Double?
    /// «20 at 1.90», where no currency says that it is a sum.
    private(set) var stake: Amount?
    /// Where words say it, or a bankroll beside it hides that it is one.
    private(set) var probability: Double?
    /// The positions among the marks that were read so, and are nothing else.
    private(set) var taken: Set<Int> = []

    private let tokens: [TextToken]

    init(_ tokens: [TextToken], _ marks: [TextMark]) {
        self.tokens = tokens
        for (index, mark) in marks.enumerated() where tokens.indices.contains(mark.tokens.lowerBound) {
            switch mark.meaning {
            case .amount(let amount):
                guard bankroll == nil, isBankroll(mark.tokens, hasUnit: amount.unit != nil) else { continue }
                bankroll = amount
                taken.insert(index)
            case .number:
                if bankroll == nil, isBankroll(mark.tokens, hasUnit: false), let value = grouped(mark.tokens) {
                    bankroll = Amount(value: value)
                    taken.insert(index)
                } else if stake == nil, isStake(mark.tokens, before: marks.dropFirst(index + 1).first) {
                    stake = WrittenNumber(tokens, at: mark.tokens.lowerBound).map { Amount(value: $0.value) }
                }
            case .share, .probability:
                if takePercentage(mark.tokens) { taken.insert(index) }
            case .casino, .sport, .market, .period, .term, .count, .price: continue
            }
        }
        probability = halves ?? hiddenProbability(among: marks)
    }

    private func word(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text : "" }

    // Bankrolls.

    private static let bankrolls: Set = [
        "bankroll", "bankrolls", "roll", "bank", "bk", "br", "capital", "banque", "cagnotte", "solde", "balance",
        "budget",
        "fonds", "funds",
    ]
    private static let fillers: Set = [
        "of", "de", "d", "is", "est", "was", "about", "environ", "around", "=", "just", "juste", "only",
        "seulement", "total", "totale", "now", "maintenant", "currently", "actuellement", "size", "worth", "ce", "c",
    ]
    private static let owners: Set = ["my", "the", "ma", "mon", "la", "le", "a", "an", "une", "un", "total"]
    private static let having: Set = ["have", "got", "ai", "possede", "own"]
    /// What may follow a sum that somebody has, and is not counted by it.
    private static let joins: Set = [
        "", "and", "et", "what", "how", "combien", "quelle", "que", "with", "avec", "at", "a", "in", "en", "for",
        "pour",
        "to", "total", "?", "!", "de", "price", "cote", "odds", "@",
    ]

    private func isBankroll(_ range: Range<Int>, hasUnit: Bool) -> Bool {
        leads(range.lowerBound) || follows(range.upperBound) || isHad(range, hasUnit: hasUnit)
    }

    /// «Bankroll of 1000», «ma bankroll est de 1000 €».
    private func leads(_ start: Int) -> Bool {
        var back = start - 1
        if NumberWords.signs.contains(word(back)) || NumberWords.codes.contains(word(back)) { back -= 1 }
        while back > start - 7, Self.fillers.contains(word(back)) { back -= 1 }
        return Self.bankrolls.contains(word(back)) && !isPart(before: back)
    }

    /// «2 % of my bankroll»: a share of it, and no bankroll of 2.
    private func isPart(before place: Int) -> Bool {
        let before = Self.owners.contains(word(place - 1)) ? place - 2 : place - 1
        return ["of", "de"].contains(word(before)) && (NumberWords.percents.contains(word(before - 1)))
    }

    /// «1000 € bankroll», «1000 € de capital», «1000 in the bank».
    private func follows(_ end: Int) -> Bool {
        if Self.bankrolls.contains(word(end)) { return true }
        switch word(end) {
        case "of", "de": return Self.bankrolls.contains(word(end + 1))
        case "in", "en", "dans", "as", "comme":
            let place = Self.owners.contains(word(end + 1)) ? end + 2 : end + 1
            return Self.bankrolls.contains(word(place))
        default: return false
        }
    }

    /// «I have 1000», «j'ai 1000 €».
    private func isHad(_ range: Range<Int>, hasUnit: Bool) -> Bool {
        let start = NumberWords.signs.contains(word(range.lowerBound - 1)) ? range.lowerBound - 1 : range.lowerBound
        guard Self.having.contains(word(start - 1)) else { return false }
        return hasUnit || Self.joins.contains(word(range.upperBound))
    }

    /// The number that begins here, its groups of three digits with it: «1 000», «12 500».
    private func grouped(_ range: Range<Int>) -> Double? {
        guard let number = WrittenNumber(tokens, at: range.lowerBound), number.value > 0 else { return nil }
        var (value, next) = (number.value, number.end)
        guard number.decimals == 0, number.multiplier == 1, number.digits.utf8.count <= 3 else { return value }
        while tokens.indices.contains(next), tokens[next].kind == .number, !tokens[next].isGlued,
            tokens[next].text.utf8.count == 3, let group = Double(tokens[next].text), value < 1e9
        {
            value = value * 1_000 + group
            next += 1
        }
        return value
    }

    // Percentages.

    private static let edges: Set = ["edge", "avantage", "advantage"]
    private static let margins: Set = ["margin", "marge", "overround", "vig", "juice", "vigorish"]

    private mutating func takePercentage(_ range: Range<Int>) -> Bool {
        guard let number = WrittenNumber(tokens, at: range.lowerBound), range.count > 1, number.value > 0,
            number.value < 100
        else { return false }
        let share = number.value / 100
        if edge == nil, stands(near: range, Self.edges) {
            edge = share
        } else if margin == nil, stands(near: range, Self.margins) {
            margin = share
        } else if stakeShare == nil, isOfBankroll(range.upperBound) {
            stakeShare = share
        } else {
            return false
        }
        return true
    }

    /// «Edge of 5 %», «5 % d'avantage».
    private func stands(near range: Range<Int>, _ words: Set<String>) -> Bool {
        var back = range.lowerBound - 1
        while back > range.lowerBound - 4, Self.fillers.contains(word(back)) { back -= 1 }
        if words.contains(word(back)) { return true }
        let next = ["of", "de", "d"].contains(word(range.upperBound)) ? range.upperBound + 1 : range.upperBound
        return words.contains(word(next))
    }

    private func isOfBankroll(_ end: Int) -> Bool {
        guard ["of", "de", "du"].contains(word(end)) else { return false }
        var place = Self.owners.contains(word(end + 1)) ? end + 2 : end + 1
        // «2 % of my €2,000 bankroll».
        while place < end + 6, tokens.indices.contains(place),
            tokens[place].kind == .number || NumberWords.signs.contains(word(place))
                || NumberWords.units.contains(word(place))
        {
            place += 1
        }
        return Self.bankrolls.contains(word(place))
    }

    /// A percentage of no word beside it but a bankroll that has a number of its own: «at 50 %, bankroll 1000».
    private func hiddenProbability(among marks: [TextMark]) -> Double? {
        guard bankroll != nil else { return nil }
        for (index, mark) in marks.enumerated() where !taken.contains(index) {
            guard case .share = mark.meaning, let number = WrittenNumber(tokens, at: mark.tokens.lowerBound) else {
                continue
            }
            let near = (mark.tokens.lowerBound - 4)..<(mark.tokens.upperBound + 3)
            let isStake = ((mark.tokens.lowerBound - 2)..<mark.tokens.lowerBound).contains {
                NumberWords.amountLeads.contains(word($0)) && !Self.bankrolls.contains(word($0))
            }
            let isOther = near.contains {
                NumberWords.otherShares.contains(word($0)) && !Self.bankrolls.contains(word($0))
            }
            let isEach = (mark.tokens.upperBound..<(mark.tokens.upperBound + 3)).contains {
                Self.each.contains(word($0))
            }
            guard !isStake, !isOther, !isEach, !isOfBankroll(mark.tokens.upperBound), number.value > 0,
                number.value < 100
            else { continue }
            return number.value / 100
        }
        return nil
    }

    private static let each: Set = ["each", "per", "par", "bet", "pari", "stakes", "mises", "chaque"]

    // Words.

    /// «Half the time», «one in three», «une fois sur deux».
    private var halves: Double? {
        let parts = ["two": 2.0, "three": 3, "four": 4, "five": 5, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5]
        for index in tokens.indices {
            switch word(index) {
            case "half" where ["the", "of"].contains(word(index + 1)):
                let place = word(index + 1) == "of" ? index + 3 : index + 2
                if word(place) == "time" { return 0.5 }
            case "in" where word(index - 1) == "one":
                if let part = parts[word(index + 1)] { return 1 / part }
            case "sur" where ["fois", "chance"].contains(word(index - 1)) && ["une", "1"].contains(word(index - 2)):
                if let part = parts[word(index + 1)] { return 1 / part }
            default: continue
            }
        }
        return nil
    }

    // Stakes.

    private static let stakeLeads: Set = [
        "", "with", "avec", "stake", "staking", "mise", "miser", "put", "is", "for", "pour", "of", "betting", "flat",
    ]

    private func isStake(_ range: Range<Int>, before next: TextMark?) -> Bool {
        guard Self.stakeLeads.contains(word(range.lowerBound - 1)), ["at", "a", "@"].contains(word(range.upperBound)),
            let next, case .price = next.meaning, next.tokens.lowerBound - range.upperBound <= 2,
            let number = WrittenNumber(tokens, at: range.lowerBound)
        else { return false }
        return number.decimals == 0 && number.value >= 1
    }
}
