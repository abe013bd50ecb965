import Domain
import Foundation
import Testing

@testable import Storage

extension FeatureSnapshot {
    static func made(
        of user: UserID,
        at casino: CasinoID,
        day: Int64 = 20_522,
        score: Double? = 61.5,
        values: [Double] = [0.021, .nan, -3]
    ) -> FeatureSnapshot {
        FeatureSnapshot(
            casino: casino,
            user: user,
            day: day,
            asOf: Timestamp(rawValue: (day + 1) * 86_400_000 - 1),
            firstBetAt: .noon,
            lastBetAt: nil,
            bets: 7,
            score: score,
            version: 1,
            values: values
        )
    }
}

@Suite struct FeatureSnapshotTests {
    @Test("what is kept of a day comes back, what is unknown included")
    func keeping() async throws {
        try await withStore { store in
            let user = try await store.newcomer()
            let casino = try await store.casino(for: user).id
            let kept = FeatureSnapshot.made(of: user, at: casino)
            try await store.write { try $0.keep(kept) }
            let found = try await store.read { try $0.featureSnapshot(of: user, at: casino, through: kept.day + 30) }
            #expect(found == kept)
            #expect(found?.values[1].isNaN == true)
            let before = try await store.read { try $0.featureSnapshot(of: user, at: casino, through: kept.day - 1) }
            #expect(before == nil)
        }
    }

    @Test("a day that is kept again is replaced, never doubled")
    func again() async throws {
        try await withStore { store in
            let user = try await store.newcomer()
            let casino = try await store.casino(for: user).id
            for score in [10.0, 20.0] {
                try await store.write { try $0.keep(.made(of: user, at: casino, score: score)) }
            }
            let rows = try await store.read { try $0.featureSnapshots(of: user, at: casino) }
            #expect(rows.map(\.score) == [20])
        }
    }

    @Test("nothing is kept of a user who is gone")
    func erased() async throws {
        try await withStore { store in
            let user = try await store.newcomer()
            let casino = try await store.casino(for: user).id
            try await store.write { ledger in
                _ = try ledger.erase(user, at: .noon)
                try ledger.keep(.made(of: user, at: casino))
                try ledger.keep(FeatureState(user: user, cursor: 1, version: 1, bytes: [1]))
            }
            let left = try await store.read { book in
                (try book.featureSnapshots(of: user, at: casino), try book.featureState(of: user))
            }
            #expect(left.0 == [])
            #expect(left.1 == nil)
        }
    }

    @Test("values keep every bit, and a torn blob gives what is whole")
    func values() {
        let values = [0.1, -0.0, .infinity, .leastNonzeroMagnitude, 1e300]
        let bytes = FeatureValues.bytes(of: values)
        #expect(FeatureValues.values(in: Data(bytes)).map(\.bitPattern) == values.map(\.bitPattern))
        #expect(FeatureValues.values(in: Data(bytes.dropLast(3))).count == 4)
        #expect(FeatureValues.values(in: Data()) == [])
    }

    @Test("states and cursors are replaced by what is newer")
    func states() async throws {
        try await withStore { store in
            let user = try await store.newcomer()
            for cursor in [4, 9] as [Int64] {
                try await store.write { ledger in
                    try ledger.keep(FeatureState(user: user, cursor: cursor, version: 2, bytes: [UInt8(cursor)]))
                    try ledger.keepFoldCursor("features", at: cursor, updatedAt: .noon)
                }
            }
            let (state, cursor) = try await store.read {
                (try $0.featureState(of: user), try $0.foldCursor("features"))
            }
            #expect(state == FeatureState(user: user, cursor: 9, version: 2, bytes: [9]))
            #expect(cursor == FoldCursor(seq: 9, updatedAt: .noon))
        }
    }

    @Test("a fold that has read less of the log and writes last changes nothing")
    func lateFold() async throws {
        try await withStore { store in
            let user = try await store.newcomer()
            let casino = try await store.casino(for: user).id
            let ahead = FeatureState(user: user, cursor: 9, version: 2, bytes: [9])
            let behind = FeatureState(user: user, cursor: 4, version: 2, bytes: [4])
            let written = try await store.write { ledger in
                let first = try ledger.keep([.made(of: user, at: casino, score: 90)], with: ahead)
                let second = try ledger.keep([.made(of: user, at: casino, score: 40)], with: behind)
                try ledger.keep(behind)
                #expect(try ledger.keepFoldCursor("features", at: 9, updatedAt: .noon))
                #expect(try !ledger.keepFoldCursor("features", at: 4, updatedAt: .noon + .days(1)))
                return [first, second]
            }
            #expect(written == [1, 0])
            let kept = try await store.read { book in
                (
                    try book.featureState(of: user), try book.featureSnapshots(of: user, at: casino).map(\.score),
                    try book.foldCursor("features")
                )
            }
            #expect(kept.0 == ahead && kept.1 == [90])
            #expect(kept.2 == FoldCursor(seq: 9, updatedAt: .noon))
            // A fold of another form begins anew.
            let other = FeatureState(user: user, cursor: 4, version: 3, bytes: [3])
            #expect(try await store.write { try $0.keep([.made(of: user, at: casino, score: 50)], with: other) } == 1)
            #expect(try await store.read { try $0.featureState(of: user) } == other)
        }
    }

    @Test("the names of a version are kept once, and never change")
    func catalogues() async throws {
        try await withStore { store in
            try await store.write { ledger in
                try ledger.keepCatalogue(["a", "b"], version: 7)
                try ledger.keepCatalogue(["a", "b"], version: 7)
                try ledger.keepCatalogue(["b", "c", "a"], version: 8)
            }
            let kept = try await store.read { try $0.featureCatalogues() }
            #expect(kept == FeatureCatalogues([7: ["a", "b"], 8: ["b", "c", "a"]]))
            for (names, place) in [(["b", "a"], 1), (["a"], 2), (["a", "b", "c"], 3)] {
                let fault = await #expect(throws: FeatureCatalogueFault.self) {
                    try await store.write { try $0.keepCatalogue(names, version: 7) }
                }
                #expect(fault?.place == place && fault?.version == 7)
                #expect(fault?.description.contains("need a new version") == true)
            }
            #expect(try await store.read { try $0.featureCatalogues() } == kept)
        }
    }

    @Test("a person's export names each snapshot by the features of its own version")
    func olderVersion() async throws {
        try await withStore { store in
            let user = try await store.newcomer()
            let casino = try await store.casino(for: user).id
            try await store.write { ledger in
                try ledger.keepCatalogue(["one", "two", "three"], version: 1)
                try ledger.keepCatalogue(["three", "one"], version: 2)
                for (day, version) in [(20_000, 1), (20_001, 2), (20_002, 5)] as [(Int64, Int)] {
                    var snapshot = FeatureSnapshot.made(of: user, at: casino, day: day, values: [0.5, .nan, 2])
                    snapshot.version = version
                    try ledger.keep(snapshot)
                }
            }
            let tables = try await store.read { try $0.personalData(of: user) }
            let rows = try #require(tables.first { $0.table == "feature_snapshots" }?.rows)
            #expect(
                rows.map { row in row.first { $0.column == "values" }?.value } == [
                    .json(#"{"one":0.5,"three":2.0}"#), .json(#"{"three":0.5,"feature_3":2.0}"#),
                    .json(#"{"version_5_feature_1":0.5,"version_5_feature_3":2.0}"#),
                ]
            )
        }
    }

    @Test("a definition keeps the version that last changed it")
    func registry() async throws {
        try await withStore { store in
            var one = FeatureDescription(
                number: 1,
                name: "mean_clv",
                topic: "price",
                unit: "share",
                window: "last 90 bets",
                needs: "closes",
                nullMeans: "no close known",
                meaning: "The mean."
            )
            var two = one
            (two.number, two.name) = (2, "median_clv")
            try await store.write { [one, two] in try $0.keep([one, two], version: 1, at: .noon) }
            one.meaning = "The mean fair closing-line value."
            try await store.write { [one, two] in try $0.keep([one, two], version: 2, at: .noon + .days(1)) }
            let kept = try await store.read { book in
                (
                    try book.featureDescriptions(),
                    try book.database.rows("SELECT version, changed_at FROM feature_definitions ORDER BY number") {
                        [$0[0] as Int64, $0[1] as Int64]
                    }
                )
            }
            #expect(kept.0 == [one, two])
            #expect(kept.1 == [[2, (Timestamp.noon + .days(1)).rawValue], [1, Timestamp.noon.rawValue]])
        }
    }

    @Test("a person's export names the features, and leaves out what is unknown")
    func personalData() async throws {
        try await withStore { store in
            let user = try await store.newcomer()
            let casino = try await store.casino(for: user).id
            try await store.write { ledger in
                let description = FeatureDescription(
                    number: 1,
                    name: "mean_clv",
                    topic: "",
                    unit: "",
                    window: "",
                    needs: "",
                    nullMeans: "",
                    meaning: ""
                )
                try ledger.keep([description], version: 1, at: .noon)
                try ledger.keep(.made(of: user, at: casino))
            }
            let tables = try await store.read { try $0.personalData(of: user) }
            let row = try #require(tables.first { $0.table == "feature_snapshots" }?.rows.first)
            #expect(row.first { $0.column == "values" }?.value == .json(#"{"mean_clv":0.021,"feature_3":-3.0}"#))
            #expect(row.first { $0.column == "casino" }?.value == .text("Bet365"))
        }
    }

    @Test("a store is simulated only where it says so")
    func worlds() async throws {
        try await withStore { store in
            #expect(try await store.read { try $0.isSimulated } == false)
            try await store.write {
                try $0.database.run("INSERT INTO worlds VALUES (1, 'simulated', 1, 10, 10, 0)")
            }
            #expect(try await store.read { try $0.isSimulated } == true)
        }
    }
}
