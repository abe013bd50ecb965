import Domain
import Telegram

/// The one gate that all that people write passes before it is routed: text, what stands under pictures and files, the
/// arguments of commands and of start links, answers within a flow, edits, polls, the names of what they send, what they quote of
/// themselves, and what is addressed to the bot in a group.
///
/// It stands before flows, onboarding, rights and models, so that no handler has to think of it, and none can forget it.
package struct SafetyGate: Sendable {
    /// Nil where nobody reads.
    private let listener: (any Listener)?
    /// Names that are the bot's own words.
    let commands: Set<String>

    /// - Parameters:
    ///   - listener: who reads, and meets what is read.
    ///   - commands: those that the bot knows.
    init(_ listener: (any Listener)?, commands: [CommandDefinition]) {
        self.listener = listener
        self.commands = Set(commands.map(\.name))
    }

    /// The gravest that any of the texts tells; nil for most. What the writer quotes is at most asked about.
    func alarm(in texts: MessageTexts) -> Alarm? {
        let said = gravest(of: texts) ?? named(in: texts)
        guard said == nil || said?.danger == .harm, let quoted = texts.quoted,
            let danger = listener?.danger(in: quoted), danger == .life || danger == .doubt
        else { return said }
        return Alarm(danger: .doubt, text: quoted, isQuoted: true)
    }

    /// A name that tells of a life in danger, whatever it is the name of.
    private func named(in texts: MessageTexts) -> Alarm? {
        let name = texts.names.first { listener?.danger(inName: $0) == .life }
        return name.map { Alarm(danger: .life, text: $0) }
    }

    private func gravest(of texts: MessageTexts) -> Alarm? {
        var found: Alarm?
        for text in texts {
            guard let danger = listener?.danger(in: text), danger.rawValue < found?.danger.rawValue ?? .max else {
                continue
            }
            found = Alarm(danger: danger, text: text)
            if danger == .life { break }
        }
        return found
    }
}

extension Danger {
    /// Whether help comes before whatever else was asked for.
    ///
    /// - Parameter command: nil for text. Under a command's name the words may be those of a team or a horse: only a
    ///   life in danger interrupts it. What the coach, or `/help`, is asked is text.
    func isUrgent(under command: String?) -> Bool {
        switch self {
        case .life: true
        case .doubt, .topic: command == nil || command == CoachCommand.name || command == HelpCommand.name
        case .harm: false
        }
    }
}

extension Request {
    /// Whether help comes before whatever else was asked for.
    var isUrgent: Bool {
        guard let alarm, !alarm.isQuoted else { return false }
        // «/suicide» asks for nothing else.
        let isNamed = command.map { $0.name.replacing("_", with: " ") == alarm.text } ?? false
        return alarm.danger.isUrgent(under: isNamed ? nil : command?.name)
    }

    /// Whether what is asked for is done, and how its writer is asked beside it.
    var isDoubtful: Bool { alarm?.danger == .doubt && !isUrgent && !asksInCrisis }

    /// Whether what is asked of `/helpline` is whom to talk to in a crisis.
    var asksInCrisis: Bool {
        guard let alarm, !alarm.isQuoted else { return false }
        return command?.name == HelplineCommand.name && alarm.danger != .harm
    }
}
