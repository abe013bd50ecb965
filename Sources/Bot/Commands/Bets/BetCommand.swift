import Domain
import Storage
package import Telegram
import Tracking

/// `/bet CASINO SPORT PRICE STAKE [selection]`: logs at once; alone, it guides to a slip.
package struct BetCommand: ActionCommand {
    package init() {}

    package let definition = CommandDefinition(
        "bet",
        topic: .bets,
        privacy: .privately,
        form: "CASINO SPORT PRICE STAKE [selection]",
        summary: Words(en: "Log a bet", fr: "Noter un pari"),
        examples: [
            "/bet bet365 football 1.90 20 Arsenal",
            "/bet bet365 tennis +150 50 live cut=20 match=Sinner-Alcaraz at=19:45",
        ]
    )

    package func perform(_ arguments: String, _ turn: ActionTurn) throws -> Reply {
        do {
            let line = try BetLine(arguments, Notation(turn.turn))
            guard let casino = try turn.book.casino(named: line.casino, for: turn.user) else {
                throw BetLineFault.badCasino(found: line.casino)
            }
            return try BetRecorder(turn).record(
                BetDecision(slip: line.slip(at: casino.id), decision: .bet, source: .line),
                at: casino.name
            )
        } catch let fault as BetLineFault {
            throw turn.refusal(fault)
        }
    }
}

extension BetCommand: ButtonHandler {
    package var verbs: [String] { LoggedBetButtons.verbs }

    package func press(_ button: CallbackData, _ turn: ActionTurn) throws -> Reply {
        try LoggedBetButtons(turn).press(button)
    }
}

extension BetLine {
    func slip(at casino: CasinoID) -> BetSlip {
        BetSlip(casino: casino, legs: [leg], stake: stake, requestedStake: requestedStake, marks: tail.marks)
    }
}
