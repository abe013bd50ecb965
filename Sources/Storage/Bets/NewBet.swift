package import Domain

/// A decision about a bet, as it is to be recorded.
package struct NewBet: Sendable {
    /// How it came: one line of text, the guided slip, or a saved bet that was placed later.
    package enum Source: String, Sendable { case line, slip, saved }

    package var user: UserID
    package var session: SessionID?
    package var slip: BetSlip
    package var decision: Decision
    package var source: Source
    /// Where the user stood just before.
    package var context: DecisionContext
    /// From being shown to being decided, by the monotonic clock; nil for a line of text.
    package var decisionTime: Milliseconds?
    package var decidedAt: Timestamp
    package var recordedAt: Timestamp

    package init(
        user: UserID,
        session: SessionID?,
        slip: BetSlip,
        decision: Decision,
        source: Source,
        context: DecisionContext,
        decisionTime: Milliseconds? = nil,
        decidedAt: Timestamp,
        recordedAt: Timestamp
    ) {
        self.user = user
        self.session = session
        self.slip = slip
        self.decision = decision
        self.source = source
        self.context = context
        self.decisionTime = decisionTime
        self.decidedAt = decidedAt
        self.recordedAt = recordedAt
    }
}
