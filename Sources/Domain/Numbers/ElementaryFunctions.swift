/// The natural logarithm of a positive finite number, right to about one unit in the last place.
///
/// The number is m · 2^e with m between √½ and √2; ln m is the series of 2 artanh((m - 1) / (m + 1)), whose argument is
/// below 0.172.
package func naturalLogarithm(_ number: Double) -> Double {
    var (mantissa, exponent) = (number.significand, Double(number.exponent))
    if mantissa > 1.414_213_562_373_095_1 {
        mantissa /= 2
        exponent += 1
    }
    let ratio = (mantissa - 1) / (mantissa + 1)
    let square = ratio * ratio
    var (term, sum, divisor) = (ratio, 0.0, 1.0)
    for _ in 0..<12 {
        sum += term / divisor
        term *= square
        divisor += 2
    }
    return exponent * lnTwoHigh + (2 * sum + exponent * lnTwoLow)
}

/// e to the power of a number, right to about one unit in the last place; 0 below -745, infinite above 709.
package func exponential(_ power: Double) -> Double {
    guard power < 709 else { return power.isNaN ? .nan : .infinity }
    guard power > -745 else { return 0 }
    let halvings = (power / (lnTwoHigh + lnTwoLow)).rounded()
    let rest = (power - halvings * lnTwoHigh) - halvings * lnTwoLow
    var (sum, divisor) = (1.0, 14.0)
    while divisor >= 1 {
        sum = 1 + sum * rest / divisor
        divisor -= 1
    }
    return Double(sign: .plus, exponent: Int(clamping: halvings), significand: sum)
}

/// ln 2 in two parts: the first has so few digits that its multiples by a small whole number are exact.
private let lnTwoHigh = 0x1.62e42fee00000p-1
private let lnTwoLow = 0x1.a39ef35793c76p-33
