import Domain
import Telegram

extension ActionTurn {
    /// Whether a button was pressed, rather than something written.
    var isPress: Bool {
        if case .button = turn.request.input { true } else { false }
    }
}

/// What is said to a user who is resting: nothing that draws them to a bet.
extension ActionTurn {
    var isResting: Bool { turn.profile.protection.isResting(at: turn.occurredAt) }

    /// Under a bet that was recorded because it happened.
    var restNote: RichText {
        say(
            en: "\nIt is on record. You are on a break you chose; whatever happened, /helpline is there.",
            fr:
                "\nC'est enregistré. Vous êtes dans une pause que vous avez choisie ; quoi qu'il arrive, /helpline est là."
        )
    }

    /// Instead of a slip.
    var restRefusal: Refusal {
        Refusal(
            "resting",
            say(
                en: """
                    You are on a break you chose, so I put no bets before you. If one was placed, you can still note \
                    it on one line. /helpline is there whenever you want to talk.
                    """,
                fr: """
                    Vous êtes dans une pause que vous avez choisie : je ne vous propose aucun pari. S'il y en a eu un, \
                    vous pouvez toujours le noter sur une ligne. /helpline est là si vous voulez en parler.
                    """
            ),
            flow: .end
        )
    }
}
