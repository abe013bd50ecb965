import Domain

/// Tells what the numbers of a text are: amounts, prices, probabilities, counts, spans of days.
///
/// A number is what stands beside it: a currency, a percent sign, "@", "last … bets". Only a decimal number that could
/// be a price is taken for one without such a word.
struct NumberReader {
    private let tokens: [TextToken]
    private(set) var marks: [TextMark] = []

    init(_ tokens: [TextToken]) {
        self.tokens = tokens
        var index = 0
        while index < tokens.count { index = read(at: index) }
    }

    private func word(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text : "" }

    private func isNumber(_ index: Int) -> Bool { tokens.indices.contains(index) && tokens[index].kind == .number }

    private mutating func mark(_ meaning: TextMark.Meaning, _ range: Range<Int>) -> Int {
        marks.append(TextMark(meaning: meaning, tokens: range))
        return range.upperBound
    }

    /// Reads what begins at `index` and gives the token after it.
    private mutating func read(at index: Int) -> Int {
        if let sign = signedPrice(at: index) { return mark(.price(sign.price), index..<sign.end) }
        if let evens = NumberWords.evens[word(index)], NumberWords.priceLeads.contains(word(index - 1)) {
            return mark(.price(evens), index..<(index + 1))
        }
        guard isNumber(index) else {
            if let odds = oneIn(1, from: index + 1), NumberWords.ones.contains(word(index)) {
                return mark(.probability(odds.share), index..<odds.end)
            }
            return count(inWordsAt: index) ?? index + 1
        }
        if index > 0, tokens[index].isGlued, tokens[index - 1].kind == .word {
            return mark(.number, index..<(index + 1))
        }
        guard let number = WrittenNumber(tokens, at: index) else { return mark(.number, index..<(index + 1)) }
        if let end = rareForm(number, at: index) { return end }
        return plain(number, from: index)
    }

    /// Shares, fractions, spans of days, one chance in so many.
    private mutating func rareForm(_ number: WrittenNumber, at index: Int) -> Int? {
        if let fraction = fraction(at: index) { return mark(fraction.meaning, index..<fraction.end) }
        if NumberWords.percents.contains(word(number.end)) || word(number.end) + word(number.end + 1) == "pourcent" {
            let end = number.end + (word(number.end) == "pour" ? 2 : 1)
            return mark(percentage(number.value, from: index, to: end), index..<end)
        }
        if number.decimals == 0, let odds = oneIn(number.value, from: number.end) {
            return mark(.probability(odds.share), index..<odds.end)
        }
        if let days = span(number, from: index) { return mark(.period(days.period), index..<days.end) }
        return nil
    }

    private mutating func plain(_ number: WrittenNumber, from index: Int) -> Int {
        let end = number.end
        if let unit = NumberWords.unit(after: end, tokens), number.value > 0 {
            let start = NumberWords.signs.contains(word(index - 1)) ? index - 1 : index
            let amount = Amount(value: number.value, unit: unit.name)
            return mark(.amount(amount), start..<(end + unit.tokens))
        }
        if index > 0, let sign = NumberWords.leadingSign(before: index, tokens), number.value > 0 {
            return mark(.amount(Amount(value: number.value, unit: sign.name)), (index - sign.tokens)..<end)
        }
        if let share = namedProbability(number, from: index) { return mark(.probability(share), index..<end) }
        if let count = count(number, from: index) { return mark(.count(count), index..<end) }
        if let price = price(number, from: index) { return mark(.price(price), index..<end) }
        if isAmount(number, from: index) {
            return mark(.amount(Amount(value: number.value)), index..<end)
        }
        // "Cote 0,9, chance 52 %": what is called a price is no chance, though it can be no price either.
        if number.decimals > 0, number.value > 0, number.value < 1, priceLead(before: index)?.isFirm != true,
            saysProbability(near: index..<end)
        {
            return mark(.probability(number.value), index..<end)
        }
        if number.decimals > 0, number.decimals <= 3, !NumberWords.lineLeads.contains(word(index - 1)),
            !isSigned(index), !NumberWords.counted.contains(word(end)), number.value >= 1.01, number.value < 100,
            let price = try? Price.parse(number.text, as: .decimal)
        {
            return mark(.price(price), index..<end)
        }
        return mark(.number, index..<end)
    }

    // "my probability 50", "proba de 45".
    private func namedProbability(_ number: WrittenNumber, from index: Int) -> Double? {
        var back = index - 1
        while back > index - 3, ["of", "de", "is", "est", "a"].contains(word(back)) { back -= 1 }
        guard word(back).hasPrefix("prob"), number.value > 1, number.value < 100, number.multiplier == 1 else {
            return nil
        }
        return number.value / 100
    }

    private func isSigned(_ index: Int) -> Bool {
        tokens[index].isGlued && (word(index - 1) == "+" || word(index - 1) == "-")
    }

    // "+150", "-110", "minus 110": from 100 on, without a currency and decimals.
    private func signedPrice(at index: Int) -> (price: Price, end: Int)? {
        let spoken = NumberWords.spokenSigns[word(index)]
        guard let sign = spoken ?? (word(index) == "+" || word(index) == "-" ? word(index) : nil), isNumber(index + 1),
            spoken != nil || tokens[index + 1].isGlued,
            let number = WrittenNumber(tokens, at: index + 1), number.decimals == 0,
            (100...100_000).contains(number.value), number.multiplier == 1,
            NumberWords.unit(after: number.end, tokens) == nil, !NumberWords.percents.contains(word(number.end)),
            spoken == nil || !NumberWords.amountLeads.contains(word(index - 1))
        else { return nil }
        return (try? Price.parse(sign + number.digits, as: .american)).map { ($0, number.end) }
    }

    // "5/2"; not "24/7", a date, or two prices.
    private func fraction(at index: Int) -> (meaning: TextMark.Meaning, end: Int)? {
        guard word(index + 1) == "/", isNumber(index + 2), tokens[index + 1].isGlued, tokens[index + 2].isGlued,
            let above = Int64(word(index)), let below = Int64(word(index + 2)), above > 0, below > 0, above <= 1_000,
            below <= 1_000, word(index + 3) != "/", !NumberWords.noFractions.contains("\(above)/\(below)"),
            word(index - 1) != "/"
        else { return nil }
        if saysProbability(near: index..<(index + 3)), above < below {
            return (.probability(Double(above) / Double(below)), index + 3)
        }
        return Price(numerator: above + below, denominator: below).map { (.price($0), index + 3) }
    }

    private func percentage(_ value: Double, from start: Int, to end: Int) -> TextMark.Meaning {
        let share = value / 100
        guard share > 0, share < 1 else { return .share }
        if saysProbability(near: start..<end) { return .probability(share) }
        if NumberWords.wholes.contains(where: { names($0, within: end..<(end + 5)) }) { return .share }
        let isOther = (max(0, start - 4)..<min(tokens.count, end + 3)).contains {
            NumberWords.otherShares.contains(word($0))
        }
        return isOther ? .share : .probability(share)
    }

    private func names(_ sought: String, within range: Range<Int>) -> Bool { range.contains { word($0) == sought } }

    private func saysProbability(near range: Range<Int>) -> Bool {
        (max(0, range.lowerBound - 3)..<min(tokens.count, range.upperBound + 3)).contains { index in
            !range.contains(index) && NumberWords.probabilities.contains { word(index).hasPrefix($0) }
        }
    }

    // "1 in 3", "une chance sur 3", "6 times out of 10".
    private func oneIn(_ part: Double, from start: Int) -> (share: Double, end: Int)? {
        var next = start
        while next < start + 4, ["chance", "chances", "times", "time", "fois", "out"].contains(word(next)) { next += 1 }
        let joins = word(next) == "in" || word(next) == "sur" || (word(next) == "of" && word(next - 1) == "out")
        guard joins, next > start || word(next) == "in", isNumber(next + 1),
            let whole = WrittenNumber(tokens, at: next + 1), whole.value > part, part > 0, whole.decimals == 0,
            whole.value <= 1_000
        else { return nil }
        return (part / whole.value, whole.end)
    }

    // "30d", "3 months", "the last 14 days".
    private func span(_ number: WrittenNumber, from index: Int) -> (period: StatisticsPeriod, end: Int)? {
        var end = number.end
        if NumberWords.lastWords.contains(word(end)) { end += 1 }
        guard number.decimals == 0, number.value >= 1, number.value <= 10_000, let days = NumberWords.days[word(end)],
            word(end).count > 1 || tokens[end].isGlued
        else { return nil }
        let before = word(index - 1)
        let isPast =
            NumberWords.lastWords.contains(before) || NumberWords.lastWords.contains(word(end + 1))
            || end > number.end || ["since", "over", "sur", "in", "for", "depuis", "pendant", ""].contains(before)
            || word(end).count == 1
        guard isPast else { return nil }
        return (StatisticsPeriod.nearest(days: number.value * days), end + 1)
    }

    private func price(_ number: WrittenNumber, from index: Int) -> Price? {
        guard number.multiplier == 1, !isSigned(index), !NumberWords.counted.contains(word(number.end)),
            let lead = priceLead(before: index)
        else { return nil }
        if number.decimals > 0 {
            guard number.value > 1, number.value <= 1_000 else { return nil }
            return try? Price.parse(number.text, as: .decimal)
        }
        guard number.value >= 2, number.value <= (lead.isFirm ? 1_000 : 50) else { return nil }
        return try? Price.parse(number.text, as: lead.isFirm ? .american : .decimal)
    }

    /// Whether "@", "odds of" or "at" leads; only the first two are firm.
    private func priceLead(before index: Int) -> (isFirm: Bool, Void)? {
        var back = index - 1
        while back >= 0, index - back <= 3,
            ["of", "de", "d", "a", "are", "is", "est", "sont", "="].contains(word(back))
        {
            if word(back) == "a", !NumberWords.firmLeads.contains(word(back - 1)) { return (false, ()) }
            back -= 1
        }
        if NumberWords.firmLeads.contains(word(back)) { return (true, ()) }
        return NumberWords.priceLeads.contains(word(back)) && back == index - 1 ? (false, ()) : nil
    }

    private func count(_ number: WrittenNumber, from index: Int) -> Int? {
        guard number.decimals == 0, number.value >= 1, number.value <= 1_000, number.multiplier == 1 else { return nil }
        let count = Int(clamping: number.value)
        if NumberWords.lastWords.contains(word(index - 1)), !NumberWords.counted.contains(word(number.end)) {
            return count
        }
        return isCounted(at: number.end) || NumberWords.parlays.contains(word(index - 1))
            || (word(index - 1) == "de" && NumberWords.parlays.contains(word(index - 2))) ? count : nil
    }

    /// Whether what follows is bets or legs, "last" between or not.
    private func isCounted(at index: Int) -> Bool {
        NumberWords.bets.contains(word(index))
            || (NumberWords.lastWords.contains(word(index)) && NumberWords.bets.contains(word(index + 1)))
            || (NumberWords.lastWords.contains(word(index)) && index + 1 >= tokens.count)
    }

    private mutating func count(inWordsAt index: Int) -> Int? {
        guard let count = NumberWords.spoken[word(index)],
            NumberWords.lastWords.contains(word(index - 1)) || isCounted(at: index + 1)
        else { return nil }
        return mark(.count(count), index..<(index + 1))
    }

    private func isAmount(_ number: WrittenNumber, from index: Int) -> Bool {
        let after = word(number.end)
        guard number.value > 0, !NumberWords.counted.contains(after), !NumberWords.bets.contains(after),
            !isSigned(index)
        else { return false }
        if number.multiplier > 1 { return true }
        let before = word(index - 1)
        if NumberWords.amountLeads.contains(before) { return true }
        let beforeThat = word(index - 2)
        if NumberWords.fillers.contains(before), NumberWords.amountLeads.contains(beforeThat) { return true }
        if before == "of" || before == "de" {
            return NumberWords.measured.contains(beforeThat) || NumberWords.bets.contains(beforeThat)
        }
        return number.decimals == 0 && number.value >= 5 && NumberWords.amountTails.contains(after)
    }
}

extension StatisticsPeriod {
    /// The period nearest to so many days up to now.
    static func nearest(days: Double) -> StatisticsPeriod {
        switch days {
        case ...1: .today
        case ...10: .sevenDays
        case ...45: .thirtyDays
        case ...400: .year
        default: .all
        }
    }
}
