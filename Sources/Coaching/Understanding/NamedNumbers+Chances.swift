/// Which percentages of a question are a chance, an edge, a margin, a share of the bankroll.
extension NamedNumbers {
    private static let edges: Set = ["edge", "avantage", "advantage"]
    private static let margins: Set = ["margin", "marge", "overround", "vig", "juice", "vigorish"]
    private static let each: Set = ["each", "per", "par", "bet", "pari", "stakes", "mises", "chaque", "stake", "mise"]

    /// Before a chance: «je gagne 54 % du temps», «si je crois à 52 %».
    private static let chanceLeads: Set = [
        "gagne", "gagner", "gagnant", "passe", "passer", "crois", "croit", "pense", "dis", "dirais", "estime", "vois",
        "donne", "confiance", "win", "wins", "winning", "hit", "hits", "say", "think", "believe", "reckon", "give",
        "confidence", "confident", "estimate", "estimation", "proba", "probability", "probabilite", "chance", "chances",
        "likelihood",
    ]
    private static let chanceFillers: Set = [
        "a", "que", "qu", "il", "elle", "ca", "de", "d", "environ", "about", "around", "roughly", "it", "at", "to",
        "is", "est", "sont", "with", "avec", "of", "=", "i", "je", "les", "mes", "lui", "une", "un", "my",
    ]
    private static let chanceTails = ["chance", "win", "prob", "likel", "reussite", "gagner", "victoire"]
    /// Where a number is a line, and no chance: "over 0.5".
    private static let lines: Set = [
        "over", "under", "handicap", "spread", "ah", "total", "o", "u", "plus", "moins", "+", "-",
    ]

    mutating func readPercentages() {
        for index in free {
            switch marks[index].meaning {
            case .share, .probability: readPercentage(index)
            default: continue
            }
        }
    }

    private mutating func readPercentage(_ index: Int) {
        let range = marks[index].tokens
        guard let number = number(index), range.count > 1,
            NumberWords.percents.contains(word(number.end))
                || word(number.end) == "pour"
        else { return }
        let share = (isNegative(index) ? -number.value : number.value) / 100
        if stands(near: range, Self.edges) {
            if edge == nil, share > -1, share < 1 { edge = share }
            readings[index] = .number
        } else if stands(near: range, Self.margins), share > 0, share < 1 {
            margin = margin ?? share
            readings[index] = .number
        } else if isOfBankroll(range.upperBound), share > 0, share <= 1 {
            stakeShare = stakeShare ?? share
            readings[index] = .number
        } else if share > 0, share < 1 {
            if saysChance(index) { readings[index] = .probability(share) }
        } else if saysChance(index) || !isOther(range) {
            refuse(index, as: .chance)
        }
    }

    /// «Edge of 5 %», «5 % d'avantage».
    private func stands(near range: Range<Int>, _ words: Set<String>) -> Bool {
        let last = word(range.lowerBound - 1) == "-" ? range.lowerBound - 2 : range.lowerBound - 1
        if words.contains(word(before: last, skipping: NumberWords.bankrollFillers)) { return true }
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
        return NumberWords.bankrolls.contains(word(place))
    }

    /// Whether the words beside it say that it is how often something wins.
    private func saysChance(_ index: Int) -> Bool {
        let end = marks[index].tokens.upperBound
        if word(end) == "du", word(end + 1) == "temps" { return true }
        if word(end) == "of", [word(end + 1), word(end + 2)].contains("time") { return true }
        let next = ["of", "de", "to", "a"].contains(word(end)) ? word(end + 1) : word(end)
        if next == "times" || Self.chanceTails.contains(where: { next.hasPrefix($0) }) { return true }
        guard !Self.each.contains(word(end)) else { return false }
        return Self.chanceLeads.contains(word(before: lead(of: index), skipping: Self.chanceFillers, atMost: 5))
    }

    /// Whether something else than a chance is named near a percentage.
    private func isOther(_ range: Range<Int>) -> Bool {
        let near = (range.lowerBound - 4)..<(range.upperBound + 3)
        let isOther = near.contains {
            NumberWords.otherShares.contains(word($0)) && !NumberWords.bankrolls.contains(word($0))
        }
        let isStake = ((range.lowerBound - 2)..<range.lowerBound).contains {
            NumberWords.amountLeads.contains(word($0)) && !NumberWords.bankrolls.contains(word($0))
                && !Self.chanceLeads.contains(word($0))
        }
        let isEach = (range.upperBound..<(range.upperBound + 3)).contains { Self.each.contains(word($0)) }
        return isOther || isStake || isEach || isOfBankroll(range.upperBound)
    }

    /// What nothing else said: words, a percentage that a bankroll hides, a decimal beside a price.
    mutating func readChance() {
        probability = halves
        guard !hasChance else { return }
        for index in free {
            guard let number = number(index), !isNegative(index) else { continue }
            switch marks[index].meaning {
            case .share where namesBankroll && number.value > 0 && number.value < 100:
                guard !isOther(marks[index].tokens) else { continue }
                probability = number.value / 100
            case .number where hasPrice && edge == nil && number.decimals > 0 && number.value > 0 && number.value < 1:
                guard !Self.lines.contains(word(before: lead(of: index), skipping: ["de", "of"])),
                    !NumberWords.counted.contains(word(number.end))
                else { continue }
                probability = number.value
            default: continue
            }
            return
        }
    }

    /// «Half the time», «one in three», «une fois sur deux».
    var halves: Double? {
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
}
