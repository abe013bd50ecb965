import Domain
import Storage
import Telegram

/// `/readiness`: how far the collection is from what models need.
struct ReadinessCommand: ActionCommand {
    let definition = CommandDefinition.admin(
        "readiness",
        summary: Words(en: "How far from training models", fr: "Avant d'entraîner des modèles")
    )

    func perform(_ arguments: String, _ turn: ActionTurn) throws -> Reply {
        let readiness = try turn.book.readiness()
        let goals: [(String, Int, Int)] = [
            (turn.word("Users", "Utilisateurs"), readiness.users, Readiness.targetUsers),
            (turn.word("Limits", "Limitations"), readiness.limits, Readiness.targetLimits),
            (turn.word("Decisions", "Décisions"), readiness.decisions, Readiness.targetDecisions),
        ]
        let isReady = goals.allSatisfy { $0.1 >= $0.2 }
        var text = turn.say(en: "\(bold: "Ready to train models?")", fr: "\(bold: "Prêt à entraîner des modèles ?")")
        text += isReady ? turn.say(en: " Yes.", fr: " Oui.") : turn.say(en: " Not yet.", fr: " Pas encore.")
        for (name, found, target) in goals { text += "\n\n" + line(name, found, target, turn.turn) }
        text += "\n\n" + casinos(readiness, turn.turn)
        return .text(text, events: [try turn.audit(definition.name)])
    }

    private func line(_ name: String, _ found: Int, _ target: Int, _ turn: Turn) -> RichText {
        let figures = turn.figures
        let progress = "\(figures.count(found)) / \(figures.count(target))"
        let bar: RichText = "\n\(code: figures.bar(found, of: target)) \(figures.share(found, of: target))"
        return turn.say(en: "\(name): \(progress)", fr: "\(name) : \(progress)") + bar
    }

    private func casinos(_ readiness: Readiness, _ turn: Turn) -> RichText {
        let target = Readiness.targetLimitsPerCasino
        let heading = turn.say(
            en: "Limits by casino (\(target) for a model of its own)",
            fr: "Limitations par casino (\(target) pour un modèle à lui)"
        )
        guard !readiness.limitsByCasino.isEmpty else {
            return heading + turn.say(en: ": none reported yet", fr: " : aucune signalée")
        }
        let lines = readiness.limitsByCasino.map { casino, limits in
            let figures = turn.figures
            return RichText("\n\(casino) – \(figures.count(limits)), \(figures.share(limits, of: target))")
        }
        return heading + lines.joined()
    }
}
