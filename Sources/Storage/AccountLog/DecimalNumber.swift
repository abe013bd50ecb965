/// A number of JSON, read to the nearest double.
enum DecimalNumber {
    /// The powers of ten that a double holds exactly.
    private static let powers: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ]
    /// Up to it a double holds every whole number.
    private static let exact: UInt64 = 1 << 53

    /// - Returns: nil for what is no number, or none that is finite.
    static func value(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
        // A whole number divided by a power of ten, both exact, is rounded once: the nearest double.
        plain(text) ?? rounded(text)
    }

    /// `-12.345`, where its digits as a whole number and the power of ten behind the point are exact.
    private static func plain(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
        var (digits, places, hasPoint): (UInt64, Int, Bool) = (0, 0, false)
        let isNegative = text.first == UInt8(ascii: "-")
        let first = isNegative ? 1 : 0
        guard text.count > first, text.count - first <= 18 else { return nil }
        for index in first..<text.count {
            let digit = text[index] &- UInt8(ascii: "0")
            if digit < 10 {
                digits = digits &* 10 &+ UInt64(digit)
                if hasPoint { places += 1 }
            } else if text[index] == UInt8(ascii: "."), !hasPoint, index > first, index + 1 < text.count {
                hasPoint = true
            } else {
                return nil
            }
        }
        guard digits <= exact else { return nil }
        let value = Double(digits) / powers[places]
        return isNegative ? -value : value
    }

    private static func rounded(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
        guard let value = Double(String(decoding: text, as: UTF8.self)), value.isFinite else { return nil }
        return value
    }
}
