import Domain

/// What the words around a question's numbers make them: a bankroll, a chance, an edge, a share of the bankroll, and
/// what cannot be used.
///
/// Without it «bankroll 1000» would be taken for a stake. It is read beside the marks, which stay as they are, so that
/// the classifier reads a question as before.
struct NamedNumbers {
    var bankroll: Amount?
    /// 0.05 for «an edge of 5 %».
    var edge: Double?
    /// Of one market, 0.05 for «5 % margin».
    var margin: Double?
    /// 0.02 for «2 % of my bankroll».
    var stakeShare: Double?
    /// «20 at 1.90», where no currency says that it is a sum.
    var stake: Amount?
    /// Where words say it, or a bankroll beside it hides that it is one.
    var probability: Double?
    /// 0.5 for «half Kelly».
    var kellyPart: Double?
    /// «To win 50».
    var target: Amount?
    private(set) var unusable: [UnusableNumber] = []
    /// What marks are, by their positions, where they are something else than they look.
    var readings: [Int: TextMark.Meaning] = [:]

    let tokens: [TextToken]
    let marks: [TextMark]

    /// More than these nobody asks about at once; each number may be held against each other.
    private static let mostMarks = 128
    private static let mostUnusable = 4

    init(_ tokens: [TextToken], _ marks: [TextMark]) {
        (self.tokens, self.marks) = (tokens, Array(marks.prefix(Self.mostMarks)))
        readKelly()
        guard marks.contains(where: \.isNumeric) else {
            probability = halves
            return
        }
        readPercentages()
        readBankroll()
        readTarget()
        readPrices()
        readStake()
        readPositions()
        readChance()
    }

    // What all that read numbers ask.

    func word(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text : "" }

    func meaning(_ index: Int) -> TextMark.Meaning { readings[index] ?? marks[index].meaning }

    /// The marks that nothing has been made of yet, as they look.
    var free: [Int] { marks.indices.filter { readings[$0] == nil && marks[$0].isNumeric } }

    /// The token with the first digits of a mark, behind its sign.
    func place(of index: Int) -> Int {
        marks[index].tokens.first { tokens[$0].kind == .number } ?? marks[index].tokens.lowerBound
    }

    func number(_ index: Int) -> WrittenNumber? {
        let place = place(of: index)
        return tokens.indices.contains(place) ? WrittenNumber(tokens, at: place) : nil
    }

    /// Where what leads a number ends: before its currency and its minus.
    func lead(of index: Int) -> Int {
        var back = place(of: index) - 1
        if NumberWords.signs.contains(word(back)) || NumberWords.codes.contains(word(back)) { back -= 1 }
        return isNegative(index) ? back - 1 : back
    }

    /// «-1000», «-€1000»: the minus touches the number.
    func isNegative(_ index: Int) -> Bool {
        let place = place(of: index)
        let hasSign = NumberWords.signs.contains(word(place - 1)) || NumberWords.codes.contains(word(place - 1))
        let touching = hasSign ? place - 1 : place
        return word(touching - 1) == "-" && tokens[touching].isGlued
    }

    /// As it was written, without a unit.
    func text(of index: Int) -> String {
        guard let number = number(index) else { return "" }
        let digits = number.decimals == 0 ? number.digits : word(place(of: index))
        let thousands = number.multiplier > 1 ? "k" : ""
        return (isNegative(index) ? "-" : "") + digits + thousands
    }

    mutating func refuse(_ index: Int, as kind: UnusableNumber.Kind) {
        readings[index] = .number
        let number = UnusableNumber(kind, text(of: index))
        if unusable.count < Self.mostUnusable, !unusable.contains(number) { unusable.append(number) }
    }

    /// Whether a bankroll is given, be it one that cannot be.
    var namesBankroll: Bool { bankroll != nil || unusable.contains { $0.kind == .bankroll } }

    var hasPrice: Bool {
        marks.indices.contains { if case .price = meaning($0) { true } else { false } }
    }

    var hasChance: Bool {
        probability != nil || marks.indices.contains { if case .probability = meaning($0) { true } else { false } }
    }

    /// The first word before `index` that is none of these.
    func word(before index: Int, skipping fillers: Set<String>, atMost most: Int = 4) -> String {
        var back = index
        while back > index - most, fillers.contains(word(back)) { back -= 1 }
        return word(back)
    }
}

extension TextMark {
    /// Whether it is made of digits or stands for a number.
    var isNumeric: Bool {
        switch meaning {
        case .amount, .price, .probability, .share, .count, .number: true
        case .casino, .sport, .market, .period, .term: false
        }
    }
}
