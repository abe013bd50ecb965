/// Which message a message answers.
package struct ReplyParameters: Sendable, Hashable, Codable {
    package var messageID: Int64

    package init(messageID: Int64) {
        self.messageID = messageID
    }

    private enum CodingKeys: String, CodingKey {
        case messageID = "message_id"
    }

    /// The answer is sent even if the message it answers was deleted meanwhile.
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("message_id", messageID)
            json.member("allow_sending_without_reply", true)
        }
    }
}

/// Opens the answer field in the user's app, as if they had chosen to reply.
package struct ForceReply: Sendable, Hashable, Codable {
    /// Shown in the empty field, 1–64 characters.
    package var placeholder: String?

    package init(placeholder: String? = nil) {
        self.placeholder = placeholder
    }

    private enum CodingKeys: String, CodingKey {
        case placeholder = "input_field_placeholder"
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("force_reply", true)
            json.member("selective", true)
            if let placeholder { json.member("input_field_placeholder", String(placeholder.prefix(64))) }
        }
    }
}

/// Whether the first link of a text is shown with a picture of its page.
package struct LinkPreviewOptions: Sendable, Hashable, Codable {
    package var isDisabled: Bool

    package init(isDisabled: Bool) {
        self.isDisabled = isDisabled
    }

    private enum CodingKeys: String, CodingKey {
        case isDisabled = "is_disabled"
    }

    func write(to json: inout JSONWriter) {
        json.object { json in json.member("is_disabled", isDisabled) }
    }
}
