import Domain
import Storage
import Telegram

/// `/audit`: the last admin actions, and attempts at them, by internal ids.
struct AuditCommand: ActionCommand {
    let definition = CommandDefinition.admin(
        "audit",
        summary: Words(en: "The last admin actions", fr: "Les dernières actions d'administration")
    )

    private static let shown = 20

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
        return .text(heading + (lines.isEmpty ? none : lines.joined()), events: [try turn.audit(definition.name)])
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
