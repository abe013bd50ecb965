/// A call that waits to be sent, and all that deciding about it needs.
package struct OutboxItem: Sendable, Hashable {
    package enum Priority: Sendable, Hashable {
        /// An answer to something that the user just did.
        case interactive
        /// Everything else; waits for all answers.
        case broadcast
    }

    /// The row that it is kept in; negative = kept nowhere, and lost if the program ends.
    package var id: Int64
    /// Whom it goes to, by internal id. What goes to one recipient goes in order.
    package var recipient: Int64
    /// Groups have a limit of their own.
    package var isGroup: Bool
    package var priority: Priority
    package var call: OutgoingCall

    package init(
        id: Int64,
        recipient: Int64,
        isGroup: Bool = false,
        priority: Priority = .interactive,
        call: OutgoingCall
    ) {
        self.id = id
        self.recipient = recipient
        self.isGroup = isGroup
        self.priority = priority
        self.call = call
    }
}

/// How many items wait.
package struct OutboxDepth: Sendable, Equatable {
    package var interactive = 0
    package var broadcast = 0
    /// Being sent or made ready now.
    package var inFlight = 0

    package var total: Int { interactive + broadcast + inFlight }
}
