import Domain
import Storage
import Telegram

/// Says when a bet or its end takes a user beyond a budget of theirs. It never stands in the way of the record.
struct BudgetWatch {
    private let turn: ActionTurn

    init(_ turn: ActionTurn) { self.turn = turn }

    /// The note and the events for the budgets of these kinds that are passed now; nil where none is, and without a
    /// query where the user has none.
    func note(for bet: BetID, kinds: Set<Budget.Kind>) throws -> (text: RichText, events: [Event])? {
        let watched = turn.profile.protection.effective(at: turn.occurredAt).budgets.filter { kinds.contains($0.kind) }
        guard !watched.isEmpty else { return nil }
        var totals: [Budget: Money] = [:]
        for budget in watched { totals[budget] = try total(of: budget) }
        let passed = watched.filter { budget in totals[budget].map(budget.isExceeded(by:)) ?? false }
        guard !passed.isEmpty else { return nil }
        let lines = passed.compactMap { budget in totals[budget].map { line(budget, total: $0) } }
        let text = turn.say(
            en: "\(lines.joined())\n/budget shows your budgets. /helpline is there whenever you want to talk.",
            fr: "\(lines.joined())\n/budget montre vos budgets. /helpline est là si vous voulez en parler."
        )
        return (text, passed.compactMap { budget in totals[budget].map { event(budget, total: $0, bet) } })
    }

    private func total(of budget: Budget) throws -> Money {
        let start = budget.period.start(at: turn.occurredAt, in: turn.zone)
        let spent = try turn.book.spending(of: turn.user, in: budget.limit.currency, since: start)
        return Money(minorUnits: budget.kind == .stake ? spent.staked : spent.lost, currency: budget.limit.currency)
    }

    private func line(_ budget: Budget, total: Money) -> RichText {
        let (sum, limit) = (total.formatted(turn.language), budget.limit.formatted(turn.language))
        let period =
            switch budget.period {
            case .day: turn.word("today", "aujourd'hui")
            case .week: turn.word("this week", "cette semaine")
            case .month: turn.word("this month", "ce mois-ci")
            }
        return switch budget.kind {
        case .stake:
            turn.say(
                en: "\nYou have staked \(sum) \(period); your budget is \(limit).",
                fr: "\nVous avez misé \(sum) \(period) ; votre budget est de \(limit)."
            )
        case .loss:
            turn.say(
                en: "\nYou have lost \(sum) \(period); your budget is \(limit).",
                fr: "\nVous avez perdu \(sum) \(period) ; votre budget est de \(limit)."
            )
        }
    }

    private func event(_ budget: Budget, total: Money, _ bet: BetID) -> Event {
        turn.event(
            .budgetExceeded,
            [
                "kind": .code(budget.kind), "period": .code(budget.period), "limit": .integer(budget.limit.minorUnits),
                "total": .integer(total.minorUnits), "currency": .code(budget.limit.currency.code),
                "bet": .integer(bet),
            ]
        )
    }
}
