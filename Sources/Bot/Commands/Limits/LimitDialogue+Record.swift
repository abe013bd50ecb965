import Domain
import Features
import Intelligence
import Storage
import Telegram
import Tracking

extension LimitDialogue {
    /// Records a report of which all is known, and waits for a picture where none came.
    func record(_ draft: LimitDraft, editing: Bool) throws -> Reply {
        guard let id = draft.casino, let type = draft.type, let casino = try turn.book.casino(id, for: turn.user)
        else { return over() }
        let bets = try turn.book.accounts(of: turn.user).filter { $0.casino.id == id }.map(\.bets).reduce(0, +)
        // Before the report is in the log: what the casino saw when it decided.
        let reading = try AccountReader().reading(of: turn.user, at: id, at: turn.now, in: turn.book)
        let report = try turn.ledger.record(
            LimitReport(
                user: turn.user,
                casino: id,
                type: type,
                stakeBefore: draft.before,
                stakeAfter: draft.after,
                evidenceFileID: draft.evidence,
                reportedAt: turn.occurredAt
            ),
            session: turn.interaction.session,
            recordedAt: turn.interaction.recordedAt,
            score: reading?.score?.value,
            features: reading?.vector.json
        )
        var events = [event(draft, type, at: id, report: report, betsBefore: bets)]
        if let reading { events.append(turn.event(.scoreComputed, reading.eventData(source: .limit))) }
        var text = LimitWords(turn: turn.turn).recorded(draft, type, at: casino, score: reading?.score)
        if try turn.book.isSimulated { text = SimulatedLabel.text(turn.turn.language) + "\n\n" + text }
        var (buttons, flow) = ([try undoButton(report)], Reply.FlowChange.end)
        if draft.evidence == nil {
            var waiting = draft
            waiting.report = report
            flow = try keep(waiting)
            buttons.insert(try skipButton(), at: 0)
        }
        var reply: Reply =
            editing
            ? .edit(text, buttons: [buttons], events: events, flow: flow)
            : .text(text, buttons: [buttons], events: events, flow: flow)
        reply.consequences = [.reconsider(id)]
        return reply
    }

    /// Attaches a picture to the report that was just made.
    func attach(_ fileID: String, to id: LimitReportID) throws -> Reply {
        guard try turn.ledger.attachEvidence(fileID, to: id, of: turn.user, recordedAt: turn.interaction.recordedAt),
            let report = try turn.book.limitReport(id, of: turn.user)
        else {
            return .text(
                turn.say(
                    en: "That report was withdrawn, so the picture was not kept.",
                    fr: "Ce signalement a été retiré, l'image n'a donc pas été gardée."
                ),
                flow: .end
            )
        }
        return .text(
            turn.say(
                en: "The picture is kept with your report about \(bold: report.casino.name), encrypted.",
                fr: "L'image est gardée avec votre signalement sur \(bold: report.casino.name), chiffrée."
            ),
            buttons: [[try undoButton(id)]],
            events: [turn.event(.limitEvidenceAdded, ["report": .integer(id), "casino": .integer(report.casino.id)])],
            flow: .end
        )
    }

    /// Ends without a picture.
    func finish(_ id: LimitReportID) throws -> Reply {
        guard let report = try turn.book.limitReport(id, of: turn.user) else { return over() }
        return .edit(
            turn.say(
                en: "Your report about \(bold: report.casino.name) is noted, without a picture.",
                fr: "Votre signalement sur \(bold: report.casino.name) est noté, sans image."
            ),
            buttons: [[try undoButton(id)]],
            flow: .end
        )
    }

    /// Takes a report back that was a mistake.
    func withdraw(_ claimed: Claimed<LimitReportID>) throws -> Reply {
        guard let report = try turn.book.limitReport(claimed, of: turn.user) else { return over() }
        let id = report.id
        let (casino, type) = (report.casino.name, report.type.name(in: turn.language).lowercased())
        guard try turn.ledger.undo(id, of: turn.user, at: turn.interaction.recordedAt) else {
            return .edit(
                turn.say(
                    en: "That report (\(casino), \(type)) was withdrawn before.",
                    fr: "Ce signalement (\(casino), \(type)) avait déjà été retiré."
                )
            )
        }
        let waited: LimitDraft? = turn.state(of: LimitCommand.name)
        var reply = Reply.edit(
            turn.say(
                en: "Withdrawn: \(bold: casino), \(type). It counts nowhere.",
                fr: "Retiré : \(bold: casino), \(type). Ce signalement ne compte plus nulle part."
            ),
            events: [
                turn.event(
                    .limitWithdrawn,
                    [
                        "report": .integer(id), "casino": .integer(report.casino.id), "type": .code(report.type),
                        "age_ms": .integer(max(0, turn.occurredAt.since(report.reportedAt).rawValue)),
                    ]
                )
            ],
            flow: waited?.report == id ? .end : .keep
        )
        reply.consequences = [.reconsider(report.casino.id)]
        return reply
    }

    private func undoButton(_ id: LimitReportID) throws -> InlineKeyboardButton {
        try turn.button(turn.word("Undo", "Annuler"), LimitCommand.undo, CallbackData.number(id.rawValue))
    }

    private func event(
        _ draft: LimitDraft,
        _ type: LimitType,
        at casino: CasinoID,
        report: LimitReportID,
        betsBefore: Int
    ) -> Event {
        var factor: Double?
        if let before = draft.before, let after = draft.after {
            factor = Double(after.minorUnits) / Double(before.minorUnits)
        }
        return turn.event(
            .limitReported,
            [
                "casino": .integer(casino), "type": .code(type), "report": .integer(report),
                "stake_before": .optional(draft.before) { .integer($0.minorUnits) },
                "stake_after": .optional(draft.after) { .integer($0.minorUnits) },
                "currency": .optional(draft.before ?? draft.after) { .code($0.currency.code) },
                "factor": .optional(factor) { .number($0) }, "evidence": .flag(draft.evidence != nil),
                "bets_before": .integer(betsBefore), "source": .code(draft.source),
            ]
        )
    }
}
