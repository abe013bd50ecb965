/// A picture or a file to send, with words under it.
package struct OutgoingFile: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// Shown in the chat; Telegram compresses it.
        case photo
        /// Kept as it is.
        case document
    }

    package var kind: Kind
    package var name: String
    package var contentType: String
    package var content: [UInt8]
    package var caption: RichText
    package var keyboard: InlineKeyboardMarkup?

    package init(
        _ kind: Kind,
        name: String,
        contentType: String,
        content: [UInt8],
        caption: RichText = "",
        keyboard: InlineKeyboardMarkup? = nil
    ) {
        self.kind = kind
        self.name = name
        self.contentType = contentType
        self.content = content
        self.caption = caption
        self.keyboard = keyboard
    }

    /// The call that sends it. What is more than a caption holds is left out.
    package func call(chat: Int64) -> OutgoingCall {
        var fields = [OutgoingCall.Field(name: "chat_id", value: String(chat))]
        let caption = caption.split(limit: RichText.captionLimit).first ?? ""
        if !caption.isEmpty { fields.append(OutgoingCall.Field(name: "caption", value: caption.text)) }
        if !caption.entities.isEmpty {
            fields.append(
                json("caption_entities") { json in
                    json.array(caption.entities) { json, entity in entity.write(to: &json) }
                }
            )
        }
        if let keyboard { fields.append(json("reply_markup") { json in keyboard.write(to: &json) }) }
        let isPhoto = kind == .photo
        return OutgoingCall(
            .multipart(
                method: isPhoto ? "sendPhoto" : "sendDocument",
                fields: fields,
                file: OutgoingCall.File(
                    field: isPhoto ? "photo" : "document",
                    name: name,
                    contentType: contentType,
                    content: content
                )
            )
        )
    }

    private func json(_ name: String, _ write: (inout JSONWriter) -> Void) -> OutgoingCall.Field {
        var json = JSONWriter()
        write(&json)
        return OutgoingCall.Field(name: name, value: String(decoding: json.bytes, as: UTF8.self))
    }
}
