import Foundation
import Synchronization
import Telegram

/// What the bot sent: a message, an edit, a file, or the answer to a press.
struct Said: Sendable, Equatable, CustomStringConvertible {
    struct Button: Sendable, Equatable {
        let label: String
        let data: String
    }

    let method: String
    let chat: Int64
    /// Of the message that was made or changed.
    let messageID: Int64
    /// The text, or a file's caption.
    let text: String
    let buttons: [Button]
    /// The file's name and content.
    let file: OutgoingCall.File?

    var labels: [String] { buttons.map(\.label) }
    var isEdit: Bool { method == "editMessageText" }
    var description: String { "\(method) to \(chat): \(text) \(labels)" }
}

/// The far end of the outbox: keeps what is sent, numbers messages by chat, and fails where a test says so.
final class Wire: Sendable {
    private let state = Mutex(State())

    struct State {
        var sent: [Said] = []
        var answers: [Said] = []
        var messages: [Int64: Int64] = [:]
        var failures: [TelegramError] = []
    }

    /// Without the answers to presses.
    var sent: [Said] { state.withLock { $0.sent } }

    func fail(with errors: [TelegramError]) { state.withLock { $0.failures += errors } }

    func send(_ call: OutgoingCall) throws(TelegramError) -> Int64? {
        let result = state.withLock { state -> Result<Int64?, TelegramError> in
            if !state.failures.isEmpty { return .failure(state.failures.removeFirst()) }
            return .success(state.keep(call))
        }
        return try result.get()
    }
}

extension Wire.State {
    private struct Body: Decodable {
        struct Markup: Decodable {
            struct Button: Decodable {
                let text: String
                let callbackData: String?
            }
            let inlineKeyboard: [[Button]]?
        }
        let chatId: Int64?
        let messageId: Int64?
        let text: String?
        let replyMarkup: Markup?
    }

    private static let decoder: JSONDecoder = {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return decoder
    }()

    fileprivate mutating func keep(_ call: OutgoingCall) -> Int64? {
        switch call.content {
        case .json(let method, let bytes):
            guard let body = try? Self.decoder.decode(Body.self, from: Data(bytes)) else { return nil }
            return keep(method, body, caption: body.text, file: nil)
        case .multipart(let method, let fields, let file):
            let chat = fields.first { $0.name == "chat_id" }.flatMap { Int64($0.value) }
            let markup = fields.first { $0.name == "reply_markup" }
                .flatMap { try? Self.decoder.decode(Body.Markup.self, from: Data($0.value.utf8)) }
            let caption = fields.first { $0.name == "caption" }?.value
            let body = Body(chatId: chat, messageId: nil, text: caption, replyMarkup: markup)
            return keep(method, body, caption: caption, file: file)
        case .deferred: return nil
        }
    }

    private mutating func keep(_ method: String, _ body: Body, caption: String?, file: OutgoingCall.File?) -> Int64? {
        let chat = body.chatId ?? 0
        let id = body.messageId ?? (messages[chat] ?? 10_000) + 1
        if body.messageId == nil { messages[chat] = id }
        let buttons = (body.replyMarkup?.inlineKeyboard ?? []).flatMap { $0 }
            .map { Said.Button(label: $0.text, data: $0.callbackData ?? "") }
        let said = Said(
            method: method,
            chat: chat,
            messageID: id,
            text: caption ?? "",
            buttons: buttons,
            file: file
        )
        if method == "answerCallbackQuery" { answers.append(said) } else { sent.append(said) }
        return id
    }
}
