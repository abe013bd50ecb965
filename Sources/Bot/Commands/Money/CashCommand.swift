import Domain
import Storage
import Telegram

/// `/deposit`, `/bonus` and `/withdraw`: books what went in or out of a casino; guided where something is missing.
struct CashCommand: ActionCommand {
    let kind: CashMovement.Kind

    var name: String {
        switch kind {
        case .deposit: "deposit"
        case .withdrawal: "withdraw"
        case .bonus: "bonus"
        }
    }

    var definition: CommandDefinition {
        let summary =
            switch kind {
            case .deposit: Words(en: "Note money you paid in", fr: "Noter un dépôt")
            case .withdrawal: Words(en: "Note money you asked back", fr: "Noter un retrait demandé")
            case .bonus: Words(en: "Note a bonus you received", fr: "Noter un bonus reçu")
            }
        return CommandDefinition(
            name,
            topic: .money,
            privacy: .privately,
            form: "CASINO AMOUNT",
            summary: summary,
            examples: ["/\(name) bet365 50", "/\(name) winamax 49,90 €"]
        )
    }

    func perform(_ arguments: String, _ turn: ActionTurn) throws -> Reply {
        let dialogue = CashDialogue(command: self, turn: turn)
        let words = arguments.words
        if words.isEmpty, kind == .withdrawal, let list = try PendingWithdrawals(turn: turn).list() { return list }
        var draft = CashDraft(source: words.isEmpty ? "flow" : "line")
        if !words.isEmpty { try dialogue.read(words, into: &draft) }
        var reply = try dialogue.proceed(draft)
        if draft.step != nil {
            reply.events.append(turn.event(.flowStarted, ["flow": .code(name), "source": .code("line")]))
        }
        return reply
    }
}

extension CashCommand: FlowHandler {
    var flow: String { name }

    func resume(_ state: [UInt8], _ turn: ActionTurn) throws -> Reply {
        let dialogue = CashDialogue(command: self, turn: turn)
        guard var draft: CashDraft = turn.state(of: flow) else { return dialogue.over() }
        if case .text(let text) = turn.request.input { try dialogue.hear(text.words, &draft) }
        return try dialogue.proceed(draft)
    }
}

extension CashCommand: ButtonHandler {
    var choice: CasinoChoice { CasinoChoice(pick: name + ".casino", add: name + ".new") }
    /// Begins a new one beside the list of those that are pending.
    var begin: String { name + ".begin" }
    /// Takes back what was booked by mistake.
    var undo: String { name + ".undo" }

    var verbs: [ButtonVerb] {
        choice.verbs
            + (kind == .withdrawal ? [ButtonVerb(begin)] + PendingWithdrawals.verbs : [ButtonVerb(undo, .id)])
    }

    func press(_ button: Press, _ turn: ActionTurn) throws -> Reply {
        let dialogue = CashDialogue(command: self, turn: turn)
        if PendingWithdrawals.verbs.contains(where: { $0.name == button.verb }) {
            return try PendingWithdrawals(turn: turn).press(button)
        }
        if button.verb == undo { return try dialogue.takeBack(button) }
        if button.verb == begin {
            var reply = try dialogue.proceed(CashDraft(source: "flow"))
            reply.events.append(turn.event(.flowStarted, ["flow": .code(name), "source": .code("button")]))
            return reply
        }
        guard var draft: CashDraft = turn.state(of: flow) else { return dialogue.over() }
        var added: [Event] = []
        if button.verb == choice.pick {
            guard let casino = try turn.book.casino(button.claim(at: 0), for: turn.user) else {
                return dialogue.over()
            }
            (draft.casino, draft.newName) = (casino.id, nil)
        } else {
            guard let named = draft.newName, let (casino, events) = try turn.addCasino(named: named, source: name)
            else { return dialogue.over() }
            (draft.casino, draft.newName, added) = (casino.id, nil, events)
        }
        var reply = try dialogue.proceed(draft, editing: true)
        reply.events.insert(contentsOf: added, at: 0)
        return reply
    }
}
