import Domain
import Storage
import Tracking

/// The picture of a casino.
extension Workshop {
    /// - Returns: nil for a user who is gone, and where nothing may be shown any more.
    func survivalChart(_ user: UserID, _ casino: CasinoID) async throws -> SurvivalChart? {
        try await tracker.store.read { book -> SurvivalChart? in
            guard let profile = try book.profile(of: user), let name = try book.casino(casino, for: user)?.name,
                let known = try book.intelligence(of: casino), known.isPublished, known.survival.count > 1
            else { return nil }
            return SurvivalChart(
                known.survival,
                language: profile.language,
                subject: name,
                isSimulated: try book.isSimulated
            )
        }
    }
}
