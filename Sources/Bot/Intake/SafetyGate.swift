import Domain
import Telegram

/// The one gate that all that people write passes before it is routed: text, what stands under pictures and files, the
/// arguments of commands and of start links, answers within a flow, edits, polls, quotations, and what is addressed to
/// the bot in a group.
///
/// It stands before flows, onboarding, rights and models, so that no handler has to think of it, and none can forget it.
struct SafetyGate: Sendable {
    private let listener: (any Listener)?

    /// - Parameter listener: who reads, and meets what is read; nil where nobody does.
    init(_ listener: (any Listener)?) { self.listener = listener }

    /// The gravest that any of the texts tells; nil for most.
    func alarm(in texts: MessageTexts) -> Alarm? {
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
    /// - Parameter command: nil for text.
    func isUrgent(under command: String?) -> Bool {
        switch self {
        case .life: true
        case .doubt, .topic: command.map { !Self.goOn.contains($0) } ?? true
        case .harm: false
        }
    }

    /// Commands that only a life in danger interrupts. In a bet's line the words may be those of a team or a horse, and
    /// the bet has been placed already: it is kept, so that nobody has to choose between an answer and their record, and
    /// its writer is asked in the same breath. Who comes by a link goes on, too; `/helpline` is help itself.
    private static let goOn: Set = ["bet", "parlay", StartCommand.name, HelplineCommand.name]
}

extension Request {
    /// Whether help comes before whatever else was asked for.
    var isUrgent: Bool { alarm?.danger.isUrgent(under: command?.name) ?? false }

    /// Whether what is asked for is done, and how its writer is asked beside it.
    var isDoubtful: Bool {
        guard let danger = alarm?.danger, danger == .doubt || danger == .topic else { return false }
        return !isUrgent && command?.name != HelplineCommand.name
    }

    /// Whether what is asked of `/helpline` is whom to talk to in a crisis.
    var asksInCrisis: Bool { alarm.map { $0.danger != .harm } ?? false }
}
