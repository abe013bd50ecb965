import Domain
import Foundation
import Storage
import Telegram
import Tracking

/// `/delete`: erases a user, after asking twice, and hands over a receipt.
struct DeleteCommand: ActionCommand, ButtonHandler, FlowHandler {
    enum Verb {
        static let ask = "delete.ask"
        static let next = "delete.next"
        static let erase = "delete.final"
        static let keep = "delete.keep"
    }

    private enum Step: String, Codable { case explained, confirming }

    let definition = CommandDefinition(
        "delete",
        topic: .settings,
        privacy: .privately,
        isOpenToNewcomers: true,
        summary: Words(en: "Erase everything about you", fr: "Effacer tout ce qui vous concerne")
    )

    let verbs = [Verb.ask, Verb.next, Verb.erase, Verb.keep].map { ButtonVerb($0) }
    let flow = "delete"

    func perform(_ arguments: String, _ turn: ActionTurn) throws -> Reply { try explain(turn) }

    func press(_ button: Press, _ turn: ActionTurn) throws -> Reply {
        switch button.verb {
        case Verb.next: return try confirm(turn)
        case Verb.erase:
            // Without the flow the question is an old one: it is asked again from the start.
            guard step(turn) == .confirming else { return try explain(turn) }
            return try erase(turn)
        case Verb.keep: return keep(turn)
        default: return try explain(turn)
        }
    }

    func resume(_ state: [UInt8], _ turn: ActionTurn) throws -> Reply {
        let word = (turn.writtenText ?? "").folded
        let texts = DeleteTexts(turn: turn)
        if YesNo(word) == .no { return keep(turn) }
        guard step(turn) == .confirming else {
            if YesNo(word) == .yes || DeleteTexts.confirmations.contains(word) { return try confirm(turn) }
            throw texts.notUnderstood(buttons: try firstButtons(turn))
        }
        guard DeleteTexts.confirmations.contains(word) else {
            throw texts.notConfirmed(buttons: try secondButtons(turn))
        }
        return try erase(turn)
    }

    private func explain(_ turn: ActionTurn) throws -> Reply {
        turn.show(
            OutgoingMessage(DeleteTexts(turn: turn).explanation(), buttons: try firstButtons(turn)),
            flow: try kept(.explained)
        )
    }

    private func confirm(_ turn: ActionTurn) throws -> Reply {
        turn.show(
            OutgoingMessage(DeleteTexts(turn: turn).question(), buttons: try secondButtons(turn)),
            flow: try kept(.confirming)
        )
    }

    private func keep(_ turn: ActionTurn) -> Reply {
        let words = turn.say(en: "Nothing was erased.", fr: "Rien n'a été effacé.")
        return turn.show(OutgoingMessage(words), flow: turn.flow?.kind == flow ? .end : .keep)
    }

    /// The rows go in this transaction; the key, and with it every copy in a backup, as soon as it is on the disk.
    ///
    /// Only a self-exclusion or a rest holds on, under a pseudonym: else it would be undone by being erased and coming
    /// back.
    private func erase(_ turn: ActionTurn) throws -> Reply {
        try turn.ledger.vault.keepRests(turn.profile.protection, of: turn.user, at: turn.now)
        let receipt = try turn.ledger.erase(turn.user, at: turn.now)
        var reply = turn.show(OutgoingMessage(DeleteTexts(turn: turn).receipt(receipt)))
        reply.events = [
            Event(
                .dataErased,
                data: [
                    "tables": .integer(receipt.rows.count), "rows": .integer(receipt.total),
                    "exports": .integer(receipt.exportsAffected), "source": .code("user"),
                ],
                occurredAt: turn.occurredAt
            )
        ]
        reply.outlivesUser = true
        reply.consequences = [.shred(turn.user)]
        return reply
    }

    private func step(_ turn: ActionTurn) -> Step? {
        guard let flow = turn.flow, flow.kind == self.flow else { return nil }
        return try? JSONDecoder().decode(Step.self, from: Data(flow.state))
    }

    private func kept(_ step: Step) throws -> Reply.FlowChange {
        .set(kind: flow, state: Array(try JSONEncoder().encode(step)))
    }

    private func firstButtons(_ turn: ActionTurn) throws -> [[InlineKeyboardButton]] {
        [
            [try turn.button(turn.word("Erase everything…", "Tout effacer…"), Verb.next)],
            [try turn.button(turn.word("Keep my data", "Garder mes données"), Verb.keep)],
        ]
    }

    private func secondButtons(_ turn: ActionTurn) throws -> [[InlineKeyboardButton]] {
        [
            [try turn.button(turn.word("Yes, erase for good", "Oui, effacer définitivement"), Verb.erase)],
            [try turn.button(turn.word("No", "Non"), Verb.keep)],
        ]
    }
}
