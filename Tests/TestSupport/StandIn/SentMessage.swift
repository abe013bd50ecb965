package import Foundation

/// A message of the bot, as the person it was sent to sees it now.
package struct SentMessage: Sendable, Hashable {
    /// A button below the message.
    package struct Button: Sendable, Hashable {
        package let text: String
        /// What a press sends back to the bot; nil when the button opens a link.
        package let data: String?
        package let url: String?
    }

    /// A picture or another file that came with the message.
    package struct Attachment: Sendable, Hashable {
        package enum Kind: String, Sendable { case photo, document }

        package let kind: Kind
        package let fileID: String
        package let name: String
        /// Empty when the bot sent a file by its identifier.
        package let data: Data
    }

    package let chatID: Int64
    /// Grows by one in each chat.
    package let id: Int64
    /// The text, or the caption of the attachment, without markup.
    package internal(set) var text: String
    package internal(set) var entities: [JSON]
    /// Rows of buttons under the message.
    package internal(set) var buttons: [[Button]]
    /// Rows of the keyboard that replaces the user's own, empty when none was sent.
    package let keyboard: [[String]]
    package let attachment: Attachment?
    package let replyTo: Int64?
    /// Whether the bot asked for no sound.
    package let isSilent: Bool
    /// Seconds since 1970.
    package let date: Int64
    /// How often the bot changed the message.
    package internal(set) var edits = 0

    /// The button with this text or this data.
    package func button(_ textOrData: String) -> Button? {
        buttons.joined().first { $0.text == textOrData || $0.data == textOrData }
    }
}

extension SentMessage {
    static func buttons(in markup: JSON?) -> [[Button]] {
        (markup?["inline_keyboard"]?.array ?? []).map { row in
            (row.array ?? []).map { button in
                Button(
                    text: button["text"]?.string ?? "",
                    data: button["callback_data"]?.string,
                    url: button["url"]?.string
                )
            }
        }
    }

    static func keyboard(in markup: JSON?) -> [[String]] {
        (markup?["keyboard"]?.array ?? []).map { row in
            (row.array ?? []).map { $0.string ?? $0["text"]?.string ?? "" }
        }
    }

    /// The `Message` object that the API returns and that a callback query carries.
    func message(in chat: JSON, from bot: JSON) -> JSON {
        var members: [String: JSON] = [
            "message_id": .integer(id), "date": .integer(date), "chat": chat, "from": bot,
        ]
        if let attachment {
            if !text.isEmpty { members["caption"] = .string(text) }
            if !entities.isEmpty { members["caption_entities"] = .array(entities) }
            members[attachment.kind.rawValue] = attachment.object
        } else {
            members["text"] = .string(text)
            if !entities.isEmpty { members["entities"] = .array(entities) }
        }
        if !buttons.isEmpty {
            members["reply_markup"] = ["inline_keyboard": .array(buttons.map { .array($0.map(\.object)) })]
        }
        if edits > 0 { members["edit_date"] = .integer(date) }
        return .object(members)
    }
}

extension SentMessage.Button {
    fileprivate var object: JSON {
        var members: [String: JSON] = ["text": .string(text)]
        members["callback_data"] = data.map(JSON.string)
        members["url"] = url.map(JSON.string)
        return .object(members)
    }
}

extension SentMessage.Attachment {
    fileprivate var object: JSON {
        let file: [String: JSON] = [
            "file_id": .string(fileID), "file_unique_id": .string("u\(fileID)"),
            "file_size": .integer(Int64(data.count)),
        ]
        switch kind {
        case .photo: return [.object(file.merging(["width": 800, "height": 600]) { $1 })]
        case .document: return .object(file.merging(["file_name": .string(name)]) { $1 })
        }
    }
}
