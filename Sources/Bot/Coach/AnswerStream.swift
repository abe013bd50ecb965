import Domain
import Synchronization
import Telegram

/// Shows an answer while it is being made: as a draft in a private chat, by edits of one message in a group.
///
/// What it gets was checked. What it sends is fleeting: it is kept in no table, is never sent again when it fails, and the
/// whole answer follows it. Of a message that grows in a group the number is kept, so that a crash leaves no half behind.
final class AnswerStream: Sendable {
    /// A draft is no message; an edit counts as one, and a chat takes one a second.
    private static let draftInterval = Duration.milliseconds(400)
    private static let editInterval = Duration.milliseconds(1_200)

    private let chat: ChatReference
    private let turn: Int64
    private let outbox: Outbox
    private let fleeting: FleetingMessages
    private let state: Mutex<State>

    private struct State {
        var streamed: StreamedText
        /// Whether the message that grows in a group was sent.
        var hasBegun: Bool
        /// Its number at Telegram, once it is known.
        var shown: Int64?
    }

    /// The fleeting id of the message that will grow in a group; nil where none is to be sent.
    private let growing: Int64?

    /// - Parameter shown: the message that a run before this one left growing in the group.
    init(
        chat: ChatReference,
        turn: Int64,
        shown: Int64?,
        outbox: Outbox,
        fleeting: FleetingMessages
    ) {
        self.chat = chat
        self.turn = turn
        self.outbox = outbox
        self.fleeting = fleeting
        let interval = chat.isGroup ? Self.editInterval : Self.draftInterval
        growing = chat.isGroup && shown == nil ? fleeting.nextID() : nil
        if let growing { fleeting.await(growing) }
        state = Mutex(State(streamed: StreamedText(interval: interval), hasBegun: shown != nil, shown: shown))
    }

    /// Tells the chat that an answer is coming.
    func begin() async {
        await send(.sendChatAction("typing", chat: chat.telegramID), id: fleeting.nextID())
    }

    func append(_ delta: String) async {
        let now = outbox.uptime
        guard let text = state.withLock({ $0.streamed.append(delta, now: now) }) else { return }
        if chat.isGroup { await grow(text) } else { await draft(text) }
    }

    func restart() { state.withLock { $0.streamed.restart() } }

    /// Whether a message grows in the group.
    var hasBegun: Bool { state.withLock { $0.hasBegun } }

    /// The message in the group that the whole answer takes the place of; nil where there is none.
    var shownMessage: Int64? { state.withLock { $0.shown } }

    /// Waits until the message that grows in the group has arrived or never will, or the task is cancelled.
    /// - Returns: its number; nil where there is none, or it is known already.
    func arrival() async -> Int64? {
        guard let growing else { return nil }
        let message = await fleeting.message(of: growing)
        state.withLock { $0.shown = message }
        return message
    }

    private func draft(_ text: String) async {
        await send(.draft(RichText(answer: text), number: turn, chat: chat.telegramID), id: fleeting.nextID())
    }

    private func grow(_ text: String) async {
        let message = OutgoingMessage(RichText(answer: text.trimmed + " …"))
        let (hasBegun, shown) = state.withLock { state in
            defer { state.hasBegun = true }
            return (state.hasBegun, state.shown)
        }
        guard hasBegun else {
            if let growing, let call = message.calls(chat: chat.telegramID).first { await send(call, id: growing) }
            return
        }
        // Until Telegram has said which message it is there is nothing to edit; the next words come soon enough.
        guard let shown else { return }
        await send(message.edit(of: shown, chat: chat.telegramID), id: fleeting.nextID())
    }

    private func send(_ call: OutgoingCall, id: Int64) async {
        var call = call
        call.isFleeting = true
        await outbox.enqueue([
            OutboxItem(id: id, recipient: chat.id.rawValue, isGroup: chat.isGroup, call: call)
        ])
    }
}

extension String {
    /// Without the white space at its end.
    fileprivate var trimmed: Substring { self[..<(lastIndex { !$0.isWhitespace }.map(index(after:)) ?? startIndex)] }
}
