import Domain
import Operations

/// All commands, buttons and flows of the bot, each to be found by its name.
package struct CommandTable: Sendable {
    package let commands: [any Command]
    private let byName: [String: any Command]
    private let byVerb: [String: (handler: any ButtonHandler, verb: ButtonVerb)]
    private let byFlow: [String: any FlowHandler]
    /// Nil where nobody listens to plain text.
    package let listener: (any Listener)?

    /// - Parameter commands: in the order in which `/help` lists them.
    package init(_ commands: [any Command], other: [any ButtonHandler] = []) {
        self.commands = commands
        let byName = Dictionary(commands.map { ($0.definition.name, $0) }, uniquingKeysWith: Self.refuseRepetition)
        let resumed = commands.compactMap { $0 as? any FlowHandler }.map { ($0.flow, $0) }
        let flows = Dictionary(resumed, uniquingKeysWith: Self.refuseRepetition)
        let reading = ReadingHandler(commands: byName, flows: flows)
        self.byName = byName
        let pressed = commands.compactMap { $0 as? any ButtonHandler } + other + [reading]
        byVerb = Dictionary(
            pressed.flatMap { handler in handler.verbs.map { ($0.name, (handler, $0)) } },
            uniquingKeysWith: { Self.refuseRepetition($0, $1) }
        )
        byFlow = flows.merging([(reading.flow, reading)], uniquingKeysWith: Self.refuseRepetition)
        listener = commands.lazy.compactMap { $0 as? any Listener }.first
    }

    /// Two handlers of one name are a fault of the program, seen at its first start.
    private static func refuseRepetition<T>(_ first: T, _ second: T) -> T {
        preconditionFailure("\(type(of: first)) and \(type(of: second)) answer to the same name")
    }

    package func command(_ name: String) -> (any Command)? { byName[name] }
    package func button(_ verb: String) -> (handler: any ButtonHandler, verb: ButtonVerb)? { byVerb[verb] }
    package func flow(_ kind: String) -> (any FlowHandler)? { byFlow[kind] }

    /// All verbs of buttons, by name.
    package var verbs: [ButtonVerb] { byVerb.values.map(\.verb).sorted { $0.name < $1.name } }
    /// All kinds of flows, by name.
    package var flows: [String] { byFlow.keys.sorted() }

    /// The commands that a user may use, in order.
    package func visible(toAdmin isAdmin: Bool) -> [CommandDefinition] {
        commands.map(\.definition).filter { Authorization.allows($0.audience, isAdmin: isAdmin) }
    }

    /// What somebody who mistyped may have meant.
    package func closest(to name: String, isAdmin: Bool) -> [CommandDefinition] {
        let names = visible(toAdmin: isAdmin).map(\.name)
        return FuzzyMatch.closest(to: name, among: names, most: 3).compactMap { byName[$0]?.definition }
    }
}
