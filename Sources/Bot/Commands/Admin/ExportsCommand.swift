import Datasets
import Domain
import Foundation
import Storage
import Telegram
import Tracking

/// `/exports [FORMAT]`: has conversations written for training, with progress, and the manifest sent when it is done.
struct ExportsCommand: ActionCommand {
    static let name = "exports"
    /// Earlier exports that are listed.
    private static let shown = 5

    let definition = CommandDefinition.admin(
        Self.name,
        form: "[FORMAT]",
        summary: Words(en: "Export conversations for training", fr: "Exporter les conversations pour l'entraînement"),
        examples: ["/exports", "/exports openai", "/exports trl-dpo"]
    )

    func perform(_ arguments: String, _ turn: ActionTurn) throws -> Reply {
        guard let word = arguments.words.first.map(String.init) else { return try choices(turn) }
        guard let format = ConversationFormat(rawValue: word.lowercased()) else {
            let known = ConversationFormat.allCases.map(\.rawValue).joined(separator: ", ")
            throw Refusal(
                "unknown_format",
                turn.say(
                    en: "There is no format \(code: String(word.prefix(32))). There are: \(known).",
                    fr: "Le format \(code: String(word.prefix(32))) n'existe pas. Il y a : \(known)."
                )
            )
        }
        return try start(format, turn)
    }

    private func choices(_ turn: ActionTurn) throws -> Reply {
        let earlier = try turn.book.recentExports(limit: Self.shown).map { record, isStale -> RichText in
            let when = turn.zone.local(record.madeAt).isoDate
            let stale =
                isStale ? turn.word(" (stale: someone in it was erased)", " (périmé : quelqu'un y a été effacé)") : ""
            return "\n· \(when) \(record.subject), \(record.format)\(stale)"
        }
        let question = turn.say(
            en: "In which format? Only users who agree to training are in it, redacted and under pseudonyms.",
            fr: "Dans quel format ? Seuls y figurent ceux qui acceptent l'entraînement, caviardés et sous pseudonyme."
        )
        let buttons = try ConversationFormat.allCases.map { try turn.button($0.rawValue, Self.startVerb, $0.rawValue) }
        let rows = stride(from: 0, to: buttons.count, by: 3).map { Array(buttons[$0..<min($0 + 3, buttons.count)]) }
        return .text(question + earlier.joined(), buttons: rows)
    }

    private func start(_ format: ConversationFormat, _ turn: ActionTurn) throws -> Reply {
        let stamp = turn.now.iso8601.prefix(19).filter { $0.isNumber }
        let plan = ConversationExportPlan(format: format, path: "conversations-\(format.rawValue)-\(stamp)")
        let request = try turn.ledger.requestExport(
            by: turn.user,
            plan: String(decoding: try JSONEncoder().encode(plan), as: UTF8.self),
            at: turn.now
        )
        var reply = Reply.text(
            turn.say(
                en: "Exporting as \(code: format.rawValue). The manifest follows when all of it is written.",
                fr: "Export en \(code: format.rawValue). Le manifeste suit quand tout est écrit."
            )
        )
        reply.consequences.append(.export(request: request))
        return reply
    }
}

extension ExportsCommand: ButtonHandler {
    static let startVerb = "exports.start"

    var verbs: [ButtonVerb] { [ButtonVerb(Self.startVerb, .one(of: ConversationFormat.self))] }

    func press(_ button: Press, _ turn: ActionTurn) throws -> Reply { try start(button.code(at: 0), turn) }
}
