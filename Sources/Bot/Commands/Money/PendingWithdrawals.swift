import Domain
import Storage
import Telegram

/// Withdrawals that were asked for: their list, and the buttons that say how each ended.
struct PendingWithdrawals {
    let turn: ActionTurn

    private static let paid = "withdraw.paid"
    private static let cancelled = "withdraw.cancelled"
    static let verbs = [paid, cancelled].map { ButtonVerb($0, .id, .word(["", inList]), optional: 1) }
    /// The argument of a button that stands in the list, which is shown again without it.
    private static let inList = "l"
    private static let mostShown = 10

    /// Nil where none is pending.
    func list(editing: Bool = false, events: [Event] = []) throws -> Reply? {
        let pending = try turn.book.pendingWithdrawals(of: turn.user)
        guard !pending.isEmpty else { return nil }
        var text = turn.say(en: "\(bold: "Asked back and not yet paid")", fr: "\(bold: "Demandés et pas encore payés")")
        var buttons: [[InlineKeyboardButton]] = []
        for (number, movement) in pending.prefix(Self.mostShown).enumerated() {
            let line = "\(movement.amount.formatted(turn.language)) · \(movement.casinoName)"
            let day = turn.zone.local(movement.occurredAt).shortDate(turn.language)
            let waited = waited(movement)
            text += turn.say(
                en: "\n\(number + 1). \(line) · since \(day) (\(waited))",
                fr: "\n\(number + 1). \(line) · depuis le \(day) (\(waited))"
            )
            buttons.append(try self.buttons(for: movement.id, number: number + 1))
        }
        if pending.count > Self.mostShown {
            let rest = pending.count - Self.mostShown
            text += turn.say(en: "\n… and \(rest) more", fr: "\n… et \(rest) de plus")
        }
        buttons.append([
            try turn.button(
                turn.word("Note another", "En noter un autre"),
                CashCommand(kind: .withdrawal).begin
            )
        ])
        return editing ? .edit(text, buttons: buttons, events: events) : .text(text, buttons: buttons, events: events)
    }

    /// - Parameter number: its place in the list; nil for a message of its own.
    func buttons(for id: CashMovementID, number: Int? = nil) throws -> [InlineKeyboardButton] {
        let label = number.map { "\($0). " } ?? ""
        let place = number == nil ? "" : Self.inList
        let id = CallbackData.number(id.rawValue)
        return [
            try turn.button(label + turn.word("Paid", "Payé"), Self.paid, id, place),
            try turn.button(label + turn.word("Cancelled", "Annulé"), Self.cancelled, id, place),
        ]
    }

    func press(_ button: Press) throws -> Reply {
        guard let movement = try turn.book.cashMovement(button.claim(at: 0), of: turn.user),
            movement.kind == .withdrawal
        else {
            return .text(
                turn.say(en: "I no longer have that withdrawal.", fr: "Je n'ai plus ce retrait.")
            )
        }
        let state: CashMovement.State = button.verb == Self.paid ? .done : .cancelled
        guard try turn.ledger.resolve(movement, as: state, at: turn.occurredAt) else {
            return .edit(ended(movement, movement.state, wasBefore: true))
        }
        let waited = max(0, turn.occurredAt.since(movement.occurredAt).rawValue)
        let event = turn.event(
            .cashMoved,
            [
                "kind": .code(movement.kind), "state": .code(state), "movement": .integer(movement.id),
                "casino": .integer(movement.casino), "amount": .integer(movement.amount.minorUnits),
                "currency": .code(movement.amount.currency.code), "waited_ms": .integer(waited),
                "source": .code("button"),
            ]
        )
        if try button.wordIfAny(at: 1) == Self.inList, let list = try list(editing: true, events: [event]) {
            return list
        }
        return .edit(ended(movement, state, wasBefore: false), events: [event])
    }

    private func ended(_ movement: CashMovement, _ state: CashMovement.State, wasBefore: Bool) -> RichText {
        let line = "\(movement.amount.formatted(turn.language)) · \(movement.casinoName)"
        let before = wasBefore ? turn.word(" (noted before)", " (déjà noté)") : ""
        guard state == .done else {
            return turn.say(
                en: "Cancelled: \(line). The money counts as being at the casino.\(before)",
                fr: "Annulé : \(line). L'argent compte comme resté au casino.\(before)"
            )
        }
        let waited = waited(movement)
        return turn.say(en: "Paid: \(line), after \(waited).\(before)", fr: "Payé : \(line), après \(waited).\(before)")
    }

    /// In hours for the first two days, then in days.
    private func waited(_ movement: CashMovement) -> String {
        let hours = max(0, turn.occurredAt.since(movement.occurredAt).rawValue / 3_600_000)
        guard hours >= 48 else { return "\(hours)\u{A0}h" }
        return turn.word("\(hours / 24) days", "\(hours / 24) jours")
    }
}
