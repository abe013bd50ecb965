import Domain
import Storage

/// The budgets that the user set, and what is left of them; the break that they take.
struct BudgetFacts: FactTool {
    let definition = FactToolDefinition(
        "budgets",
        "The limits on losses and stakes that the user set, what of them is used, and until when they take a break.",
        facts: [.budgets, .restingUntil],
        rows: [.kind, .period, .limit, .used, .left, .exceeded]
    )

    func facts(_ arguments: FactArguments, _ desk: FactDesk) throws -> FactSheet {
        let protection = desk.profile.protection.effective(at: desk.now)
        var sheet = FactSheet(tool: definition.name, title: Words(en: "Budgets", fr: "Budgets"))
        if protection.budgets.isEmpty {
            sheet.gaps.append("no_budgets")
        } else {
            sheet.facts.add(.budgets, .count(protection.budgets.count))
        }
        sheet.facts.add(.restingUntil, protection.restsUntil(at: desk.now).map(FactValue.moment))
        sheet.rows = try protection.budgets.map { try row(of: $0, desk) }
        return sheet
    }

    private func row(of budget: Budget, _ desk: FactDesk) throws -> [Fact] {
        let currency = budget.limit.currency
        let start = budget.period.start(at: desk.now, in: desk.zone)
        let spent = try desk.book.spending(of: desk.user, in: currency, since: start)
        let used = budget.kind == .loss ? spent.lost : spent.staked
        let left = Money(minorUnits: max(0, budget.limit.minorUnits - used), currency: currency)
        var row = [
            Fact(.kind, .name(budget.kind.words(desk.language))),
            Fact(.period, .name(budget.period.words(desk.language))),
            Fact(.limit, .money(budget.limit)), Fact(.used, .money(Money(minorUnits: used, currency: currency))),
            Fact(.left, .money(left)),
        ]
        if used > budget.limit.minorUnits { row.append(Fact(.exceeded, .flag(true))) }
        return row
    }
}

extension Budget.Kind {
    fileprivate var words: Words {
        switch self {
        case .loss: Words(en: "Loss", fr: "Pertes")
        case .stake: Words(en: "Stakes", fr: "Mises")
        }
    }
}

extension Budget.Period {
    fileprivate var words: Words {
        switch self {
        case .day: Words(en: "a day", fr: "par jour")
        case .week: Words(en: "a week", fr: "par semaine")
        case .month: Words(en: "a month", fr: "par mois")
        }
    }
}
