import Domain
import Features
import Storage
import TestSupport
import Testing

@testable import Intelligence

@Suite("Reading accounts", .timeLimit(.minutes(2)))
struct AccountReaderTests {
    @Test("what is read now is the same, whatever of it was kept before")
    func live() async throws {
        try await AccountBench.run(users: 2) { bench in
            try await bench.life(days: 0..<12)
            let (user, now) = (bench.users[1], AccountBench.noon(13))
            func read() async throws -> [AccountReading] {
                try await bench.store.read { try AccountReader().readings(of: user, at: now, in: $0) }
            }
            let fresh = try await read()
            #expect(fresh.map(\.casino) == bench.casinos.prefix(2).map(\.self))
            for day in [3, 8, 13] as [Int64] {
                _ = try await bench.keeper().keep(before: AccountBench.firstDay + day, at: AccountBench.noon(day))
                let later = try await read()
                #expect(later.map(\.vector) == fresh.map(\.vector))
                #expect(later.map(\.score) == fresh.map(\.score))
            }
        }
    }

    @Test("one account is as it is among all; a casino without any has none")
    func one() async throws {
        try await AccountBench.run { bench in
            try await bench.life(days: 0..<5)
            let (user, now, casinos) = (bench.users[0], AccountBench.noon(6), bench.casinos)
            try await bench.store.read { book in
                let all = try AccountReader().readings(of: user, at: now, in: book)
                let one = try #require(try AccountReader().reading(of: user, at: casinos[1], at: now, in: book))
                #expect(all.first { $0.casino == casinos[1] }?.vector == one.vector)
                #expect(try AccountReader().reading(of: user, at: casinos[2], at: now, in: book) == nil)
                #expect(try AccountReader().readings(of: UserID(999_999), at: now, in: book).isEmpty)
            }
        }
    }

    @Test("the standing of the casino, as it was then, is in the score")
    func standing() async throws {
        try await AccountBench.run { bench in
            try await bench.life(days: 0..<3)
            let (user, casino) = (bench.users[0], bench.casinos[0])
            let standing = CasinoStanding(
                observedLimits: 60,
                expectedLimits: 10,
                yearlyRate: 0.8,
                asOf: AccountBench.noon(5)
            )
            try await bench.store.write { try $0.keep(standing, of: casino, recordedAt: AccountBench.noon(5)) }
            let multipliers = try await bench.store.read { book in
                try [4, 6].map { day in
                    try AccountReader().reading(of: user, at: casino, at: AccountBench.noon(day), in: book)?.score?
                        .multiplier
                }
            }
            #expect(multipliers == [1, 1.5])
        }
    }

    @Test("the history of a score is what was kept day by day, and today's at its end")
    func history() async throws {
        try await AccountBench.run(users: 2) { bench in
            try await bench.life(days: 0..<14)
            let (user, casino, now) = (bench.users[0], bench.casinos[0], AccountBench.noon(15))
            _ = try await bench.keeper().keep(before: AccountBench.firstDay + 15, at: now)
            let (history, rows, reading) = try await bench.store.read { book in
                (
                    try AccountHistory(of: user, at: casino, until: now, in: book),
                    try book.featureSnapshots(of: user, at: casino),
                    try AccountReader().reading(of: user, at: casino, at: now, in: book)
                )
            }
            #expect(history.points.dropLast().map(\.score.value) == rows.compactMap(\.score))
            #expect(history.points.dropLast().map(\.at) == rows.map(\.asOf))
            #expect(history.points.last?.at == now)
            #expect(history.points.last?.score == reading?.score)
        }
    }

    @Test("a vector as JSON names what is known, and leaves out the rest")
    func json() {
        var vector = FeatureVector()
        (vector[.meanClv], vector[.bets]) = (0.021, 12)
        #expect(vector.json == #"{"mean_clv":0.021,"bets":12.0}"#)
        #expect(FeatureVector().json == "{}")
    }
}
