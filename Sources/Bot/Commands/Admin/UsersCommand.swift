import Domain
import Storage
import Telegram

/// `/users`: how many there are, never who.
struct UsersCommand: ActionCommand {
    let definition = CommandDefinition.admin(
        "users",
        summary: Words(en: "How many users, as counts", fr: "Combien d'utilisateurs, en nombres")
    )

    func perform(_ arguments: String, _ turn: ActionTurn) throws -> Reply {
        let counts = try turn.book.userCounts(at: turn.now)
        let figures = turn.turn.figures
        let languages = counts.byLanguage.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map { "\($0.key) \(figures.count($0.value))" }.joined(separator: ", ")
        let text = turn.say(
            en: """
                \(bold: "Users"): \(figures.count(counts.total))
                Through /start: \(figures.count(counts.onboarded))
                Active: \(figures.count(counts.activeDay)) in 24 hours, \(figures.count(counts.activeWeek)) in 7 days
                Resting: \(figures.count(counts.resting))
                Have blocked the bot: \(figures.count(counts.unreachable))
                Agree to training: \(figures.count(counts.trainingConsent))
                Languages: \(languages)
                """,
            fr: """
                \(bold: "Utilisateurs") : \(figures.count(counts.total))
                Ont fini /start : \(figures.count(counts.onboarded))
                Actifs : \(figures.count(counts.activeDay)) en 24 heures, \(figures.count(counts.activeWeek)) en 7 jours
                En pause : \(figures.count(counts.resting))
                Ont bloqué le bot : \(figures.count(counts.unreachable))
                Acceptent l'entraînement : \(figures.count(counts.trainingConsent))
                Langues : \(languages)
                """
        )
        return .text(text, events: [try turn.audit(definition.name)])
    }
}
