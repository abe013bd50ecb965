import Domain
import Foundation
import Storage
import Telegram
package import Tracking

extension Reply {
    /// What the tracker commits: every message as a row of the outbox, in order.
    package func outcome(for request: Request) throws -> Outcome {
        var messages: [OutboxDraft] = []
        for item in items {
            let (place, calls) = try calls(for: item, request)
            for call in calls {
                messages.append(
                    OutboxDraft(
                        recipient: place.id,
                        content: OutboxContent.bytes(of: call),
                        outlivesRecipient: outlivesUser
                    )
                )
            }
        }
        return Outcome(events: lastingEvents, messages: messages, consequences: consequences)
    }

    /// After an erasure no event may name a user who is no more.
    private var lastingEvents: [Event] { outlivesUser ? events.filter { $0.user == nil } : events }

    private func calls(for item: Item, _ request: Request) throws -> (ChatReference, [OutgoingCall]) {
        switch item {
        case .send(var message, let place):
            let chat = place.chat(of: request)
            if chat.isGroup, message.replyTo == nil, request.isMessage, let asked = request.message {
                message.replyTo = .init(messageID: asked)
            }
            return (chat, message.calls(chat: chat.telegramID))
        case .edit(let message):
            guard case .button = request.input, let pressed = request.message else {
                return (request.chat, message.calls(chat: request.chat.telegramID))
            }
            return (request.chat, [message.edit(of: pressed, chat: request.chat.telegramID)])
        case .editButtons(let buttons):
            guard case .button = request.input, let pressed = request.message else { return (request.chat, []) }
            let keyboard = InlineKeyboardMarkup(buttons)
            return (request.chat, [.editButtons(keyboard, of: pressed, chat: request.chat.telegramID)])
        case .deferred(let task, let place):
            let argument = Array(try JSONEncoder().encode(task))
            return (place.chat(of: request), [OutgoingCall(.deferred(name: task.name, argument: argument))])
        }
    }
}

extension Reply.Place {
    fileprivate func chat(of request: Request) -> ChatReference {
        switch self {
        case .here: request.chat
        case .privately: request.privateChat
        case .chat(let chat): chat
        }
    }
}

extension DeferredTask {
    /// One word for the outbox and the log.
    package var name: String {
        switch self {
        case .balanceChart: "balance_chart"
        case .scoreChart: "score_chart"
        case .survivalChart: "survival_chart"
        case .personalExport: "personal_export"
        case .backup: "backup"
        case .replay: "replay"
        case .exportManifest: "export_manifest"
        }
    }
}
