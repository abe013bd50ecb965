/// A currency by its ISO 4217 code, or by the field's own code for a coin.
package struct Currency: Hashable, Codable, Sendable {
    /// Its place among those that are kept: a currency is carried by every amount, so that it is one byte.
    private let place: UInt8

    private init(place: Int) { self.place = UInt8(place) }

    /// Three or four capital letters.
    package var code: String { details.code }
    /// Digits behind the point: 2 for euros, 0 for yen, 8 for bitcoin.
    package var minorDigits: Int { details.minorDigits }
    /// What is written beside an amount; the code where no sign is usual.
    package var sign: String { details.sign }
    /// Whether the sign stands before the amount in English.
    package var signLeads: Bool { details.signLeads }

    private var details: CurrencyDetails { CurrencyDetails.all[Int(place)] }

    package static let euro = Currency(place: 0)

    /// The currencies that RISK0 keeps books in.
    package static let all: [Currency] = CurrencyDetails.all.indices.map { Currency(place: $0) }

    private static let byCode = Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0) })

    /// - Parameter code: any case. Nil for a currency that RISK0 does not keep.
    package init?(code: String) {
        guard let known = Self.byCode[code.uppercased()] else { return nil }
        self = known
    }

    package init(from decoder: any Decoder) throws {
        let code = try decoder.singleValueContainer().decode(String.self)
        guard let known = Currency(code: code) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "unknown currency \(code)")
            )
        }
        self = known
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(code)
    }
}

/// What there is to know of each currency; the first is the euro.
private struct CurrencyDetails: Sendable {
    let code: String
    let minorDigits: Int
    let sign: String
    let signLeads: Bool

    private init(_ code: String, _ minorDigits: Int, _ sign: String, leads: Bool = false) {
        (self.code, self.minorDigits, self.sign, signLeads) = (code, minorDigits, sign, leads)
    }

    static let all: [CurrencyDetails] = [
        Self("EUR", 2, "€", leads: true),
        Self("USD", 2, "$", leads: true), Self("CAD", 2, "CA$", leads: true),
        Self("GBP", 2, "£", leads: true), Self("AUD", 2, "A$", leads: true),
        Self("NZD", 2, "NZ$", leads: true), Self("CHF", 2, "CHF"), Self("SEK", 2, "kr"),
        Self("NOK", 2, "kr"), Self("DKK", 2, "kr"), Self("PLN", 2, "zł"), Self("CZK", 2, "Kč"),
        Self("RON", 2, "lei"), Self("HUF", 2, "Ft"), Self("BGN", 2, "лв"), Self("TRY", 2, "₺"),
        Self("BRL", 2, "R$", leads: true), Self("MXN", 2, "MX$", leads: true),
        Self("ZAR", 2, "R", leads: true),
        Self("INR", 2, "₹", leads: true), Self("JPY", 0, "¥", leads: true), Self("XOF", 0, "CFA"),
        Self("MAD", 2, "MAD"), Self("TND", 3, "TND"),
        Self("USDT", 2, "USDT"), Self("BTC", 8, "₿", leads: true), Self("ETH", 8, "Ξ", leads: true),
    ]
}
