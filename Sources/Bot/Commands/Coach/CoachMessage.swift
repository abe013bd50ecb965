import Coaching
import Domain
import Telegram

/// An answer of the coach's with its buttons.
struct CoachMessage {
    let turn: Int64
    let answer: String
    let intent: Intent
    /// Whether the store's data was made up.
    let isSimulated: Bool

    func outgoing(for user: UserID, in language: Language) throws -> OutgoingMessage {
        var text = RichText(answer: answer)
        // Help is real wherever it is given.
        if isSimulated, intent != .crisis { text = SimulatedLabel.text(language) + "\n\n" + text }
        return OutgoingMessage(text, buttons: try buttons(for: user, in: language))
    }

    /// Help is not rated, nor asked for in other words.
    private func buttons(for user: UserID, in language: Language) throws -> [[InlineKeyboardButton]] {
        guard intent != .crisis else { return [] }
        return [try CoachButtons(turn: turn, user: user, language: language).all]
    }
}

/// The buttons under an answer.
struct CoachButtons {
    let turn: Int64
    let user: UserID
    let language: Language

    /// Why an answer was no good.
    static let reasons: [(code: String, words: Words)] = [
        ("wrong", Words(en: "Wrong", fr: "Faux")),
        ("unclear", Words(en: "Unclear", fr: "Pas clair")),
        ("off_topic", Words(en: "Not what I asked", fr: "Hors sujet")),
        ("tone", Words(en: "Its tone", fr: "Le ton")),
        ("other", Words(en: "Other", fr: "Autre")),
    ]

    var all: [InlineKeyboardButton] {
        get throws { [try up("👍"), try down("👎"), try again, try why] }
    }

    /// After a thumb up.
    var liked: [[InlineKeyboardButton]] { get throws { [[try up("👍 ✓"), try down("👎"), try again, try why]] } }

    /// After a thumb down: which of the reasons it was, and what else there is.
    func disliked(for reason: String?) throws -> [[InlineKeyboardButton]] {
        let rest = [try up("👍"), try down("👎 ✓"), try again, try why]
        guard reason == nil else { return [rest] }
        let asked = try Self.reasons.map { code, words in
            try button(words(language), CoachCommand.down, CallbackData.number(turn), code)
        }
        return [Array(asked.prefix(3)), Array(asked.dropFirst(3)), rest]
    }

    private func up(_ label: String) throws -> InlineKeyboardButton {
        try button(label, CoachCommand.up, CallbackData.number(turn))
    }

    private func down(_ label: String) throws -> InlineKeyboardButton {
        try button(label, CoachCommand.down, CallbackData.number(turn))
    }

    private var again: InlineKeyboardButton {
        get throws {
            try button(Words(en: "Again", fr: "Encore")(language), CoachCommand.again, CallbackData.number(turn))
        }
    }

    private var why: InlineKeyboardButton {
        get throws {
            try button(Words(en: "Why", fr: "Pourquoi")(language), CoachCommand.why, CallbackData.number(turn))
        }
    }

    private func button(_ label: String, _ verb: String, _ arguments: String...) throws -> InlineKeyboardButton {
        InlineKeyboardButton(label, try CallbackData(verb: verb, owner: user.rawValue, arguments: arguments))
    }
}
