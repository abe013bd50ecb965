import Domain
import Telegram

/// The settings as messages with buttons: the menu, and the choices of each. `/start` and `/settings` show the same
/// ones under verbs of their own.
struct SettingsScreen {
    let turn: ActionTurn
    /// Of the verbs: `set` gives `set.open`, `set.to` and `set.menu`.
    let prefix: String

    private var profile: Profile { turn.profile }

    /// A line and a button for each setting.
    func menu(_ settings: [Setting], heading: RichText, below: [[InlineKeyboardButton]] = []) throws -> OutgoingMessage
    {
        let lines = settings.map { setting -> RichText in
            let value = SettingValue(setting, of: profile)?.name(in: turn.language, at: turn.now)
            let shown = value ?? turn.word("not told", "non précisé")
            return turn.say(
                en: "\n\(setting.title(.english)): \(bold: shown)",
                fr: "\n\(setting.title(.french))\u{A0}: \(bold: shown)"
            )
        }
        let buttons = try settings.map {
            try turn.button($0.title(turn.language), "\(prefix).open", $0.rawValue)
        }
        return OutgoingMessage(heading + "\n" + lines.joined(), buttons: buttons.inRows(of: 2) + below)
    }

    /// The question about one setting, with what most people answer.
    func choices(of setting: Setting) throws -> OutgoingMessage {
        OutgoingMessage(question(about: setting), buttons: try buttons(of: setting))
    }

    func buttons(of setting: Setting) throws -> [[InlineKeyboardButton]] {
        let current = SettingValue(setting, of: profile)
        let values = try SettingChoices.values(of: setting, for: profile).map { value in
            let name = value.name(in: turn.language, at: turn.now)
            return try turn.button(value == current ? "✓ \(name)" : name, "\(prefix).to", setting.rawValue, value.code)
        }
        let back = try turn.button(turn.word("« Back", "« Retour"), "\(prefix).menu")
        return values.inRows(of: setting == .odds || setting == .zone ? 1 : 3) + [[back]]
    }

    private func question(about setting: Setting) -> RichText {
        switch setting {
        case .language: return turn.say(en: "Which language?", fr: "Quelle langue\u{A0}?")
        case .currency:
            return turn.say(
                en: "Which currency do you bet in? Choose, or write another one: \(code: "SEK"), \(code: "BTC")…",
                fr:
                    "Dans quelle devise pariez-vous\u{A0}? Choisissez, ou écrivez-en une autre\u{A0}: \(code: "SEK"), \(code: "BTC")…"
            )
        case .unit:
            return turn.say(
                en: "How much is one unit of yours? With it, \(code: "2u") is a stake. Choose, or write an amount.",
                fr:
                    "Combien vaut une unité pour vous ? Alors \(code: "2u") est une mise. Choisissez, ou écrivez un montant."
            )
        case .odds:
            return turn.say(
                en: "How do you read odds? I understand all three in what you write; this is how I show them.",
                fr:
                    "Comment lisez-vous les cotes\u{A0}? Je comprends les trois formes\u{A0}; voici celle que j'afficherai."
            )
        case .zone:
            return turn.say(
                en: "Which time zone? Choose, or write a city: \(code: "Chicago"), or \(code: "Europe/Rome").",
                fr:
                    "Quel fuseau horaire\u{A0}? Choisissez, ou écrivez une ville\u{A0}: \(code: "Montréal"), ou \(code: "Europe/Rome")."
            )
        case .country:
            return turn.say(
                en: "Which country do you live in? Choose, or write its name.",
                fr: "Dans quel pays vivez-vous\u{A0}? Choisissez, ou écrivez son nom."
            )
        case .notifications:
            return turn.say(
                en: "May I write to you on my own, for news of the bot? Answers to what you ask always come.",
                fr:
                    "Puis-je vous écrire de moi-même, pour des nouvelles du bot\u{A0}? Mes réponses, elles, arrivent toujours."
            )
        }
    }

    /// Says that what was written is no value of a setting.
    func refusal(of text: String, for setting: Setting) throws -> Refusal {
        let found = text.visible(limit: 40)
        return Refusal(
            "bad_\(setting.rawValue)",
            turn.say(
                en: """
                    \(code: found) does not fit «\(setting.title(.english))». Choose below, or write for instance \
                    \(code: setting.example)
                    """,
                fr: """
                    \(code: found) ne convient pas à «\u{A0}\(setting.title(.french))\u{A0}». Choisissez ci-dessous, ou \
                    écrivez par exemple \(code: setting.example)
                    """
            ),
            buttons: try buttons(of: setting)
        )
    }
}

extension [InlineKeyboardButton] {
    /// The same buttons, so many side by side.
    func inRows(of width: Int) -> [[InlineKeyboardButton]] {
        stride(from: 0, to: count, by: width).map { Array(self[$0..<Swift.min($0 + width, count)]) }
    }
}
