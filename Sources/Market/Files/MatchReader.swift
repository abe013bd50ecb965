package import Domain

/// Reads matches and their prices from a football-data.co.uk file, one after the other, in constant memory.
///
/// What is impossible is refused and counted, and reading goes on: see `docs/market.md`.
package struct MatchReader: ~Copyable {
    /// What was read so far.
    package private(set) var tally = ReadTally()
    /// Columns of the headers so far that are not read.
    package private(set) var unread: UnreadColumns
    private var lines: CSVLines
    /// Nil below a header of something else, up to the next one.
    private var columns: MatchColumns?
    private var firstName: [UInt8]
    private let latest: Timestamp?
    private var calendar = SourceCalendar()

    /// Opens a file and reads its header.
    /// - Parameter latest: no match can have been played after it; nil to believe every date.
    package init(path: String, latest: Timestamp? = nil) throws(OddsFileFault) {
        var lines = try CSVLines(path: path)
        var line = try lines.next()
        while line == .blank { line = try lines.next() }
        guard line != nil else { throw .empty(path: path) }
        let columns = try MatchColumns(lines.names, path: path)
        (self.columns, unread, firstName) = (columns, columns.unread, Array(columns.firstName.utf8))
        self.lines = lines
        self.latest = latest
    }

    /// The next match that can be believed; nil at the end of the file.
    package mutating func next() throws(OddsFileFault) -> MarketMatch? {
        while let line = try lines.next() {
            switch line {
            case .blank: continue
            case .unclosedQuote: refuseRow(.unclosedQuote)
            case .tooLong: refuseRow(.rowTooLong)
            case .cells:
                if isHeader() {
                    readHeader()
                    continue
                }
                guard let columns else {
                    refuseRow(.unknownHeader)
                    continue
                }
                if let match = match(columns) { return match }
            }
        }
        return nil
    }

    /// Files that were put together keep their headers.
    private func isHeader() -> Bool {
        lines.withCell(0) { cell in
            !cell.isEmpty
                && (cell.elementsEqual(firstName) || cell.elementsEqual("Div".utf8)
                    || cell.elementsEqual("Country".utf8))
        }
    }

    /// What stands below a header of something else is refused row by row.
    private mutating func readHeader() {
        columns = try? MatchColumns(lines.names, path: lines.path)
        if let columns { unread.add(columns.unread) }
    }

    private mutating func refuseRow(_ reason: Refusal) {
        tally.rows += 1
        tally.refuse(reason, line: lines.number)
    }

    private mutating func match(_ columns: MatchColumns) -> MarketMatch? {
        var match: MarketMatch
        do { match = try readMatch(columns) } catch {
            refuseRow(error.reason)
            return nil
        }
        tally.rows += 1
        tally.matches += 1
        match.prices.reserveCapacity(columns.markets.count)
        let plainIsClose = columns.plainIsClose && match.homeGoals != nil
        for column in columns.markets {
            do {
                if let prices = try read(column, moment: plainIsClose ? .close : column.moment) {
                    match.prices.append(prices)
                }
            } catch { tally.refuse(error.reason, line: lines.number) }
        }
        tally.markets += match.prices.count
        return match
    }

    private mutating func readMatch(_ columns: MatchColumns) throws(Refused) -> MarketMatch {
        guard lines.cellCount > max(columns.home, columns.away, columns.date) else { throw Refused(.shortRow) }
        // A comma too many shifts what stands behind it.
        guard (columns.width..<max(columns.width, lines.cellCount)).allSatisfy({ lines.isBlank($0) }) else {
            throw Refused(.longRow)
        }
        let league = try league(columns.league)
        guard let date = lines.date(columns.date) else { throw Refused(.badDate) }
        let start = calendar.start(of: date, at: try time(columns.time), in: league)
        let (home, away) = (try team(columns.home), try team(columns.away))
        guard home != away else { throw Refused(.badTeams) }
        let goals = try goals(columns)
        if goals != nil, let latest, start.moment > latest, date.daysSince1970 > latest.daysSince1970 {
            throw Refused(.resultFromFuture)
        }
        return MarketMatch(
            league: league.code,
            tier: league.tier,
            home: home,
            away: away,
            day: start.day,
            startsAt: start.moment,
            knowsHour: start.knowsHour,
            homeGoals: goals?.home,
            awayGoals: goals?.away
        )
    }

    private func league(_ column: MatchColumns.LeagueColumn) throws(Refused) -> League {
        let league =
            switch column {
            case .code(let place): League.coded(lines.text(place))
            case .country(let place): League.ofCountry(named: lines.text(place))
            }
        guard let league else { throw Refused(.unknownLeague) }
        return league
    }

    private func time(_ column: Int?) throws(Refused) -> (hour: Int, minute: Int)? {
        guard let column, !lines.isBlank(column) else { return nil }
        guard let time = lines.time(column) else { throw Refused(.badTime) }
        return time
    }

    private func team(_ column: Int) throws(Refused) -> String {
        let name = lines.text(column)
        // What is plain needs no cleaning: nearly all names are.
        let isPlain = name.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
        let shown = isPlain ? name : name.visible(limit: Self.longestTeam)
        guard !shown.isEmpty, shown.utf8.count <= Self.longestTeam, !shown.folded.isEmpty else {
            throw Refused(.badTeams)
        }
        return shown
    }

    private static let longestTeam = 64
    /// No first-class match had more.
    private static let mostGoals = 40.0

    /// Nil for a match that has no result yet.
    private func goals(_ columns: MatchColumns) throws(Refused) -> (home: Int, away: Int)? {
        guard let homeColumn = columns.homeGoals, let awayColumn = columns.awayGoals else { return nil }
        switch (lines.number(homeColumn), lines.number(awayColumn)) {
        case (.blank, .blank): return nil
        case (.value(let home), .value(let away)):
            for goals in [home, away] {
                guard (0...Self.mostGoals).contains(goals), goals == goals.rounded() else { throw Refused(.badGoals) }
            }
            try check(home, away, columns.result)
            return (Int(clamping: home), Int(clamping: away))
        default: throw Refused(.badGoals)
        }
    }

    /// The result in a word, where there is one, must be that of the goals.
    private func check(_ home: Double, _ away: Double, _ column: Int?) throws(Refused) {
        guard let column, !lines.isBlank(column) else { return }
        let expected = home > away ? "H" : home < away ? "A" : "D"
        guard lines.text(column) == expected else { throw Refused(.resultDisagrees) }
    }

    /// Nil where the source has no prices of that book.
    private func read(_ column: MarketColumns, moment: MatchPrices.Moment) throws(Refused) -> MatchPrices? {
        let home = lines.number(column.home)
        let away = lines.number(column.away)
        let draw = column.draw.map { lines.number($0) }
        if home == .blank, away == .blank, draw == nil || draw == .blank { return nil }
        let prices = MatchPrices(
            market: column.market,
            line: try line(column.line),
            moment: moment,
            book: column.book,
            home: try Self.price(home),
            draw: try draw.map { value throws(Refused) in try Self.price(value) },
            away: try Self.price(away)
        )
        let overround = prices.overround
        // The best of many books and of an exchange's bettors may leave a little; more is a typo or a palpable error.
        let isOfMany = column.book == MatchPrices.best || column.book == MatchPrices.exchange
        guard overround >= (isOfMany ? -0.02 : 0) else { throw Refused(.overroundNegative) }
        guard overround <= 0.2 else { throw Refused(.overroundExcessive) }
        return prices
    }

    private func line(_ line: MarketColumns.Line) throws(Refused) -> Double {
        switch line {
        case .fixed(let line): return line
        case .column(let column):
            switch lines.number(column) {
            case .blank: throw Refused(.marketIncomplete)
            case .notANumber: throw Refused(.lineImpossible)
            case .value(let value):
                guard abs(value) <= 10, value * 4 == (value * 4).rounded() else { throw Refused(.lineImpossible) }
                // A negative zero would be a line of its own.
                return value == 0 ? 0 : value
            }
        }
    }

    private static func price(_ cell: CellNumber) throws(Refused) -> Double {
        switch cell {
        case .blank: throw Refused(.marketIncomplete)
        case .notANumber: throw Refused(.priceNotNumber)
        case .value(let price):
            guard price > 1, price <= 1_001 else { throw Refused(.priceImpossible) }
            return price
        }
    }
}

extension CSVLines {
    /// The cells of a header.
    fileprivate var names: [String] { (0..<cellCount).map { text($0) } }
}

struct Refused: Error {
    let reason: Refusal
    init(_ reason: Refusal) { self.reason = reason }
}
