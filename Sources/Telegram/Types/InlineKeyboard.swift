/// A button under a message.
package struct InlineKeyboardButton: Sendable, Hashable, Codable {
    package enum Action: Sendable, Hashable {
        /// Comes back in a `CallbackQuery`.
        case callback(CallbackData)
        case url(String)
    }

    package var text: String
    package var action: Action

    package init(_ text: String, _ data: CallbackData) {
        self.text = text
        action = .callback(data)
    }

    package init(_ text: String, url: String) {
        self.text = text
        action = .url(url)
    }

    private enum CodingKeys: String, CodingKey {
        case text, url
        case data = "callback_data"
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        text = try fields.decode(String.self, forKey: .text)
        if let data = try fields.decodeIfPresent(String.self, forKey: .data), let parsed = CallbackData(parsing: data) {
            action = .callback(parsed)
        } else {
            action = .url(try fields.decode(String.self, forKey: .url))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(text, forKey: .text)
        switch action {
        case .callback(let data): try fields.encode(data.encoded, forKey: .data)
        case .url(let url): try fields.encode(url, forKey: .url)
        }
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("text", text)
            switch action {
            case .callback(let data): json.member("callback_data", data.encoded)
            case .url(let url): json.member("url", url)
            }
        }
    }
}

/// The buttons under a message, row by row.
package struct InlineKeyboardMarkup: Sendable, Hashable, Codable {
    package var rows: [[InlineKeyboardButton]]

    package init(_ rows: [[InlineKeyboardButton]]) {
        self.rows = rows
    }

    private enum CodingKeys: String, CodingKey {
        case rows = "inline_keyboard"
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.key("inline_keyboard")
            json.array(rows) { json, row in
                json.array(row) { json, button in button.write(to: &json) }
            }
        }
    }
}
