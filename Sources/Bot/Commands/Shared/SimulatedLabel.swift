import Domain
import Telegram

/// Stands before everything that comes from a made-up world.
enum SimulatedLabel {
    static func text(_ language: Language) -> RichText {
        let words = Words(
            en: "Simulated data: no real people, bets or casinos.",
            fr: "Données simulées : ni vraies personnes, ni vrais paris, ni vrais casinos."
        )
        return "\(italic: words(language))"
    }
}
