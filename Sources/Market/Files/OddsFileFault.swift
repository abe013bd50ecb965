/// Why a file of odds cannot be read at all, or why nothing was taken of it.
package enum OddsFileFault: Error, Equatable, Sendable, CustomStringConvertible {
    case cannotRead(path: String, reason: String)
    case empty(path: String)
    /// The first line is not that of a file of matches and prices.
    case header(path: String, missing: [String], found: [String])
    /// UTF-16, a spreadsheet, a web page or an archive.
    case notText(path: String, kind: String)
    /// There is nothing behind the first line.
    case noRows(path: String)
    /// There are rows, and all of them were refused.
    case nothingTaken(path: String, tally: ReadTally)
    /// Matches were taken; there are prices, and all of them were refused.
    case noPrices(path: String, tally: ReadTally)

    package var description: String {
        switch self {
        case .cannotRead(let path, let reason):
            "\(path) cannot be read: \(reason)."
        case .empty(let path):
            "\(path) is empty. Download it again from football-data.co.uk."
        case .header(let path, let missing, let found):
            "\(path) is no football-data.co.uk file: its first line lacks \(missing.joined(separator: ", "))."
                + " Found: \(found.joined(separator: ", "))." + Self.separatorHint(found)
                + " Give a file whose first line names Div, Date, HomeTeam, AwayTeam (or Country, Date, Home, Away) and"
                + " prices such as B365H, with commas between the cells."
        case .notText(let path, let kind):
            "\(path) is \(kind), not a CSV of plain text. Save it as CSV in UTF-8, with commas between the cells."
        case .noRows(let path):
            "Nothing was taken of \(path): no match stands behind its first line. Download it again from"
                + " football-data.co.uk."
        case .nothingTaken(let path, let tally):
            "Nothing was taken of \(path): "
                + (tally.rows == 1 ? "its only row was" : "all of its \(tally.rows) rows were")
                + " refused (\(tally.refusals.joined(separator: "; "))). docs/market.md says what each reason means."
        case .noPrices(let path, let tally):
            "No price was taken of \(path), only its matches: all prices were refused (\(tally.refusals.joined(separator: "; ")))."
                + " docs/market.md says what each reason means. Prices are decimal numbers with a point."
        }
    }

    /// What stands between the cells, where it is plainly no comma.
    private static func separatorHint(_ found: [String]) -> String {
        guard found.count == 1, let line = found.first else { return "" }
        if line.contains(";") { return " Its cells are separated by semicolons." }
        return line.contains("|") ? " Its cells are separated by bars." : ""
    }
}
