import Domain
import Synchronization
import Telegram

/// Shows an answer while it is being made: as a draft in a private chat, by edits of one message in a group.
///
/// What it sends is fleeting: it is kept in no table, is never sent again when it fails, and the whole answer follows it.
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
        /// The fleeting id of the message that grows in a group, once it was begun.
        var begun: Int64?
    }

    init(
        chat: ChatReference,
        turn: Int64,
        outbox: Outbox,
        fleeting: FleetingMessages
    ) {
        self.chat = chat
        self.turn = turn
        self.outbox = outbox
        self.fleeting = fleeting
        let interval = chat.isGroup ? Self.editInterval : Self.draftInterval
        state = Mutex(State(streamed: StreamedText(interval: interval)))
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

    /// The message in the group that the whole answer takes the place of; nil where there is none.
    func shownMessage() async -> Int64? {
        guard let begun = state.withLock({ $0.begun }) else { return nil }
        return await fleeting.message(of: begun)
    }

    private func draft(_ text: String) async {
        await send(.draft(RichText(answer: text), number: turn, chat: chat.telegramID), id: fleeting.nextID())
    }

    private func grow(_ text: String) async {
        let message = OutgoingMessage(RichText(answer: text.trimmed + " …"))
        guard let begun = state.withLock({ $0.begun }) else {
            let id = fleeting.nextID()
            state.withLock { $0.begun = id }
            fleeting.await(id)
            if let call = message.calls(chat: chat.telegramID).first { await send(call, id: id) }
            return
        }
        // Until Telegram has said which message it is there is nothing to edit; the next words come soon enough.
        guard let shown = fleeting.known(begun) else { return }
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
