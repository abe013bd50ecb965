import Domain
import Features
import Telegram

/// What limits that were met leave of a score.
struct CapWords {
    let cap: ScoreCap
    let turn: Turn

    private var most: String { DecimalText.fixed(cap.value, places: 0, turn.language) }

    var short: RichText {
        turn.say(en: "At most \(most) after \(name)", fr: "\(most) au plus après \(name)")
    }

    /// With how it heals.
    var text: RichText {
        guard cap.reason != .closed else {
            return turn.say(
                en: "After \(name) nothing is left of the score, and waiting does not change that.",
                fr: "Après \(name), il ne reste rien du score, et attendre n'y change rien."
            )
        }
        let first = DecimalText.fixed(cap.initial, places: 0, turn.language)
        let (points, days) = (Int(clamping: ScoreCap.relaxation.points), Int(clamping: ScoreCap.relaxation.days))
        return turn.say(
            en: """
                After \(name) the score is at most \(most): \(first) at first, \(points) more for each \(days) days \
                without a new restriction.
                """,
            fr: """
                Après \(name), le score est de \(most) au plus : \(first) au début, \(points) de plus par \(days) jours \
                sans nouvelle restriction.
                """
        )
    }

    private var name: String {
        switch cap.reason {
        case .closed: turn.word("an account that takes no more stakes", "un compte qui n'accepte plus de mises")
        case .stakeCut: turn.word("a stake cut", "une réduction de mise")
        case .marketBan: turn.word("a market ban", "une interdiction de marché")
        case .promotionBan: turn.word("a promotion ban", "une exclusion des promotions")
        }
    }
}
