/// A natural number of any size in base one thousand million, by the method of school: the yardstick for the product
/// code's own big number, and written apart from it.
struct WholeNumber: Comparable {
    private static let base: UInt64 = 1_000_000_000
    /// Least significant first, without leading zeros.
    private var digits: [UInt64]

    init(_ value: UInt64) {
        digits = []
        var rest = value
        while rest > 0 {
            digits.append(rest % Self.base)
            rest /= Self.base
        }
    }

    func times(_ factor: UInt64) -> WholeNumber {
        var product = WholeNumber(0)
        for (shift, part) in WholeNumber(factor).digits.enumerated() {
            var row = WholeNumber(0)
            row.digits = Array(repeating: 0, count: shift)
            var carry: UInt64 = 0
            for digit in digits {
                let value = digit * part + carry
                row.digits.append(value % Self.base)
                carry = value / Self.base
            }
            if carry > 0 { row.digits.append(carry) }
            product = product.plus(row)
        }
        return product
    }

    func plus(_ other: WholeNumber) -> WholeNumber {
        var sum = WholeNumber(0)
        var carry: UInt64 = 0
        for position in 0..<max(digits.count, other.digits.count) {
            let left = position < digits.count ? digits[position] : 0
            let right = position < other.digits.count ? other.digits[position] : 0
            sum.digits.append((left + right + carry) % Self.base)
            carry = (left + right + carry) / Self.base
        }
        if carry > 0 { sum.digits.append(carry) }
        while sum.digits.last == 0 { sum.digits.removeLast() }
        return sum
    }

    static func < (left: Self, right: Self) -> Bool {
        guard left.digits.count == right.digits.count else { return left.digits.count < right.digits.count }
        return left.digits.reversed().lexicographicallyPrecedes(right.digits.reversed())
    }
}
