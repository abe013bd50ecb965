import Domain
import Storage
import Telegram

/// `/stats [CASINO] [PERIOD]`: the user's settled bets as numbers, then as a picture of their balance.
struct StatisticsCommand: QueryCommand {
    /// Fewer points are no curve.
    private static let fewestForChart = 2

    let definition = CommandDefinition(
        "stats",
        topic: .money,
        privacy: .privately,
        form: "[CASINO] [PERIOD]",
        summary: Words(en: "Your results, with a chart", fr: "Vos résultats, avec un graphique"),
        examples: ["/stats", "/stats 30d", "/stats bet365 this month"]
    )

    func answer(_ arguments: String, _ turn: Turn) throws -> Reply {
        let report = try StatisticsReport(StatisticsQuestion(arguments.words, turn), turn)
        let hasChart = report.statistics.total.bets >= Self.fewestForChart
        var reply = Reply(
            [.send(try message(report, turn), to: .here)],
            events: [event(report, hasChart: hasChart, turn)]
        )
        if hasChart { reply.items.append(.deferred(chart(of: report, turn), to: .here)) }
        return reply
    }

    private func message(_ report: StatisticsReport, _ turn: Turn) throws -> OutgoingMessage {
        OutgoingMessage(
            StatisticsWords(report: report, turn: turn).text,
            buttons: try buttons(report.question, turn)
        )
    }

    private func chart(of report: StatisticsReport, _ turn: Turn) -> DeferredTask {
        .balanceChart(
            user: turn.user,
            currency: report.currency,
            casino: report.question.casino?.id,
            from: report.span.lowerBound,
            until: report.span.upperBound
        )
    }

    private func event(_ report: StatisticsReport, hasChart: Bool, _ turn: Turn) -> Event {
        turn.event(
            .statisticsShown,
            [
                "period": .code(report.question.period),
                "casino": .optional(report.question.casino) { .integer($0.id) },
                "bets": .integer(report.statistics.total.bets), "chart": .flag(hasChart),
            ]
        )
    }
}

extension StatisticsCommand: ButtonHandler {
    static let show = "stats.show"
    static let draw = "stats.chart"

    var verbs: [ButtonVerb] {
        [Self.show, Self.draw].map { ButtonVerb($0, .idOrNone, .one(of: StatisticsPeriod.self)) }
    }

    /// Another period, in the place of the one before; or the picture of the one that is shown.
    func press(_ button: Press, _ turn: ActionTurn) throws -> Reply {
        guard let question = try StatisticsQuestion(button, turn.turn) else {
            return .text(
                turn.say(
                    en: "That button is out of date. /stats shows your results.",
                    fr: "Ce bouton est périmé. /stats montre vos résultats."
                )
            )
        }
        let report = try StatisticsReport(question, turn.turn)
        let canDraw = report.statistics.total.bets >= Self.fewestForChart
        guard button.verb == Self.draw else {
            return Reply(
                [.edit(try message(report, turn.turn))],
                events: [event(report, hasChart: false, turn.turn)]
            )
        }
        guard canDraw else {
            return .text(
                turn.say(
                    en: "A picture needs two settled bets at least.",
                    fr: "Une image demande au moins deux paris réglés."
                )
            )
        }
        return Reply(
            [.deferred(chart(of: report, turn.turn), to: .here)],
            events: [event(report, hasChart: true, turn.turn)]
        )
    }

    private func buttons(_ question: StatisticsQuestion, _ turn: Turn) throws -> [[InlineKeyboardButton]] {
        let periods: [[StatisticsPeriod]] = [[.sevenDays, .thirtyDays], [.month, .year, .all]]
        let casino = question.arguments.casino
        var rows = try periods.map { row in
            try row.map { period in
                let name = period.name(in: turn.language)
                return try turn.button(
                    period == question.period ? "· \(name) ·" : name,
                    Self.show,
                    casino,
                    period.rawValue
                )
            }
        }
        rows.append([
            try turn.button(turn.word("Picture", "Image"), Self.draw, casino, question.period.rawValue)
        ])
        return rows
    }
}
