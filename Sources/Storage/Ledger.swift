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
        var result: T?
        try database.inSavepoint {
            result = try body()
            return .commit
        }
        guard let result else { throw UnknownWord(column: "savepoint", word: "no result") }
        return result
    }
}
