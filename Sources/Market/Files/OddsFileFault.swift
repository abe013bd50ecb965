/// Why a file of odds cannot be read at all.
package enum OddsFileFault: Error, Equatable, Sendable, CustomStringConvertible {
    case cannotRead(path: String, reason: String)
    case empty(path: String)
    /// The first line is not that of a file of matches and prices.
    case header(path: String, missing: [String], found: [String])
    /// UTF-16, a spreadsheet or an archive.
    case notText(path: String, kind: String)

    package var description: String {
        switch self {
        case .cannotRead(let path, let reason):
            "\(path) cannot be read: \(reason)."
        case .empty(let path):
            "\(path) is empty. Download it again from football-data.co.uk."
        case .header(let path, let missing, let found):
            "\(path) is no football-data.co.uk file: its first line lacks \(missing.joined(separator: ", "))."
                + " Found: \(found.joined(separator: ", "))."
                + " Give a file whose first line names Div, Date, HomeTeam, AwayTeam and prices such as B365H,"
                + " with commas between the cells."
        case .notText(let path, let kind):
            "\(path) is \(kind), not a CSV of plain text. Save it as CSV in UTF-8, with commas between the cells."
        }
    }
}
