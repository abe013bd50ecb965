import Domain
import Storage
import Telegram

/// `/limit CASINO TYPE [BEFORE] [AFTER]`: records what a casino did to the user's account; guided where it is alone or
/// incomplete. A picture can come with it, in the middle of it, or right after it.
struct LimitCommand: ActionCommand {
    static let name = "limit"

    let definition = CommandDefinition(
        Self.name,
        topic: .limits,
        privacy: .privately,
        form: "CASINO TYPE [BEFORE] [AFTER]",
        summary: Words(en: "Report what a casino did to your account", fr: "Signaler une limitation de compte"),
        examples: [
            "/limit bet365 cut 100 5", "/limit winamax réduction 100 5", "/limit unibet promo", "/limit betclic closed",
        ]
    )

    func perform(_ arguments: String, _ turn: ActionTurn) throws -> Reply {
        let dialogue = LimitDialogue(turn: turn)
        // A picture whose caption is the command is its evidence.
        var picture: String?
        if case .photo(let fileID, _) = turn.request.input { picture = fileID }
        let words = arguments.words
        var draft = LimitDraft(source: words.isEmpty ? "flow" : "line", evidence: picture)
        if !words.isEmpty { try dialogue.read(words, into: &draft) }
        var reply = try dialogue.proceed(draft)
        if draft.step != nil {
            reply.events.append(turn.event(.flowStarted, ["flow": .code(Self.name), "source": .code("line")]))
        }
        return reply
    }
}

extension LimitCommand: FlowHandler {
    var flow: String { Self.name }

    func resume(_ state: [UInt8], _ turn: ActionTurn) throws -> Reply {
        let dialogue = LimitDialogue(turn: turn)
        guard var draft: LimitDraft = turn.state(of: flow) else { return dialogue.over() }
        switch turn.request.input {
        case .photo(let fileID, _):
            if let report = draft.report { return try dialogue.attach(fileID, to: report) }
            draft.evidence = fileID
            return try dialogue.proceed(draft)
        case .text(let text):
            try dialogue.hear(text.words, &draft)
            return try dialogue.proceed(draft)
        default:
            return try dialogue.proceed(draft)
        }
    }
}

extension LimitCommand: ButtonHandler {
    static let pick = "limit.casino"
    static let add = "limit.new"
    static let type = "limit.type"
    static let skip = "limit.skip"
    static let undo = "limit.undo"

    var verbs: [ButtonVerb] {
        CasinoChoice(pick: Self.pick, add: Self.add).verbs
            + [ButtonVerb(Self.type, .one(of: LimitType.self)), ButtonVerb(Self.skip), ButtonVerb(Self.undo, .id)]
    }

    func press(_ button: Press, _ turn: ActionTurn) throws -> Reply {
        let dialogue = LimitDialogue(turn: turn)
        if button.verb == Self.undo { return try dialogue.withdraw(button.claim(at: 0)) }
        guard var draft: LimitDraft = turn.state(of: flow) else { return dialogue.over() }
        if let report = draft.report {
            return button.verb == Self.skip ? try dialogue.finish(report) : dialogue.over()
        }
        var added: [Event] = []
        switch button.verb {
        case Self.pick:
            guard let casino = try turn.book.casino(button.claim(at: 0), for: turn.user) else {
                return dialogue.over()
            }
            (draft.casino, draft.newName) = (casino.id, nil)
        case Self.add:
            guard let name = draft.newName, let (casino, events) = try turn.addCasino(named: name, source: Self.name)
            else { return dialogue.over() }
            (draft.casino, draft.newName, added) = (casino.id, nil, events)
        case Self.type:
            draft.type = try button.code(at: 0)
        default:
            guard draft.step == .amounts else { return dialogue.over() }
            draft.amountsAreSkipped = true
        }
        var reply = try dialogue.proceed(draft, editing: true)
        reply.events.insert(contentsOf: added, at: 0)
        return reply
    }
}
