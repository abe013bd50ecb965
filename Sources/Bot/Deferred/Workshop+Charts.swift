import Domain
import Intelligence
import Storage
import Telegram
import Tracking

/// The pictures that follow an answer.
extension Workshop {
    /// - Parameter chart: nil for a user who is gone: nothing is sent then.
    func picture(of chart: (any Chart)?, name: String, _ chat: Int64) async throws -> OutgoingCall? {
        guard let chart else { return nil }
        let content = try await draw(chart)
        return OutgoingFile(.photo, name: name, contentType: "image/png", content: content).call(chat: chat)
    }

    func balanceChart(
        _ user: UserID,
        _ currency: Currency,
        _ casino: CasinoID?,
        _ from: Timestamp,
        _ until: Timestamp
    ) async throws -> BalanceChart? {
        guard from < until else { return nil }
        return try await tracker.store.read { book -> BalanceChart? in
            guard let profile = try book.profile(of: user) else { return nil }
            var statistics = BetStatistics()
            try book.eachSettledBet(of: user, in: currency, casino: casino, span: from..<until) { statistics.add($0) }
            let subject = try casino.flatMap { try book.casino($0, for: user)?.name }
            return BalanceChart(
                statistics,
                currency: currency,
                language: profile.language,
                zone: .shared(profile.zone),
                subject: subject
            )
        }
    }

    /// - Returns: nil for an account of one day alone, too: its score was said, and a picture would add nothing.
    func scoreChart(_ user: UserID, _ casino: CasinoID, _ until: Timestamp) async throws -> ScoreChart? {
        try await tracker.store.read { book -> ScoreChart? in
            guard let profile = try book.profile(of: user), let subject = try book.casino(casino, for: user)?.name
            else {
                return nil
            }
            let chart = ScoreChart(
                try AccountHistory(of: user, at: casino, until: until, in: book),
                language: profile.language,
                zone: .shared(profile.zone),
                subject: subject,
                isSimulated: try book.isSimulated
            )
            return chart.script == nil ? nil : chart
        }
    }
}
