import Domain
import Features
import Intelligence
import Telegram

/// All accounts of a user, a paragraph each.
struct ScoreOverview {
    private static let most = 20

    let accounts: [ScoredAccount]
    let isSimulated: Bool
    let turn: Turn

    private var words: ScoreWords { ScoreWords(turn: turn) }

    var text: RichText {
        let title = turn.say(en: "\(bold: "Account health")", fr: "\(bold: "Santé des comptes")")
        let head = isSimulated ? [title, SimulatedLabel.text(turn.language)] : [title]
        guard !accounts.isEmpty else { return (head + [nothing]).joined(separator: "\n") }
        var parts = [head.joined(separator: "\n"), accounts.prefix(Self.most).map(line).joined(separator: "\n\n")]
        if accounts.count > Self.most {
            let rest = accounts.count - Self.most
            parts.append(turn.say(en: "and \(rest) more: name one.", fr: "et \(rest) de plus : nommez-en un."))
        }
        parts.append(meaning)
        return parts.joined(separator: "\n\n")
    }

    private var nothing: RichText {
        turn.say(
            en: "No data yet: a score is made of the bets that you log with /bet and settle with /settle.",
            fr: "Aucune donnée pour l'instant : le score se fait avec les paris notés par /bet et réglés par /settle."
        )
    }

    private func line(_ account: ScoredAccount) -> RichText {
        guard let score = account.reading.score else {
            return turn.say(
                en: "\(bold: account.casino.name): no bets yet, so no score",
                fr: "\(bold: account.casino.name) : pas encore de paris, donc pas de score"
            )
        }
        var lines: [RichText] = [
            turn.say(
                en: "\(bold: account.casino.name): \(words.value(score))",
                fr: "\(bold: account.casino.name) : \(words.value(score))"
            ), words.basis(score),
        ]
        if let first = score.reasons.first {
            let (name, points) = (first.pillar.words(turn.language), words.whole(first.points * score.multiplier))
            lines.append(
                turn.say(en: "Costs most: \(name), \(points) points", fr: "Coûte le plus : \(name), \(points) points")
            )
        }
        if let cap = score.cap { lines.append(CapWords(cap: cap, turn: turn).short) }
        return lines.joined(separator: "\n")
    }

    private var meaning: RichText {
        turn.say(
            en: """
                100 means that nothing in your bets looks like what casinos limit; it is a judged scale, not a \
                probability. \(code: "/score CASINO") shows the reasons.
                """,
            fr: """
                100 signifie que rien dans vos paris ne ressemble à ce que les casinos limitent ; c'est une échelle \
                raisonnée, pas une probabilité. \(code: "/score CASINO") montre les raisons.
                """
        )
    }
}
