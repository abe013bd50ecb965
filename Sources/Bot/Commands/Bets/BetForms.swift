import Domain
import Telegram

/// The right forms of bets on one line, shown under every refusal.
enum BetForm {
    case bet, parlay

    func text(_ turn: Turn) -> RichText {
        switch self {
        case .bet:
            turn.say(
                en: """
                    \(code: "/bet CASINO SPORT PRICE STAKE [selection]")
                    For example: \(code: "/bet bet365 football 1.90 20 Arsenal")
                    """,
                fr: """
                    \(code: "/bet CASINO SPORT COTE MISE [sélection]")
                    Par exemple : \(code: "/bet bet365 football 1,90 20 Arsenal")
                    """
            )
        case .parlay:
            turn.say(
                en: """
                    \(code: "/parlay CASINO STAKE: PRICE selection, PRICE selection")
                    For example: \(code: "/parlay bet365 10: 1.90 Arsenal, 2.10 Bayern")
                    """,
                fr: """
                    \(code: "/parlay CASINO MISE : COTE sélection ; COTE sélection")
                    Par exemple : \(code: "/parlay bet365 10 : 1,90 Arsenal ; 2,10 Bayern")
                    """
            )
        }
    }
}

extension ActionTurn {
    /// What is wrong with a bet, and how it is written.
    func refusal(_ fault: BetLineFault, _ form: BetForm = .bet) -> Refusal {
        Refusal(fault.code, fault.explanation(turn) + "\n" + form.text(turn))
    }
}
