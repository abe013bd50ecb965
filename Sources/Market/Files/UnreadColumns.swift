import Domain

/// Columns of a file that are not read, and why.
package struct UnreadColumns: Sendable, Equatable {
    /// In the order in which they are told: prices first.
    package enum Reason: CaseIterable, Sendable {
        /// Prices of a book that is not known.
        case unknownBook
        /// Prices of a known book without the other outcomes of their market, or without its line.
        case incompleteMarket
        /// Prices that another column tells.
        case repeated
        case unknown
        /// Shots, cards, the referee and the like.
        case aboutMatch
        /// Of how many books a mean was taken.
        case bookCount

        /// For an operator, behind "not read".
        package var words: String {
            switch self {
            case .unknownBook: "prices of books that are not known"
            case .incompleteMarket: "prices without the other outcomes or the line of their market"
            case .repeated: "what another column tells"
            case .unknown: "unknown columns"
            case .aboutMatch: "about the match"
            case .bookCount: "numbers of books"
            }
        }
    }

    /// As they stand in the file, without repetition, by why they are not read.
    package private(set) var names: [Reason: [String]] = [:]

    package var isEmpty: Bool { names.isEmpty }

    /// - Parameters:
    ///   - header: the names of all columns; empty ones are none.
    ///   - read: the places of those that are read.
    init(_ header: [String], read: Set<Int>) {
        let all = Set(header)
        var met: Set<String> = []
        for (place, name) in header.enumerated() where !name.isEmpty {
            let isFirst = met.insert(name).inserted
            guard !read.contains(place) else { continue }
            add(
                name,
                isFirst ? Self.reason(of: name, among: all, wasRead: { Self.isRead($0, header, read) }) : .repeated
            )
        }
    }

    init() {}

    private mutating func add(_ name: String, _ reason: Reason) {
        if names[reason]?.contains(name) != true { names[reason, default: []].append(name) }
    }

    /// Takes in those of another header of the same file.
    mutating func add(_ other: UnreadColumns) {
        for (reason, names) in other.names { for name in names { add(name, reason) } }
    }

    private static func isRead(_ name: String, _ header: [String], _ read: Set<Int>) -> Bool {
        header.firstIndex(of: name).map { read.contains($0) } ?? false
    }

    private static func reason(of name: String, among all: Set<String>, wasRead: (String) -> Bool) -> Reason {
        if aboutMatch.contains(name) { return .aboutMatch }
        if bookCounts.contains(name) { return .bookCount }
        // "AHh" is the line of all books, where any has prices of a handicap.
        if ["AHh", "BbAHh", "AHCh"].contains(name) { return .incompleteMarket }
        guard let price = PriceColumn(name) else { return .unknown }
        guard let book = price.book else {
            // "HxG" ends like a price, too: only what comes with its other outcomes is one.
            return price.siblings.allSatisfy { all.contains($0) } ? .unknownBook : .unknown
        }
        let others = book.prefixes.filter { $0 != price.prefix }.map { $0 + price.mark + price.ending }
        return others.contains(where: wasRead) ? .repeated : .incompleteMarket
    }

    private static let aboutMatch: Set<String> = [
        "League", "Season", "Attendance", "Referee", "HTHG", "HTAG", "HTR", "HS", "AS", "HST", "AST", "HHW", "AHW",
        "HC",
        "AC", "HF", "AF", "HFKC", "AFKC", "HO", "AO", "HY", "AY", "HR", "AR", "HBP", "ABP",
    ]

    private static let bookCounts: Set<String> = ["Bb1X2", "BbOU", "BbAH"]
}

/// The name of a column that looks like one of prices: a book, a moment, an outcome.
private struct PriceColumn {
    let prefix: String
    let mark: String
    let ending: String
    /// Nil for a book that is not known.
    let book: SourceBook?
    /// The columns of the other outcomes.
    let siblings: [String]

    private static let markets: [[String]] =
        [["AHH", "AHA"]] + MarketColumns.goals.map { [$0.0, $0.1] } + [["H", "D", "A"]]

    init?(_ name: String) {
        let readings = Self.markets.lazy.flatMap { endings in endings.map { (endings, $0) } }
        // The longest ending is the right one: "B365AHH" is no price of a winner.
        guard let (endings, ending) = readings.first(where: { name.hasSuffix($0.1) && name.count > $0.1.count }) else {
            // The line of one book's handicap, "GBAH".
            guard name.hasSuffix("AH"), let book = Self.book(String(name.dropLast(2))) else { return nil }
            (prefix, mark, ending, self.book, siblings) = (String(name.dropLast(2)), "", "AH", book, [])
            return
        }
        let head = String(name.dropLast(ending.count))
        self.ending = ending
        siblings = endings.map { head + $0 }
        if let book = Self.book(head) {
            (prefix, mark, self.book) = (head, "", book)
        } else if head.hasSuffix("C"), let book = Self.book(String(head.dropLast())) {
            (prefix, mark, self.book) = (String(head.dropLast()), "C", book)
        } else {
            (prefix, mark, self.book) = (head, "", nil)
        }
    }

    private static func book(_ prefix: String) -> SourceBook? {
        SourceBook.all.first { $0.prefixes.contains(prefix) }
    }
}
