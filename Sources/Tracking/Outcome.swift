package import Domain
package import Storage

/// What one interaction came to: events for the log, messages to send, and what follows once both are on the disk.
///
/// What it wrote is in the ledger already; all of it is committed together.
package struct Outcome: Sendable {
    package var events: [Event]
    package var messages: [OutboxDraft]
    /// Done after the commit, outside the transaction.
    package var consequences: [Consequence]

    package init(events: [Event] = [], messages: [OutboxDraft] = [], consequences: [Consequence] = []) {
        self.events = events
        self.messages = messages
        self.consequences = consequences
    }
}

/// What must follow a commit, and is taken up again after a crash.
package enum Consequence: Sendable, Equatable {
    /// Destroy a user's key: their rows are gone.
    case shred(UserID)
    /// Have a model answer a turn that is on record without its answer.
    case converse(turn: Int64, user: UserID)
    /// Do an export that is on record as asked for.
    case export(request: Int64)
    /// Compute what is known of a casino again: a limit was reported, or a report withdrawn.
    case reconsider(CasinoID)
    /// Try work again that was set aside, and is put back by now.
    case takeUp(SetAside)
}

/// Who interacts, when, and how that counts as a visit.
package struct Visit: Sendable {
    /// The update that brought it; nil for what does not come from Telegram's queue.
    package var update: Int64?
    /// What a newcomer begins with; its id says who it is.
    package var newcomer: Profile
    /// When it happened, by the message's own date.
    package var occurredAt: Timestamp
    package var activity: SessionActivity
    package var platform: String

    package init(
        update: Int64?,
        newcomer: Profile,
        occurredAt: Timestamp,
        activity: SessionActivity,
        platform: String
    ) {
        self.update = update
        self.newcomer = newcomer
        self.occurredAt = occurredAt
        self.activity = activity
        self.platform = platform
    }

    package var user: UserID { newcomer.id }
}

/// What a handler is given, inside the transaction of its interaction.
package struct Interaction {
    package let ledger: Ledger
    package let profile: Profile
    package let session: SessionID
    /// When the visit began to which this belongs.
    package let visitBegan: Timestamp
    /// When the user did it.
    package let occurredAt: Timestamp
    /// When it is being stored.
    package let recordedAt: Timestamp
    /// Whether the user was never seen before.
    package let isNewcomer: Bool
}

/// What a commit made of an interaction.
package struct Committed: Sendable {
    /// The messages with their rows' ids, by which their delivery is acknowledged; in order.
    package var messages: [(id: Int64, draft: OutboxDraft)]
    package var consequences: [Consequence]
    /// The update was handled before: nothing was done.
    package var isRepeat: Bool
}
