/// What became of an item, once and for all: its row can go.
package struct Delivery: Sendable, Equatable {
    package enum Outcome: Sendable, Equatable {
        /// The id of the message it made or changed, if it did.
        case delivered(messageID: Int64?)
        /// The recipient can get nothing any more; what else waited for them went the same way.
        case undeliverable(TelegramError)
        /// It may have arrived or not, and sending it again could show it twice.
        case uncertain(TelegramError)
        /// A later edit of the same message took its place.
        case superseded
        /// The call is wrong, or could not be made ready; it would be refused again.
        case rejected(String)
    }

    package var id: Int64
    package var recipient: Int64
    package var outcome: Outcome
    /// The group became a supergroup with this Telegram id, and the item went there.
    package var migratedTo: Int64?

    package init(id: Int64, recipient: Int64, outcome: Outcome, migratedTo: Int64? = nil) {
        self.id = id
        self.recipient = recipient
        self.outcome = outcome
        self.migratedTo = migratedTo
    }
}
