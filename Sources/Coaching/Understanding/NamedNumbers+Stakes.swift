import Domain

/// Which numbers of a question are staked, to be won, or stand in the order of a short form.
extension NamedNumbers {
    private static let stakeLeads: Set = [
        "", "with", "avec", "stake", "staking", "mise", "miser", "put", "is", "for", "pour", "of", "de", "betting",
        "flat", "ruin", "ruine",
    ]
    /// What a stake is called where "of" stands between: a run of 8 is none.
    private static let stakes: Set = ["stake", "stakes", "mise", "mises", "bet", "bets", "pari", "paris", "unit"]
    private static let firmStakes: Set = ["stake", "staking", "mise", "miser", "mises"]
    private static let judged: Set = [
        "too", "trop", "ok", "okay", "fine", "reasonable", "raisonnable", "sensible", "safe", "big", "much", "enough",
    ]
    private static let judgedFillers: Set = [
        "is", "est", "c", "ce", "cest", "it", "t", "a", "that", "bit", "un", "peu",
    ]
    private static let wins: Set = ["win", "make", "net", "earn", "gagner", "empocher", "faire"]
    private static let aims: Set = ["to", "pour", "de", "d", "want", "veux", "wanna", "would"]
    private static let winFillers: Set = ["about", "environ", "around", "a", "exactly", "exactement", "just", "me"]

    /// «What stake to win 50 at 1.80», «pour gagner 50».
    mutating func readTarget() {
        for index in free where target == nil {
            guard let number = number(index), number.value > 0, !isNegative(index),
                !NumberWords.counted.contains(word(number.end))
            else { continue }
            let unit: String?
            switch marks[index].meaning {
            case .amount(let amount): unit = amount.unit
            case .number: unit = nil
            default: continue
            }
            var back = lead(of: index)
            while Self.winFillers.contains(word(back)) { back -= 1 }
            guard Self.wins.contains(word(back)), Self.aims.contains(word(back - 1)) else { continue }
            target = Amount(value: number.value, unit: unit)
            readings[index] = .number
        }
    }

    mutating func readStake() {
        let hasAmount = marks.indices.contains { if case .amount = meaning($0) { true } else { false } }
        for index in free {
            guard let number = number(index) else { continue }
            let isSignedPrice = if case .price = marks[index].meaning { isNegative(index) } else { false }
            switch marks[index].meaning {
            case .number, .amount, .price:
                if isNegative(index) || number.value == 0, Self.firmStakes.contains(word(lead(of: index))) {
                    refuse(index, as: .stake)
                } else if case .number = marks[index].meaning, !isSignedPrice, !hasAmount, stake == nil,
                    isStakedAt(index, number) || isJudged(index, number)
                {
                    stake = Amount(value: number.value)
                    readings[index] = .number
                }
            default: continue
            }
        }
    }

    /// «20 at 1.90».
    private func isStakedAt(_ index: Int, _ number: WrittenNumber) -> Bool {
        let last = lead(of: index)
        guard Self.stakeLeads.contains(word(last)), ["at", "a", "@"].contains(word(number.end)),
            !["of", "de"].contains(word(last)) || Self.stakes.contains(word(last - 1)),
            marks.indices.contains(index + 1),
            case .price = meaning(index + 1), marks[index + 1].tokens.lowerBound - marks[index].tokens.upperBound <= 2
        else { return false }
        return number.decimals == 0 && number.value >= 1 && !isNegative(index)
    }

    /// «Bankroll 5000, 100 too much?»
    private func isJudged(_ index: Int, _ number: WrittenNumber) -> Bool {
        guard number.value >= 1, !isNegative(index) else { return false }
        var next = number.end
        while next < number.end + 3, Self.judgedFillers.contains(word(next)) { next += 1 }
        return Self.judged.contains(word(next))
    }
}

/// Numbers that only their order names: «kelly 2.1 50% 1000», «ruine 20 1,90 54 % 500».
extension NamedNumbers {
    private static let ruin: Set = ["ruin", "ruine", "ror"]
    private static let between: Set = [
        "", "at", "a", "@", "with", "avec", "for", "pour", "and", "et", "on", "sur", "de", "of", "?", "!", "%", "kelly",
        "ruin", "ruine", "stake", "mise", "percent", "pct", "eur", "euros", "please", "svp",
    ]

    mutating func readPositions() {
        let isKelly = tokens.contains { Self.kelly.contains($0.text) }
        guard isKelly || tokens.contains(where: { Self.ruin.contains($0.text) }) else { return }
        if isKelly { readBarePrice() }
        guard let price = marks.indices.first(where: { if case .price = meaning($0) { true } else { false } })
        else { return }
        if isKelly { readBareChance(after: price) }
        let hasAmount = stake != nil || marks.indices.contains { if case .amount = meaning($0) { true } else { false } }
        for index in free where isKelly && !namesBankroll && index > price && (hasChance || hasShare) {
            guard case .amount(let amount) = marks[index].meaning, amount.unit != nil, isBetween(lead(of: index)),
                !Self.stakes.contains(word(lead(of: index))),
                !Self.stakes.contains(word(marks[index].tokens.upperBound))
            else { continue }
            bankroll = amount
            readings[index] = .number
        }
        for index in bare {
            guard let number = number(index), number.value >= 1 else { continue }
            if index < price, !isKelly, !hasAmount, stake == nil {
                stake = Amount(value: number.value)
                readings[index] = .number
            } else if index > price, hasChance || hasShare || edge != nil, !namesBankroll {
                bankroll = Amount(value: number.value)
                readings[index] = .number
            }
        }
    }

    /// «Kelly 3 40%».
    private mutating func readBarePrice() {
        guard !hasPrice, let index = bare.first, let number = number(index), number.decimals == 0, number.value >= 2,
            number.value <= 50, hasChance || hasShare, let price = try? Price.parse(number.text, as: .decimal)
        else { return }
        readings[index] = .price(price)
    }

    /// «Kelly 2.1 50 1000», «kelly for 2.1 at 50».
    private mutating func readBareChance(after price: Int) {
        guard !hasChance, !hasShare, edge == nil, marks.indices.contains(price + 1), readings[price + 1] == nil,
            let number = number(price + 1), number.multiplier == 1, !isNegative(price + 1)
        else { return }
        if number.value > 0, number.value < 1, isBare(price + 1) {
            readings[price + 1] = .probability(number.value)
        }
        guard number.decimals == 0, number.value >= 1, number.value < 100 else { return }
        let isPrice = if case .price = marks[price + 1].meaning { true } else { false }
        guard isPrice || (isBare(price + 1) && (namesBankroll || bare.count > 1)) else { return }
        readings[price + 1] = .probability(number.value / 100)
    }

    /// Whether a percentage is still to be read.
    var hasShare: Bool {
        marks.indices.contains { if readings[$0] == nil, case .share = marks[$0].meaning { true } else { false } }
    }

    private var bare: [Int] { free.filter(isBare) }

    private func isBare(_ index: Int) -> Bool {
        guard case .number = marks[index].meaning, let number = number(index), !isNegative(index),
            !(tokens[place(of: index)].isGlued && word(place(of: index) - 1) != "@")
        else { return false }
        let before = place(of: index) - 1
        let isLed = tokens.indices.contains(before) && tokens[before].kind == .number || isBetween(before)
        let next = number.end
        return isLed && (isBetween(next) || tokens[next].kind == .number || tokens[next].opensClause)
    }

    private func isBetween(_ place: Int) -> Bool { Self.between.contains(word(place)) }
}
