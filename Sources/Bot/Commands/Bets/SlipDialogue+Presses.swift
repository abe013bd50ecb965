import Domain
import Storage
import Telegram

extension SlipDialogue {
    /// The verbs of a command's slips; each command has its own, so that every button finds its handler.
    static func verbs(_ kind: SlipDraft.Kind) -> [String] {
        [
            "casino", "add", "sport", "words", "remove", "done", "flag", "edit", "field", "back", "place", "skip",
            "save", "cancel",
        ].map { "\(kind.rawValue).\($0)" }
    }

    static func decisionVerbs(_ kind: SlipDraft.Kind) -> [String] {
        ["place", "skip", "save"].map { "\(kind.rawValue).\($0)" }
    }

    /// Goes on with what was pressed.
    func press(_ button: CallbackData, _ kind: SlipDraft.Kind) throws -> Reply {
        guard let flow = turn.flow, flow.kind == kind.rawValue, var draft = SlipDraft(state: flow.state),
            draft.token == button.arguments.first
        else { return gone() }
        let argument = button.arguments.dropFirst().first ?? ""
        switch button.verb.dropFirst(kind.rawValue.count + 1) {
        case "cancel": return cancel(draft)
        case "place": return try decide(.bet, draft)
        case "skip": return try decide(.skip, draft)
        case "save": return try decide(.save, draft)
        case "edit": return try edit(draft)
        case "casino":
            guard let id = button.number(at: 1), let casino = try turn.book.casino(CasinoID(id)) else { return gone() }
            draft.take(casino)
        case "add": return try addCasino(draft)
        case "sport": draft.sport = Sport(rawValue: argument) ?? draft.sport
        case "words": draft.isSelectionAsked = true
        case "remove": draft.legs = draft.legs.dropLast()
        case "done": draft.areLegsDone = true
        case "flag":
            if let mark = BetMarks.named.first(where: { $0.word == argument })?.mark {
                draft.tail.marks.formSymmetricDifference(mark)
            }
        case "field":
            if let step = SlipDraft.Step(rawValue: argument) { draft.reopen(step) }
        default: break
        }
        if turn.isResting, !draft.isLogged { throw turn.restRefusal }
        return try advance(draft)
    }

    private func cancel(_ draft: SlipDraft) -> Reply {
        var reply = reply(turn.say(en: "Cancelled. Nothing was saved.", fr: "Annulé. Rien n'a été enregistré."))
        reply.events = [
            turn.event(
                .flowCancelled,
                ["flow": .code(draft.kind), "step": .code(draft.step.rawValue), "reason": .code("user")]
            )
        ]
        reply.flow = .end
        return reply
    }

    private func edit(_ draft: SlipDraft) throws -> Reply {
        guard let slip = draft.slip else { return gone() }
        let text = BetWords(turn.turn).whole(slip, at: draft.casinoName)
        return reply(
            text + turn.say(en: "\nWhat shall be changed?", fr: "\nQue faut-il changer ?"),
            try SlipQuestions(turn: turn, draft: draft).editButtons()
        )
    }
}
