package import Domain
import GRDB

/// A simulated world: what made the data of its store.
package struct StoredWorld: Sendable, Equatable {
    package var seed: UInt64
    package var users: Int
    package var days: Int
    package var createdAt: Timestamp

    package init(seed: UInt64, users: Int, days: Int, createdAt: Timestamp) {
        self.seed = seed
        self.users = users
        self.days = days
        self.createdAt = createdAt
    }
}

extension Book {
    /// Whether the data of this store was made up: then everything that is shown of it says so.
    package var isSimulated: Bool {
        get throws { try database.integer("SELECT EXISTS (SELECT 1 FROM worlds WHERE id = 1)") == 1 }
    }

    /// What made the data of this store; nil for people's own.
    package func world() throws -> StoredWorld? {
        try database.row("SELECT seed, users, days, created_at FROM worlds WHERE id = 1") { row in
            StoredWorld(
                seed: UInt64(bitPattern: row[0] as Int64),
                users: row[1],
                days: row[2],
                createdAt: Timestamp(rawValue: row[3])
            )
        }
    }

    /// Whether nobody has used this store: no user, no event, no world.
    package var isUntouched: Bool {
        get throws {
            try database.integer(
                """
                SELECT EXISTS (SELECT 1 FROM users) OR EXISTS (SELECT 1 FROM system_events)
                    OR EXISTS (SELECT 1 FROM worlds)
                """
            ) == 0
        }
    }
}
