import Domain
import Storage
package import Telegram

/// A slash command. It is either a ``QueryCommand`` or an ``ActionCommand``.
package protocol Command: Sendable {
    var definition: CommandDefinition { get }
}

/// A command that only reads: it runs on a snapshot, beside the writer.
package protocol QueryCommand: Command {
    func answer(_ arguments: String, _ turn: Turn) throws -> Reply
}

/// A command that writes: it runs inside the transaction that also keeps its events and its answer.
package protocol ActionCommand: Command {
    func perform(_ arguments: String, _ turn: ActionTurn) throws -> Reply
}

/// Who answers when a button is pressed.
package protocol ButtonHandler: Sendable {
    /// The verbs of its buttons; no other handler has them.
    var verbs: [String] { get }
    /// Those among them by which a user decides about a bet; a visit counts them.
    var betVerbs: [String] { get }
    func press(_ button: CallbackData, _ turn: ActionTurn) throws -> Reply
}

extension ButtonHandler {
    package var betVerbs: [String] { [] }
}

/// Who goes on with a flow when the user writes or sends a picture.
package protocol FlowHandler: Sendable {
    /// The kind by which its flow is stored; no other handler has it.
    var flow: String { get }
    /// - Parameter state: as this handler stored it.
    func resume(_ state: [UInt8], _ turn: ActionTurn) throws -> Reply
}
