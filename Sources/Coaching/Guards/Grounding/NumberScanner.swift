import Domain

/// Finds every number in a text, in one pass.
///
/// A digit within a word belongs to a name, not to a number: bet365, 1X2, RISK0.
struct NumberScanner {
    let scalars: [Unicode.Scalar]
    private var numbers: [StatedNumber] = []
    var position = 0

    private init(_ text: String) { scalars = Array(text.unicodeScalars) }

    static func numbers(in text: String) -> [StatedNumber] {
        var scanner = NumberScanner(text)
        scanner.scan()
        return scanner.numbers
    }

    mutating func scan() {
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
    mutating func readWord() {
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

    mutating func readNumber() {
        let start = position
        let digits = readDigits()
        // 1X2, 3G, 2nd: letters right behind.
        if position < scalars.count, Self.isLetter(scalars[position]), !isKnownSuffix(at: position) {
            readWord()
            return
        }
        if readDate(from: start, digits) || readClock(from: start, digits) || readFraction(from: start, digits) {
            return
        }
        var readings = digits.readings
        if let factor = readMultiplier() {
            readings = readings.map { .init(value: $0.value * factor, tolerance: $0.tolerance * factor) }
        }
        let (sign, before) = sign(before: start)
        let (unit, end) = unit(from: start, before, digits)
        add(before..<max(end, position), readings, sign, unit)
    }

    mutating func add(
        _ range: Range<Int>,
        _ readings: [StatedNumber.Reading],
        _ sign: Int?,
        _ unit: StatedNumber.Unit
    ) {
        numbers.append(StatedNumber(text: text(range), readings: readings, sign: sign, unit: unit))
    }
}

/// Digits, groups and decimals.
extension NumberScanner {
    struct Digits {
        var readings: [StatedNumber.Reading]
        /// Where there is neither group nor decimal.
        var whole: Int?
    }

    /// Reads digits with what separates groups and decimals between them.
    mutating func readDigits() -> Digits {
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
    func separates(at place: Int, after parts: [(separator: Unicode.Scalar?, digits: [Int])]) -> Bool {
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

    static func digits(_ parts: [(separator: Unicode.Scalar?, digits: [Int])]) -> Digits {
        func value(_ digits: [Int]) -> Double { digits.prefix(18).reduce(0) { $0 * 10 + Double($1) } }
        let all = parts.flatMap(\.digits)
        guard parts.count > 1, let last = parts.last else {
            let whole = value(all)
            return Digits(
                readings: [.init(value: whole, tolerance: 0.5)],
                whole: all.count <= 15 ? Int(clamping: whole) : nil
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
    mutating func readMultiplier() -> Double? {
        guard position < scalars.count, ["k", "K", "M"].contains(scalars[position]),
            position + 1 == scalars.count || !Self.isLetter(scalars[position + 1])
        else { return nil }
        defer { position += 1 }
        return scalars[position] == "M" ? 1_000_000 : 1_000
    }
}
