import Domain
import Features
import Foundation
import TestSupport
import Testing

@testable import Intelligence
@testable import Storage

/// What was known of a casino at a moment is the same whenever it is computed: nothing that is recorded later changes it.
@Suite struct LookAheadTests {
    private static let then = SyntheticCasino.moment(200)

    private struct Known: Equatable {
        let known: CasinoIntelligence
        let tally: CasinoTally
        let standing: CasinoStanding?
        let importance: [FactorImportance]
    }

    private static func known(of casino: CasinoID, in store: Store) async throws -> Known {
        let reading = try #require(try await store.reading(of: casino, at: then))
        return Known(
            known: reading.known,
            tally: reading.tally,
            standing: reading.standing,
            importance: reading.importance
        )
    }

    /// What may be recorded later, each with its name.
    private static let later: [(name: String, write: @Sendable (Ledger, CasinoID) throws -> Void)] = [
        (
            "a late report of an earlier day",
            { ledger, casino in
                try ledger.report(.stakeCut, of: UserID(1), at: casino, moment: then - .days(2), score: 10)
                try ledger.database.run(
                    "UPDATE limit_reports SET recorded_at = ? WHERE id = (SELECT max(id) FROM limit_reports)",
                    [(then + .days(1)).rawValue]
                )
            }
        ),
        (
            "withdrawals",
            { ledger, _ in
                try ledger.database.run(
                    "UPDATE limit_reports SET undone_at = ? WHERE id % 2 = 0",
                    [(then + .days(1)).rawValue]
                )
            }
        ),
        (
            "pictures",
            { ledger, _ in
                for report in try ledger.database.rows(
                    "SELECT id, user_id FROM limit_reports",
                    [],
                    {
                        (LimitReportID($0[0] as Int64), UserID($0[1] as Int64))
                    }
                ) {
                    try ledger.database.run(
                        "UPDATE limit_reports SET evidence = x'00', evidence_at = ? WHERE id = ?",
                        [(then + .hours(1)).rawValue, report.0.rawValue]
                    )
                }
            }
        ),
        (
            "consents given and withdrawn",
            { ledger, _ in
                for number in try ledger.database.rows(
                    "SELECT id, consent_publication FROM users",
                    [],
                    {
                        (UserID($0[0] as Int64), $0[1] as Bool)
                    }
                ) {
                    let moment = then + .hours(2)
                    try ledger.database.run(
                        "UPDATE users SET consent_publication = ? WHERE id = ?",
                        [!number.1, number.0.rawValue]
                    )
                    try ledger.logEvent(
                        .consentChanged,
                        of: number.0,
                        number: UInt64(number.0.rawValue),
                        at: moment,
                        ["purpose": .code("publication"), "granted": .flag(!number.1)]
                    )
                }
            }
        ),
        (
            "bets of before that were logged later, and bets taken back",
            { ledger, casino in
                try ledger.database.run("UPDATE bet_decisions SET undone_at = ?", [(then + .days(3)).rawValue])
                try ledger.logBets(50, of: UserID(2), at: casino, before: then - .days(100))
                try ledger.database.run(
                    "UPDATE bet_decisions SET recorded_at = ? WHERE user_id = 2 AND undone_at IS NULL",
                    [(then + .days(1)).rawValue]
                )
            }
        ),
        (
            "days of features, and what other casinos came to",
            { ledger, casino in
                try ledger.keep(.lively(UserID(3), at: casino, before: then + .days(40)))
                let others = try ledger.book.catalogueCasinos().map(\.id).filter { $0 != casino }.prefix(5)
                for other in others {
                    _ = try ledger.keep(
                        CasinoIntelligence(casino: other, asOf: then + .days(1)),
                        tally: CasinoTally(observed: 400, expected: 3, exposureDays: 500),
                        hypothesis: nil,
                        readAt: 1,
                        recordedAt: then + .days(1)
                    )
                }
            }
        ),
    ]

    @Test("a row that is recorded after a moment changes nothing of what is computed as of it")
    func law() async throws {
        try await withStore { store in
            let casino = try await store.casino()
            let made = SyntheticCasino(.promotions, seed: 11, accounts: 400)
            try await store.fill(casino, with: made)
            // A few changed their minds before: those count as they stood then.
            try await store.write { ledger in
                for number in made.accounts.prefix(6).map(\.user) {
                    try ledger.logEvent(
                        .consentChanged,
                        of: number,
                        number: 5_000 + UInt64(number.rawValue),
                        at: Self.then - .days(1),
                        ["purpose": .code("publication"), "granted": .flag(true)]
                    )
                }
            }
            // What is computed at the moment itself, when nothing later is there.
            let online = try await Self.known(of: casino, in: store)
            #expect(online.known.isPublished && online.known.reporters ?? 0 >= 11)
            for (name, write) in Self.later {
                try await store.write { try write($0, casino) }
                #expect(try await Self.known(of: casino, in: store) == online, "\(name)")
            }
        }
    }

    @Test("as of later, each of them counts")
    func counts() async throws {
        try await withStore { store in
            let casino = try await store.casino()
            try await store.fill(casino, with: SyntheticCasino(.promotions, seed: 11, accounts: 400))
            let now = Self.then + .days(10)
            let before = try #require(try await store.reading(of: casino, at: now))
            for (name, write) in Self.later where name == "withdrawals" || name.hasPrefix("consents") {
                try await store.write { try write($0, casino) }
                let after = try #require(try await store.reading(of: casino, at: now))
                #expect(after.known != before.known, "\(name)")
            }
        }
    }

    @Test("a standing is used from when it was recorded, whatever moment it is of")
    func standings() async throws {
        try await withStore { store in
            let casino = try await store.casino()
            let early = CasinoStanding(observedLimits: 3, expectedLimits: 4, asOf: Self.then - .days(9))
            let backdated = CasinoStanding(observedLimits: 70, expectedLimits: 4, asOf: Self.then - .days(1))
            try await store.write { ledger in
                try ledger.keep(early, of: casino, recordedAt: Self.then - .days(9))
                try ledger.keep(backdated, of: casino, recordedAt: Self.then + .hours(1))
            }
            let seen = try await store.read { book in
                try [Self.then, Self.then + .hours(1)].map { try book.standing(of: casino, at: $0).observedLimits }
            }
            #expect(seen == [3, 70])
        }
    }
}
