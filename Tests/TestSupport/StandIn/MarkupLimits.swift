/// The rules of buttons, which the specification says in prose only.
enum MarkupLimits {
    /// Refuses a `reply_markup` as the server does.
    static func check(_ markup: JSON?) throws(Refusal) {
        guard let rows = markup?["inline_keyboard"]?.array else { return }
        let buttons = rows.flatMap { $0.array ?? [] }
        if buttons.count > 100 { throw .badRequest("reply markup is too long: \(buttons.count) buttons of 100") }
        for row in rows where (row.array?.count ?? 0) > 8 {
            throw .badRequest("reply markup is too wide: a row takes 8 buttons")
        }
        for button in buttons {
            try check(button: button)
        }
    }

    private static func check(button: JSON) throws(Refusal) {
        guard let text = button["text"]?.string, !text.isEmpty else {
            throw .badRequest("can't parse inline keyboard button: Text buttons are unallowed to be empty")
        }
        let looks: Set = ["text", "icon_custom_emoji_id", "style"]
        let actions = (button.object ?? [:]).keys.filter { !looks.contains($0) }
        guard actions.count == 1 else {
            throw .badRequest("button \"\(text)\" needs exactly one action and has \(actions.count)")
        }
        if let data = button["callback_data"]?.string, !(1...64).contains(data.utf8.count) {
            throw .badRequest("BUTTON_DATA_INVALID")
        }
    }
}
