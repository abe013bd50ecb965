import Domain
import Telegram

/// `/helpline [COUNTRY]`: people to talk to.
struct HelplineCommand: QueryCommand, ButtonHandler {
    private static let show = "helpline.of"

    static let name = "helpline"

    let definition = CommandDefinition(
        Self.name,
        topic: .protection,
        privacy: .privately,
        isOpenToNewcomers: true,
        form: "[COUNTRY]",
        summary: Words(en: "People to talk to, in confidence", fr: "À qui parler, en confiance"),
        examples: ["/helpline", "/helpline France"]
    )

    let verbs = [ButtonVerb(HelplineCommand.show, .text(most: 8))]

    func answer(_ arguments: String, _ turn: Turn) throws -> Reply {
        guard !arguments.isEmpty else { return try lines(of: turn.profile.country, turn) }
        if turn.request.asksInCrisis || Self.namesCrisis(arguments) { return try crisisLines(turn) }
        guard let place = Jurisdiction.named(arguments) else {
            // Somebody in need gets numbers first; the spelling can wait.
            return try lines(of: turn.profile.country, asked: arguments.visible(limit: 40), turn)
        }
        return try lines(of: place.code, turn)
    }

    /// «/helpline crisis»: no country, and no word of danger that the gate would have read.
    private static func namesCrisis(_ arguments: String) -> Bool {
        arguments.split { !$0.isLetter }.contains { crisis.contains(String($0).folded) }
    }

    private static let crisis: Set = [
        "crisis", "emergency", "urgent", "urgence", "crise", "detresse", "sos", "death", "die", "mort", "mourir",
    ]

    /// Whom to talk to in a crisis first, and how its writer is.
    private func crisisLines(_ turn: Turn) throws -> Reply {
        let help = HelplineText(language: turn.language)
        let text = help.alone(in: turn.profile.country) + help.forGambling(in: turn.profile.country)
        let country = turn.profile.country
        return .text(
            text,
            events: [
                turn.event(.helplineShown, ["country": .optional(country) { .code($0) }, "reason": .code("asked")]),
                turn.event(
                    .harmSignalMet,
                    [
                        "signal": .code("crisis"), "kind": .code("asked"),
                        "country": .optional(country) { .code($0) },
                    ]
                ),
            ]
        )
    }

    func press(_ button: Press, _ turn: ActionTurn) throws -> Reply {
        let place = Jurisdiction.named(try button.word(at: 0))
        let reply = try lines(of: place?.code ?? turn.profile.country, turn.turn)
        guard case .send(let message, _)? = reply.items.first else { return reply }
        return turn.show(message, events: reply.events)
    }

    private func lines(of country: String?, asked unknown: String? = nil, _ turn: Turn) throws -> Reply {
        var text = turn.say(
            en: "These people listen, free of charge in most places, and without judging:",
            fr: "Ces personnes écoutent, le plus souvent gratuitement, et sans juger\u{A0}:"
        )
        text += HelplineText(language: turn.language).lines(for: country)
        text += turn.say(
            en: "\n\nIf somebody's life is in danger, call your emergency number first. /break and /budget help, too.",
            fr: """


                Si une vie est en danger, appelez d'abord le numéro d'urgence de votre pays. /break et /budget aident aussi.
                """
        )
        if let unknown {
            text += turn.say(
                en: "\n\nI do not know a country called \(code: unknown).",
                fr: "\n\nJe ne connais pas de pays nommé \(code: unknown)."
            )
        }
        var buttons: [[InlineKeyboardButton]] = []
        if country == nil || unknown != nil {
            text += turn.say(en: " Where do you live?", fr: " Où vivez-vous\u{A0}?")
            buttons = try SettingChoices.countries(in: turn.language)
                .map { try turn.button($0.name(in: turn.language), Self.show, $0.code) }
                .inRows(of: 3)
        }
        let event = turn.event(
            .helplineShown,
            ["country": .optional(country) { .code($0) }, "reason": .code("asked")]
        )
        return .text(text, buttons: buttons, events: [event])
    }
}
