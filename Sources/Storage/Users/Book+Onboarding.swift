package import Domain
import GRDB

extension Book {
    /// How often a user was refused for their age.
    package func refusals(of user: UserID) throws -> Int {
        Int(
            try database.integer(
                """
                SELECT count(*) FROM system_events
                WHERE user_id = ? AND type = 'onboarding_step' AND data ->> 'step' = 'refused'
                """,
                [user.rawValue]
            )
        )
    }
}
