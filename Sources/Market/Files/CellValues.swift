import Domain

/// A cell where a number is expected.
enum CellNumber: Equatable {
    case blank
    case value(Double)
    case notANumber
}

extension CSVLines {
    /// A decimal number with a point. Exact: up to 15 digits fit a double, and so does their power of ten.
    func number(_ index: Int) -> CellNumber {
        withCell(index) { bytes in
            guard !bytes.isEmpty else { return .blank }
            var position = 0
            let isNegative = bytes[0] == UInt8(ascii: "-")
            if isNegative || bytes[0] == UInt8(ascii: "+") { position = 1 }
            var (mantissa, digits, scale) = (0.0, 0, 1.0)
            var hasPoint = false
            while position < bytes.count {
                let byte = bytes[position]
                if byte == UInt8(ascii: "."), !hasPoint {
                    hasPoint = true
                } else if byte >= 0x30, byte <= 0x39 {
                    mantissa = mantissa * 10 + Double(byte - 0x30)
                    digits += 1
                    if hasPoint { scale *= 10 }
                } else {
                    return .notANumber
                }
                position += 1
            }
            guard (1...15).contains(digits) else { return .notANumber }
            return .value((isNegative ? -mantissa : mantissa) / scale)
        }
    }

    /// The day of "18/08/12", "18/08/2012" or "2012-08-18"; nil for what is no such day.
    func date(_ index: Int) -> CivilDate? {
        guard var (numbers, widths) = dateParts(index), numbers.count == 3 else { return nil }
        // What begins with four digits is written from the year down.
        if widths[0] == 4 { (numbers, widths) = (numbers.reversed(), widths.reversed()) }
        guard widths[0] <= 2, widths[1] <= 2 else { return nil }
        let year: Int
        switch widths[2] {
        // The source begins in 1993.
        case 2: year = numbers[2] + (numbers[2] < 80 ? 2_000 : 1_900)
        case 4: year = numbers[2]
        default: return nil
        }
        guard (1_980...2_100).contains(year) else { return nil }
        return CivilDate(year: year, month: numbers[1], day: numbers[0])
    }

    private func dateParts(_ index: Int) -> (values: [Int], widths: [Int])? {
        numbers(index, separator: UInt8(ascii: "/")) ?? numbers(index, separator: UInt8(ascii: "-"))
    }

    /// Hour and minute of "20:00".
    func time(_ index: Int) -> (hour: Int, minute: Int)? {
        guard let (numbers, widths) = numbers(index, separator: UInt8(ascii: ":")), (2...3).contains(numbers.count),
            widths[0] <= 2, widths[1] == 2, numbers[0] < 24, numbers[1] < 60
        else { return nil }
        return (numbers[0], numbers[1])
    }

    private func numbers(_ index: Int, separator: UInt8) -> (values: [Int], widths: [Int])? {
        withCell(index) { bytes in
            guard (3...10).contains(bytes.count) else { return nil }
            var (values, widths) = ([0], [0])
            for byte in bytes {
                if byte == separator {
                    values.append(0)
                    widths.append(0)
                } else if byte >= 0x30, byte <= 0x39 {
                    values[values.count - 1] = values[values.count - 1] * 10 + Int(byte - 0x30)
                    widths[widths.count - 1] += 1
                } else {
                    return nil
                }
            }
            return widths.contains(0) ? nil : (values, widths)
        }
    }
}
