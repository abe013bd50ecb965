/// A statement was used in a way that its text does not allow: a mistake of this program, found where it happens.
///
/// It names the statement, and never what was to be put into it: that is what users wrote.
struct StatementFault: Error, Equatable, CustomStringConvertible {
    enum Kind: Equatable {
        /// More or fewer values than the statement has places for.
        case argumentCount(found: Int, expected: Int)
        /// It was begun anew while its rows were still being read.
        case isRunning
    }

    let kind: Kind
    let sql: String

    var description: String {
        let statement = "«\(sql.split(whereSeparator: \.isWhitespace).joined(separator: " "))»"
        return switch kind {
        case .argumentCount(let found, let expected):
            "The statement \(statement) takes \(expected) values and was given \(found): nothing was run."
        case .isRunning:
            "The statement \(statement) was begun anew while its rows were still being read: read them first."
        }
    }
}
