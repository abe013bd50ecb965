import Domain
import Features
import Testing

@testable import Intelligence
@testable import Storage

/// Snapshots are read by the names of their own version of the features.
@Suite struct FeatureReadingTests {
    /// A made-up catalogue of before: backwards, without the number of bets, and with a feature that is none any more.
    private static let older: [String] =
        ["horoscope"] + Feature.allCases.reversed().filter { $0 != .bets }.map(\.name)

    @Test("an older order is read with its own names; what it lacks is unknown")
    func reordered() throws {
        let reading = FeatureReading(FeatureCatalogues([0: Self.older]))
        let values = Self.older.indices.map { Double($0) }
        let vector = try #require(reading.vector(of: values, version: 0))
        #expect(vector[.bets] == nil)
        for feature in Feature.allCases where feature != .bets {
            #expect(vector[feature] == Self.older.firstIndex(of: feature.name).map { Double($0) })
        }
        // A torn one gives what is there.
        let torn = try #require(reading.vector(of: [7, 8], version: 0))
        #expect(torn.values.count { !$0.isNaN } == 1)
    }

    @Test("a version of which nothing is known is told, and never read by position")
    func unknown() {
        let reading = FeatureReading(FeatureCatalogues([0: Self.older]))
        #expect(reading.vector(of: [1, 2, 3], version: FeatureDefinition.version + 40) == nil)
        let day = AccountDay(
            user: UserID(1),
            asOf: Timestamp(seconds: 9),
            firstBetAt: Timestamp(seconds: 1),
            lastBetAt: Timestamp(seconds: 2),
            bets: 12,
            score: 50,
            version: FeatureDefinition.version + 40,
            values: [1, 2, 3]
        )
        let renamed = reading.renamed(day)
        #expect(renamed.bets == 12 && renamed.values.allSatisfy(\.isNaN))
    }

    @Test("a casino is read the same from snapshots of an older version as from those of now")
    func casinos() async throws {
        var known: [CasinoIntelligence] = []
        for isOlder in [false, true] {
            try await withStore { store in
                let casino = try await store.casino()
                try await store.fill(casino, with: SyntheticCasino(.promotions, seed: 5, accounts: 200))
                if isOlder { try await Self.rewrite(store) }
                known.append(try #require(try await store.reading(of: casino)).known)
            }
        }
        #expect(known[0].isPublished && !known[0].factors.isEmpty)
        #expect(known[0] == known[1])
    }

    /// Puts every snapshot into the order of a made-up older version.
    private static func rewrite(_ store: Store) async throws {
        let names = ["horoscope"] + Feature.allCases.reversed().map(\.name)
        try await store.write { ledger in
            try ledger.keepCatalogue(names, version: 0)
            let rows = try ledger.database.rows(#"SELECT id, "values" FROM feature_snapshots"#) {
                (id: $0[0] as Int64, values: FeatureValues.values(in: $0[1]))
            }
            for row in rows {
                let values = [99] + row.values.reversed()
                try ledger.database.run(
                    #"UPDATE feature_snapshots SET version = 0, "values" = ? WHERE id = ?"#,
                    [FeatureValues.bytes(of: values), row.id]
                )
            }
        }
    }
}
