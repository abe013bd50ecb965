package import Domain
import Foundation

/// Work that is too slow for a transaction: done after the commit, from the outbox, and done again after a crash.
package enum DeferredTask: Codable, Sendable, Equatable {
    /// A picture of a user's balance, under the filter of the `/stats` that asked for it.
    case balanceChart(user: UserID, currency: Currency, casino: CasinoID?, from: Timestamp, until: Timestamp)
    /// A picture of the health score of a user's account at a casino, day by day.
    case scoreChart(user: UserID, casino: CasinoID, until: Timestamp)
    /// All that is held of a user, as one JSON file.
    case personalExport(user: UserID)
    /// An online backup, verified; the admin is told what came of it.
    case backup(admin: UserID)
    /// Rejected events tried again; the admin is told what came of it.
    case replay(admin: UserID)
    /// The manifest of an export that is written, with what it came to.
    case exportManifest(folder: String, rows: Int, users: Int, tokens: Int, language: Language)
}
