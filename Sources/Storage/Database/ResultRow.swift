import Foundation
import GRDBSQLite

/// The row at which a statement stands; valid until its statement takes the next step.
struct ResultRow {
    let statement: OpaquePointer

    /// SQLite would read a column that the statement does not have as NULL or 0.
    subscript<Value: ColumnValue>(column: Int) -> Value {
        assert(column < Int(sqlite3_data_count(statement)), "The statement has no column \(column).")
        return Value(statement: statement, column: CInt(column))
    }

    /// A blob as bytes; empty for NULL.
    func bytes(of column: Int) -> [UInt8] {
        guard let start = sqlite3_column_blob(statement, CInt(column)) else { return [] }
        return Array(
            UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, CInt(column))))
        )
    }

    /// The bytes of a text, where they lie: valid inside `body` alone.
    func withText<T>(_ column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> T) -> T {
        let start = sqlite3_column_text(statement, CInt(column))
        return body(UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, CInt(column)))))
    }
}

/// What can be read from a column. The tables are STRICT, so a column has the type that its table says.
protocol ColumnValue {
    init(statement: OpaquePointer, column: CInt)
}

extension Int64: ColumnValue {
    init(statement: OpaquePointer, column: CInt) { self = sqlite3_column_int64(statement, column) }
}

extension Int: ColumnValue {
    init(statement: OpaquePointer, column: CInt) { self = Int(sqlite3_column_int64(statement, column)) }
}

extension Bool: ColumnValue {
    init(statement: OpaquePointer, column: CInt) { self = sqlite3_column_int64(statement, column) != 0 }
}

extension Double: ColumnValue {
    init(statement: OpaquePointer, column: CInt) { self = sqlite3_column_double(statement, column) }
}

extension String: ColumnValue {
    init(statement: OpaquePointer, column: CInt) {
        guard let text = sqlite3_column_text(statement, column) else {
            self = ""
            return
        }
        let count = Int(sqlite3_column_bytes(statement, column))
        self = String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self)
    }
}

extension Data: ColumnValue {
    init(statement: OpaquePointer, column: CInt) {
        guard let bytes = sqlite3_column_blob(statement, column) else {
            self = Data()
            return
        }
        self = Data(bytes: bytes, count: Int(sqlite3_column_bytes(statement, column)))
    }
}

extension Optional: ColumnValue where Wrapped: ColumnValue {
    init(statement: OpaquePointer, column: CInt) {
        self =
            sqlite3_column_type(statement, column) == SQLITE_NULL
            ? nil : Wrapped(statement: statement, column: column)
    }
}

/// A column's content where its type is not known beforehand.
enum ColumnContent {
    case null
    case integer(Int64)
    case number(Double)
    case text(String)
    case blob(Data)
}

extension ResultRow {
    var count: Int { Int(sqlite3_column_count(statement)) }

    func name(of column: Int) -> String {
        sqlite3_column_name(statement, CInt(column)).map { String(cString: $0) } ?? ""
    }

    /// Nil where no column has this name.
    func place(of name: String) -> Int? { (0..<count).first { self.name(of: $0) == name } }

    func content(of column: Int) -> ColumnContent {
        switch sqlite3_column_type(statement, CInt(column)) {
        case SQLITE_INTEGER: .integer(self[column])
        case SQLITE_FLOAT: .number(self[column])
        case SQLITE_TEXT: .text(self[column])
        case SQLITE_BLOB: .blob(self[column])
        default: .null
        }
    }
}
