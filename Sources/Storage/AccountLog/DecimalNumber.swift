/// A number of JSON, read to the nearest double.
enum DecimalNumber {
    /// - Returns: nil for what is no number, or none that is finite.
    static func value(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
        plain(text) ?? rounded(text)
    }

    /// `-12.345`, of at most nineteen digits: nearly all that is written.
    private static func plain(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
        // The digits as a whole number, and the power of ten by which it is to be divided; neither runs over.
        var (digits, divisor, hasPoint): (UInt64, UInt64, Bool) = (0, 1, false)
        let first = text.first == UInt8(ascii: "-") ? 1 : 0
        guard text.count > first, text.count - first <= 20 else { return nil }
        for index in first..<text.count {
            let digit = text[index] &- UInt8(ascii: "0")
            if digit < 10 {
                digits = digits &* 10 &+ UInt64(digit)
                if hasPoint { divisor &*= 10 }
            } else if text[index] == UInt8(ascii: "."), !hasPoint, index > first, index + 1 < text.count {
                hasPoint = true
            } else {
                return nil
            }
        }
        guard hasPoint || text.count - first <= 19 else { return nil }
        let value = quotient(digits, divisor)
        return first == 1 ? -value : value
    }

    /// The double nearest to digits / divisor; of two that are as near, the even one.
    /// - Parameter divisor: a power of ten.
    private static func quotient(_ digits: UInt64, _ divisor: UInt64) -> Double {
        // What doubles hold exactly: their quotient is rounded once.
        if digits <= 1 << 53 { return Double(digits) / Double(divisor) }
        // The quotient's first 64 bits, and whether anything is left: an odd last bit stands for all that is behind it,
        // so that the conversion to 53 bits knows on which side of a middle it is.
        let (up, shift) = (digits.leadingZeroBitCount, divisor.leadingZeroBitCount)
        let high = digits << up
        let (quotient, rest) = (divisor << shift).dividingFullWidth((high >> 1, high << 63))
        let rounded = Double(rest == 0 ? quotient : quotient | 1)
        return Double(sign: .plus, exponent: shift - up - 63, significand: rounded)
    }

    private static func rounded(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
        guard let value = Double(String(decoding: text, as: UTF8.self)), value.isFinite else { return nil }
        return value
    }
}
