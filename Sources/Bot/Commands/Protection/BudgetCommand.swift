import Domain
import Foundation
import Storage
import Telegram

/// `/budget [loss|stake day|week|month AMOUNT|off]`: the most that a user wants to lose or to stake.
struct BudgetCommand: ActionCommand, ButtonHandler, FlowHandler {
    private enum Verb {
        static let kind = "budget.kind"
        static let period = "budget.per"
        static let set = "budget.set"
        static let remove = "budget.off"
        static let menu = "budget.menu"
    }

    /// What is known of the budget that is being set.
    struct State: Codable, Equatable {
        var kind: Budget.Kind?
        var period: Budget.Period?
    }

    let definition = CommandDefinition(
        "budget",
        topic: .protection,
        privacy: .privately,
        form: "[loss|stake day|week|month AMOUNT|off]",
        summary: Words(en: "The most you want to lose or stake", fr: "Le plus que vous voulez perdre ou miser"),
        examples: ["/budget loss week 50", "/budget stake day 100", "/budget loss month off"]
    )

    let verbs = [
        ButtonVerb(Verb.kind, .one(of: Budget.Kind.self)),
        ButtonVerb(Verb.period, .one(of: Budget.Kind.self), .one(of: Budget.Period.self)),
        ButtonVerb(
            Verb.set,
            .one(of: Budget.Kind.self),
            .one(of: Budget.Period.self),
            .amount,
            .word(Currency.all.map(\.code))
        ),
        ButtonVerb(Verb.remove, .one(of: Budget.Kind.self), .one(of: Budget.Period.self)), ButtonVerb(Verb.menu),
    ]
    let flow = "budget"

    func perform(_ arguments: String, _ turn: ActionTurn) throws -> Reply {
        guard !arguments.isEmpty else { return try menu(turn) }
        return try read(arguments, State(), turn)
    }

    func press(_ button: Press, _ turn: ActionTurn) throws -> Reply {
        switch button.verb {
        case Verb.kind: return try ask(State(kind: button.code(at: 0)), turn)
        case Verb.period: return try ask(State(kind: button.code(at: 0), period: button.code(at: 1)), turn)
        case Verb.set:
            guard let currency = Currency(code: try button.word(at: 3)) else { return try menu(turn) }
            let limit = Money(minorUnits: try button.number(at: 2), currency: currency)
            return try change(button.code(at: 0), button.code(at: 1), to: limit, turn)
        case Verb.remove: return try change(button.code(at: 0), button.code(at: 1), to: nil, turn)
        default: return try menu(turn)
        }
    }

    func resume(_ state: [UInt8], _ turn: ActionTurn) throws -> Reply {
        guard let state = try? JSONDecoder().decode(State.self, from: Data(state)), let text = turn.writtenText else {
            return try menu(turn)
        }
        return try read(text, state, turn)
    }

    /// Takes the words that say what and how often, and the rest as the amount; asks for what is missing.
    private func read(_ text: String, _ known: State, _ turn: ActionTurn) throws -> Reply {
        var state = known
        var rest: [Substring] = []
        let text = text.visibleLine(limit: 400)
        for word in text.split(separator: " ") {
            if rest.isEmpty, state.kind == nil, let kind = BudgetWords.kind(word) {
                state.kind = kind
            } else if rest.isEmpty, state.period == nil, let period = BudgetWords.period(word) {
                state.period = period
            } else {
                rest.append(word)
            }
        }
        let amount = rest.joined(separator: " ")
        guard let kind = state.kind, let period = state.period else {
            guard amount.isEmpty else { throw try BudgetScreens(turn: turn).refusal(of: amount, state) }
            return try ask(state, turn)
        }
        guard !amount.isEmpty else { return try ask(state, turn) }
        if BudgetWords.isRemoval(amount) { return try change(kind, period, to: nil, turn) }
        let limit: Money
        do throws(NumberFault) {
            limit = try Money.parse(amount, in: turn.profile.amounts)
        } catch {
            let lead = rest.first.map { text[..<$0.startIndex] } ?? ""
            if let question = AmbiguousLine(error, in: turn.language, line: { lead + $0 }) { throw question }
            throw try BudgetScreens(turn: turn).refusal(of: amount, state)
        }
        return try change(kind, period, to: limit, turn)
    }

    private func menu(_ turn: ActionTurn) throws -> Reply {
        turn.show(try BudgetScreens(turn: turn).menu(), flow: .set(kind: flow, state: try State().bytes()))
    }

    private func ask(_ state: State, _ turn: ActionTurn) throws -> Reply {
        guard state.kind != nil || state.period != nil else { return try menu(turn) }
        return turn.show(
            try BudgetScreens(turn: turn).question(state),
            flow: .set(kind: flow, state: try state.bytes())
        )
    }

    private func change(_ kind: Budget.Kind, _ period: Budget.Period, to limit: Money?, _ turn: ActionTurn) throws
        -> Reply
    {
        var profile = turn.profile
        let before = profile.protection.effective(at: turn.now).budgets.first { $0.kind == kind && $0.period == period }
        let change: BudgetChange
        do throws(ProtectionFault) {
            change = try profile.protection.setBudget(kind, per: period, to: limit, at: turn.now)
        } catch {
            throw BudgetScreens(turn: turn).refusal(of: error, kind, period)
        }
        try turn.ledger.keep(profile)
        let screens = BudgetScreens(turn: turn.knowing(profile))
        var effectiveAt: Timestamp?
        if case .pending(let moment) = change { effectiveAt = moment }
        let event = turn.event(
            .budgetChanged,
            [
                "kind": .code(kind), "period": .code(period),
                "change": .code(Self.word(for: change, from: before?.limit, to: limit)),
                "limit": .optional(limit) { .integer($0.minorUnits) },
                "previous": .optional(before) { .integer($0.limit.minorUnits) },
                "currency": .code((limit ?? before?.limit)?.currency.code ?? profile.currency.code),
                "effective_at": .optional(effectiveAt) { .timestamp($0) },
            ]
        )
        let ours = turn.flow?.kind == flow
        return turn.show(
            try screens.changed(change, kind, period, to: limit),
            events: [event],
            flow: ours ? .end : .keep
        )
    }

    private static func word(for change: BudgetChange, from before: Money?, to limit: Money?) -> String {
        switch change {
        case .unchanged: "unchanged"
        case .effective: before == nil ? "set" : "tightened"
        case .pending: limit == nil ? "removed" : "loosened"
        }
    }
}

extension BudgetCommand.State {
    fileprivate func bytes() throws -> [UInt8] { Array(try JSONEncoder().encode(self)) }
}
