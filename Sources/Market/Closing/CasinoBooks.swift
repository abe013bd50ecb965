import Domain
import Storage

/// Under which code the prices of a casino stand.
package struct CasinoBooks {
    /// The source's codes, by the casino's name folded.
    private static let codes = [
        "bet365": "B365", "pinnacle": MatchPrices.sharp, "bwin": "BW", "williamhill": "WH", "interwetten": "IW",
        "betvictor": "VC", "ladbrokes": "LB", "betfairsportsbook": "BF", "1xbet": "1XB",
    ]

    private let byCasino: [CasinoID: String]

    init(_ book: Book) throws {
        byCasino = try book.catalogueNames().compactMapValues(Self.code(of:))
    }

    /// The code under which a source's prices of this casino stand: the source's own, or the casino's name folded, as
    /// simulated worlds use it. Nil for what is no name.
    package static func code(of casino: String) -> String? {
        CasinoName.key(casino).map { codes[$0] ?? $0 }
    }

    /// Nil for a casino that a user added: no source knows it.
    func code(of casino: CasinoID) -> String? { byCasino[casino] }
}
