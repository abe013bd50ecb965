/// A currency by its ISO 4217 code, or by the field's own code for a coin.
package struct Currency: Hashable, Codable, Sendable {
    /// Three or four capital letters.
    package let code: String
    /// Digits behind the point: 2 for euros, 0 for yen, 8 for bitcoin.
    package let minorDigits: Int
    /// What is written beside an amount; the code where no sign is usual.
    package let sign: String
    /// Whether the sign stands before the amount in English.
    package let signLeads: Bool

    private init(_ code: String, _ minorDigits: Int, _ sign: String, leads: Bool = false) {
        self.code = code
        self.minorDigits = minorDigits
        self.sign = sign
        self.signLeads = leads
    }

    package static let euro = Currency("EUR", 2, "€", leads: true)

    /// The currencies that RISK0 keeps books in.
    package static let all: [Currency] = [
        euro,
        Currency("USD", 2, "$", leads: true), Currency("CAD", 2, "CA$", leads: true),
        Currency("GBP", 2, "£", leads: true), Currency("AUD", 2, "A$", leads: true),
        Currency("NZD", 2, "NZ$", leads: true), Currency("CHF", 2, "CHF"), Currency("SEK", 2, "kr"),
        Currency("NOK", 2, "kr"), Currency("DKK", 2, "kr"), Currency("PLN", 2, "zł"), Currency("CZK", 2, "Kč"),
        Currency("RON", 2, "lei"), Currency("HUF", 2, "Ft"), Currency("BGN", 2, "лв"), Currency("TRY", 2, "₺"),
        Currency("BRL", 2, "R$", leads: true), Currency("MXN", 2, "MX$", leads: true),
        Currency("ZAR", 2, "R", leads: true),
        Currency("INR", 2, "₹", leads: true), Currency("JPY", 0, "¥", leads: true), Currency("XOF", 0, "CFA"),
        Currency("MAD", 2, "MAD"), Currency("TND", 3, "TND"),
        Currency("USDT", 2, "USDT"), Currency("BTC", 8, "₿", leads: true), Currency("ETH", 8, "Ξ", leads: true),
    ]

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
