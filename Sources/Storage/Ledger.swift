import GRDB

/// What can be written, inside one transaction. Its methods keep the invariants; none is a bare insert.
///
/// A ledger is valid only inside the closure that it was handed to.
package struct Ledger {
    package let book: Book
    var database: Database { book.database }
    package var vault: Vault { book.vault }

    /// Runs `body`; when it throws, what it wrote is undone and what was written before stays.
    package func attempt<T>(_ body: () throws -> T) throws -> T {
        try database.run("SAVEPOINT piece")
        do {
            let result = try body()
            try database.run("RELEASE piece")
            return result
        } catch {
            // After a full disk SQLite has undone the whole transaction already, and there is no savepoint to go back to:
            // the error that matters is the first one.
            try? database.run("ROLLBACK TO piece")
            try? database.run("RELEASE piece")
            throw error
        }
    }
}
