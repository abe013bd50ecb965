import Domain
import Storage
import Telegram
import Tracking

/// `/parlay CASINO STAKE` and its legs: logs at once when all is on the line, and asks for what is not.
package struct ParlayCommand: ActionCommand {
    private let boot: BootClock

    package init(boot: BootClock = .system) { self.boot = boot }

    package let definition = CommandDefinition(
        "parlay",
        topic: .bets,
        privacy: .privately,
        form: "CASINO STAKE: PRICE selection, PRICE selection",
        summary: Words(en: "Log a parlay of 2 to 20 legs", fr: "Noter un combiné de 2 à 20 sélections"),
        examples: ["/parlay bet365 10: 1.90 Arsenal, 2.10 Bayern", "/parlay unibet 5 boost"]
    )

    package func perform(_ arguments: String, _ turn: ActionTurn) throws -> Reply {
        let dialogue = SlipDialogue(turn: turn, boot: boot)
        var draft = SlipDraft(.parlay, token: turn.token)
        guard arguments.contains(where: { !$0.isWhitespace }) else { return try dialogue.begin(draft) }
        do {
            let line = try ParlayLine(arguments, Notation(turn.turn)) {
                try turn.book.casino(named: $0, for: turn.user) != nil
            }
            (draft.stake, draft.requestedStake, draft.legs) = (line.stake, line.requestedStake, line.legs)
            draft.tail.marks = line.marks
            (draft.areLegsDone, draft.isLogged) = (!line.legs.isEmpty, !line.legs.isEmpty)
            try dialogue.takeCasino(line.casino, into: &draft)
            if draft.isLogged { try BetLineFault.check(draft.slip(at: draft.casino ?? CasinoID(0))) }
        } catch let fault as BetLineFault {
            throw fault.error { turn.refusal($0, .parlay) }
        }
        return draft.step == .slip ? try dialogue.advance(draft) : try dialogue.begin(draft)
    }
}

extension ParlayCommand: ButtonHandler {
    package var verbs: [ButtonVerb] { SlipDialogue.verbs(.parlay) }

    package func press(_ button: Press, _ turn: ActionTurn) throws -> Reply {
        try SlipDialogue(turn: turn, boot: boot).press(button, .parlay)
    }
}

extension ParlayCommand: FlowHandler {
    package var flow: String { SlipDraft.Kind.parlay.rawValue }

    package func resume(_ state: [UInt8], _ turn: ActionTurn) throws -> Reply {
        try SlipDialogue(turn: turn, boot: boot).resume(state)
    }
}
