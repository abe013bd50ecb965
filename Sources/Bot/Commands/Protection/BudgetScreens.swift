import Domain
import Storage
import Telegram

/// The budgets as messages with buttons.
struct BudgetScreens {
    let turn: ActionTurn

    private var language: Language { turn.language }
    private var budgets: [Budget] { turn.profile.protection.effective(at: turn.now).budgets }

    /// All budgets with what is used of each, and what can be added.
    func menu() throws -> OutgoingMessage {
        let lines = try budgets.map { try line($0) }.joined()
        let heading =
            budgets.isEmpty
            ? turn.say(
                en: """
                    You have no budget yet. Set the most you want to lose, or to stake, in a day, a week or a month; I tell \
                    you when it is passed. Tighter holds at once, looser after 24 hours.
                    """,
                fr: """
                    Vous n'avez pas encore de budget. Fixez le plus que vous voulez perdre, ou miser, par jour, semaine ou \
                    mois\u{A0}; je vous dirai quand il est dépassé. Plus strict vaut aussitôt, plus souple après 24 heures.
                    """
            )
            : turn.say(en: "\(bold: "Your budgets")\(lines)", fr: "\(bold: "Vos budgets")\(lines)")
        let example = turn.say(
            en: "\n\nChoose, or write: \(code: "loss week 50").",
            fr: "\n\nChoisissez, ou écrivez\u{A0}: \(code: "pertes semaine 50")."
        )
        let kinds = try Budget.Kind.allCases.map {
            try turn.button(BudgetWords.name(of: $0, language), "budget.kind", $0.rawValue)
        }
        let removals = try budgets.filter { $0.pending?.limit != nil || $0.pending == nil }.map { budget in
            let name = name(of: budget.kind, budget.period)
            return [
                try turn.button(
                    turn.word("Remove: \(name)", "Retirer\u{A0}: \(name)"),
                    "budget.off",
                    budget.kind.rawValue,
                    budget.period.rawValue
                )
            ]
        }
        return OutgoingMessage(heading + example, buttons: [kinds] + removals)
    }

    /// What is still to be said of a budget: of what, how often, how much.
    func question(_ state: BudgetCommand.State) throws -> OutgoingMessage {
        OutgoingMessage(ask(state), buttons: try buttons(for: state))
    }

    private func ask(_ state: BudgetCommand.State) -> RichText {
        switch (state.kind, state.period) {
        case (nil, _):
            turn.say(
                en: "A limit on what you lose, or on what you stake?",
                fr: "Limiter les pertes, ou les mises\u{A0}?"
            )
        case (let kind?, nil):
            turn.say(
                en: "\(bold: BudgetWords.name(of: kind, .english)): in what time?",
                fr: "\(bold: BudgetWords.name(of: kind, .french))\u{A0}: sur quelle durée\u{A0}?"
            )
        case (let kind?, let period?):
            turn.say(
                en: "\(bold: name(of: kind, period)): at most how much? Choose, or write an amount.",
                fr: "\(bold: name(of: kind, period))\u{A0}: combien au plus\u{A0}? Choisissez, ou écrivez un montant."
            )
        }
    }

    private func buttons(for state: BudgetCommand.State) throws -> [[InlineKeyboardButton]] {
        let back = [try turn.button(turn.word("« Back", "« Retour"), "budget.menu")]
        guard let kind = state.kind else {
            return [
                try Budget.Kind.allCases.map { kind in
                    let name = BudgetWords.name(of: kind, language)
                    guard let period = state.period else { return try turn.button(name, "budget.kind", kind.rawValue) }
                    return try turn.button(name, "budget.per", kind.rawValue, period.rawValue)
                }, back,
            ]
        }
        guard let period = state.period else {
            return [
                try Budget.Period.allCases.map {
                    try turn.button(BudgetWords.name(of: $0, language), "budget.per", kind.rawValue, $0.rawValue)
                }, back,
            ]
        }
        let currency = turn.profile.currency
        let unit = (0..<min(currency.minorDigits, 2)).reduce(Int64(1)) { unit, _ in unit * 10 }
        let amounts = try ([20, 50, 100, 200, 500, 1_000] as [Int64]).map { amount in
            let money = Money(minorUnits: amount * unit, currency: currency)
            return try turn.button(
                money.formatted(language),
                "budget.set",
                kind.rawValue,
                period.rawValue,
                CallbackData.number(money.minorUnits),
                currency.code
            )
        }
        return amounts.inRows(of: 3) + [back]
    }

    /// What a change came to.
    func changed(
        _ change: BudgetChange,
        _ kind: Budget.Kind,
        _ period: Budget.Period,
        to limit: Money?
    ) throws -> OutgoingMessage {
        let what = name(of: kind, period)
        let amount = limit?.formatted(language) ?? ""
        let text: RichText
        switch change {
        case .effective:
            text = turn.say(
                en: "Done: \(what), \(bold: amount) at most. It holds from now on.",
                fr: "C'est fait\u{A0}: \(what), \(bold: amount) au plus. Cela vaut dès maintenant."
            )
        case .unchanged:
            text = turn.say(
                en: "\(what): it is \(bold: amount) already.",
                fr: "\(what)\u{A0}: c'est déjà \(bold: amount)."
            )
        case .pending(let moment):
            let from = turn.momentText(moment)
            text =
                limit == nil
                ? turn.say(
                    en: "\(what): it ends on \(bold: from). Until then it holds; a day to think is part of it.",
                    fr:
                        "\(what)\u{A0}: fin le \(bold: from). D'ici là il vaut toujours\u{A0}; un jour de réflexion en fait partie."
                )
                : turn.say(
                    en: "\(what): \(bold: amount) from \(bold: from) on. Until then the tighter one holds.",
                    fr: "\(what)\u{A0}: \(bold: amount) à partir du \(bold: from). D'ici là le plus strict vaut."
                )
        }
        let used = try budgets.first { $0.kind == kind && $0.period == period }.map { try line($0) } ?? ""
        let menu = try turn.button(turn.word("All budgets", "Tous les budgets"), "budget.menu")
        return OutgoingMessage(text + "\n" + used, buttons: [[menu]])
    }

    /// "• Loss a week: €12.00 of €50.00 used; €80.00 from Wed 11 Mar 12:00".
    private func line(_ budget: Budget) throws -> RichText {
        let start = budget.period.start(at: turn.now, in: turn.turn.zone)
        let spending = try turn.book.spending(of: turn.user, in: budget.limit.currency, since: start)
        let amount = budget.kind == .loss ? spending.lost : spending.staked
        let used = Money(minorUnits: amount, currency: budget.limit.currency)
        let (so, most) = (used.formatted(language), budget.limit.formatted(language))
        let what = name(of: budget.kind, budget.period)
        var line = turn.say(
            en: "\n• \(what): \(so) of \(bold: most) used",
            fr: "\n• \(what)\u{A0}: \(so) sur \(bold: most)"
        )
        if budget.isExceeded(by: used) { line += turn.say(en: " – passed", fr: " – dépassé") }
        guard let pending = budget.pending else { return line }
        let from = turn.momentText(pending.effectiveAt)
        if let next = pending.limit?.formatted(language) {
            return line + turn.say(en: "; \(next) from \(from) on", fr: "\u{A0}; \(next) à partir du \(from)")
        }
        return line + turn.say(en: "; removed on \(from)", fr: "\u{A0}; retiré le \(from)")
    }

    /// Says that what was written is no amount, or not all that is needed.
    func refusal(of text: String, _ state: BudgetCommand.State) throws -> Refusal {
        let found = text.visible(limit: 40)
        return Refusal(
            "bad_budget",
            turn.say(
                en: """
                    I cannot use \(code: found). A budget is \(code: "loss") or \(code: "stake"), then \(code: "day"), \
                    \(code: "week") or \(code: "month"), then an amount: \(code: "/budget loss week 50"), or \(code: "off").
                    """,
                fr: """
                    Je ne peux pas utiliser \(code: found). Un budget, c'est \(code: "pertes") ou \(code: "mises"), puis \
                    \(code: "jour"), \(code: "semaine") ou \(code: "mois"), puis un montant\u{A0}: \
                    \(code: "/budget pertes semaine 50"), ou \(code: "aucun").
                    """
            ),
            buttons: try buttons(for: state)
        )
    }

    func refusal(of fault: ProtectionFault, _ kind: Budget.Kind, _ period: Budget.Period) -> Refusal {
        let what = name(of: kind, period)
        switch fault {
        case .noSuchBudget:
            return Refusal(
                "no_such_budget",
                turn.say(
                    en: "There is no such budget (\(what)) to remove. /budget shows what there is.",
                    fr: "Il n'y a pas de tel budget (\(what)) à retirer. /budget montre ce qu'il y a."
                )
            )
        case .badLimit, .wouldShorten:
            return Refusal(
                "bad_limit",
                turn.say(
                    en: "That is no limit I can keep. Write an amount above zero: \(code: "/budget loss week 50").",
                    fr:
                        "Je ne peux pas garder cette limite. Écrivez un montant positif\u{A0}: \(code: "/budget pertes semaine 50")."
                )
            )
        }
    }

    private func name(of kind: Budget.Kind, _ period: Budget.Period) -> String {
        "\(BudgetWords.name(of: kind, language)) \(BudgetWords.name(of: period, language))"
    }
}
