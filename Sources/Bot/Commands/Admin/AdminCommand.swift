import Domain
import Storage
import Telegram
import Tracking

/// `/admin`: how the program does, and what admins can do.
struct AdminCommand: ActionCommand {
    let live: LiveFigures
    let others: [CommandDefinition]

    init(live: LiveFigures, explaining others: [CommandDefinition]) {
        self.live = live
        self.others = others
    }

    let definition = CommandDefinition.admin(
        "admin",
        summary: Words(en: "How RISK0 is running", fr: "L'état de RISK0")
    )

    func perform(_ arguments: String, _ turn: ActionTurn) throws -> Reply {
        let stored = (waiting: try turn.book.waitingUpdateCount(), outbox: try turn.book.outboxDepth())
        var lines = [
            turn.say(en: "\(bold: "RISK0 is running")", fr: "\(bold: "RISK0 est en marche")"), uptime(turn.turn),
        ]
        if let reading = live.latest {
            lines += [polling(reading, turn.turn), lanes(reading, stored.waiting, turn.turn)]
            lines += [outbox(reading, stored.outbox, turn.turn), tracker(reading, turn.turn)]
        } else {
            lines.append(
                turn.say(
                    en: "Live figures are not in yet. \(stored.waiting) updates and \(stored.outbox) messages wait.",
                    fr:
                        "Chiffres en direct pas encore lus. \(stored.waiting) mises à jour et \(stored.outbox) messages attendent."
                )
            )
        }
        let list = others.map { RichText("\n/\($0.name) – \($0.summary(turn.language))") }.joined()
        return .text(
            lines.joined(separator: "\n") + "\n" + list,
            events: [try turn.audit(definition.name)]
        )
    }

    private func uptime(_ turn: Turn) -> RichText {
        let up = turn.figures.span(turn.now.since(live.startedAt))
        let memory = live.residentBytes.map(turn.figures.bytes) ?? "–"
        return turn.say(en: "Up for \(up), memory \(memory)", fr: "En marche depuis \(up), mémoire \(memory)")
    }

    private func polling(_ reading: LiveFigures.Reading, _ turn: Turn) -> RichText {
        guard let poller = reading.poller else {
            return turn.say(en: "Channel: terminal, nothing is polled", fr: "Canal : terminal, rien n'est interrogé")
        }
        let age = reading.sinceLastGoodPoll(at: turn.now).map(turn.figures.span)
        let failures = poller.consecutiveFailures
        let condition = poller.condition.description
        return turn.say(
            en:
                "Polling: \(condition); last good poll \(age.map { "\($0) ago" } ?? "never"); failures in a row: \(failures)",
            fr:
                "Réception : \(condition) ; dernière réussie \(age.map { "il y a \($0)" } ?? "jamais") ; échecs de suite : \(failures)"
        )
    }

    private func lanes(_ reading: LiveFigures.Reading, _ waiting: Int, _ turn: Turn) -> RichText {
        turn.say(
            en: "Updates: \(waiting) in the inbox, \(reading.updatesInLanes) in the lanes",
            fr: "Mises à jour : \(waiting) en attente, \(reading.updatesInLanes) en cours"
        )
    }

    private func outbox(_ reading: LiveFigures.Reading, _ stored: Int, _ turn: Turn) -> RichText {
        let depth = reading.outbox
        return turn.say(
            en: """
                Outbox: \(stored) stored; \(depth.interactive) answers, \(depth.broadcast) broadcasts and \
                \(depth.inFlight) on their way
                """,
            fr: """
                Envois : \(stored) enregistrés ; \(depth.interactive) réponses, \(depth.broadcast) diffusions et \
                \(depth.inFlight) en route
                """
        )
    }

    private func tracker(_ reading: LiveFigures.Reading, _ turn: Turn) -> RichText {
        let (health, figures) = (reading.tracker, turn.figures)
        guard let trouble = health.trouble else {
            return turn.say(
                en: """
                    Tracker: well; since the start \(figures.count(health.stored)) events stored, \
                    \(figures.count(health.rejected)) rejected, \(figures.count(health.evicted)) evicted
                    """,
                fr: """
                    Suivi : bien ; depuis le démarrage \(figures.count(health.stored)) événements enregistrés, \
                    \(figures.count(health.rejected)) rejetés, \(figures.count(health.evicted)) évincés
                    """
            )
        }
        let since = figures.span(turn.now.since(trouble.since))
        return turn.say(
            en:
                "Tracker: the store does not write (\(trouble.fault.code)) since \(since), attempts: \(trouble.attempts)",
            fr: "Suivi : l'enregistrement échoue (\(trouble.fault.code)) depuis \(since), essais : \(trouble.attempts)"
        )
    }
}
