package import Domain

/// That a user was met with help because of what they wrote.
package struct MetSignal: Sendable, Equatable {
    /// As the event has it: `crisis`, `doubt`, `calm`…
    package let signal: String
    /// Which one, where there are several.
    package let kind: String?
    /// What they have asked the coach since.
    package let questionsSince: Int
}

extension Book {
    /// The last time at which a user was met with help, or said that they are safe. It reads their newest events, back
    /// to that moment, and no more than the last hundred and twenty of them: after that much else it is past.
    ///
    /// - Parameters:
    ///   - moment: from when on.
    ///   - counts: whether a signal, with its kind, is one that is looked for.
    package func lastSignal(
        of user: UserID,
        since moment: Timestamp,
        where counts: (_ signal: String, _ kind: String?) -> Bool
    ) throws -> MetSignal? {
        var found: MetSignal?
        var questions = 0
        try database.eachWhile(
            """
            SELECT type, recorded_at, CASE type WHEN 'harm_signal_met' THEN data ->> '$.signal' END,
                CASE type WHEN 'harm_signal_met' THEN data ->> '$.kind' END
            FROM system_events WHERE user_id = ? ORDER BY seq DESC LIMIT ?
            """,
            [user.rawValue, Self.mostEvents]
        ) { row in
            guard row[1] as Int64 >= moment.rawValue else { return false }
            let type = row[0] as String
            if type == EventType.coachQuestion.rawValue { questions += 1 }
            guard let signal = row[2] as String?, counts(signal, row[3]) else { return true }
            found = MetSignal(signal: signal, kind: row[3], questionsSince: questions)
            return false
        }
        return found
    }

    /// Events of one user that are read at most, so that many commands make no text slow.
    private static var mostEvents: Int64 { 120 }
}
