package import Domain

/// Reads matches and their prices from a football-data.co.uk file, one after the other, in constant memory.
///
/// What is impossible is refused and counted, and reading goes on: see `docs/market.md`.
package struct MatchReader: ~Copyable {
    /// What was read so far.
    package private(set) var tally = ReadTally()
    private var lines: CSVLines
    private var columns: MatchColumns
    private let latest: Timestamp?
    private var calendar = SourceCalendar()

    /// Opens a file and reads its header.
    /// - Parameter latest: no match can have been played after it; nil to believe every date.
    package init(path: String, latest: Timestamp? = nil) throws(OddsFileFault) {
        var lines = try CSVLines(path: path)
        var line = try lines.next()
        while line == .blank { line = try lines.next() }
        guard line != nil else { throw .empty(path: path) }
        columns = try MatchColumns((0..<lines.cellCount).map { lines.text($0) }, path: path)
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
                // Files that were put together keep their headers.
                if lines.text(0) == "Div" {
                    columns = try MatchColumns((0..<lines.cellCount).map { lines.text($0) }, path: lines.path)
                    continue
                }
                if let match = match() { return match }
            }
        }
        return nil
    }

    private mutating func refuseRow(_ reason: Refusal) {
        tally.rows += 1
        tally.refuse(reason)
    }

    private mutating func match() -> MarketMatch? {
        var match: MarketMatch
        do { match = try readMatch() } catch {
            refuseRow(error.reason)
            return nil
        }
        tally.rows += 1
        tally.matches += 1
        match.prices.reserveCapacity(columns.markets.count)
        for column in columns.markets {
            do {
                if let prices = try read(column) { match.prices.append(prices) }
            } catch { tally.refuse(error.reason) }
        }
        tally.markets += match.prices.count
        return match
    }

    private mutating func readMatch() throws(Refused) -> MarketMatch {
        guard lines.cellCount > max(columns.home, columns.away, columns.date) else { throw Refused(.shortRow) }
        // A comma too many shifts what stands behind it.
        guard (columns.width..<max(columns.width, lines.cellCount)).allSatisfy({ lines.isBlank($0) }) else {
            throw Refused(.longRow)
        }
        guard let league = League.coded(lines.text(columns.league)) else { throw Refused(.unknownLeague) }
        guard let date = lines.date(columns.date) else { throw Refused(.badDate) }
        let start = calendar.start(of: date, at: try time(), in: league)
        let (home, away) = (try team(columns.home), try team(columns.away))
        guard home != away else { throw Refused(.badTeams) }
        let goals = try goals()
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

    private func time() throws(Refused) -> (hour: Int, minute: Int)? {
        guard let column = columns.time, !lines.isBlank(column) else { return nil }
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
    private func goals() throws(Refused) -> (home: Int, away: Int)? {
        guard let homeColumn = columns.homeGoals, let awayColumn = columns.awayGoals else { return nil }
        switch (lines.number(homeColumn), lines.number(awayColumn)) {
        case (.blank, .blank): return nil
        case (.value(let home), .value(let away)):
            for goals in [home, away] {
                guard (0...Self.mostGoals).contains(goals), goals == goals.rounded() else { throw Refused(.badGoals) }
            }
            try check(home, away)
            return (Int(clamping: home), Int(clamping: away))
        default: throw Refused(.badGoals)
        }
    }

    /// The result in a word, where there is one, must be that of the goals.
    private func check(_ home: Double, _ away: Double) throws(Refused) {
        guard let column = columns.result, !lines.isBlank(column) else { return }
        let expected = home > away ? "H" : home < away ? "A" : "D"
        guard lines.text(column) == expected else { throw Refused(.resultDisagrees) }
    }

    /// Nil where the source has no prices of that book.
    private func read(_ column: MarketColumns) throws(Refused) -> MatchPrices? {
        let home = lines.number(column.home)
        let away = lines.number(column.away)
        let draw = column.draw.map { lines.number($0) }
        if home == .blank, away == .blank, draw == nil || draw == .blank { return nil }
        let prices = MatchPrices(
            market: column.market,
            line: try line(column.line),
            moment: column.moment,
            book: column.book,
            home: try Self.price(home),
            draw: try draw.map { value throws(Refused) in try Self.price(value) },
            away: try Self.price(away)
        )
        let overround = prices.overround
        // The best of many books may leave a little to the bettor; more than that is a typo or a palpable error.
        guard overround >= (column.book == MatchPrices.best ? -0.02 : 0) else { throw Refused(.overroundNegative) }
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

struct Refused: Error {
    let reason: Refusal
    init(_ reason: Refusal) { self.reason = reason }
}
