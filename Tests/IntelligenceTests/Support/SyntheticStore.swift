import Domain
import Features
import Foundation
import TestSupport

@testable import Intelligence
@testable import Storage

/// A store in a folder of its own, gone with everything in it when the body ends.
func withStore(_ body: (Store) async throws -> Void) async throws {
    try await withTemporaryDirectory { directory in
        let migrations = SharedFiles.packageRoot.appending(path: "Migrations").path
        let store = try Store(folder: directory.path, migrations: try Migrations(folder: migrations))
        try await body(store)
        try store.close()
    }
}

extension Store {
    /// A casino of the catalogue.
    func casino(_ name: String = "Bet365") async throws -> CasinoID {
        struct Missing: Error {}
        guard let casino = try await read({ try $0.casino(named: name, for: UserID(1)) }) else { throw Missing() }
        return casino.id
    }

    /// Writes a made-up casino's accounts and reports as the bot and the keeper of features would.
    func fill(_ casino: CasinoID, with made: SyntheticCasino, consents: Set<ConsentPurpose> = [.service, .publication])
        async throws
    {
        let lives = Dictionary(uniqueKeysWithValues: made.lives.map { ($0.user, $0) })
        try await write { ledger in
            for account in made.accounts {
                guard let life = lives[account.user] else { continue }
                try ledger.enroll(.made(account.user, consents: consents))
                try ledger.openAccount(of: account.user, at: casino)
                var last: Int32 = 0
                for (place, bets) in account.bets.enumerated() where bets > last {
                    last = bets
                    let day = account.begin + place
                    // On the day of a restriction the day is not over yet.
                    guard day != account.limitedOn else { continue }
                    try ledger.keep(
                        FeatureSnapshot(
                            casino: casino,
                            user: account.user,
                            day: 20_000 + Int64(day),
                            asOf: SyntheticCasino.moment(day + 1),
                            firstBetAt: life.firstBetAt,
                            lastBetAt: SyntheticCasino.moment(day, hour: 18),
                            bets: Int(bets),
                            score: 60,
                            version: 1,
                            values: made.vector(of: account, on: day)
                        )
                    )
                }
                guard let moment = life.limitedAt, let day = account.limitedOn else { continue }
                try ledger.logBets(10, of: account.user, at: casino, before: moment)
                let vector = FeatureVector(values: made.vector(of: account, on: day))
                try ledger.report(.stakeCut, of: account.user, at: casino, moment: moment, score: 40, vector)
            }
        }
    }

    func reading(of casino: CasinoID, at moment: Timestamp = SyntheticCasino.moment(230)) async throws -> CasinoReading?
    {
        try await read { try CasinoAggregator.reading(of: casino, in: $0, at: moment) }
    }
}

extension Ledger {
    func openAccount(of user: UserID, at casino: CasinoID) throws {
        try database.run(
            "INSERT INTO accounts (user_id, casino_id, currency, bets) VALUES (?, ?, 'EUR', 5)",
            [user.rawValue, casino.rawValue]
        )
    }

    /// Bets of the months before.
    func logBets(_ count: Int, of user: UserID, at casino: CasinoID, before moment: Timestamp) throws {
        for number in 1...max(1, count) where count > 0 {
            try database.run(
                """
                INSERT INTO bet_decisions (user_id, casino_id, decision, source, sport, market, legs, price, stake,
                    currency, is_live, is_boost, is_free, is_prop, is_max, bankroll, open_exposure, open_bets, streak,
                    recent_results, decided_at, recorded_at)
                VALUES (?, ?, 'bet', 'line', 'football', 'match_result', 1, 1.9, 1000, 'EUR', 0, 0, 0, 0, 0, 0, 0, 0,
                    0, '[]', ?3, ?3)
                """,
                [user.rawValue, casino.rawValue, (moment - .hours(Int64(number))).rawValue]
            )
        }
    }

    func report(
        _ type: LimitType,
        of user: UserID,
        at casino: CasinoID,
        moment: Timestamp,
        score: Double? = nil,
        _ vector: FeatureVector? = nil
    ) throws {
        var named: [String: Double] = [:]
        for feature in Feature.allCases { named[feature.name] = vector?[feature] }
        let json = try vector.map { _ in String(decoding: try JSONEncoder().encode(named), as: UTF8.self) }
        try database.run(
            """
            INSERT INTO limit_reports (user_id, casino_id, type, score, features, reported_at, recorded_at)
            VALUES (?, ?, ?, ?, ?, ?6, ?6)
            """,
            [user.rawValue, casino.rawValue, type.rawValue, score, json, moment.rawValue]
        )
    }
}

extension Profile {
    static func made(
        _ user: UserID,
        consents: Set<ConsentPurpose> = [.service, .publication],
        since: Timestamp = SyntheticCasino.moment(-60)
    ) -> Profile {
        Profile(
            id: user,
            language: .english,
            currency: .euro,
            oddsFormat: .decimal,
            zone: "Europe/Paris",
            country: "FR",
            onboarding: .done,
            consents: Consents(granted: consents),
            notifications: true,
            protection: .none,
            createdAt: since,
            isUnreachable: false
        )
    }
}
