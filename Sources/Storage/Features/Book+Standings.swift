package import Domain
import GRDB

extension Book {
    /// The casinos of which was ever known how they stand.
    package func casinosWithStanding() throws -> [CasinoID] {
        try database.rows(
            """
            SELECT id FROM casinos WHERE owner_id IS NULL
              AND EXISTS (SELECT 1 FROM casino_standings WHERE casino_id = casinos.id) ORDER BY id
            """
        ) { CasinoID($0[0] as Int64) }
    }
}
