import Domain
import Telegram

/// `/cancel`: leaves whatever the user is in the middle of.
package struct CancelCommand: ActionCommand {
    package init() {}

    package let definition = CommandDefinition(
        "cancel",
        topic: .help,
        isOpenToNewcomers: true,
        summary: Words(en: "Leave what you are in the middle of", fr: "Quitter ce qui est en cours")
    )

    package func perform(_ arguments: String, _ turn: ActionTurn) throws -> Reply {
        guard let flow = turn.flow else {
            return .text(
                turn.say(en: "There is nothing to cancel.", fr: "Il n'y a rien à annuler.")
            )
        }
        return .text(
            turn.say(en: "Cancelled. Nothing was saved.", fr: "Annulé. Rien n'a été enregistré."),
            events: [turn.event(.flowCancelled, ["flow": .code(flow.kind), "reason": .code("user")])],
            flow: .end
        )
    }
}
