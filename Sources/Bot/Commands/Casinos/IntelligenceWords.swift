import Domain
import Intelligence
import Storage
import Telegram

/// What is known of casinos, in the user's language.
struct IntelligenceWords {
    let turn: Turn
    private let isSimulated: Bool

    /// - Parameter isSimulated: whether the store's users and casinos were made up.
    init(_ turn: Turn, isSimulated: Bool) {
        self.turn = turn
        self.isSimulated = isSimulated
    }

    var language: Language { turn.language }

    // The list.

    func list(_ known: [(casino: Casino, intelligence: CasinoIntelligence)], of count: Int) -> RichText {
        var lines = label + [turn.say(en: "\(bold: "Casinos")", fr: "\(bold: "Casinos")")]
        guard !known.isEmpty else {
            lines.append(
                turn.say(
                    en: """
                        Nothing can be shown yet: \(PublicationRule.fewestUsers) people who agreed to it must have an \
                        account at a casino before anything is said of it. /limit reports what happens to yours, and \
                        /privacy decides whether you count.
                        """,
                    fr: """
                        Rien à montrer pour l'instant : il faut \(PublicationRule.fewestUsers) personnes d'accord, avec \
                        un compte dans un casino, avant d'en dire quoi que ce soit. /limit signale ce qui arrive au \
                        vôtre, et /privacy décide si vous comptez.
                        """
                )
            )
            return lines.joined(separator: "\n")
        }
        lines += known.map { line(of: $0, $1) }
        if count > known.count {
            lines.append(turn.say(en: "and \(count - known.count) more", fr: "et \(count - known.count) autres"))
        }
        let fewest = PublicationRule.fewestUsers
        lines.append(
            turn.say(
                en: "\n/casino NAME tells why. Only people who agreed count; nothing is told of fewer than \(fewest).",
                fr: "\n/casino NOM dit pourquoi. Seuls comptent ceux qui l'ont accepté ; rien sur moins de \(fewest)."
            )
        )
        return lines.joined(separator: "\n")
    }

    private func line(of casino: Casino, _ known: CasinoIntelligence) -> RichText {
        var parts = [turn.word("\(known.accounts) accounts", "\(known.accounts) comptes")]
        if let rate = known.rate {
            parts.append(
                turn.word(
                    "\(yearly(rate.yearly)) restrictions a year each (\(yearly(rate.low))–\(yearly(rate.high)))",
                    "\(yearly(rate.yearly)) limitation par an et compte (\(yearly(rate.low))–\(yearly(rate.high)))"
                )
            )
        } else {
            parts.append(turn.word("too few restricted to say more", "trop peu de limités pour en dire plus"))
        }
        if let first = known.commonestType { parts.append(first.action(in: language)) }
        return "• \(bold: casino.name) – \(parts.joined(separator: " · "))"
    }

    // What cannot be shown.

    func unpublished(_ casino: Casino) -> RichText {
        let text = turn.say(
            en: """
                \(bold: casino.name): nothing can be shown yet. Fewer than \(PublicationRule.fewestUsers) people who \
                agreed to it have an account there; of fewer, one could be told apart. /limit and /privacy help.
                """,
            fr: """
                \(bold: casino.name) : rien à montrer pour l'instant. Moins de \(PublicationRule.fewestUsers) personnes \
                d'accord y ont un compte ; avec moins, on pourrait en reconnaître une. /limit et /privacy y aident.
                """
        )
        return (label + [text]).joined(separator: "\n")
    }

    func own(_ casino: Casino) -> RichText {
        turn.say(
            en: "\(bold: casino.name) is a casino that you added: only you see it, so nothing is known from others.",
            fr:
                "\(bold: casino.name) est un casino que vous avez ajouté : vous seul le voyez, les autres n'en disent rien."
        )
    }

    // Pieces.

    /// The line that marks what was made up.
    var label: [RichText] {
        guard isSimulated else { return [] }
        return [
            turn.say(
                en: "\(bold: "SIMULATED") – made-up people and casinos",
                fr: "\(bold: "SIMULÉ") – personnes et casinos inventés"
            )
        ]
    }

    /// Restrictions per account and year.
    func yearly(_ rate: Double) -> String { DecimalText.fixed(rate, places: 2, language) }

    func percent(_ share: Double) -> String { DecimalText.percent(share, places: 0, language) }
}

extension CasinoIntelligence {
    /// The restriction that most users met; nil where it must not be told.
    var commonestType: LimitType? {
        limitsByType.filter { $0.key.restricts }
            .max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key
    }
}
