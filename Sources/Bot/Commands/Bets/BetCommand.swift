import Domain
import Storage
import Telegram
import Tracking

/// `/bet CASINO SPORT PRICE STAKE [selection]`: logs at once; alone, it guides to a slip.
package struct BetCommand: ActionCommand {
    private let boot: BootClock

    package init(boot: BootClock = .system) { self.boot = boot }

    package let definition = CommandDefinition(
        "bet",
        topic: .bets,
        privacy: .privately,
        form: "CASINO SPORT PRICE STAKE [selection]",
        summary: Words(en: "Log a bet", fr: "Noter un pari"),
        examples: [
            "/bet bet365 football 1.90 20 Arsenal",
            "/bet bet365 tennis +150 50 Sinner live cut=20 match=Sinner-Alcaraz at=19:45",
        ]
    )

    package func perform(_ arguments: String, _ turn: ActionTurn) throws -> Reply {
        guard arguments.contains(where: { !$0.isWhitespace }) else {
            return try SlipDialogue(turn: turn, boot: boot).begin(SlipDraft(.bet, token: turn.token))
        }
        do {
            return try log(arguments, turn)
        } catch let fault as BetLineFault {
            throw fault.error { turn.refusal($0) }
        }
    }

    private func log(_ arguments: String, _ turn: ActionTurn) throws -> Reply {
        let line: BetLine
        do {
            line = try BetLine(arguments, Notation(turn.turn))
        } catch BetLineFault.unknownSport(let head) {
            return try askForSport(arguments, head, turn)
        }
        guard let casino = try turn.book.casino(named: line.casino, for: turn.user) else {
            try BetLineFault.check(line.slip(at: CasinoID(0)))
            return try ask(SlipDraft(line, token: turn.token), casino: line.casino, turn)
        }
        return try BetRecorder(turn).record(
            BetDecision(slip: line.slip(at: casino.id), decision: .bet, source: .line),
            at: casino.name
        )
    }

    /// Asks whether the casino is new, or which one was meant; the rest of the line is kept.
    private func ask(_ draft: SlipDraft, casino: String, _ turn: ActionTurn) throws -> Reply {
        var draft = draft
        let dialogue = SlipDialogue(turn: turn, boot: boot)
        try dialogue.takeCasino(casino, into: &draft)
        return try dialogue.begin(draft)
    }

    /// Asks which sport was meant. The casino is the longest beginning that names one, otherwise all but the last word.
    private func askForSport(_ arguments: String, _ head: [String], _ turn: ActionTurn) throws -> Reply {
        let known = try (1..<head.count).last { count in
            try turn.book.casino(named: head[..<count].joined(separator: " "), for: turn.user) != nil
        }
        let count = known ?? head.count - 1
        let casino = head[..<count].joined(separator: " ")
        guard
            let line = try? BetLine(arguments, casino: casino, head: head.count, sport: .other, Notation(turn.turn))
        else { throw BetLineFault.unknownSport(head: Array(head[count...])) }
        try BetLineFault.check(line.slip(at: CasinoID(0)))
        var draft = SlipDraft(line, token: turn.token)
        draft.sport = nil
        draft.unknownSport = head[count...].joined(separator: " ").visible(limit: 40)
        return try ask(draft, casino: casino, turn)
    }
}

extension BetCommand: ButtonHandler {
    package var verbs: [ButtonVerb] { LoggedBetButtons.verbs + SlipDialogue.verbs(.bet) }

    package func press(_ button: Press, _ turn: ActionTurn) throws -> Reply {
        LoggedBetButtons.verbs.contains { $0.name == button.verb }
            ? try LoggedBetButtons(turn).press(button)
            : try SlipDialogue(turn: turn, boot: boot).press(button, .bet)
    }
}

extension BetCommand: FlowHandler {
    package var flow: String { SlipDraft.Kind.bet.rawValue }

    package func resume(_ state: [UInt8], _ turn: ActionTurn) throws -> Reply {
        try SlipDialogue(turn: turn, boot: boot).resume(state)
    }
}

extension BetLine {
    func slip(at casino: CasinoID) -> BetSlip {
        BetSlip(casino: casino, legs: [leg], stake: stake, requestedStake: requestedStake, marks: tail.marks)
    }
}

extension BetLineFault {
    /// Checks a slip before anything is asked about it.
    static func check(_ slip: BetSlip?) throws(BetLineFault) {
        do { try slip?.validated() } catch { throw .slip(error) }
    }
}
