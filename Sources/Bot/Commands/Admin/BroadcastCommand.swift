import Domain
import Foundation
import Storage
import Telegram

/// `/broadcast TEXT`: shows what everybody would get and how many that is, and sends it once that is confirmed.
struct BroadcastCommand: ActionCommand, ButtonHandler, FlowHandler, Announcement {
    let definition = CommandDefinition.admin(
        "broadcast",
        form: "TEXT",
        summary: Words(en: "Write to all users", fr: "Écrire à tous les utilisateurs"),
        examples: ["/broadcast RISK0 will be down for an hour tonight from 22:00 UTC."]
    )

    let flow = "broadcast"
    /// A draft is known by its message; its number may be a moment where there is none.
    let verbs =
        ["bc.send", "bc.cancel"].map { ButtonVerb($0, .number(1...Int64.max)) }
        + [ButtonVerb(BroadcastTexts.stopVerb, .id)]

    /// What was previewed, and by which message: the buttons of an older preview do nothing.
    private struct Draft: Codable {
        let text: String
        let number: Int64
    }

    func perform(_ arguments: String, _ turn: ActionTurn) throws -> Reply {
        guard arguments.contains(where: { !$0.isWhitespace }) else {
            let state = try JSONEncoder().encode(Draft(text: "", number: 0))
            return .text(
                turn.say(
                    en: "Write the message that all users shall get, as one text. /cancel leaves this.",
                    fr: "Écrivez le message que tous recevront, en un seul texte. /cancel pour quitter."
                ),
                flow: .set(kind: flow, state: Array(state))
            )
        }
        return try preview(arguments, turn)
    }

    func resume(_ state: [UInt8], _ turn: ActionTurn) throws -> Reply {
        guard case .text(let text) = turn.request.input, text.contains(where: { !$0.isWhitespace }) else {
            throw Refusal(
                "broadcast_not_text",
                turn.say(
                    en: "A broadcast is a text. Write it, or /cancel.",
                    fr: "Une diffusion est un texte. Écrivez-le, ou /cancel."
                )
            )
        }
        return try preview(text, turn)
    }

    func press(_ button: Press, _ turn: ActionTurn) throws -> Reply {
        if button.verb == BroadcastTexts.stopVerb { return try stop(button, turn) }
        let number = try button.number(at: 0)
        guard let open = turn.flow, open.kind == flow,
            let draft = try? JSONDecoder().decode(Draft.self, from: Data(open.state)), !draft.text.isEmpty,
            draft.number == number
        else {
            return .text(
                turn.say(
                    en: "This draft is not open any more: it was sent, cancelled or replaced. Nothing was done.",
                    fr: "Ce brouillon n'est plus ouvert : il a été envoyé, annulé ou remplacé. Rien n'a été fait."
                )
            )
        }
        return button.verb == "bc.send" ? try start(draft.text, turn) : cancel(turn)
    }

    private func preview(_ text: String, _ turn: ActionTurn) throws -> Reply {
        guard text.utf16.count <= BroadcastTexts.longest else {
            throw Refusal(
                "broadcast_too_long",
                turn.say(
                    en: "This text has \(text.utf16.count) characters; \(BroadcastTexts.longest) are the most.",
                    fr: "Ce texte a \(text.utf16.count) caractères ; \(BroadcastTexts.longest) au plus."
                )
            )
        }
        let draft = Draft(text: text, number: turn.request.message ?? turn.occurredAt.rawValue)
        let reachable = try turn.book.reachableUserCount(at: turn.now)
        let recipients = turn.turn.figures.count(reachable)
        let number = CallbackData.number(draft.number)
        let heading = turn.say(
            en:
                "\(bold: "To \(recipients) \(reachable == 1 ? "user" : "users")"); at night by their clock it waits until 6:00.\n\n",
            fr:
                "\(bold: "À \(recipients) \(reachable < 2 ? "utilisateur" : "utilisateurs")") ; la nuit, à leur heure, il attend 6:00.\n\n"
        )
        return .text(
            heading + BroadcastTexts(language: turn.language).message(text),
            buttons: [
                [
                    try turn.button(turn.word("Send", "Envoyer"), "bc.send", number),
                    try turn.button(turn.word("Cancel", "Annuler"), "bc.cancel", number),
                ]
            ],
            flow: .set(kind: flow, state: Array(try JSONEncoder().encode(draft)))
        )
    }

    private func start(_ text: String, _ turn: ActionTurn) throws -> Reply {
        let recipients = try turn.book.reachableUserCount(at: turn.now)
        let display = turn.request.message.map { Broadcast.Display(chat: turn.request.chat.id, message: $0) }
        let id = try turn.ledger.startBroadcast(
            text,
            by: turn.user,
            display: display,
            recipients: recipients,
            at: turn.now
        )
        let event = try turn.audit(
            definition.name,
            detail: ["broadcast": .integer(id), "recipients": .integer(recipients)],
            count: recipients
        )
        guard let broadcast = try turn.book.broadcast(id) else { return Reply(events: [event], flow: .end) }
        let texts = BroadcastTexts(language: turn.language)
        return .edit(
            texts.progress(of: broadcast, postponed: 0),
            buttons: [[try texts.stopButton(broadcast)]],
            events: [event],
            flow: .end
        )
    }

    private func cancel(_ turn: ActionTurn) -> Reply {
        .edit(
            turn.say(en: "Cancelled. Nobody was written to.", fr: "Annulé. Personne n'a reçu de message."),
            events: [turn.event(.flowCancelled, ["flow": .code(flow), "reason": .code("user")])],
            flow: .end
        )
    }

    private func stop(_ button: Press, _ turn: ActionTurn) throws -> Reply {
        guard let id = try turn.ledger.stopBroadcast(button.claim(at: 0), of: turn.user) else {
            return .text(turn.say(en: "This broadcast is over already.", fr: "Cette diffusion est déjà terminée."))
        }
        return .edit(
            turn.say(en: "Stopping the broadcast…", fr: "Arrêt de la diffusion…"),
            events: [try turn.audit("broadcast_stop", detail: ["broadcast": .integer(id)])]
        )
    }
}
