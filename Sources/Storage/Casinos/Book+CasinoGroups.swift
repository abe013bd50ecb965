package import Domain
import GRDB

extension Book {
    /// The group of every casino that belongs to one: brands that share a risk engine.
    package func casinoGroups() throws -> [CasinoID: String] {
        var groups: [CasinoID: String] = [:]
        try database.each("SELECT id, group_name FROM casinos WHERE owner_id IS NULL AND group_name IS NOT NULL") {
            groups[CasinoID($0[0] as Int64)] = $0[1]
        }
        return groups
    }

    /// The casinos at which a user has an account that belong to a group.
    package func casinoGroups(of user: UserID) throws -> [CasinoID: String] {
        var groups: [CasinoID: String] = [:]
        try database.each(
            """
            SELECT c.id, c.group_name FROM accounts AS a JOIN casinos AS c ON c.id = a.casino_id
            WHERE a.user_id = ? AND c.group_name IS NOT NULL
            """,
            [user.rawValue]
        ) { groups[CasinoID($0[0] as Int64)] = $0[1] }
        return groups
    }
}
