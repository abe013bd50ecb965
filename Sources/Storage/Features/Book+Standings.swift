package import Domain
import GRDB

extension Book {
    /// The casinos of which was ever known how they stand.
    package func casinosWithStanding() throws -> [CasinoID] {
        try database.rows("SELECT DISTINCT casino_id FROM casino_standings ORDER BY casino_id") {
            CasinoID($0[0] as Int64)
        }
    }
}
