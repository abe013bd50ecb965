import GRDB

extension Ledger {
    /// Whether the store itself refuses (disk, lock, damage), rather than the one write that was tried.
    package func isStoreFailure(_ error: any Error) -> Bool {
        if error is StoreFault { return true }
        guard let error = error as? DatabaseError else { return false }
        switch error.resultCode {
        case .SQLITE_CONSTRAINT, .SQLITE_ERROR, .SQLITE_MISMATCH, .SQLITE_TOOBIG, .SQLITE_RANGE, .SQLITE_MISUSE:
            return false
        default: return true
        }
    }

    /// Whether a row broke a rule of its table: SQLite undid that statement, and the transaction goes on.
    package func isConstraintFailure(_ error: any Error) -> Bool {
        (error as? DatabaseError)?.resultCode == .SQLITE_CONSTRAINT
    }
}
