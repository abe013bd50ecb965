import GRDB

/// What is known, as of one snapshot: every question that the rooms above ask of the database.
///
/// A book is valid only inside the closure that it was handed to.
package struct Book {
    let database: Database
    package let vault: Vault
}
