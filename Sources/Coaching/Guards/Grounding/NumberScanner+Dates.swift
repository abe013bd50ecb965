import Domain

/// Dates, times, fractions.
extension NumberScanner {
    /// Digits at a place: their value, how many, and where they end.
    func plainDigits(at place: Int) -> (value: Int, count: Int, end: Int)? {
        var (value, end) = (0, place)
        while end < scalars.count, let digit = scalars[end].decimalDigit, end - place < 6 {
            value = value * 10 + digit
            end += 1
        }
        guard end > place, end == scalars.count || scalars[end].decimalDigit == nil else { return nil }
        return (value, end - place, end)
    }

    func scalar(_ place: Int) -> Unicode.Scalar? { scalars.indices.contains(place) ? scalars[place] : nil }

    /// 2026-03-10, 10/03/2026, 10.03.2026, 10 March, March 10.
    mutating func readDate(from start: Int, _ digits: Digits) -> Bool {
        if let year = digits.whole, (1_900...2_200).contains(year), scalar(position) == "-",
            let month = plainDigits(at: position + 1), scalar(month.end) == "-",
            let day = plainDigits(at: month.end + 1),
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
    mutating func readClock(from start: Int, _ digits: Digits) -> Bool {
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
    mutating func readFraction(from start: Int, _ digits: Digits) -> Bool {
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
