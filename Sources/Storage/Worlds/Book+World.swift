import GRDB

extension Book {
    /// Whether the users, bets and limits of this store were made up: everything shown from it says so.
    package var isSimulated: Bool {
        get throws { try database.row("SELECT 1 FROM worlds WHERE id = 1") { _ in true } ?? false }
    }
}
