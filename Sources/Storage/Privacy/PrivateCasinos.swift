import Domain
import Foundation
import GRDB

/// What becomes of casinos that only one user knows, when that user goes.
extension Ledger {
    /// Tables that hold rows of a user at a casino.
    private static let tables = ["bet_decisions", "limit_reports", "cash_movements", "accounts", "feature_snapshots"]
    /// Tables that hold what is known of a casino, from the rows of whoever has some there.
    private static let knowledge = ["casino_intelligence", "casino_standings", "casino_tallies"]

    /// Lets go of all that holds on to a user's own casinos, so that their rows can go.
    ///
    /// A program of before took rows of others there, from whoever made up a button with the casino's number. Those rows
    /// are not the owner's to erase: they are in the balances, the statistics and the log of who filed them. So they
    /// stay, and nothing of the owner stays with them: the casino becomes theirs, under no name.
    /// - Returns: how many rows of the owner's went with that, by table.
    func handOverCasinos(of owner: UserID, at moment: Timestamp) throws -> [String: Int] {
        var rows: [String: Int] = [:]
        let casinos = try database.rows("SELECT id FROM casinos WHERE owner_id = ?", [owner.rawValue]) {
            CasinoID($0[0] as Int64)
        }
        for casino in casinos {
            for table in Self.knowledge {
                try database.run("DELETE FROM \(table) WHERE casino_id = ?", [casino.rawValue])
            }
            let strangers = try strangers(at: casino, of: owner)
            guard !strangers.isEmpty else { continue }
            try database.run("DELETE FROM casino_aliases WHERE casino_id = ?", [casino.rawValue])
            rows["casino_aliases", default: 0] += database.changesCount
            rows["casinos", default: 0] += 1
            try handOver(casino, to: strangers, at: moment)
        }
        return rows
    }

    /// Whoever has rows at a casino besides its owner.
    private func strangers(at casino: CasinoID, of owner: UserID) throws -> [UserID] {
        var found: Set<UserID> = []
        for table in Self.tables {
            try database.each(
                "SELECT user_id FROM \(table) WHERE casino_id = ? AND user_id <> ?",
                [casino.rawValue, owner.rawValue]
            ) { found.insert(UserID($0[0] as Int64)) }
        }
        return found.sorted()
    }

    /// Gives a casino to the first of these people, whose events go on telling its number, and to each of the others a
    /// casino of their own with their rows. The events of those tell the old number still, for the log is never rewritten:
    /// it is another person's by then, and no look-up of theirs finds it, nor what is folded from those events anew.
    func handOver(_ casino: CasinoID, to people: [UserID], at moment: Timestamp) throws {
        guard let first = people.first else { return }
        try database.run(
            "UPDATE casinos SET owner_id = ?, sealed_name = ?, created_at = ? WHERE id = ?",
            [first.rawValue, try unknownName(for: first), moment.rawValue, casino.rawValue]
        )
        for person in people.dropFirst() {
            try database.run(
                "INSERT INTO casinos (sealed_name, owner_id, created_at) VALUES (?, ?, ?)",
                [try unknownName(for: person), person.rawValue, moment.rawValue]
            )
            let own = database.lastInsertedRowID
            for table in Self.tables {
                try database.run(
                    "UPDATE \(table) SET casino_id = ? WHERE casino_id = ? AND user_id = ?",
                    [own, casino.rawValue, person.rawValue]
                )
            }
        }
    }

    /// A name that says nothing. Whose key is destroyed is being erased, too: theirs is never read.
    private func unknownName(for user: UserID) throws -> Data {
        guard try vault.hasKey(of: user) else { return Data() }
        return try vault.seal(Array("?".utf8), for: user, as: .casino)
    }
}
