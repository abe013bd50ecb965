import Domain
import Storage

/// How the user decides: how fast, how often, when.
struct DecisionHabits: FactTool {
    let definition = FactToolDefinition(
        "decision_habits",
        """
        The user's decisions in their currency: bets, skips and bets saved for later, the time taken where it was \
        measured, bets on a day that has any, and the shares of live bets, parlays, nights (0:00 to 5:00 of their zone) \
        and weekends among their bets.
        """,
        [.period(.all)],
        facts: [
            .decisions, .bets, .skips, .saves, .skipRate, .medianSeconds, .betsPerActiveDay, .liveShare,
            .nightShare, .weekendShare, .parlayShare,
        ]
    )

    func facts(_ arguments: FactArguments, _ desk: FactDesk) throws -> FactSheet {
        var habits = Habits(zone: desk.zone)
        try desk.book.eachDecision(of: desk.user, in: desk.currency, span: desk.span(arguments.period())) {
            habits.add($0)
        }
        var sheet = FactSheet(
            tool: definition.name,
            title: Words(en: "Decisions", fr: "Décisions"),
            gaps: try desk.standing().hasOthers ? [FactGap.otherCurrencies] : []
        )
        guard habits.decisions > 0 else {
            sheet.gaps.insert("no_decisions", at: 0)
            return sheet
        }
        if habits.bets < FactGap.enough { sheet.gaps.insert(FactGap.fewBets, at: 0) }
        sheet.facts = [
            Fact(.decisions, .count(habits.decisions)), Fact(.bets, .count(habits.bets)),
            Fact(.skips, .count(habits.skips)), Fact(.saves, .count(habits.saves)),
            Fact(.skipRate, .share(Double(habits.skips) / Double(habits.decisions))),
        ]
        sheet.facts.add(.medianSeconds, habits.medianSeconds.map(FactValue.number))
        guard habits.bets > 0 else { return sheet }
        let bets = Double(habits.bets)
        sheet.facts.add(.betsPerActiveDay, .number(bets / Double(habits.activeDays)))
        sheet.facts.add(.liveShare, .share(Double(habits.live) / bets))
        sheet.facts.add(.nightShare, .share(Double(habits.night) / bets))
        sheet.facts.add(.weekendShare, .share(Double(habits.weekend) / bets))
        sheet.facts.add(.parlayShare, .share(Double(habits.parlays) / bets))
        return sheet
    }
}

/// A fold over decisions in the order of their time.
private struct Habits {
    let zone: ZoneClock
    private(set) var (decisions, bets, skips, saves) = (0, 0, 0, 0)
    private(set) var (live, night, weekend, parlays, activeDays) = (0, 0, 0, 0, 0)
    private var times: [Int64] = []
    private var lastDay = Int64.min

    init(zone: ZoneClock) { self.zone = zone }

    mutating func add(_ decision: DecisionFacts) {
        decisions += 1
        if let took = decision.took { times.append(took.rawValue) }
        switch decision.decision {
        case .skip: skips += 1
        case .save: saves += 1
        case .bet: addBet(decision)
        }
    }

    private mutating func addBet(_ bet: DecisionFacts) {
        bets += 1
        if bet.isLive { live += 1 }
        if bet.isParlay { parlays += 1 }
        let local = zone.local(bet.decidedAt)
        if local.hour < 5 { night += 1 }
        if local.weekday > 5 { weekend += 1 }
        let day = local.date.daysSince1970
        if day != lastDay { activeDays += 1 }
        lastDay = day
    }

    /// Of the decisions whose time was measured; nil where none was.
    var medianSeconds: Double? { times.median.map { $0 / 1_000 } }
}
