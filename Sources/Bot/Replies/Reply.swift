package import Domain
package import Telegram
package import Tracking

/// What a handler answers: messages, events for the log, and what becomes of the flow.
package struct Reply: Sendable {
    package enum Item: Sendable {
        /// A new message.
        case send(OutgoingMessage, to: Place)
        /// In the place of the message whose button was pressed; a new message where there is none to change.
        case edit(OutgoingMessage)
        /// Other buttons under the message whose button was pressed; its text stays.
        case editButtons([[InlineKeyboardButton]])
        /// Made after the commit: a picture, a file.
        case deferred(DeferredTask, to: Place)
    }

    package enum Place: Sendable, Equatable {
        /// Where it was asked; in private when the command is a private matter.
        case here
        /// In the user's private chat.
        case privately
        /// To somebody else.
        case chat(ChatReference)
    }

    /// What becomes of what the user is in the middle of.
    package enum FlowChange: Sendable, Equatable {
        case keep
        case set(kind: String, state: [UInt8])
        case end
    }

    package var items: [Item]
    package var events: [Event]
    package var flow: FlowChange
    package var consequences: [Consequence]
    /// The receipt of an erasure: its messages must not need the user's key, and nothing else of the user may be kept:
    /// no event that names them, no flow.
    package var outlivesUser = false

    package init(
        _ items: [Item] = [],
        events: [Event] = [],
        flow: FlowChange = .keep,
        consequences: [Consequence] = []
    ) {
        self.items = items
        self.events = events
        self.flow = flow
        self.consequences = consequences
    }

    /// One message, where it was asked.
    package static func text(
        _ text: RichText,
        buttons: [[InlineKeyboardButton]] = [],
        events: [Event] = [],
        flow: FlowChange = .keep
    ) -> Reply {
        Reply([.send(.init(text, buttons: buttons), to: .here)], events: events, flow: flow)
    }

    /// In the place of the message whose button was pressed.
    package static func edit(
        _ text: RichText,
        buttons: [[InlineKeyboardButton]] = [],
        events: [Event] = [],
        flow: FlowChange = .keep
    ) -> Reply {
        Reply([.edit(.init(text, buttons: buttons))], events: events, flow: flow)
    }

    package mutating func append(_ other: Reply) {
        items += other.items
        events += other.events
        consequences += other.consequences
        outlivesUser = outlivesUser || other.outlivesUser
        if other.flow != .keep { flow = other.flow }
    }
}

extension OutgoingMessage {
    package init(_ text: RichText, buttons: [[InlineKeyboardButton]]) {
        self.init(text, keyboard: buttons.isEmpty ? nil : InlineKeyboardMarkup(buttons))
    }
}

/// What is wrong with what a user wrote, said to them. Thrown by a handler, it undoes all that the handler wrote.
package struct Refusal: Error, Sendable {
    package let reply: Reply
    /// A code for the log: `price_missing`, `unknown_casino`.
    package let code: String

    package init(
        _ code: String,
        _ text: RichText,
        buttons: [[InlineKeyboardButton]] = [],
        flow: Reply.FlowChange = .keep
    ) {
        self.code = code
        reply = .text(text, buttons: buttons, flow: flow)
    }
}
