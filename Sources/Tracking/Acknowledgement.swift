package import Domain
package import Storage

/// What became of one message of the outbox.
package struct Acknowledgement: Sendable {
    package var outbox: Int64
    package var recipient: UserID
    package var counter: Counter
    package var events: [Event] = []
    /// The recipient cannot be written to any more, since then.
    package var unreachableSince: Timestamp?

    package init(outbox: Int64, recipient: UserID, counter: Counter) {
        self.outbox = outbox
        self.recipient = recipient
        self.counter = counter
    }
}

extension MLEventTracker {
    /// Removes the rows of messages that are done with, with what is to be told of them; all in one transaction.
    package func acknowledge(_ acknowledgements: [Acknowledgement]) async throws {
        try await submit { scope in
            for done in acknowledgements {
                if let broadcast = try scope.ledger.remove(outbox: done.outbox) {
                    try scope.ledger.countDelivery(of: broadcast, delivered: done.counter == .messagesDelivered)
                }
                scope.count(done.counter)
                if let moment = done.unreachableSince {
                    try scope.ledger.setUnreachable(done.recipient, since: moment)
                }
                for event in done.events { try scope.store(event, session: nil) }
            }
        }
    }
}
