import Domain
import Operations
import Storage
import Telegram

/// Finds who answers a request, and asks them: the rules that hold for every command stand here, once.
package struct Router: Sendable {
    package let table: CommandTable
    private let setting: BotSetting
    let gate: OnboardingGate

    package init(table: CommandTable, setting: BotSetting) {
        self.table = table
        self.setting = setting
        gate = OnboardingGate(setting: setting)
    }

    /// Whether the request only reads: then it is answered from a snapshot, beside the writer.
    package func isQuery(_ request: Request) -> Bool {
        guard !request.isUrgent, !request.isDoubtful, case .command(let name, _) = request.input,
            let command = table.command(name)
        else {
            return false
        }
        return command is any QueryCommand && mayUse(command.definition, request)
    }

    /// How the request counts in its visit: messages, commands, bets pressed on.
    package func activity(of request: Request) -> (messages: Int, commands: Int, betsClicked: Int) {
        if case .button(let data) = request.input {
            return (0, 0, table.button(data.verb)?.verb.isDecision == true ? 1 : 0)
        }
        return (1, request.command == nil ? 0 : 1, 0)
    }

    /// Answers a request for which ``isQuery(_:)`` holds.
    package func answer(_ turn: Turn) throws -> Reply {
        guard case .command(let name, let arguments) = turn.request.input,
            let command = table.command(name) as? any QueryCommand
        else { throw RoutingFault.notAQuery }
        let used = turn.event(.commandUsed, Self.fields(of: name, turn.request))
        var reply = try gate.refusal(for: command.definition, turn) ?? command.answer(arguments, turn)
        reply.events.insert(used, at: 0)
        return addressed(reply, turn)
    }

    /// Answers any other request, inside its transaction.
    package func perform(_ turn: ActionTurn) throws -> Reply {
        if let met = try meet(turn.turn, flow: turn.flow?.kind) { return try met(turn) }
        if case .button(let data) = turn.request.input { return try press(data, turn) }
        // A picture with a command under it is that command; who wants the picture finds it in the request.
        guard let (name, arguments) = turn.request.command else { return try listen(turn) }
        return try perform(name, arguments, turn)
    }

    private func perform(_ name: String, _ arguments: String, _ turn: ActionTurn) throws -> Reply {
        guard let command = table.command(name), mayUse(command.definition, turn.request) else {
            return try refuse(name, turn)
        }
        let used = turn.event(.commandUsed, Self.fields(of: name, turn.request))
        var reply: Reply
        if let refusal = gate.refusal(for: command.definition, turn.turn) {
            reply = refusal
        } else if let action = command as? any ActionCommand {
            reply = try turn.asking(name) { try action.perform(arguments, turn) }
        } else if let query = command as? any QueryCommand {
            reply = try query.answer(arguments, turn.turn)
        } else if let prepared = try (command as? any PreparedCommand)?.prepare(turn.turn) {
            // Under a picture, say: what is read and what is written share the transaction then.
            reply = try prepared(turn)
        } else {
            throw RoutingFault.noHandler(name)
        }
        reply.events.insert(used, at: 0)
        return addressed(reply, turn.turn)
    }

    /// What is written goes to the flow that the user is in; in a group, only what is a command is for the bot.
    private func listen(_ turn: ActionTurn) throws -> Reply {
        let heard = turn.event(.messageReceived, ["kind": .code(turn.request.input.kind)])
        if let (flow, handler) = flow(turn.flow, turn.request) {
            let command = (handler as? any Command)?.definition
            if let command, !mayUse(command, turn.request) {
                let words = turn.say(en: "Only admins can do this.", fr: "Réservé aux administrateurs.")
                return .text(words, events: [heard, try refused(command, turn)], flow: .end)
            }
            var reply =
                try gate.refusal(for: command, turn.turn) ?? turn.asking(nil) { try handler.resume(flow.state, turn) }
            reply.events.insert(heard, at: 0)
            return reply
        }
        guard !turn.request.chat.isGroup else { return Reply() }
        if let refusal = gate.refusal(for: nil, turn.turn) { return refusal }
        return .text(
            turn.say(
                en: """
                    I did not understand that. To log a bet: \(code: "/bet bet365 football 1.90 20 Arsenal")
                    /help shows everything.
                    """,
                fr: """
                    Je n'ai pas compris. Pour noter un pari : \(code: "/bet bet365 football 1,90 20 Arsenal")
                    /help montre tout.
                    """
            ),
            events: [heard]
        )
    }

    /// The flow that goes on with what is written; in a group none does.
    func flow(
        _ flow: (kind: String, state: [UInt8])?,
        _ request: Request
    ) -> (flow: (kind: String, state: [UInt8]), handler: any FlowHandler)? {
        guard let flow, !request.chat.isGroup else { return nil }
        return table.flow(flow.kind).map { (flow, $0) }
    }

    /// A command that does not exist, or that is not for this user: for both the answer is the same, and help.
    private func refuse(_ name: String, _ turn: ActionTurn) throws -> Reply {
        var events: [Event] = []
        if let command = table.command(name) {
            events.append(try refused(command.definition, turn))
        } else {
            events.append(turn.event(.commandUnknown, ["length": .integer(name.utf8.count)]))
        }
        let near = table.closest(to: name, isAdmin: turn.request.isAdmin)
        let shown = "/" + name.prefix(32)
        guard !near.isEmpty else {
            return .text(
                turn.say(
                    en: "There is no command \(code: shown). /help shows all of them.",
                    fr: "La commande \(code: shown) n'existe pas. /help les montre toutes."
                ),
                events: events
            )
        }
        let list = near.map { RichText("\n/\($0.name) – \($0.summary(turn.language))") }.joined()
        return .text(
            turn.say(
                en: "There is no command \(code: shown). Did you mean:\(list)",
                fr: "La commande \(code: shown) n'existe pas. Vouliez-vous dire :\(list)"
            ),
            events: events
        )
    }

    /// Asked before a handler sees anything, for commands, buttons, flows and captions alike.
    func mayUse(_ definition: CommandDefinition, _ request: Request) -> Bool {
        Authorization.allows(definition.audience, isAdmin: request.isAdmin)
    }

    /// Sends to the private chat what is nobody else's business, and says so in the group.
    func addressed(_ reply: Reply, _ turn: Turn) -> Reply {
        guard let name = turn.request.command?.name, let definition = table.command(name)?.definition else {
            return reply
        }
        let isPrivate = definition.privacy == .privately || definition.audience == .admins
        guard turn.request.chat.isGroup, isPrivate, !reply.items.isEmpty else { return reply }
        var reply = reply
        reply.items = reply.items.map { item in
            switch item {
            case .send(let message, .here): .send(message, to: .privately)
            case .deferred(let task, .here): .deferred(task, to: .privately)
            default: item
            }
        }
        let note = turn.say(en: "I have answered you in private.", fr: "Je vous ai répondu en privé.")
        reply.items.append(.send(OutgoingMessage(note), to: .here))
        return reply
    }

    static func fields(of name: String, _ request: Request) -> EventData {
        ["command": .code(name), "chat": .code(request.chat.isGroup ? "group" : "private")]
    }
}

/// A request that reached the wrong door: a fault of the program.
enum RoutingFault: Error {
    case notAQuery
    case noHandler(String)
}

extension Request.Input {
    /// One word for the log.
    var kind: String {
        switch self {
        case .command: "command"
        case .text: "text"
        case .button: "button"
        case .photo: "photo"
        case .other: "other"
        }
    }
}
