package import Domain
package import Features
package import Storage

/// Where the coach learns the health of a user's accounts: another room folds them.
package struct AccountScores: Sendable {
    /// The tool whose sheets hold them.
    package static let tool = "account_safety"

    private let read: @Sendable (UserID, Timestamp, Book) throws -> [CasinoID: HealthScore]

    /// - Parameter read: the scores of a user's accounts at a moment; none for an account without bets.
    package init(_ read: @escaping @Sendable (UserID, Timestamp, Book) throws -> [CasinoID: HealthScore]) {
        self.read = read
    }

    /// Nobody's: the coach says that it has no score.
    package static let none = AccountScores { _, _, _ in [:] }

    func scores(_ desk: FactDesk) throws -> [CasinoID: HealthScore] { try read(desk.user, desk.now, desk.book) }
}
