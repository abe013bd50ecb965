import Domain
import Testing

@testable import Storage

/// How casinos stood, as of any moment.
@Suite struct StandingTests {
    @Test("a standing is that of the moment asked for, not what was learnt later")
    func asOf() async throws {
        try await withStore { store in
            let user = try await store.newcomer()
            let (early, late) = (Timestamp.noon, Timestamp.noon + .days(30))
            let casino = try #require(try await store.read { try $0.casino(named: "bet365", for: user) })
            var first = CasinoStanding(observedLimits: 3, expectedLimits: 4.5, yearlyRate: 0.25, asOf: early)
            first.medianLife = [nil, 200.5, nil, 40]
            let second = CasinoStanding(observedLimits: 9, expectedLimits: 5, asOf: late)
            try await store.write { [first] ledger in
                try ledger.keep(first, of: casino.id, recordedAt: early)
                try ledger.keep(second, of: casino.id, recordedAt: late)
            }
            let standings = try await store.read { book in
                try [early - .days(1), early, late - Milliseconds(1), late].map {
                    try book.standing(of: casino.id, at: $0)
                }
            }
            #expect(standings[0] == CasinoStanding(group: casino.group))
            first.group = casino.group
            #expect(standings[1] == first && standings[2] == first)
            #expect(standings[3].observedLimits == 9 && standings[3].yearlyRate == nil)
        }
    }

    @Test("of a casino that does not exist nothing is known")
    func absent() async throws {
        try await withStore { store in
            let standing = try await store.read { try $0.standing(of: CasinoID(987_654), at: .noon) }
            #expect(standing == .unknown)
        }
    }
}
