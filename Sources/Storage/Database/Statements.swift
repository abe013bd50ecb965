import Foundation
import GRDB

/// The one way in which RISK0 runs SQL: written out, prepared once for each connection, bound by position.
extension Database {
    func run(_ sql: String, _ arguments: StatementArguments = []) throws {
        try cachedStatement(sql: sql).execute(arguments: arguments)
    }

    /// The rows of a query, turned into values one by one; `Row` is valid only inside `transform`.
    func rows<T>(_ sql: String, _ arguments: StatementArguments = [], _ transform: (Row) throws -> T) throws -> [T] {
        let cursor = try Row.fetchCursor(cachedStatement(sql: sql), arguments: arguments)
        var values: [T] = []
        while let row = try cursor.next() { values.append(try transform(row)) }
        return values
    }

    func row<T>(_ sql: String, _ arguments: StatementArguments = [], _ transform: (Row) throws -> T) throws -> T? {
        let cursor = try Row.fetchCursor(cachedStatement(sql: sql), arguments: arguments)
        return try cursor.next().map(transform)
    }

    func each(_ sql: String, _ arguments: StatementArguments = [], _ body: (Row) throws -> Void) throws {
        let cursor = try Row.fetchCursor(cachedStatement(sql: sql), arguments: arguments)
        while let row = try cursor.next() { try body(row) }
    }

    func integer(_ sql: String, _ arguments: StatementArguments = []) throws -> Int64 {
        try row(sql, arguments) { $0[0] as Int64? }.flatMap { $0 } ?? 0
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
