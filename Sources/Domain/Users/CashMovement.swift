/// Money or bonus that went in or out of an account at a casino.
package struct CashMovement: Hashable, Sendable {
    package enum Kind: String, Codable, CaseIterable, Sendable { case deposit, withdrawal, bonus }
    /// A withdrawal is asked for, then paid or cancelled; the others are done at once.
    package enum State: String, Codable, CaseIterable, Sendable { case requested, cancelled, done }

    package var id: CashMovementID
    package var user: UserID
    package var casino: CasinoID
    package var casinoName: String
    package var kind: Kind
    package var state: State
    /// Always positive.
    package var amount: Money
    package var occurredAt: Timestamp

    package init(
        id: CashMovementID,
        user: UserID,
        casino: CasinoID,
        casinoName: String,
        kind: Kind,
        state: State,
        amount: Money,
        occurredAt: Timestamp
    ) {
        self.id = id
        self.user = user
        self.casino = casino
        self.casinoName = casinoName
        self.kind = kind
        self.state = state
        self.amount = amount
        self.occurredAt = occurredAt
    }
}
