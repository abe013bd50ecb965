import Domain

/// What an answer may state: the values of the facts in the forms that people write, and simple sums of them.
struct GroundedValues {
    /// In whole units of their currency, with their sign.
    private var money: [Double] = []
    /// 0.053 is 5.3 %.
    private var shares: [Double] = []
    /// Shares, and what prices imply, times a hundred.
    private var percents: [Double] = []
    private var prices: [Double] = []
    private var counts: [Double] = []
    private var numbers: [Double] = []
    /// In milliseconds.
    private var spans: [Double] = []
    private var moments: [LocalTime] = []
    /// Written by the user, or within a name.
    private var quoted: [StatedNumber] = []

    init(sheets: [FactSheet], question: String, zone: ZoneClock) {
        for sheet in sheets {
            for fact in sheet.facts { add(fact.value, zone) }
            addPairs(sheet.facts)
            for row in sheet.rows {
                for fact in row { add(fact.value, zone) }
                addPairs(row)
            }
            addColumns(sheet.rows)
            if !sheet.rows.isEmpty { counts.append(Double(sheet.rows.count)) }
        }
        addPeers(sheets)
        quoted += NumberScanner.numbers(in: question).prefix(200)
        percents = shares.map { $0 * 100 } + prices.map { 100 / $0 }
        for values in [\Self.money, \.shares, \.percents, \.prices, \.counts, \.numbers, \.spans] {
            self[keyPath: values].sort { abs($0) < abs($1) }
        }
    }

    private mutating func add(_ value: FactValue, _ zone: ZoneClock) {
        switch value {
        case .money(let amount): money.append(amount.major)
        case .count(let count): counts.append(Double(count))
        case .share(let share): shares.append(share)
        case .price(let price): prices.append(price)
        case .number(let number): numbers.append(number)
        case .duration(let span): spans.append(Double(span.rawValue))
        case .moment(let moment): moments.append(zone.local(moment))
        case .flag: break
        case .name(let text), .userText(let text): quoted += NumberScanner.numbers(in: text)
        }
    }

    /// Sum and difference of two facts of one unit that were found together.
    private mutating func addPairs(_ facts: [Fact]) {
        for (index, fact) in facts.prefix(40).enumerated() {
            for other in facts.prefix(40).dropFirst(index + 1) { addPair(fact.value, other.value) }
        }
    }

    private mutating func addPair(_ left: FactValue, _ right: FactValue, withSum: Bool = true) {
        switch (left, right) {
        case (.money(let one), .money(let two)) where one.currency == two.currency:
            money.append(one.major - two.major)
            if withSum { money.append(one.major + two.major) }
        case (.count(let one), .count(let two)):
            counts.append(Double(one) - Double(two))
            if withSum { counts.append(Double(one) + Double(two)) }
        case (.share(let one), .share(let two)): shares.append(one - two)
        default: break
        }
    }

    /// What a column of rows comes to.
    private mutating func addColumns(_ rows: [[Fact]]) {
        guard rows.count > 1 else { return }
        var sums: [String: (money: Money?, count: Int)] = [:]
        for fact in rows.joined() {
            switch fact.value {
            case .money(let amount):
                if let sum = sums[fact.name] {
                    sums[fact.name] = (sum.money.flatMap { $0.adding(amount) }, 0)
                } else {
                    sums[fact.name] = (amount, 0)
                }
            case .count(let count): sums[fact.name, default: (nil, 0)].count &+= count
            default: break
            }
        }
        for sum in sums.values {
            if let total = sum.money { money.append(total.major) } else { counts.append(Double(sum.count)) }
        }
    }

    /// The same fact of two sheets: one casino against another, one month against the next.
    private mutating func addPeers(_ sheets: [FactSheet]) {
        var byName: [String: [FactValue]] = [:]
        for fact in sheets.prefix(8).flatMap(\.facts) { byName[fact.name, default: []].append(fact.value) }
        for values in byName.values where values.count > 1 {
            for (index, value) in values.enumerated() {
                for other in values.dropFirst(index + 1) { addPair(value, other) }
            }
        }
    }
}

extension GroundedValues {
    /// Whether a number stands on something.
    func hold(_ number: StatedNumber) -> Bool {
        if quoted.contains(where: { Self.isSame($0, number) }) { return true }
        switch number.unit {
        case .harmless: return true
        case .percent: return any(percents, number)
        case .money: return any(money, number)
        case .duration(let length): return any(spans, number, in: length) || plainDays(number, length)
        case .counted: return any(counts, number) || any(numbers, number, isExact: true)
        case .fraction(let above, let below): return fraction(above, below)
        case .time(let hour, let minute): return time(hour, minute)
        case .date(let day, let month, let year): return date(day, month, year)
        case .plain: return plain(number)
        }
    }

    /// Whether one of the values, sorted by size, is what is written, sign and all.
    ///
    /// - Parameters:
    ///   - isExact: a whole number is no rounded one: 2 is not the price 2.30.
    ///   - scale: what the number counts in.
    private func any(
        _ values: [Double],
        _ number: StatedNumber,
        isExact: Bool = false,
        in scale: Double = 1
    ) -> Bool {
        number.readings.contains { reading in
            let tolerance = (isExact && reading.tolerance == 0.5 ? 0 : reading.tolerance) * scale + 1e-9
            let sought = reading.value * scale
            var (low, high) = (0, values.count)
            while low < high {
                let middle = (low + high) / 2
                if abs(values[middle]) < sought - tolerance { low = middle + 1 } else { high = middle }
            }
            while low < values.count, abs(values[low]) <= sought + tolerance {
                let value = values[low]
                if number.sign == nil || value == 0 || (value < 0) == (number.sign == -1) { return true }
                low += 1
            }
            return false
        }
    }

    /// A period of days that a sheet counts.
    private func plainDays(_ number: StatedNumber, _ length: Double) -> Bool {
        length >= 86_400_000 && (any(counts, number) || any(numbers, number, isExact: true))
    }

    private func plain(_ number: StatedNumber) -> Bool {
        if let whole = number.whole {
            if number.sign == nil, (0...2).contains(whole) { return true }
            if moments.contains(where: { $0.year == whole }) { return true }
            if whole >= 100, prices.contains(where: { Self.american($0) == whole * (number.sign ?? 1) }) { return true }
        }
        let lengths = [1_000.0, 60_000, 3_600_000, 86_400_000]
        return any(money, number) || any(counts, number) || any(prices, number, isExact: true)
            || any(numbers, number, isExact: true)
            || any(shares, number) && number.whole == nil || any(percents, number)
            || lengths.contains { any(spans, number, in: $0) }
    }

    private static func american(_ price: Double) -> Int? {
        guard price > 1, price < 1_000_000 else { return nil }
        return Int(clamping: (price >= 2 ? (price - 1) * 100 : -100 / (price - 1)).rounded())
    }

    private func fraction(_ above: Double, _ below: Double) -> Bool {
        guard below > 0 else { return false }
        if prices.contains(where: { abs($0 - 1 - above / below) < 0.006 }) { return true }
        // «5/12», won of placed; «10/03», a day.
        if counts.contains(above), counts.contains(below) { return true }
        return date(Int(clamping: above), Int(clamping: below), nil)
            || date(Int(clamping: below), Int(clamping: above), nil)
    }

    private func time(_ hour: Int, _ minute: Int) -> Bool {
        moments.contains { $0.minute == minute && ($0.hour == hour || $0.hour == hour + 12) }
            || spans.contains { Int(clamping: ($0 / 60_000).rounded()) == hour * 60 + minute }
    }

    private func date(_ day: Int, _ month: Int?, _ year: Int?) -> Bool {
        moments.contains { moment in
            moment.day == day && (month ?? moment.month) == moment.month && (year ?? moment.year) == moment.year
        }
    }

    /// Whether a number is one that somebody wrote, in whatever unit.
    private static func isSame(_ known: StatedNumber, _ number: StatedNumber) -> Bool {
        switch (known.unit, number.unit) {
        case (.fraction(let a, let b), .fraction(let c, let d)): return a == c && b == d
        case (.time, _), (_, .time), (.date, _), (_, .date): return known.unit == number.unit
        case (.fraction, _), (_, .fraction): return false
        default:
            return known.readings.contains { left in
                number.readings.contains { abs($0.value - left.value) < 1e-9 }
            }
        }
    }
}

extension Money {
    /// In whole units: for comparing with what is written, never for sums that are kept.
    fileprivate var major: Double {
        var scale = 1.0
        for _ in 0..<currency.minorDigits { scale *= 10 }
        return Double(minorUnits) / scale
    }
}
