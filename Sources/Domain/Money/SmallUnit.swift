/// The small parts of coins and currencies that people count in.
package enum SmallUnit {
    /// Words for what the user stakes as one.
    static let stakeUnits: Set = ["u", "unit", "units", "unité", "unités", "unite", "unites"]

    /// What a word beside an amount counts, as a power of ten of the currency: -8 for "sats", -2 for "pence".
    ///
    /// - Parameters:
    ///   - lower: in lower case.
    ///   - currency: whose cents "cents" are.
    /// - Returns: nil for a word that is no such unit.
    package static func named(_ lower: String, near currency: Currency) -> (currency: Currency, exponent: Int)? {
        if let (code, exponent) = coded[lower], let known = Currency(code: code) { return (known, exponent) }
        guard cents.contains(lower), currency.minorDigits == 2 else { return nil }
        return (currency, -2)
    }

    private static let cents: Set = ["c", "ct", "cts", "cent", "cents", "centime", "centimes", "¢"]

    private static let coded: [String: (code: String, exponent: Int)] = [
        "sat": ("BTC", -8), "sats": ("BTC", -8), "satoshi": ("BTC", -8), "satoshis": ("BTC", -8),
        "mbtc": ("BTC", -3), "ubtc": ("BTC", -6), "\u{B5}btc": ("BTC", -6), "\u{3BC}btc": ("BTC", -6),
        "gwei": ("ETH", -9), "wei": ("ETH", -18), "finney": ("ETH", -3), "meth": ("ETH", -3), "ueth": ("ETH", -6),
        "\u{B5}eth": ("ETH", -6), "\u{3BC}eth": ("ETH", -6), "p": ("GBP", -2), "pence": ("GBP", -2),
    ]
}
