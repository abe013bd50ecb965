import Domain
import Operations
import Storage
import Telegram

/// `/collection`: what has been collected in the last seven days, and what waits.
struct CollectionCommand: ActionCommand {
    let live: LiveFigures

    let definition = CommandDefinition.admin(
        "collection",
        summary: Words(en: "What is being collected", fr: "Ce qui est collecté")
    )

    /// Types that are shown one by one; the rest is summed up.
    private static let typesShown = 12
    private static let days: Int64 = 7

    func perform(_ arguments: String, _ turn: ActionTurn) throws -> Reply {
        let today = turn.now.daysSince1970
        let health = try turn.book.collectionHealth(since: today - Self.days + 1)
        let text =
            [
                turn.say(
                    en: "\(bold: "Collection, the last 7 days (UTC)")",
                    fr: "\(bold: "Collecte, les 7 derniers jours (UTC)")"
                ),
                days(health, today, turn.turn), types(health, turn.turn), summary(health, turn.turn),
                queues(health, turn.turn),
            ].joined(separator: "\n\n") + (try setAside(turn)) + housekeeping(turn.turn)
        return .text(text, events: [try turn.audit(definition.name)])
    }

    private func days(_ health: CollectionHealth, _ today: Int64, _ turn: Turn) -> RichText {
        let totals = ((today - Self.days + 1)...today).map { day in
            (day, health.eventsByDay[day, default: [:]].values.reduce(0, +))
        }
        let most = totals.map(\.1).max() ?? 0
        let lines = totals.map { day, total in
            let date = CivilDate(daysSince1970: day)
            let name = LocalTime(date: date, hour: 0, minute: 0).isoDate
            return "\(name) \(turn.figures.bar(total, of: most)) \(turn.figures.count(total))"
        }
        return "\(code: lines.joined(separator: "\n"))"
    }

    private func types(_ health: CollectionHealth, _ turn: Turn) -> RichText {
        var sums: [String: Int] = [:]
        for day in health.eventsByDay.values { sums.merge(day, uniquingKeysWith: +) }
        let sorted = sums.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        var lines = sorted.prefix(Self.typesShown).map { "\($0.key) \(turn.figures.count($0.value))" }
        let rest = sorted.dropFirst(Self.typesShown).map(\.value)
        if !rest.isEmpty {
            let sum = turn.figures.count(rest.reduce(0, +))
            lines.append(turn.word("\(rest.count) other types \(sum)", "\(rest.count) autres types \(sum)"))
        }
        guard !lines.isEmpty else {
            return turn.say(en: "No event was stored in these days.", fr: "Aucun événement enregistré ces jours-ci.")
        }
        return "\(code: lines.joined(separator: "\n"))"
    }

    private func summary(_ health: CollectionHealth, _ turn: Turn) -> RichText {
        let figures = turn.figures
        let tracking = figures.share(health.timedDecisions, of: health.decisions)
        let session = health.sessions > 0 ? figures.span(health.meanSession) : "–"
        return turn.say(
            en: """
                Limit reports: \(figures.count(health.limitReports))
                Mean session: \(session), of \(figures.count(health.sessions))
                Decisions: \(figures.count(health.decisions)); timed: \(tracking)
                Rejected events waiting: \(figures.count(health.rejectedWaiting))
                Updates not understood, ever: \(figures.count(health.counters[.updatesUndecodable] ?? 0))
                """,
            fr: """
                Limitations signalées : \(figures.count(health.limitReports))
                Session moyenne : \(session), sur \(figures.count(health.sessions))
                Décisions : \(figures.count(health.decisions)) ; chronométrées : \(tracking)
                Événements rejetés en attente : \(figures.count(health.rejectedWaiting))
                Mises à jour incomprises, depuis toujours : \(figures.count(health.counters[.updatesUndecodable] ?? 0))
                """
        )
    }

    private func queues(_ health: CollectionHealth, _ turn: Turn) -> RichText {
        let age = live.latest?.sinceLastGoodPoll(at: turn.now).map(turn.figures.span) ?? "–"
        let stored = turn.figures.count(health.counters[.stored] ?? 0)
        let accepted = turn.figures.count(health.counters[.accepted] ?? 0)
        return turn.say(
            en: """
                Waiting: \(health.updatesWaiting) updates, \(health.outbox) messages
                Age of the last good poll: \(age)
                Events ever: \(accepted) accepted, \(stored) stored
                """,
            fr: """
                En attente : \(health.updatesWaiting) mises à jour, \(health.outbox) messages
                Âge de la dernière réception réussie : \(age)
                Événements depuis toujours : \(accepted) acceptés, \(stored) enregistrés
                """
        )
    }

    /// How much of each kind is set aside.
    private func setAside(_ turn: ActionTurn) throws -> RichText {
        let counts = try turn.book.setAsideCounts()
        let parts = WorkKind.allCases.compactMap { kind in
            counts[kind].map { "\(ReplayCommand.name(kind)(turn.language)) \(turn.turn.figures.count($0))" }
        }
        let list = parts.isEmpty ? turn.word("nothing", "rien") : parts.joined(separator: ", ")
        return "\n" + turn.say(en: "Set aside: \(list)", fr: "Mis de côté : \(list)")
    }

    /// What of the housekeeping has failed since the start.
    private func housekeeping(_ turn: Turn) -> RichText {
        let failures = live.latest?.housekeeping ?? []
        return failures.map { failure -> RichText in
            let count = turn.figures.count(failure.count)
            return "\n"
                + turn.say(
                    en: "Housekeeping failed, times: \(failure.task) \(count); last: \(failure.reason)",
                    fr: "Entretien en échec, fois : \(failure.task) \(count) ; dernier : \(failure.reason)"
                )
        }.joined()
    }
}
