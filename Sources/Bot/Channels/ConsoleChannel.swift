package import Domain
import Foundation
import Synchronization
package import Telegram

/// The chat in a terminal: lines in, answers out, buttons by their numbers. The bot behind it is the same.
///
/// It plays both ends of Telegram: it turns lines into updates, and shows the calls that the outbox makes.
package final class ConsoleChannel: Sendable {
    /// The person at the terminal.
    package static let user: Int64 = 1

    private let write: @Sendable (String) -> Void
    private let saveFile: @Sendable (String, [UInt8]) throws -> String
    private let now: @Sendable () -> Timestamp
    private let languageCode: String?
    private let state: Mutex<State>

    private struct State {
        var update: Int64
        var message: Int64 = 0
        /// The buttons that numbers press now, and the message that has them.
        var buttons: [InlineKeyboardButton] = []
        var shown: Int64 = 0
    }

    /// - Parameters:
    ///   - languageCode: the terminal's, as Telegram would send a user's: "fr-FR"; nil where it has none.
    ///   - write: takes whole lines.
    ///   - saveFile: keeps a picture or a document, and says where.
    package init(
        languageCode: String? = nil,
        now: @escaping @Sendable () -> Timestamp,
        write: @escaping @Sendable (String) -> Void,
        saveFile: @escaping @Sendable (String, [UInt8]) throws -> String
    ) {
        self.languageCode = languageCode
        self.now = now
        self.write = write
        self.saveFile = saveFile
        // Numbers of updates must never come twice in one data directory: they begin with the time, far above Telegram's.
        state = Mutex(State(update: now().milliseconds * 1_000))
    }

    /// The update that a line makes: a number presses that button, everything else is sent as it is. A space before a
    /// number sends the number.
    /// - Returns: nil for an empty line.
    package func update(from line: String) -> ReceivedUpdate? {
        let text = line.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !text.isEmpty else { return nil }
        let moment = now()
        let update = state.withLock { state -> Update in
            state.update += 1
            let person = User(id: Self.user, isBot: false, firstName: "You", languageCode: languageCode)
            let chat = Chat(id: Self.user)
            if line.first?.isWhitespace != true, let number = Int(text), state.buttons.indices.contains(number - 1),
                case .callback(let data) = state.buttons[number - 1].action
            {
                let message = Message(id: state.shown, chat: chat, date: moment.seconds)
                return Update(
                    id: state.update,
                    content: .callbackQuery(
                        CallbackQuery(id: "\(state.update)", from: person, message: message, data: data.encoded)
                    )
                )
            }
            state.message += 1
            let message = Message(id: state.message, from: person, chat: chat, date: moment.seconds, text: text)
            return Update(id: state.update, content: .message(message))
        }
        guard let raw = try? JSONEncoder().encode(update) else { return nil }
        return ReceivedUpdate(id: update.id, raw: Array(raw), content: .update(update))
    }

    /// Shows a call of the outbox's.
    package func send(_ call: OutgoingCall) throws(TelegramError) -> Int64? {
        // A terminal shows whole answers; what is fleeting would only be shown twice.
        guard !call.isFleeting else { return nil }
        let shown: ConsoleCall
        do { shown = try ConsoleCall(call) } catch { throw .badRequest(.other("not a call that a terminal can show")) }
        guard call.countsAsMessage else {
            if let notice = shown.text, !notice.isEmpty { write("! \(notice)") }
            return nil
        }
        var lines = [shown.isEdit ? "· (changed)" : "·"]
        if let file = shown.file {
            do { lines.append("[\(file.name) is at \(try saveFile(file.name, file.content))]") } catch {
                lines.append("[\(file.name) could not be saved: \(error)]")
            }
        }
        if let text = shown.text { lines.append(text) }
        let id = state.withLock { state -> Int64 in
            if !shown.isEdit { state.message += 1 }
            let id = shown.message ?? state.message
            if !shown.buttons.isEmpty {
                state.buttons = shown.buttons
                state.shown = id
            } else if shown.isEdit, state.shown == id {
                state.buttons = []
            }
            return id
        }
        for (index, button) in shown.buttons.enumerated() {
            switch button.action {
            case .callback: lines.append("  [\(index + 1)] \(button.text)")
            case .url(let url): lines.append("  [\(index + 1)] \(button.text): \(url)")
            }
        }
        write(lines.joined(separator: "\n"))
        return id
    }
}

/// A call as a terminal shows it.
private struct ConsoleCall {
    let isEdit: Bool
    let message: Int64?
    let text: String?
    let buttons: [InlineKeyboardButton]
    let file: OutgoingCall.File?

    private struct Body: Decodable {
        let message: Int64?
        let text: String?
        let markup: InlineKeyboardMarkup?

        enum CodingKeys: String, CodingKey {
            case message = "message_id"
            case text
            case markup = "reply_markup"
        }
    }

    init(_ call: OutgoingCall) throws {
        switch call.content {
        case .json(let method, let bytes):
            // A force_reply is no keyboard, and has no rows.
            let body = try JSONDecoder().decode(Body.self, from: Data(bytes))
            isEdit = method.hasPrefix("edit")
            message = isEdit ? body.message : nil
            text = body.text
            buttons = body.markup?.rows.flatMap { $0 } ?? []
            file = nil
        case .multipart(_, let fields, let content):
            isEdit = false
            message = nil
            text = fields.first { $0.name == "caption" }?.value
            let markup = fields.first { $0.name == "reply_markup" }?.value
            buttons =
                try markup.map { try JSONDecoder().decode(InlineKeyboardMarkup.self, from: Data($0.utf8)) }?.rows
                .flatMap { $0 } ?? []
            file = content
        case .deferred(let name, _):
            throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "\(name) is not ready"))
        }
    }
}
