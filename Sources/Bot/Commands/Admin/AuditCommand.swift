import Domain
import Storage
import Telegram

/// `/audit`: the last admin actions, and the last refused attempts at them, by internal ids.
struct AuditCommand: ActionCommand {
    let definition = CommandDefinition.admin(
        "audit",
        summary: Words(en: "The last admin actions", fr: "Les dernières actions d'administration")
    )

    private static let shown = 20
    /// Of what was refused, which anybody can be as often as they like: it takes no place from the rest.
    private static let refusedShown = 5

    func perform(_ arguments: String, _ turn: ActionTurn) throws -> Reply {
        let actions = try turn.book.adminActions(limit: Self.shown)
        let heading = turn.say(
            en: "\(bold: "Admin actions"), the newest first",
            fr: "\(bold: "Actions d'administration"), la plus récente d'abord"
        )
        let lines = actions.map { action in
            let time = turn.zone.local(action.occurredAt).shortDateTime(turn.language)
            let detail = action.detail == "{}" ? "" : " \(action.detail)"
            return RichText("\n\(time) · #\(action.admin) · /\(action.action) · ")
                + RichText(action.outcome.words(turn.language) + detail)
        }
        let none = turn.say(en: "\nNothing yet.", fr: "\nRien pour l'instant.")
        return .text(
            heading + (lines.isEmpty ? none : lines.joined()) + (try refused(turn)),
            events: [try turn.audit(definition.name)]
        )
    }

    private func refused(_ turn: ActionTurn) throws -> RichText {
        let attempts = try turn.book.refusedActions(limit: Self.refusedShown)
        guard !attempts.isEmpty else { return "" }
        let heading = turn.say(
            en: "\n\n\(bold: "Refused attempts"), by person, command and day (UTC), the latest first",
            fr: "\n\n\(bold: "Tentatives refusées"), par personne, commande et jour (UTC), la plus récente d'abord"
        )
        let lines = attempts.map { attempt in
            let time = turn.zone.local(attempt.at).shortDateTime(turn.language)
            let count = turn.turn.figures.count(attempt.count)
            return RichText("\n\(time) · #\(attempt.user) · /\(attempt.action) · ") + RichText("\(count) ×")
        }
        return heading + lines.joined()
    }
}

extension AdminAction.Outcome {
    fileprivate func words(_ language: Language) -> String {
        switch self {
        case .done: Words(en: "done", fr: "fait")(language)
        case .refused: Words(en: "refused", fr: "refusé")(language)
        case .failed: Words(en: "failed", fr: "échoué")(language)
        }
    }
}
