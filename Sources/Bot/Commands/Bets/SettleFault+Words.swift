import Domain
import Telegram

extension SettleFault {
    /// What is wrong, in the user's language.
    func explanation(_ turn: Turn) -> RichText {
        switch self {
        case .tooLong(let count):
            turn.say(
                en: "That is \(count) characters, too long to settle by.",
                fr: "Cela fait \(count) caractères, c'est trop long pour régler."
            )
        case .tooManyBets(let limit):
            turn.say(en: "At most \(limit) bets at once.", fr: "Au plus \(limit) paris à la fois.")
        case .noBet: turn.say(en: "Which bet? Its number is missing.", fr: "Quel pari ? Il manque son numéro.")
        case .nothingOpen: turn.say(en: "No bet is open.", fr: "Aucun pari n'est ouvert.")
        case .missingResult: turn.say(en: "The result is missing.", fr: "Il manque le résultat.")
        case .unknownResult(let found): Self.unknown(found, turn)
        case .gone: turn.say(en: "I do not find that bet.", fr: "Je ne trouve pas ce pari.")
        case .notFound(let bet): turn.say(en: "You have no bet #\(bet).", fr: "Vous n'avez pas de pari #\(bet).")
        case .notOpen(let bet, let state): Self.notOpen(bet, state, turn)
        case .legsNeeded(let bet):
            turn.say(
                en: "#\(bet) is a parlay: say how each leg ended, \(code: "/settle \(bet) won,half won").",
                fr:
                    "#\(bet) est un combiné : dites comment chaque sélection a fini, \(code: "/settle \(bet) won,half won")."
            )
        case .legCount(let bet, let found, let expected):
            turn.say(
                en: "#\(bet) has \(expected) legs and you gave \(found) results.",
                fr: "#\(bet) a \(expected) sélections et vous donnez \(found) résultats."
            )
        case .oneAtATime:
            turn.say(
                en: "A cash-out or the results of legs are said of one bet at a time.",
                fr: "Un cash-out ou les résultats des sélections se disent d'un seul pari à la fois."
            )
        case .payout(let fault): fault.payoutExplanation(turn)
        case .otherCurrency(let bet, let expected):
            turn.say(en: "#\(bet) is in \(expected.code).", fr: "#\(bet) est en \(expected.code).")
        case .tooLarge(let bet):
            turn.say(
                en: "That is more than any casino pays for #\(bet).",
                fr: "C'est plus que ce que paie n'importe quel casino pour #\(bet)."
            )
        }
    }

    private static func unknown(_ found: String, _ turn: Turn) -> RichText {
        let near = FuzzyMatch.closest(to: found, among: BetResult.allCases.map { $0.name(in: turn.language) }, most: 2)
        let hint = near.isEmpty ? "" : turn.word(" Did you mean \(list(near))?", " Vouliez-vous dire \(list(near)) ?")
        return turn.say(en: "“\(found)” is no result.\(hint)", fr: "« \(found) » n'est pas un résultat.\(hint)")
    }

    private static func list(_ names: [String]) -> String { names.joined(separator: ", ") }

    private static func notOpen(_ bet: BetID, _ state: State, _ turn: Turn) -> RichText {
        switch state {
        case .settled:
            turn.say(
                en: "#\(bet) is settled already. \(code: "/settle \(bet) open") reopens it.",
                fr: "#\(bet) est déjà réglé. \(code: "/settle \(bet) open") le rouvre."
            )
        case .undone: turn.say(en: "#\(bet) was undone.", fr: "#\(bet) a été annulé.")
        case .saved:
            turn.say(
                en: "#\(bet) is saved, not placed. /bets places it.",
                fr: "#\(bet) est gardé, pas placé. /bets le place."
            )
        case .skipped: turn.say(en: "#\(bet) was skipped.", fr: "#\(bet) a été passé.")
        case .open: turn.say(en: "#\(bet) is open already.", fr: "#\(bet) est déjà ouvert.")
        }
    }

    /// What is wrong, and how bets are settled on one line.
    func refusal(_ turn: Turn) -> Refusal {
        Refusal(
            code,
            explanation(turn)
                + turn.say(
                    en: """
                        \nFor example: \(code: "/settle 12 won"), \(code: "/settle 12,13 lost"), \
                        \(code: "/settle all void"), \(code: "/settle 12 cashout 34.50"), \
                        \(code: "/settle 12 won,void,won")
                        """,
                    fr: """
                        \nPar exemple : \(code: "/settle 12 gagné"), \(code: "/settle 12,13 perdu"), \
                        \(code: "/settle tout annulé"), \(code: "/settle 12 cashout 34,50"), \
                        \(code: "/settle 12 gagné,annulé,gagné")
                        """
                )
        )
    }
}
