/// A whole number of any size that can be multiplied and divided by machine words.
///
/// A parlay of twenty legs multiplies twenty ratios: no fixed width holds that, and a float would lose cents.
struct ExactProduct {
    /// Least significant first; empty means 0.
    private var limbs: [UInt64]

    init(_ value: UInt64) { limbs = value == 0 ? [] : [value] }

    mutating func multiply(by factor: UInt64) {
        var carry: UInt64 = 0
        for index in limbs.indices {
            let (high, low) = limbs[index].multipliedFullWidth(by: factor)
            let (sum, overflow) = low.addingReportingOverflow(carry)
            limbs[index] = sum
            carry = high + (overflow ? 1 : 0)
        }
        if carry != 0 { limbs.append(carry) }
    }

    /// Divides, rounding down. Dividing by a, then by b, equals dividing by a times b.
    mutating func divide(by divisor: UInt64) {
        var remainder: UInt64 = 0
        for index in limbs.indices.reversed() {
            (limbs[index], remainder) = divisor.dividingFullWidth((remainder, limbs[index]))
        }
        while limbs.last == 0 { limbs.removeLast() }
    }

    /// The value, or nil where it does not fit.
    var int64: Int64? {
        switch limbs.count {
        case 0: 0
        case 1: Int64(exactly: limbs[0])
        default: nil
        }
    }
}
