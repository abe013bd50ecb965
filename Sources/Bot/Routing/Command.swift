import Domain
import Storage

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

/// What is left of a request once all of its reading is done: to be run inside its transaction.
package typealias Prepared = @Sendable (ActionTurn) throws -> Reply

/// Work that reads much and writes little: it reads on a snapshot, beside the writer, which holds nobody up; then it
/// writes what it found.
package protocol PreparedHandler: Sendable {
    /// - Returns: nil where this request is better served by the writer alone.
    func prepare(_ turn: Turn) throws -> Prepared?
}

/// A command of that kind.
package protocol PreparedCommand: Command, PreparedHandler {}

/// A command whose words are for other people: they are not read as those of who writes them. Only admins have such.
package protocol Announcement: Command {}

/// Who hears what is written to the bot and is no command, and meets danger before anything else is done.
package protocol Listener: PreparedHandler {
    /// What a text tells of its writer; nil for most.
    func danger(in text: String) -> Danger?
    /// The same of what somebody calls a thing: a song, a file, a place.
    func danger(inName name: String) -> Danger?
    /// What is left to do for words that are said to help: those of somebody who was met with it shortly before.
    /// - Parameter isInFlow: whether they may answer what a flow has asked.
    /// - Returns: nil where they speak of something else, and where no help was given.
    func follow(_ turn: Turn, isInFlow: Bool) throws -> Prepared?
}

extension Listener {
    package func follow(_ turn: Turn, isInFlow: Bool) throws -> Prepared? { nil }
    package func danger(inName name: String) -> Danger? { danger(in: name) }
}

/// Who answers when a button is pressed.
package protocol ButtonHandler: Sendable {
    /// The verbs of its buttons; no other handler has them.
    var verbs: [ButtonVerb] { get }
    /// - Parameter button: of one of these verbs, with the values that it declares.
    func press(_ button: Press, _ turn: ActionTurn) throws -> Reply
}

/// Who reads much to answer some of its buttons, and does that on a snapshot.
package protocol PreparedButtonHandler: ButtonHandler {
    /// - Returns: nil for a button that is better served by the writer alone.
    func prepare(_ button: Press, _ turn: Turn) throws -> Prepared?
}

/// Who goes on with a flow when the user writes or sends a picture.
package protocol FlowHandler: Sendable {
    /// The kind by which its flow is stored; no other handler has it.
    var flow: String { get }
    /// - Parameter state: as this handler stored it.
    func resume(_ state: [UInt8], _ turn: ActionTurn) throws -> Reply
}
