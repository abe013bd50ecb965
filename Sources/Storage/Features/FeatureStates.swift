package import Domain
import GRDB

/// A user's accounts, folded up to an event of the log.
package struct FeatureState: Sendable, Equatable {
    package var user: UserID
    /// The last seq of the log that is in it.
    package var cursor: Int64
    /// Of the fold's form: another one cannot be read, and is folded again from the log.
    package var version: Int
    package var bytes: [UInt8]

    package init(user: UserID, cursor: Int64, version: Int, bytes: [UInt8]) {
        self.user = user
        self.cursor = cursor
        self.version = version
        self.bytes = bytes
    }
}

extension Book {
    /// - Returns: nil for a user of whom nothing was folded yet.
    package func featureState(of user: UserID) throws -> FeatureState? {
        try database.row("SELECT cursor, version, state FROM feature_states WHERE user_id = ?", [user.rawValue]) {
            FeatureState(user: user, cursor: $0[0], version: $0[1], bytes: $0.bytes(of: 2))
        }
    }
}

extension Ledger {
    /// Keeps days of a user's accounts with the fold that they were made from. All that a passage has to say of a user is
    /// left out where another one, which had read more of the log, has kept its own meanwhile.
    /// - Returns: how many days were written.
    package func keep(_ days: [FeatureSnapshot], with state: FeatureState) throws -> Int {
        let kept = try database.row(
            "SELECT cursor, version FROM feature_states WHERE user_id = ?",
            [state.user.rawValue]
        ) { (cursor: $0[0] as Int64, version: $0[1] as Int) }
        if let kept, kept.version == state.version, kept.cursor > state.cursor { return 0 }
        for day in days { try keep(day) }
        try keep(state)
        return days.count
    }

    /// Keeps how far a user's accounts are folded, unless a fold of the same form that has come further is kept. Does
    /// nothing for a user who has been erased since.
    package func keep(_ state: FeatureState) throws {
        try database.run(
            """
            INSERT INTO feature_states (user_id, cursor, version, state)
            SELECT ?1, ?2, ?3, ?4 WHERE EXISTS (SELECT 1 FROM users WHERE id = ?1)
            ON CONFLICT (user_id) DO UPDATE SET cursor = excluded.cursor, version = excluded.version,
                state = excluded.state
            WHERE excluded.version <> version OR excluded.cursor >= cursor
            """,
            [state.user.rawValue, state.cursor, state.version, state.bytes]
        )
    }
}
