import GRDBSQLite

/// How long one waits for a lock that is let go of in a moment.
struct LockWait {
    /// Waits for a little while; false where one has waited long enough.
    /// - Parameter turn: how often one has waited already.
    let next: (_ turn: Int) -> Bool

    /// Not at all.
    static var none: LockWait { LockWait { _ in false } }

    /// - Parameter limit: in seconds.
    static func atMost(_ limit: Double) -> LockWait {
        LockWait { turn in
            guard Double(turn * milliseconds) < limit * 1_000 else { return false }
            // As SQLite itself waits for a lock.
            sqlite3_sleep(CInt(milliseconds))
            return true
        }
    }

    private static let milliseconds = 10
}
