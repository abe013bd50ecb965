import GRDB

/// SQLite's log of writes, `-wal`, in which what was deleted stands until it is written back.
enum WriteLog {
    /// Writes the log back and empties it.
    /// - Parameter patience: milliseconds to wait for readers that need it; nil for the connection's busy timeout.
    /// - Returns: false where one of them still does.
    static func empty(in database: Database, waiting patience: Int?) throws -> Bool {
        let usual = try Int.fetchOne(database, sql: "PRAGMA busy_timeout") ?? 0
        if let patience { _ = try Int.fetchOne(database, sql: "PRAGMA busy_timeout = \(patience)") }
        let result = Result { try Bool.fetchOne(database, sql: "PRAGMA wal_checkpoint(TRUNCATE)") ?? false }
        if patience != nil { _ = try Int.fetchOne(database, sql: "PRAGMA busy_timeout = \(usual)") }
        return try !result.get()
    }
}
