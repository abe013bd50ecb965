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
    /// - Parameter command: nil for text. Under a command's name the words may be those of a team or a horse: only a
    ///   life in danger interrupts it. What the coach is asked is text.
    func isUrgent(under command: String?) -> Bool {
        switch self {
        case .life: true
        case .doubt, .topic: command == nil || command == CoachCommand.name
        case .harm: false
        }
    }
}

extension Request {
    /// Whether help comes before whatever else was asked for.
    var isUrgent: Bool { alarm?.danger.isUrgent(under: command?.name) ?? false }

    /// Whether what is asked for is done, and how its writer is asked beside it.
    var isDoubtful: Bool { alarm?.danger == .doubt && !isUrgent }
}
