import Domain
import Operations
import Storage

extension ActionTurn {
    /// Keeps what this admin did in the log of admin actions.
    /// - Returns: the event that tells of it.
    func audit(_ action: String, detail: EventData = [:], count: Int? = nil) throws -> Event {
        try ledger.audit(
            AdminAction(admin: turn.user, action: action, outcome: .done, detail: detail, occurredAt: turn.occurredAt)
        )
        return event(
            .adminAction,
            [
                "action": .code(action), "outcome": .code(AdminAction.Outcome.done),
                "count": .optional(count, EventValue.integer),
            ]
        )
    }
}

extension CommandDefinition {
    /// A command that only admins may use, and see.
    static func admin(
        _ name: String,
        form: String = "",
        summary: Words,
        examples: [String] = []
    ) -> CommandDefinition {
        CommandDefinition(
            name,
            topic: .administration,
            audience: .admins,
            privacy: .privately,
            isOpenToNewcomers: true,
            form: form,
            summary: summary,
            examples: examples
        )
    }
}
