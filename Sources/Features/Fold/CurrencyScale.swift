import Domain

/// What a currency is worth, roughly, and in which steps people stake it.
///
/// Amounts of several currencies have to be laid beside each other for thresholds that are given in euros and for sums
/// over an account. The worths are rounded ones, written down in 2025: right within a tenth for most, within a factor of
/// two for coins. No money of a user is ever reckoned with them.
struct CurrencyScale: Sendable {
    let code: String
    /// Euro cents for one minor unit.
    let centsPerMinor: Double
    /// Minor units: a stake that is no multiple of it is not round. 0 for coins, where two digits make a round stake.
    let step: Int64
    var isCoin = false

    /// New ones only at the end: states hold places in it.
    static let all: [CurrencyScale] = [
        fiat("EUR", 1), fiat("USD", 0.9), fiat("CAD", 0.65), fiat("GBP", 1.15), fiat("AUD", 0.6), fiat("NZD", 0.55),
        fiat("CHF", 1.05), fiat("SEK", 0.09), fiat("NOK", 0.085), fiat("DKK", 0.134), fiat("PLN", 0.23),
        fiat("CZK", 0.04), fiat("RON", 0.2), fiat("HUF", 0.0025), fiat("BGN", 0.511), fiat("TRY", 0.025),
        fiat("BRL", 0.17), fiat("MXN", 0.05), fiat("ZAR", 0.05), fiat("INR", 0.011), fiat("JPY", 0.006, digits: 0),
        fiat("XOF", 0.001_524, digits: 0), fiat("MAD", 0.093), fiat("TND", 0.3, digits: 3), stable("USDT", 0.9),
        coin("BTC", 80_000), coin("ETH", 2_500),
        // What is not on the list counts as euros.
        fiat("", 1),
    ]

    /// - Parameter worth: euros for one unit.
    private static func fiat(_ code: String, _ worth: Double, digits: Int = 2) -> Self {
        let minor = [1.0, 10, 100, 1_000][digits]
        // Steps of about five euros: 5, 50 or 500 units.
        let units: Double = worth >= 0.15 ? 5 : worth >= 0.02 ? 50 : 500
        return Self(code: code, centsPerMinor: worth * 100 / minor, step: Int64(clamping: units * minor))
    }

    private static func coin(_ code: String, _ worth: Double) -> Self {
        Self(code: code, centsPerMinor: worth * 100 / 1e8, step: 0, isCoin: true)
    }

    /// A coin that is staked as money is.
    private static func stable(_ code: String, _ worth: Double) -> Self {
        var scale = fiat(code, worth)
        scale.isCoin = true
        return scale
    }

    static func index(of currency: Currency) -> UInt8 {
        currency.code == "EUR" ? 0 : UInt8(all.firstIndex { $0.code == currency.code } ?? all.count - 1)
    }

    static func euroCents(_ minor: Int64, _ currency: Currency) -> Int64 {
        all[Int(index(of: currency))].euroCents(minor)
    }

    /// Held within a thousand million euros, so that no sum of them can run over.
    func euroCents(_ minor: Int64) -> Int64 {
        Int64(clamping: min(max((Double(minor) * centsPerMinor).rounded(), -1e11), 1e11))
    }

    /// Whether a stake is no multiple of the step, and whether it is not even one of a fifth of it: with cents.
    func roundness(of minor: Int64) -> (isOdd: Bool, isFine: Bool) {
        guard step > 0 else {
            var digits = minor
            while digits != 0, digits % 10 == 0 { digits /= 10 }
            return (digits >= 100, digits >= 1_000)
        }
        return (minor % step != 0, minor % (step / 5) != 0)
    }
}
