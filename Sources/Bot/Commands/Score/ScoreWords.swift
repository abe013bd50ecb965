import Domain
import Features
import Telegram

/// What scores are called, shared by the list, by one account, and by what is said of a limit.
struct ScoreWords {
    let turn: Turn

    private var language: Language { turn.language }

    /// "61 of 100, amber"; while there are too few bets for a number, "55–70 of 100, amber to red".
    func value(_ score: HealthScore) -> RichText {
        let number = score.isBand ? range(score) : whole(score.value)
        return turn.say(
            en: "\(bold: "\(number) of 100"), \(bands(score))",
            fr: "\(bold: "\(number) sur 100"), \(bands(score))"
        )
    }

    /// Whether a range is shown: one whose ends are the same, under a cap, is a number.
    func isRange(_ score: HealthScore) -> Bool {
        score.isBand && whole(score.range.lowerBound) != whole(score.range.upperBound)
    }

    /// On how much it stands.
    func basis(_ score: HealthScore) -> RichText {
        let (bets, closes) = (score.bets, score.betsWithClose)
        let confidence = score.confidence.words(language)
        return turn.say(
            en: """
                Confidence \(confidence): \(bets) settled \(bets == 1 ? "bet" : "bets"), \(closes) of them with a \
                closing price
                """,
            fr: """
                Confiance \(confidence) : \(bets) \(bets == 1 ? "pari réglé" : "paris réglés"), dont \(closes) avec une \
                cote de clôture
                """
        )
    }

    /// Why a range is shown and no number.
    var tooFew: RichText {
        let most = HealthScore.betsForNumber
        return turn.say(
            en: "Under \(most) bets with a closing price there is no number, only the range in which it lies.",
            fr:
                "Sous \(most) paris avec une cote de clôture, il n'y a pas de nombre, seulement l'intervalle où il se trouve."
        )
    }

    func nothing(at casino: Casino) -> RichText {
        turn.say(
            en: """
                No score for \(bold: casino.name): you have logged no bet there. An empty account is not a healthy one, \
                it is an unknown one. \(code: "/bet") logs a bet.
                """,
            fr: """
                Pas de score pour \(bold: casino.name) : vous n'y avez noté aucun pari. Un compte vide n'est pas un \
                compte sain, c'est un inconnu. \(code: "/bet") note un pari.
                """
        )
    }

    private func range(_ score: HealthScore) -> String {
        let (low, high) = (whole(score.range.lowerBound), whole(score.range.upperBound))
        return low == high ? low : "\(low)–\(high)"
    }

    private func bands(_ score: HealthScore) -> String {
        guard score.isBand else { return name(of: score.band) }
        let ends = [score.range.upperBound, score.range.lowerBound].map { HealthScore.Band(of: $0) }
        guard ends[0] != ends[1] else { return name(of: ends[0]) }
        return name(of: ends[0]) + turn.word(" to ", " à ") + name(of: ends[1])
    }

    func whole(_ value: Double) -> String { DecimalText.fixed(value, places: 0, language) }

    private func name(of band: HealthScore.Band) -> String { band.words(language) }
}
