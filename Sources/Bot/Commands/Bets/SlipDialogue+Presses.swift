import Domain
import Storage
import Telegram

extension SlipDialogue {
    /// The verbs of a command's slips; each command has its own, so that every button finds its handler.
    static func verbs(_ kind: SlipDraft.Kind) -> [ButtonVerb] {
        let prefix = kind.rawValue + "."
        let plain = ["add", "words", "remove", "done", "edit", "back", "cancel"]
        return plain.map { ButtonVerb(prefix + $0, .token) }
            + ["place", "skip", "save"].map { ButtonVerb(prefix + $0, .token, isDecision: true) }
            + [
                ButtonVerb(prefix + "casino", .token, .id),
                ButtonVerb(prefix + "sport", .token, .one(of: Sport.self)),
                ButtonVerb(prefix + "flag", .token, .word(BetMarks.named.map(\.word))),
                ButtonVerb(prefix + "field", .token, .one(of: SlipDraft.Step.self)),
            ]
    }

    /// Goes on with what was pressed.
    func press(_ button: Press, _ kind: SlipDraft.Kind) throws -> Reply {
        guard let flow = turn.flow, flow.kind == kind.rawValue, var draft = SlipDraft(state: flow.state),
            draft.token == (try button.word(at: 0))
        else { return gone() }
        switch button.verb.dropFirst(kind.rawValue.count + 1) {
        case "cancel": return cancel(draft)
        case "place": return try decide(.bet, draft)
        case "skip": return try decide(.skip, draft)
        case "save": return try decide(.save, draft)
        case "edit": return try edit(draft)
        case "casino":
            guard let casino = try turn.book.casino(button.claim(at: 1), for: turn.user) else { return gone() }
            draft.take(casino)
        case "add": return try addCasino(draft)
        case "sport": draft.sport = try button.code(at: 1)
        case "words": draft.isSelectionAsked = true
        case "remove": draft.legs = draft.legs.dropLast()
        case "done": draft.areLegsDone = true
        case "flag":
            let word = try button.word(at: 1)
            if let mark = BetMarks.named.first(where: { $0.word == word })?.mark {
                draft.tail.marks.formSymmetricDifference(mark)
            }
        case "field": draft.reopen(try button.code(at: 1))
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
