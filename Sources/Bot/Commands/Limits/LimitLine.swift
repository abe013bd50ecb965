import Domain
import Storage

/// The parts of `bet365 cut 100 5`, before the amounts are read. The type may also stand first.
struct LimitLine {
    var casino: Casino?
    /// What stands where a casino should, and is none that is known.
    var unknownCasino: String?
    var type: LimitType?
    /// What stands where a type should, and is none.
    var unknownType: String?
    /// What stands behind: the amounts.
    var amounts: ArraySlice<Substring> = []

    private static let mostWords = 4

    init(_ words: ArraySlice<Substring>, for user: UserID, in book: Book) throws {
        if let head = try CasinoWords(words, for: user, in: book) {
            casino = head.casino
            readType(head.rest)
        } else if let (type, rest) = Self.type(at: words) {
            self.type = type
            if let tail = try CasinoWords(rest, for: user, in: book) {
                casino = tail.casino
                amounts = tail.rest
            } else {
                let name = rest.prefix { !Self.isAmount($0) }
                if !name.isEmpty { unknownCasino = name.joined(separator: " ") }
                amounts = rest.dropFirst(name.count)
            }
        } else {
            let start = words.indices.dropFirst().first { Self.type(at: words[$0...]) != nil }
            let end = start ?? words.indices.dropFirst().first { Self.isAmount(words[$0]) } ?? words.endIndex
            unknownCasino = words[..<end].joined(separator: " ")
            readType(words[end...])
        }
    }

    private mutating func readType(_ words: ArraySlice<Substring>) {
        guard let (type, rest) = Self.type(at: words) else {
            let other = words.prefix { !Self.isAmount($0) }
            if !other.isEmpty { unknownType = other.joined(separator: " ") }
            amounts = words.dropFirst(other.count)
            return
        }
        self.type = type
        amounts = rest
    }

    /// The longest head of the words that names a type.
    static func type(at words: ArraySlice<Substring>) -> (LimitType, ArraySlice<Substring>)? {
        for count in stride(from: min(words.count, mostWords), to: 0, by: -1) {
            if let type = LimitType.named(words.prefix(count).joined(separator: " ")) {
                return (type, words.dropFirst(count))
            }
        }
        return nil
    }

    private static func isAmount(_ word: Substring) -> Bool {
        word.unicodeScalars.contains { $0.decimalDigit != nil }
    }
}
