import Domain
import Storage

/// The casino at the head of a line, and what stands behind it.
///
/// Names have one word or several, and nothing marks their end: the longest head that is a known name is taken.
struct CasinoWords {
    let casino: Casino
    let rest: ArraySlice<Substring>

    private static let mostWords = 5

    /// - Returns: nil where the line does not begin with a casino that this user knows.
    init?(_ words: ArraySlice<Substring>, for user: UserID, in book: Book) throws {
        for count in stride(from: min(words.count, Self.mostWords), to: 0, by: -1) {
            let name = words.prefix(count).joined(separator: " ")
            if let casino = try book.casino(named: name, for: user) {
                self.casino = casino
                rest = words.dropFirst(count)
                return
            }
        }
        return nil
    }
}

extension String {
    /// The words of a line as commands read it: no invisible characters, and no more than an honest line has.
    var words: ArraySlice<Substring> { visibleLine(limit: 400).split(separator: " ")[...] }
}
