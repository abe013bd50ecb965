package import Domain

/// How fast one user may go: so many updates a minute at once, then one at a time.
package struct UserPace: Sendable {
    /// Updates a minute; 0 for no limit.
    private let perMinute: Int
    private var allowance: [UserID: Allowance] = [:]

    private struct Allowance {
        var tokens: Double
        var at: Timestamp
    }

    package init(perMinute: Int) { self.perMinute = perMinute }

    /// Counts an update of a user's.
    /// - Returns: how long it has to wait; 0 most of the time.
    package mutating func delay(for user: UserID, at now: Timestamp) -> Milliseconds {
        guard perMinute > 0 else { return Milliseconds(0) }
        forgetTheRested(at: now)
        var mine = allowance[user] ?? Allowance(tokens: Double(perMinute), at: now)
        let elapsed = Double(max(0, now.since(mine.at).rawValue))
        mine.tokens = min(Double(perMinute), mine.tokens + elapsed * Double(perMinute) / 60_000) - 1
        mine.at = max(now, mine.at)
        allowance[user] = mine
        guard mine.tokens < 0 else { return Milliseconds(0) }
        return Milliseconds(Int64(clamping: (-mine.tokens * 60_000 / Double(perMinute)).rounded(.up)))
    }

    /// Takes back an update that was not served after all.
    package mutating func giveBack(to user: UserID) { allowance[user]?.tokens += 1 }

    /// Whoever has been silent for a minute has their full allowance again, and needs no entry.
    private mutating func forgetTheRested(at now: Timestamp) {
        guard allowance.count > 10_000 else { return }
        allowance = allowance.filter { now.since($0.value.at) < .minutes(1) }
    }
}
