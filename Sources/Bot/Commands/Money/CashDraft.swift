import Domain
import Storage
import Telegram

/// Money that goes in or out of a casino, as far as the user has told it.
struct CashDraft: Codable, Equatable {
    enum Step { case casino, amount }

    var casino: CasinoID?
    /// A name that no casino has; the user was asked whether to add it.
    var newName: String?
    var amount: Money?
    /// For the log: `line` or `flow`.
    var source: String

    /// Nil once all is known.
    var step: Step? { casino == nil ? .casino : amount == nil ? .amount : nil }
}

/// The parts of `bet365 100`; the amount may also stand first, `100 at bet365`.
struct CashLine {
    var casino: Casino?
    var unknownCasino: String?
    /// Empty where there is none.
    var amount: String
    /// The words of the casino.
    let name: String

    private static let connectors: Set<String> = ["at", "to", "from", "chez", "sur", "de", "à", "on", ":"]

    init(_ words: ArraySlice<Substring>, for user: UserID, in book: Book) throws {
        let words = words.filter { !Self.connectors.contains($0.lowercased()) }[...]
        if let head = try CasinoWords(words, for: user, in: book) {
            casino = head.casino
            amount = head.rest.joined(separator: " ")
            name = words.prefix(words.count - head.rest.count).joined(separator: " ")
            return
        }
        for start in words.indices.dropFirst() {
            if let tail = try CasinoWords(words[start...], for: user, in: book), tail.rest.isEmpty {
                casino = tail.casino
                amount = words[..<start].joined(separator: " ")
                name = words[start...].joined(separator: " ")
                return
            }
        }
        if words.first.map(Self.isBare) == true {
            let count = GroupedWords(words, near: .euro)?.count ?? 1
            let rest = words.dropFirst(count)
            let hasName = rest.contains { Currency(code: String($0)) == nil && !Self.isNumber($0) && $0.count > 1 }
            amount = hasName ? words.prefix(count).joined(separator: " ") : words.joined(separator: " ")
            name = hasName ? rest.joined(separator: " ") : ""
            if hasName { unknownCasino = name }
            return
        }
        let start = words.indices.dropFirst().first { Self.isNumber(words[$0]) } ?? words.endIndex
        name = words[..<start].joined(separator: " ")
        unknownCasino = name
        amount = words[start...].joined(separator: " ")
    }

    /// A number with nothing that a name has.
    private static func isBare(_ word: Substring) -> Bool { isNumber(word) && !word.contains(where: \.isLetter) }

    private static func isNumber(_ word: Substring) -> Bool {
        word.unicodeScalars.contains { $0.decimalDigit != nil }
    }
}
