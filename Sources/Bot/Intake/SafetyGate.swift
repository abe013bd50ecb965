import Domain
import Telegram

/// The one gate that all that people write passes before it is routed: text, what stands under pictures and files, the
/// arguments of commands and of start links, answers within a flow, edits, and what is addressed to the bot in a group.
///
/// It stands before flows, onboarding, rights and models, so that no handler has to think of it, and none can forget it.
struct SafetyGate: Sendable {
    private let listener: (any Listener)?

    /// - Parameter listener: who reads, and meets what is read; nil where nobody does.
    init(_ listener: (any Listener)?) { self.listener = listener }

    /// What the words of a request tell; nil for most.
    func danger(in request: Request) -> Danger? { request.written.flatMap { danger(in: $0) } }

    func danger(in text: String) -> Danger? { listener?.danger(in: text) }
}

extension Danger {
    /// Whether help comes before whatever else was asked for.
    ///
    /// - Parameter command: nil for text. Under a command's name the bare word may be that of a team or a horse: only a
    ///   life in danger interrupts it. What the coach is asked is text.
    func isUrgent(under command: String?) -> Bool {
        switch self {
        case .life: true
        case .topic: command == nil || command == CoachCommand.name
        case .harm: false
        }
    }
}

extension Request {
    /// Whether help comes before whatever else was asked for.
    var isUrgent: Bool { danger?.isUrgent(under: command?.name) ?? false }
}
