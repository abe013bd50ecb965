import Domain

/// Finds every number in a text, in one pass.
///
/// A digit within a word belongs to a name, not to a number: bet365, 1X2, RISK0.
struct NumberScanner {
    private let scalars: [Unicode.Scalar]
    private var numbers: [StatedNumber] = []
    private var position = 0

    private init(_ text: String) { scalars = Array(text.unicodeScalars) }

    static func numbers(in text: String) -> [StatedNumber] {
        var scanner = NumberScanner(text)
        scanner.scan()
        return scanner.numbers
    }

    private mutating func scan() {
        while position < scalars.count {
            if scalars[position].decimalDigit != nil {
                readNumber()
            } else if Self.isLetter(scalars[position]) {
                readWord()
            } else {
                position += 1
            }
        }
    }

    // Words of letters: names that hold digits, and small numbers written out.
    private mutating func readWord() {
        let start = position
        var holdsDigit = false
        while position < scalars.count, Self.isLetter(scalars[position]) || scalars[position].decimalDigit != nil {
            holdsDigit = holdsDigit || scalars[position].decimalDigit != nil
            position += 1
        }
        guard !holdsDigit, position - start <= 8, let value = CountWords.small[text(start..<position).folded] else {
            return
        }
        let (word, end) = word(after: position)
        guard CountWords.counted.contains(word) else { return }
        add(start..<end, [.init(value: Double(value), tolerance: 0.5)], nil, .counted)
    }

    private mutating func readNumber() {
        let start = position
        let digits = readDigits()
        // 1X2, 3G, 2nd: letters right behind.
        if position < scalars.count, Self.isLetter(scalars[position]), !isKnownSuffix(at: position) {
            readWord()
            return
        }
        if readDate(from: start, digits) || readClock(from: start, digits) || readFraction(from: start, digits) { return }
        var readings = digits.readings
        if let factor = readMultiplier() {
            readings = readings.map { .init(value: $0.value * factor, tolerance: $0.tolerance * factor) }
        }
        let (sign, before) = sign(before: start)
        let (unit, end) = unit(from: start, before, digits)
        add(before..<max(end, position), readings, sign, unit)
    }

    private mutating func add(
        _ range: Range<Int>,
        _ readings: [StatedNumber.Reading],
        _ sign: Int?,
        _ unit: StatedNumber.Unit
    ) {
        numbers.append(StatedNumber(text: text(range), readings: readings, sign: sign, unit: unit))
    }
}

// Digits, groups and decimals.
extension NumberScanner {
    private struct Digits {
        var readings: [StatedNumber.Reading]
        /// Where there is neither group nor decimal.
        var whole: Int?
    }

    /// Reads digits with what separates groups and decimals between them.
    private mutating func readDigits() -> Digits {
        var parts: [(separator: Unicode.Scalar?, digits: [Int])] = [(nil, [])]
        while position < scalars.count {
            if let digit = scalars[position].decimalDigit {
                parts[parts.count - 1].digits.append(digit)
                position += 1
            } else if separates(at: position, after: parts) {
                parts.append((scalars[position], []))
                position += 1
            } else {
                break
            }
        }
        return Self.digits(parts)
    }

    /// A point or comma before a digit; a space or an apostrophe before exactly three.
    private func separates(at place: Int, after parts: [(separator: Unicode.Scalar?, digits: [Int])]) -> Bool {
        guard place + 1 < scalars.count, scalars[place + 1].decimalDigit != nil else { return false }
        let scalar = scalars[place]
        if scalar == "." || scalar == "," {
            // A date such as 10.03.2026 and a second decimal point end it.
            return true
        }
        guard [" ", "\u{A0}", "\u{202F}", "\u{2009}", "'", "\u{2019}"].contains(scalar) else { return false }
        guard let last = parts.last, last.digits.count <= 3, parts.count == 1 || last.digits.count == 3,
            last.separator != "." && last.separator != ","
        else { return false }
        var count = 0
        while place + 1 + count < scalars.count, scalars[place + 1 + count].decimalDigit != nil { count += 1 }
        return count == 3
    }

    private static func digits(_ parts: [(separator: Unicode.Scalar?, digits: [Int])]) -> Digits {
        func value(_ digits: [Int]) -> Double { digits.prefix(18).reduce(0) { $0 * 10 + Double($1) } }
        let all = parts.flatMap(\.digits)
        guard parts.count > 1, let last = parts.last else {
            let whole = value(all)
            return Digits(
                readings: [.init(value: whole, tolerance: 0.5)],
                whole: all.count <= 15 ? Int(whole) : nil
            )
        }
        var readings: [StatedNumber.Reading] = []
        let isPoint = last.separator == "." || last.separator == ","
        let sameBefore = parts.dropFirst().dropLast().contains { $0.separator == last.separator }
        if isPoint, !sameBefore {
            var scale = 1.0
            for _ in last.digits.prefix(15) { scale *= 10 }
            let number = value(parts.dropLast().flatMap(\.digits)) + value(Array(last.digits.prefix(15))) / scale
            readings.append(.init(value: number, tolerance: 0.5 / scale))
        }
        if parts[0].digits.first != 0, parts.dropFirst().allSatisfy({ $0.digits.count == 3 }) {
            readings.append(.init(value: value(all), tolerance: 0.5))
        }
        if readings.isEmpty { readings.append(.init(value: value(all), tolerance: 0.5)) }
        return Digits(readings: readings, whole: nil)
    }

    /// «1.2k», «3M».
    private mutating func readMultiplier() -> Double? {
        guard position < scalars.count, ["k", "K", "M"].contains(scalars[position]),
            position + 1 == scalars.count || !Self.isLetter(scalars[position + 1])
        else { return nil }
        defer { position += 1 }
        return scalars[position] == "M" ? 1_000_000 : 1_000
    }
}

// Dates, times, fractions.
extension NumberScanner {
    /// Digits at a place: their value, how many, and where they end.
    private func plainDigits(at place: Int) -> (value: Int, count: Int, end: Int)? {
        var (value, end) = (0, place)
        while end < scalars.count, let digit = scalars[end].decimalDigit, end - place < 6 {
            value = value * 10 + digit
            end += 1
        }
        guard end > place, end == scalars.count || scalars[end].decimalDigit == nil else { return nil }
        return (value, end - place, end)
    }

    private func scalar(_ place: Int) -> Unicode.Scalar? { scalars.indices.contains(place) ? scalars[place] : nil }

    /// 2026-03-10, 10/03/2026, 10.03.2026, 10 March, March 10.
    private mutating func readDate(from start: Int, _ digits: Digits) -> Bool {
        if let year = digits.whole, (1_900...2_200).contains(year), scalar(position) == "-",
            let month = plainDigits(at: position + 1), scalar(month.end) == "-", let day = plainDigits(at: month.end + 1),
            (1...12).contains(month.value), (1...31).contains(day.value)
        {
            position = day.end
            add(start..<position, digits.readings, nil, .date(day: day.value, month: month.value, year: year))
            return true
        }
        guard let day = digits.whole, (1...31).contains(day) else { return false }
        if scalar(position) == "/", let month = plainDigits(at: position + 1), scalar(month.end) == "/",
            let year = plainDigits(at: month.end + 1)
        {
            position = year.end
            let full = year.count == 2 ? 2_000 + year.value : year.value
            let isMonthFirst = month.value > 12
            add(
                start..<position,
                digits.readings,
                nil,
                .date(day: isMonthFirst ? month.value : day, month: isMonthFirst ? day : month.value, year: full)
            )
            return true
        }
        var place = position
        // The «er» of «1er mars», the «th» of «10th March».
        if CountWords.ordinals.contains(word(after: place).word) { place = word(after: place).end }
        let (next, end) = word(after: place)
        if let month = CountWords.months[next] {
            position = end
            var year: Int?
            let spaced = skipSpaces(from: end)
            if let written = plainDigits(at: spaced), written.count == 4, (1_900...2_200).contains(written.value) {
                (year, position) = (written.value, written.end)
            }
            add(start..<position, digits.readings, nil, .date(day: day, month: month, year: year))
            return true
        }
        guard let month = CountWords.months[word(before: start)] else { return false }
        position = place
        add(start..<position, digits.readings, nil, .date(day: day, month: month, year: nil))
        return true
    }

    /// 14:05, 14h05, 14 h 05.
    private mutating func readClock(from start: Int, _ digits: Digits) -> Bool {
        guard let hour = digits.whole, (0...24).contains(hour) else { return false }
        var place = position
        if scalar(place) == ":" {
            place += 1
        } else {
            place = skipSpaces(from: place)
            guard scalar(place) == "h" || scalar(place) == "H" else { return false }
            place = skipSpaces(from: place + 1)
        }
        guard let minute = plainDigits(at: place), minute.count == 2, minute.value < 60 else { return false }
        position = minute.end
        add(start..<position, digits.readings, nil, .time(hour: hour, minute: minute.value))
        return true
    }

    /// 5/2, 24/7, and 10/03 as a date.
    private mutating func readFraction(from start: Int, _ digits: Digits) -> Bool {
        guard let above = digits.whole, scalar(position) == "/" || scalar(position) == "\u{2044}",
            let below = plainDigits(at: position + 1)
        else { return false }
        position = below.end
        let isAlways = above == 24 && below.value == 7
        add(
            start..<position,
            digits.readings,
            nil,
            isAlways ? .harmless : .fraction(Double(above), Double(below.value))
        )
        return true
    }
}

// What stands around.
extension NumberScanner {
    fileprivate static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII
            ? ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || scalar == "_" : scalar.properties.isAlphabetic
    }

    fileprivate func text(_ range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[range])
        return String(text)
    }

    private func skipSpaces(from place: Int) -> Int {
        var place = place
        while let next = scalar(place), next == " " || next == "\u{A0}" || next == "\u{202F}" { place += 1 }
        return place
    }

    /// The word behind a place, past spaces and a hyphen; empty where none is.
    fileprivate func word(after place: Int) -> (word: String, end: Int) {
        var start = skipSpaces(from: place)
        if scalar(start) == "-" { start += 1 }
        var end = start
        while end < scalars.count, Self.isLetter(scalars[end]), end - start < 16 { end += 1 }
        return (text(start..<end).folded, end)
    }

    private func word(before place: Int) -> String {
        var end = place
        while end > 0, [" ", "\u{A0}", "\u{202F}", "."].contains(scalars[end - 1]) { end -= 1 }
        var start = end
        while start > 0, Self.isLetter(scalars[start - 1]), end - start < 16 { start -= 1 }
        return text(start..<end).folded
    }

    private func isKnownSuffix(at place: Int) -> Bool {
        let word = word(after: place).word
        return CountWords.spans[word] != nil || CountWords.ordinals.contains(word) || word == "k" || word == "m"
            || word == "x" || CountWords.currencies.contains(word) || word.hasPrefix("h") && word.count == 1
    }

    /// A sign before a number, past the sign of a currency; a hyphen between numbers or letters is none.
    private func sign(before start: Int) -> (Int?, Int) {
        var place = start
        while place > 0, CountWords.currencySigns.contains(scalars[place - 1]) { place -= 1 }
        guard let sign = scalar(place - 1), ["+", "-", "\u{2212}"].contains(sign) else { return (nil, place) }
        if let before = scalar(place - 2), Self.isLetter(before) || before.decimalDigit != nil { return (nil, place) }
        return (sign == "+" ? 1 : -1, place - 1)
    }

    private func unit(from start: Int, _ before: Int, _ digits: Digits) -> (StatedNumber.Unit, Int) {
        let next = skipSpaces(from: position)
        if scalar(next) == "%" { return (digits.whole == 100 ? .harmless : .percent, next + 1) }
        if let sign = scalar(next), CountWords.currencySigns.contains(sign) { return (.money, next + 1) }
        if (before..<start).contains(where: { CountWords.currencySigns.contains(scalars[$0]) }) {
            return (.money, position)
        }
        if scalar(position) == "+", digits.whole == 18 || digits.whole == 21 { return (.harmless, position + 1) }
        let (word, end) = word(after: position)
        if CountWords.percents.contains(word) { return (.percent, end) }
        // «pour cent», «per cent»
        if word == "pour" || word == "per", self.word(after: end).word == "cent" { return (.percent, self.word(after: end).end) }
        if CountWords.currencies.contains(word) { return (.money, end) }
        if CountWords.currencies.contains(self.word(before: before)) { return (.money, position) }
        if let span = CountWords.spans[word] {
            let isOurs = [24.0, 7, 30].contains(Double(digits.whole ?? -1)) && span >= 3_600_000
            return (isOurs ? .harmless : .duration(span), end)
        }
        if let whole = digits.whole {
            if CountWords.ordinals.contains(word), whole <= 12, scalar(position).map(Self.isLetter) == true {
                return (.harmless, end)
            }
            if isListNumber(start), whole <= 20 { return (.harmless, position) }
        }
        return (CountWords.counted.contains(word) ? .counted : .plain, position)
    }

    /// «1.» or «1)» at the beginning of a line.
    private func isListNumber(_ start: Int) -> Bool {
        guard let mark = scalar(position), mark == "." || mark == ")" else { return false }
        var place = start - 1
        while let before = scalar(place), before == " " || before == "*" { place -= 1 }
        return place < 0 || scalars[place] == "\n"
    }
}
