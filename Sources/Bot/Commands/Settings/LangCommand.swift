import Domain
import Storage
import Telegram

/// `/lang [en|fr]`: the language, for those who cannot read the settings.
struct LangCommand: ActionCommand, ButtonHandler {
    private static let choose = "lang.to"

    let definition = CommandDefinition(
        "lang",
        topic: .settings,
        isOpenToNewcomers: true,
        form: "[en|fr]",
        summary: Words(en: "English or French", fr: "Anglais ou français"),
        examples: ["/lang fr", "/lang en"]
    )

    let verbs = [ButtonVerb(LangCommand.choose, .one(of: Language.self))]

    func perform(_ arguments: String, _ turn: ActionTurn) throws -> Reply {
        guard !arguments.isEmpty else {
            return turn.show(OutgoingMessage("English / Français ?", buttons: try buttons(turn)))
        }
        guard let value = SettingValue(arguments, for: .language, of: turn.profile) else {
            let found = arguments.visible(limit: 40)
            throw Refusal(
                "bad_language",
                turn.say(
                    en:
                        "I speak English and French, not \(code: found). Write \(code: "/lang en") or \(code: "/lang fr").",
                    fr:
                        "Je parle anglais et français, pas \(code: found). Écrivez \(code: "/lang en") ou \(code: "/lang fr")."
                ),
                buttons: try buttons(turn)
            )
        }
        return try speak(value, turn)
    }

    func press(_ button: Press, _ turn: ActionTurn) throws -> Reply {
        try speak(.language(button.code(at: 0)), turn)
    }

    private func speak(_ value: SettingValue, _ turn: ActionTurn) throws -> Reply {
        let change = turn.settingChange(.language, to: value)
        if change.event != nil { try turn.ledger.keep(change.profile) }
        let words = turn.knowing(change.profile).say(en: "English it is.", fr: "Ce sera en français.")
        return turn.show(OutgoingMessage(words), events: [change.event].compactMap(\.self))
    }

    private func buttons(_ turn: ActionTurn) throws -> [[InlineKeyboardButton]] {
        [[try turn.button("English", Self.choose, "en"), try turn.button("Français", Self.choose, "fr")]]
    }
}
