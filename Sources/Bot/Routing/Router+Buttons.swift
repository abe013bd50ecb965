import Domain
import Operations
import Storage
import Telegram

/// Presses on buttons: what reaches a handler is open to the user, theirs, and of the values that its verb declares.
extension Router {
    /// What a press comes to, before any handler sees it.
    enum Admission {
        /// No handler has such a verb.
        case unknown
        /// The command behind it is not for this user.
        case refused(CommandDefinition)
        /// It is not this user's button, or its values are none that its verb declares.
        case wrong(ButtonVerb)
        case press(Press, any ButtonHandler, CommandDefinition?)
    }

    func admission(of data: CallbackData, _ request: Request) -> Admission {
        guard let (handler, verb) = table.button(data.verb) else { return .unknown }
        let command = (handler as? any Command)?.definition
        if let command, !mayUse(command, request) { return .refused(command) }
        guard data.owner == request.user.rawValue, let press = Press(data, as: verb) else { return .wrong(verb) }
        return .press(press, handler, command)
    }

    func press(_ data: CallbackData, _ turn: ActionTurn) throws -> Reply {
        switch admission(of: data, turn.request) {
        case .unknown:
            // The verb is anybody's text, and stays out of the log.
            return oldButton(turn, events: [turn.event(.buttonPressed, ["button": .code("unknown")])])
        case .refused(let command):
            let refused = try refused(command, turn)
            return oldButton(turn, events: [refused], flow: flowEnd(of: command, turn))
        case .wrong(let verb):
            let fields: EventData = ["where": .code(verb.name), "reason": .code("forged_button")]
            return oldButton(turn, events: [turn.event(.inputRefused, fields)])
        case .press(let press, let handler, let command):
            let pressed = turn.event(.buttonPressed, ["button": .code(press.verb)])
            var reply = try gate.refusal(for: command, turn.turn) ?? handler.press(press, turn)
            reply.events.insert(pressed, at: 0)
            return reply
        }
    }

    /// Notes that somebody asked for what is not meant for them: an admin's command, its button, or its flow.
    /// - Returns: the event that tells of it.
    func refused(_ command: CommandDefinition, _ turn: ActionTurn) throws -> Event {
        try turn.ledger.audit(
            AdminAction(admin: turn.user, action: command.name, outcome: .refused, occurredAt: turn.occurredAt)
        )
        return turn.event(.accessRefused, ["what": .code(command.name), "reason": .code("not_admin")])
    }

    /// Whoever may not use a command is in the middle of nothing that belongs to it.
    private func flowEnd(of command: CommandDefinition, _ turn: ActionTurn) -> Reply.FlowChange {
        guard let open = turn.flow, let handler = table.flow(open.kind) as? any Command else { return .keep }
        return handler.definition.name == command.name ? .end : .keep
    }

    private func oldButton(_ turn: ActionTurn, events: [Event], flow: Reply.FlowChange = .keep) -> Reply {
        .text(
            turn.say(
                en: "That button is from an older version. /help shows what there is now.",
                fr: "Ce bouton vient d'une version plus ancienne. /help montre ce qu'il y a maintenant."
            ),
            events: events,
            flow: flow
        )
    }
}
