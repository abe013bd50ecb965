import GRDB
import GRDBSQLite

/// The one way in which RISK0 runs SQL: written out, prepared once for each connection, bound and read by position.
///
/// GRDB owns connections, transactions and errors. Values go to SQLite directly: boxing each of them twice was half of
/// what an update cost.
extension Database {
    func run(_ sql: String, _ arguments: Bindings = []) throws {
        try each(sql, arguments) { _ in }
    }

    /// The rows of a query, turned into values one by one; the row is valid only inside `transform`.
    func rows<T>(_ sql: String, _ arguments: Bindings = [], _ transform: (ResultRow) throws -> T) throws -> [T] {
        var values: [T] = []
        try each(sql, arguments) { values.append(try transform($0)) }
        return values
    }

    /// The first row of a query, turned into a value; nil where there is none.
    func row<T>(_ sql: String, _ arguments: Bindings = [], _ transform: (ResultRow) throws -> T) throws -> T? {
        var value: T?
        try eachWhile(sql, arguments) {
            value = try transform($0)
            return false
        }
        return value
    }

    func each(_ sql: String, _ arguments: Bindings = [], _ body: (ResultRow) throws -> Void) throws {
        try eachWhile(sql, arguments) {
            try body($0)
            return true
        }
    }

    /// Goes through the rows of a query for as long as `body` says so.
    ///
    /// A place without a value would keep that of the call before, so each has one; and none outlives the call.
    /// - Throws: ``StatementFault`` where there are more or fewer values than places.
    func eachWhile(_ sql: String, _ arguments: Bindings = [], _ body: (ResultRow) throws -> Bool) throws {
        let statement = try cachedStatement(sql: sql).sqliteStatement
        guard sqlite3_stmt_busy(statement) == 0 else { throw StatementFault(kind: .isRunning, sql: sql) }
        let places = Int(sqlite3_bind_parameter_count(statement))
        guard arguments.values.count == places else {
            throw StatementFault(kind: .argumentCount(found: arguments.values.count, expected: places), sql: sql)
        }
        defer {
            sqlite3_reset(statement)
            sqlite3_clear_bindings(statement)
        }
        for (index, value) in arguments.values.enumerated() {
            let code = value?.bind(to: statement, at: CInt(index + 1)) ?? sqlite3_bind_null(statement, CInt(index + 1))
            guard code == SQLITE_OK else { throw failure(code, sql) }
        }
        while true {
            switch sqlite3_step(statement) {
            case SQLITE_ROW: guard try body(ResultRow(statement: statement)) else { return }
            case SQLITE_DONE: return
            case let code: throw failure(code, sql)
            }
        }
    }

    func integer(_ sql: String, _ arguments: Bindings = []) throws -> Int64 {
        try row(sql, arguments) { $0[0] as Int64? }.flatMap { $0 } ?? 0
    }

    /// The arguments are left out of the error: they are what users wrote.
    private func failure(_ code: CInt, _ sql: String) -> DatabaseError {
        let message = sqliteConnection.flatMap { sqlite3_errmsg($0) }.map { String(cString: $0) }
        return DatabaseError(resultCode: ResultCode(rawValue: code), message: message, sql: sql)
    }
}

/// A stored word that this program does not know: the database was changed from outside, or by a newer program.
struct UnknownWord: Error, CustomStringConvertible {
    let column: String
    let word: String
    var description: String { "The column \(column) holds «\(word.prefix(40))», which this program does not know." }
}

extension RawRepresentable where RawValue == String {
    /// The value of a stored word.
    static func stored(_ word: String, in column: String) throws -> Self {
        guard let value = Self(rawValue: word) else { throw UnknownWord(column: column, word: word) }
        return value
    }
}
