import Domain
import Foundation
import TestSupport
import Testing

@testable import Storage

/// Rows at a casino that only another user knows, as a program of before let them be filed.
@Suite(.timeLimit(.minutes(1))) struct PrivateCasinoTests {
    /// Files a bet, a report, money, an account and features of somebody at a casino.
    private func file(_ user: UserID, at casino: CasinoID, in store: Store) async throws {
        try await store.write { ledger in
            let leg = Leg(
                price: try #require(Price(numerator: 21, denominator: 11)),
                sport: .tennis,
                selection: "mine",
                match: "mine"
            )
            let slip = BetSlip(casino: casino, legs: [leg], stake: Money(minorUnits: 500, currency: .euro))
            _ = try ledger.record(
                NewBet(
                    user: user,
                    session: nil,
                    slip: slip,
                    decision: .bet,
                    source: .line,
                    context: try ledger.book.context(of: user, in: .euro),
                    decidedAt: .noon,
                    recordedAt: .noon
                )
            )
            _ = try ledger.move(.deposit, slip.stake, at: casino, of: user, occurredAt: .noon, recordedAt: .noon)
            _ = try ledger.record(
                LimitReport(user: user, casino: casino, type: .stakeCut, reportedAt: .noon),
                session: nil,
                recordedAt: .noon
            )
            try ledger.keep(.made(of: user, at: casino))
        }
    }

    private func know(_ casino: CasinoID, in store: Store) async throws {
        try await store.write { ledger in
            let standing = CasinoStanding(observedLimits: 1, expectedLimits: 1, asOf: .noon)
            try ledger.keep(standing, of: casino, recordedAt: .noon)
            try ledger.database.run(
                """
                INSERT INTO casino_tallies (casino_id, recorded_at, observed, expected, exposure_days)
                VALUES (?1, 0, 1, 1, 1)
                """,
                [casino.rawValue]
            )
            try ledger.database.run(
                """
                INSERT INTO casino_intelligence (casino_id, accounts, limits_by_type, common_factors,
                    factor_importance, confidence, as_of) VALUES (?, 1, '{}', '[]', '{}', 0, 0)
                """,
                [casino.rawValue]
            )
        }
    }

    private let tables = [
        "bet_decisions", "bet_legs", "cash_movements", "limit_reports", "accounts", "feature_snapshots",
    ]

    private func counts(of user: UserID, in store: Store) async throws -> [Int64] {
        let tables = tables
        return try await store.read { book in
            try tables.map { table in
                let column = table == "bet_legs" ? "bet_id IN (SELECT id FROM bet_decisions WHERE user_id" : "(user_id"
                return try book.database.integer("SELECT count(*) FROM \(table) WHERE \(column) = \(user.rawValue))")
            }
        }
    }

    private func casinos(of user: UserID, in store: Store) async throws -> Set<Int64> {
        let tables = tables
        return try await store.read { book in
            Set(
                try tables.filter { $0 != "bet_legs" }.flatMap { table in
                    try book.database.rows("SELECT casino_id FROM \(table) WHERE user_id = ?", [user.rawValue]) {
                        $0[0] as Int64
                    }
                }
            )
        }
    }

    @Test("are their filers' to keep when its owner is erased; nothing of the owner stays with them")
    func erasure() async throws {
        try await withStore { store in
            let owner = try await store.newcomer(1)
            let (first, second) = (try await store.newcomer(2), try await store.newcomer(3))
            let casino = try await store.write { try $0.addCasino(named: Secret.casino, for: owner, at: .noon) }
            let id = try #require(casino?.id)
            for user in [owner, first, second] { try await file(user, at: id, in: store) }
            try await know(id, in: store)
            let before = try await counts(of: first, in: store)
            #expect(before == [1, 1, 1, 1, 1, 1])
            let receipt = try await store.write { try $0.erase(owner, at: .noon + .days(1)) }
            #expect(receipt.rows["bet_decisions"] == 1 && receipt.rows["limit_reports"] == 1)
            #expect(receipt.rows["casinos"] == 1 && receipt.rows["casino_aliases"] == 1)
            #expect(try await counts(of: owner, in: store) == [0, 0, 0, 0, 0, 0])
            // The first goes on under the number that their events tell; the other has one of their own.
            for user in [first, second] { #expect(try await counts(of: user, in: store) == before) }
            #expect(try await casinos(of: first, in: store) == [id.rawValue])
            let own = try await casinos(of: second, in: store)
            #expect(own.count == 1 && own != [id.rawValue])
            for user in [first, second] {
                let place = CasinoID(try #require(try await casinos(of: user, in: store).first))
                #expect(try await store.read { try $0.casino(place, for: user)?.name } == "?")
                #expect(try await store.read { try $0.casino(named: Secret.casino, for: user) } == nil)
            }
            let known = try await store.read { book in
                try ["casino_intelligence", "casino_standings", "casino_tallies", "casino_aliases"].map {
                    try book.database.integer("SELECT count(*) FROM \($0) WHERE casino_id = \(id.rawValue)")
                }
            }
            #expect(known == [0, 0, 0, 0])
            #expect(try await store.integrityFaults() == [])
            // Whoever has it now can go as well.
            _ = try await store.write { try $0.erase(first, at: .noon + .days(2)) }
            _ = try await store.write { try $0.erase(second, at: .noon + .days(2)) }
            #expect(try await store.integrityFaults() == [])
        }
    }

    @Test("of somebody who is erased with its owner go with the rest of theirs, in either order")
    func bothGone() async throws {
        for isOwnerFirst in [true, false] {
            try await withTemporaryDirectory { directory in
                let folder = directory.path + "/data"
                let store = try Store(folder: folder, migrations: .shipped())
                var people: [UserID] = []
                for number in Int64(1)...2 { people.append(try await store.newcomer(number)) }
                let (owner, filer) = isOwnerFirst ? (people[0], people[1]) : (people[1], people[0])
                let stays = try await store.newcomer(3)
                let casino = try await store.write { try $0.addCasino(named: Secret.casino, for: owner, at: .noon) }
                let id = try #require(casino?.id)
                for user in [owner, filer, stays] { try await file(user, at: id, in: store) }
                _ = try await store.backup(to: directory.path + "/old.sqlite")
                for user in people {
                    _ = try await store.write { try $0.erase(user, at: .noon) }
                    try await store.vault.shred(user)
                    try await store.vault.forget(user)
                }
                try store.close()
                try FileManager.default.removeItem(atPath: folder + "/risk0.sqlite")
                try FileManager.default.copyItem(
                    atPath: directory.path + "/old.sqlite",
                    toPath: folder + "/risk0.sqlite"
                )
                let past = try Store(folder: folder, migrations: .shipped())
                let report = try #require(try await past.reconcile(at: .noon + .days(1)))
                #expect(report.users == 2 && report.unopenable == 0)
                for user in people { #expect(try await counts(of: user, in: past) == [0, 0, 0, 0, 0, 0]) }
                #expect(try await counts(of: stays, in: past) == [1, 1, 1, 1, 1, 1])
                #expect(try await past.integrityFaults() == [])
                try past.close()
            }
        }
    }
}
