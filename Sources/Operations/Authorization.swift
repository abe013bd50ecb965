/// Who may do what: the one place that decides it, for commands, buttons, flows and captions alike, whichever face asks.
package struct Authorization: Sendable {
    /// For whom something is meant.
    package enum Audience: Sendable, Equatable { case everyone, admins }

    private let administrators: Set<Int64>

    /// - Parameter administrators: Telegram's ids of those whom the operator has named in `ADMIN_USER_IDS`.
    package init(administrators: Set<Int64>) { self.administrators = administrators }

    /// Whether the operator has named this person. To be asked anew for each request: what was true of an earlier one
    /// is no answer.
    package func isAdmin(telegramID: Int64) -> Bool { administrators.contains(telegramID) }

    /// Whether something meant for `audience` is open to somebody.
    package static func allows(_ audience: Audience, isAdmin: Bool) -> Bool { audience == .everyone || isAdmin }
}
