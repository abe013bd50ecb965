import Domain
import Foundation
import Storage
import Telegram

/// `/new`: what was said before is left behind.
struct NewConversationCommand: ActionCommand {
    let definition = CommandDefinition(
        "new",
        topic: .coach,
        summary: Words(en: "Start a fresh conversation", fr: "Commencer une nouvelle conversation")
    )

    func perform(_ arguments: String, _ turn: ActionTurn) throws -> Reply {
        try turn.ledger.beginConversation(UUID().uuidString.lowercased(), of: turn.user, at: turn.now)
        return .text(
            turn.say(
                en: "A fresh conversation: I do not refer to what we said before. What would you like to know?",
                fr: "Nouvelle conversation : je ne reviens plus sur ce qui précède. Que voulez-vous savoir ?"
            ),
            events: [turn.event(.conversationStarted)]
        )
    }
}
