import Domain
import Storage

/// Under which code the prices of a casino stand.
package struct CasinoBooks {
    /// The source's codes, by the casino's name folded.
    private static let codes = SourceBook.all.reduce(into: [String: String]()) { codes, book in
        if let key = book.casino.flatMap({ CasinoName.key($0) }) { codes[key] = book.code }
    }

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
