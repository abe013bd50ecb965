import Domain
import Storage
import Telegram

extension CashDialogue {
    /// Takes back a deposit or a bonus that was booked by mistake.
    func takeBack(_ button: Press) throws -> Reply {
        guard let movement = try turn.book.cashMovement(button.claim(at: 0), of: turn.user),
            movement.kind == command.kind
        else { return over() }
        let (sum, name) = (movement.amount.formatted(turn.language), movement.casinoName)
        guard try turn.ledger.takeBack(movement, at: turn.occurredAt) else {
            return .edit(
                turn.say(
                    en: "Taken back before: \(sum) at \(name).",
                    fr: "Déjà annulé : \(sum) chez \(name)."
                )
            )
        }
        return .edit(
            turn.say(
                en: "Taken back: \(sum) at \(name). It counts nowhere.",
                fr: "Annulé : \(sum) chez \(name). Cela ne compte plus nulle part."
            ),
            events: [
                turn.event(
                    .cashMoved,
                    [
                        "kind": .code(movement.kind), "state": .code("cancelled"), "movement": .integer(movement.id),
                        "casino": .integer(movement.casino), "amount": .integer(movement.amount.minorUnits),
                        "currency": .code(movement.amount.currency.code), "source": .code("button"),
                    ]
                )
            ]
        )
    }
}
