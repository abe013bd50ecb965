import Domain

/// Where the prices of one market at one book stand.
struct MarketColumns {
    enum Line {
        case fixed(Double)
        case column(Int)
    }

    let market: Market
    let moment: MatchPrices.Moment
    let book: String
    let line: Line
    let home: Int
    let draw: Int?
    let away: Int

    /// All columns that it is read from.
    var places: [Int] {
        var places = [home, away]
        if let draw { places.append(draw) }
        if case .column(let line) = line { places.append(line) }
        return places
    }

    /// How the outcomes of over and under 2.5 goals are spelt: by the source, and by programs that take no signs.
    static let goals = [(">2.5", "<2.5"), ("_2_5", "_2_5_1"), (".2.5", ".2.5.1")]

    /// How a moment is told behind a book's prefix.
    static let marks = [(MatchPrices.Moment.before, ""), (.close, "C")]

    /// Those of all markets that a header tells whole.
    static func all(in places: [String: Int]) -> [MarketColumns] {
        var found: [MarketColumns] = []
        for book in SourceBook.all {
            for prefix in book.prefixes {
                for (moment, mark) in marks {
                    let heading = Heading(book: book.code, prefix: prefix, moment: moment, mark: mark)
                    found.add(.winner, .fixed(0), ["H", "D", "A"], of: heading, in: places)
                    for (over, under) in goals {
                        found.add(.total, .fixed(2.5), [over, under], of: heading, in: places)
                    }
                    if let line = heading.lines.lazy.compactMap({ places[$0] }).first {
                        found.add(.handicap, .column(line), ["AHH", "AHA"], of: heading, in: places)
                    }
                }
            }
        }
        return found
    }
}

/// How the columns of one book at one moment begin.
private struct Heading {
    let book: String
    let prefix: String
    let moment: MatchPrices.Moment
    let mark: String

    /// Where the line of a handicap may stand: old files give one for each book, later ones one for all, and another at
    /// the close.
    var lines: [String] { moment == .before ? [prefix + "AH", "AHh", "BbAHh"] : ["AHCh"] }
}

extension [MarketColumns] {
    /// Adds a market unless one of its outcomes has no column, or another spelling of the book has told it.
    fileprivate mutating func add(
        _ market: Market,
        _ line: MarketColumns.Line,
        _ outcomes: [String],
        of heading: Heading,
        in places: [String: Int]
    ) {
        let found = outcomes.compactMap { places[heading.prefix + heading.mark + $0] }
        guard found.count == outcomes.count, let home = found.first, let away = found.last,
            !contains(where: { $0.market == market && $0.moment == heading.moment && $0.book == heading.book })
        else { return }
        append(
            MarketColumns(
                market: market,
                moment: heading.moment,
                book: heading.book,
                line: line,
                home: home,
                draw: found.count == 3 ? found[1] : nil,
                away: away
            )
        )
    }
}
