/// What a casino did to an account.
package enum LimitType: String, Codable, CaseIterable, Sendable {
    /// Stakes cut: the most that is accepted is a part of what it was.
    case stakeCut = "stake_cut"
    /// No bets on some market or sport.
    case marketBan = "market_ban"
    /// No more bonuses, boosts or free bets.
    case promotionBan = "promotion_ban"
    /// Money asked for and not paid in the usual time.
    case withdrawalDelay = "withdrawal_delay"
    /// Documents asked for again.
    case identityCheck = "identity_check"
    case closed
}

/// A limit as a user reports it.
package struct LimitReport: Hashable, Sendable {
    package var user: UserID
    package var casino: CasinoID
    package var type: LimitType
    /// The most that was accepted before, where the user said.
    package var stakeBefore: Money?
    /// The most that is accepted now; the same currency as `stakeBefore`.
    package var stakeAfter: Money?
    /// A picture that the user attached: Telegram's file id, sealed wherever it is stored.
    package var evidenceFileID: String?
    package var reportedAt: Timestamp

    package init(
        user: UserID,
        casino: CasinoID,
        type: LimitType,
        stakeBefore: Money? = nil,
        stakeAfter: Money? = nil,
        evidenceFileID: String? = nil,
        reportedAt: Timestamp
    ) {
        self.user = user
        self.casino = casino
        self.type = type
        self.stakeBefore = stakeBefore
        self.stakeAfter = stakeAfter
        self.evidenceFileID = evidenceFileID
        self.reportedAt = reportedAt
    }
}
