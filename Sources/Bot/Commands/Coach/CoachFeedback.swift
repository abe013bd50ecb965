import Coaching
import Domain
import Storage
import Telegram
import Tracking

/// What a user does with an answer: rates it, says why not, looks at the facts behind it.
struct CoachFeedback {
    let kept: KeptTurn
    let turn: ActionTurn

    func thumbUp() throws -> Reply {
        guard try turn.ledger.rate(kept.id, of: turn.user, 1, reason: nil, at: turn.now) else { return Reply() }
        return Reply([.editButtons(try buttons.liked)], events: [rated(1, nil)])
    }

    /// - Parameter reason: as its button says; nil for the thumb alone.
    func thumbDown(reason: String?) throws -> Reply {
        let known = CoachButtons.reasons.first { $0.code == reason }?.code
        guard try turn.ledger.rate(kept.id, of: turn.user, -1, reason: known, at: turn.now) else { return Reply() }
        return Reply([.editButtons(try buttons.disliked(for: known))], events: [rated(-1, known)])
    }

    /// The facts that the answer was made from, as they were then.
    func reasons() throws -> Reply {
        let record = kept.turn.answer?.facts.flatMap(FactsRecord.init)
        let shown = turn.event(
            .coachReasonsShown,
            ["turn": .integer(kept.id), "facts": .integer(record?.factCount ?? 0)]
        )
        guard let record, record.factCount > 0 else {
            return .text(
                turn.say(
                    en: "That answer used no figures of yours: it is general knowledge about betting, or about RISK0.",
                    fr:
                        "Cette réponse n'utilise aucun de vos chiffres : c'est une connaissance générale des paris ou de RISK0."
                ),
                events: [shown]
            )
        }
        let head = turn.say(
            en: "\(bold: "The facts behind that answer")",
            fr: "\(bold: "Les faits derrière cette réponse")"
        )
        return .text(head + record.sheets.map(text).joined(), events: [shown])
    }

    private func text(of sheet: FactsRecord.Sheet) -> RichText {
        var text: RichText = "\n\n\(bold: sheet.title)"
        for fact in sheet.facts { text += "\n\(fact.label): \(fact.value)" }
        for row in sheet.rows { text += "\n· " + RichText(row.map(\.value).joined(separator: " · ")) }
        return text
    }

    private var buttons: CoachButtons {
        CoachButtons(turn: kept.id, user: turn.user, language: kept.turn.language)
    }

    private func rated(_ feedback: Int, _ reason: String?) -> Event {
        var data: EventData = ["turn": .integer(kept.id), "feedback": .integer(feedback)]
        if let reason { data.append("reason", .code(reason)) }
        return turn.event(.coachFeedback, data)
    }
}
