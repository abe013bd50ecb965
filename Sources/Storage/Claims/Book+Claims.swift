package import Domain

/// The ways from an id that came from outside to its row. What is somebody else's is answered like what does not exist.
extension Book {
    /// A casino of the catalogue, or one that this user added.
    package func casino(_ claimed: Claimed<CasinoID>, for user: UserID) throws -> Casino? {
        try casino(claimed.id, for: user)
    }

    package func bet(_ claimed: Claimed<BetID>, of user: UserID) throws -> Bet? { try bet(claimed.id, of: user) }

    package func limitReport(_ claimed: Claimed<LimitReportID>, of user: UserID) throws -> KeptLimitReport? {
        try limitReport(claimed.id, of: user)
    }

    package func cashMovement(_ claimed: Claimed<CashMovementID>, of user: UserID) throws -> CashMovement? {
        try cashMovement(claimed.id, of: user)
    }

    /// A question to the coach with its answer.
    package func turn(_ claimed: Claimed<TurnID>, of user: UserID) throws -> KeptTurn? {
        try turn(claimed.id.rawValue, of: user)
    }
}

extension Ledger {
    /// Stops a broadcast of this admin's: nothing more is queued for it.
    /// - Returns: its number; nil where it is another's, or does not run.
    package func stopBroadcast(_ claimed: Claimed<BroadcastID>, of admin: UserID) throws -> Int64? {
        let id = claimed.id.rawValue
        guard try book.broadcast(id)?.admin == admin, try stopBroadcast(id) else { return nil }
        return id
    }
}
