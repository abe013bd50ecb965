import Domain
import Features
import Intelligence
import Telegram

/// One account: its score, what costs most, what would change it, and what is not known.
struct ScoreDetail {
    let account: ScoredAccount
    let isSimulated: Bool
    let turn: Turn

    private var words: ScoreWords { ScoreWords(turn: turn) }

    var text: RichText {
        guard let score = account.reading.score else { return words.nothing(at: account.casino) }
        let title = turn.say(
            en: "\(bold: account.casino.name) · health \(words.value(score))",
            fr: "\(bold: account.casino.name) · santé \(words.value(score))"
        )
        var head = isSimulated ? [title, SimulatedLabel.text(turn.language)] : [title]
        head.append(words.basis(score))
        if words.isRange(score) { head.append(words.tooFew) }
        let parts = [
            head.joined(separator: "\n"), reasons(score), changes(score), surroundings(score), unknown(score), meaning,
        ]
        return parts.compactMap(\.self).joined(separator: "\n\n")
    }

    private func reasons(_ score: HealthScore) -> RichText? {
        guard !score.reasons.isEmpty else {
            return turn.say(
                en: "Nothing that is known of your bets there costs points.",
                fr: "Rien de ce qui est connu de vos paris là-bas ne coûte de points."
            )
        }
        let lines = score.reasons.enumerated().map { place, reading -> RichText in
            let points = words.whole(reading.points * score.multiplier)
            let most = words.whole(reading.weight * score.multiplier)
            let name = reading.pillar.words(turn.language)
            let values = reading.inputs.compactMap { input -> String? in
                guard let value = input.value, (input.s ?? 0) > 0 else { return nil }
                return input.input.words(value, in: turn.language)
            }
            return turn.say(
                en: "\(place + 1). \(bold: name): \(points) of \(most) points\n\(values.joined(separator: "; "))",
                fr: "\(place + 1). \(bold: name) : \(points) points sur \(most)\n\(values.joined(separator: " ; "))"
            )
        }
        let title = turn.say(en: "\(bold: "What costs most")", fr: "\(bold: "Ce qui coûte le plus")")
        return ([title] + lines).joined(separator: "\n")
    }

    private func changes(_ score: HealthScore) -> RichText? {
        let remedies = score.reasons.compactMap(\.remedy)
        // Under a cap that weighs more than all of them, none of it would be seen.
        let lines = remedies.filter { $0.gone.won >= 0.05 }.map { RemedyWords(remedy: $0, turn: turn).text }
        guard !lines.isEmpty else {
            guard !remedies.isEmpty, score.cap != nil else { return nil }
            return turn.say(
                en: "Nothing in your bets changes it now: the limit that you met holds it down.",
                fr: "Rien dans vos paris ne le change pour l'instant : la limitation subie le retient."
            )
        }
        let title = turn.say(en: "\(bold: "What would change it")", fr: "\(bold: "Ce qui le changerait")")
        return ([title] + lines).joined(separator: "\n")
    }

    /// What does not come from the bets: limits that were met, and how the casino stands.
    private func surroundings(_ score: HealthScore) -> RichText? {
        var lines: [RichText] = []
        if let cap = score.cap { lines.append(CapWords(cap: cap, turn: turn).text) }
        if abs(score.multiplier - 1) >= 0.05 {
            let factor = DecimalText.fixed(score.multiplier, places: 2, turn.language)
            lines.append(
                score.multiplier > 1
                    ? turn.say(
                        en: "This casino restricts more accounts than others do: points count \(factor) times.",
                        fr: "Ce casino restreint plus de comptes que les autres : les points comptent \(factor) fois."
                    )
                    : turn.say(
                        en: "This casino restricts fewer accounts than others do: points count \(factor) times.",
                        fr: "Ce casino restreint moins de comptes que les autres : les points comptent \(factor) fois."
                    )
            )
        }
        return lines.isEmpty ? nil : lines.joined(separator: "\n")
    }

    /// Unknown parts cost nothing, and make the score less sure: it says which.
    private func unknown(_ score: HealthScore) -> RichText? {
        let names = score.pillars.filter { $0.s == nil }.map { $0.pillar.words(turn.language) }
        guard !names.isEmpty else { return nil }
        let list = names.joined(separator: ", ")
        return turn.say(
            en: "Not known, and so counted neither way: \(list).",
            fr: "Inconnu, donc compté ni dans un sens ni dans l'autre : \(list)."
        )
    }

    private var meaning: RichText {
        let text = turn.word(
            "A judged scale, the same for everybody; no probability, and no advice to take worse prices.",
            "Une échelle raisonnée, la même pour tous ; ni une probabilité, ni un conseil de prendre de moins bonnes cotes."
        )
        return "\(italic: text)"
    }
}
