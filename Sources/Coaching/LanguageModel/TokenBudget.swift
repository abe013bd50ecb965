/// How many tokens may still be used today, by one user and by all together.
///
/// It is a value made from what the store has counted so far. Requests that run at the same time do not see each other
/// in it: a budget may be overdrawn by as much as they use, and no further.
package struct TokenBudget: Sendable, Equatable {
    /// Tokens a day.
    package struct Limits: Sendable, Equatable {
        package var perUser: Int
        package var forEveryone: Int

        package init(perUser: Int = 50_000, forEveryone: Int = 2_000_000) {
            self.perUser = max(perUser, 0)
            self.forEveryone = max(forEveryone, 0)
        }
    }

    package let limits: Limits
    package private(set) var usedByUser: Int
    package private(set) var usedByEveryone: Int

    package init(limits: Limits = .init(), usedByUser: Int, usedByEveryone: Int) {
        self.limits = limits
        self.usedByUser = max(usedByUser, 0)
        self.usedByEveryone = max(usedByEveryone, 0)
    }

    /// Throws if `tokens` more, the longest answer included, would pass a limit.
    package func check(_ tokens: Int) throws(ModelFault) {
        guard tokens <= limits.perUser - usedByUser else { throw .budgetExhausted(.user) }
        guard tokens <= limits.forEveryone - usedByEveryone else { throw .budgetExhausted(.everyone) }
    }

    package mutating func record(_ usage: TokenUsage) {
        usedByUser += usage.total
        usedByEveryone += usage.total
    }
}
