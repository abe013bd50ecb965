import Domain

/// Which numbers of a question are prices that do not look like them, and which cannot be prices.
extension NamedNumbers {
    /// Before a price that is laid or backed: «lay 3.2».
    private static let sides: Set = ["lay", "laying", "back", "backing"]
    private static let lines: Set = [
        "plus", "moins", "over", "under", "total", "handicap", "spread", "ligne", "line", "ecart", "moyenne", "average",
        "ratio", "score", "o", "u", "+", "-",
    ]
    private static let joins: Set = ["and", "et", "ou", "or", "/", "x", "vs", "contre"]
    private static let wholeMarkets: Set = [
        "margin", "marge", "fair", "juste", "justes", "vig", "overround", "juice", "devig", "trj",
    ]
    private static let fillers: Set = ["of", "de", "d", "is", "est", "are", "sont", "=", "a", "at"]
    private static let leads: Set = ["at", "a", "@", "for", "pour", "of", "de", "kelly"]

    mutating func readPrices() {
        for index in free {
            guard let number = number(index), !isNegative(index) else { continue }
            switch marks[index].meaning {
            case .amount(let amount) where amount.unit == nil && number.decimals > 0 && number.multiplier == 1:
                if Self.sides.contains(word(lead(of: index))) { takePrice(index, number) }
            // "De 1,91": a price behind "de" is no line unless something is counted from it.
            case .number where number.decimals > 0 && ["de", "d"].contains(word(lead(of: index))):
                if !Self.lines.contains(word(lead(of: index) - 1)) { takePrice(index, number) }
            default: continue
            }
        }
        readList()
        for index in free where isImpossiblePrice(index) { refuse(index, as: .price) }
    }

    private mutating func takePrice(_ index: Int, _ number: WrittenNumber) {
        guard number.decimals <= 3, number.value >= 1.01, number.value < 100, number.multiplier == 1,
            !NumberWords.counted.contains(word(number.end)),
            let price = try? Price.parse(number.text, as: .decimal)
        else { return }
        readings[index] = .price(price)
    }

    /// «2.70, 2.30 and 4»: a whole number in a list of prices is one of them.
    private mutating func readList() {
        let prices = marks.indices.count { if case .price = meaning($0) { true } else { false } }
        let isWholeMarket = tokens.contains { Self.wholeMarkets.contains($0.text) }
        guard prices >= 2 || (prices == 1 && isWholeMarket) else { return }
        // Forth and back: «2, 3.5 and 4».
        for index in free + free.reversed() where readings[index] == nil {
            guard case .number = marks[index].meaning, let number = number(index), number.decimals == 0,
                number.multiplier == 1, number.value >= 2, number.value <= 50, !isNegative(index),
                !NumberWords.counted.contains(word(number.end)), isListed(index, end: number.end),
                let price = try? Price.parse(number.text, as: .decimal)
            else { continue }
            readings[index] = .price(price)
        }
    }

    private func isListed(_ index: Int, end: Int) -> Bool {
        let start = marks[index].tokens.lowerBound
        return marks.indices.contains { other in
            guard case .price = meaning(other) else { return false }
            let range = marks[other].tokens
            let between =
                range.lowerBound >= end ? end..<range.lowerBound : range.upperBound..<max(start, range.upperBound)
            return between.count <= 1 && between.allSatisfy { Self.joins.contains(word($0)) }
        }
    }

    /// «Odds of 0.9», «0.9 at 52 %»: nothing pays less than its stake.
    private func isImpossiblePrice(_ index: Int) -> Bool {
        guard case .number = marks[index].meaning, let number = number(index), number.multiplier == 1 else {
            return false
        }
        let isBelow = number.value <= 1 || isNegative(index)
        let firm = word(before: lead(of: index), skipping: Self.fillers)
        if NumberWords.firmLeads.contains(firm) { return isBelow || number.value > Double(Price.highest) }
        return isBelow && number.decimals > 0 && !hasPrice && (hasChance || hasShare)
            && Self.leads.contains(word(lead(of: index)))
    }
}
