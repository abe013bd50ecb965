/// A closing price, and whose it is.
package struct ClosingPrice: Hashable, Sendable {
    /// Decimal, as it was offered: with a book's margin, before an exchange's commission.
    package var price: Double
    /// The codes of the books behind it, each once, in the order of ``MatchPrices/yardsticks``; of a parlay those of all
    /// legs. None for a leg that was void: it closes at its own price.
    package var books: [String]

    /// The books as one code, "PS+mean"; nil for none.
    package static func code(of books: [String]) -> String? {
        books.isEmpty ? nil : books.joined(separator: String(joint))
    }

    /// The books that a code names; none where there is no code.
    package static func books(of code: String?) -> [String] {
        code.map { $0.split(separator: joint).map(String.init) } ?? []
    }

    private static let joint: Character = "+"

    package init(price: Double, books: [String]) {
        self.price = price
        self.books = books
    }
}
