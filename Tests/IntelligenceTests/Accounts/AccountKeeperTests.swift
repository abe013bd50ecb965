import Domain
import Features
import Storage
import Synchronization
import TestSupport
import Testing

@testable import Intelligence

@Suite("Keeping features day by day", .timeLimit(.minutes(2)))
struct AccountKeeperTests {
    private static let end = AccountBench.firstDay + 20

    @Test("each account gets a row for each day on which something happened to it, as of that day's end")
    func days() async throws {
        try await AccountBench.run { bench in
            var random = SplitMix64(seed: 3)
            let user = bench.users[0]
            try await bench.log(AccountBench.bet(1, of: user, at: bench.casinos[0], AccountBench.noon(0), &random))
            try await bench.log(AccountBench.bet(2, of: user, at: bench.casinos[1], AccountBench.noon(2), &random))
            try await bench.log(AccountBench.bet(3, of: user, at: bench.casinos[0], AccountBench.noon(5), &random))
            let report = try await bench.keeper().keep(before: AccountBench.firstDay + 5, at: AccountBench.noon(5))
            #expect(report.snapshots == 2 && report.events == 6 && report.odd == 0)
            #expect(report.day == AccountBench.firstDay + 2)
            let rows = try await bench.kept()
            #expect(rows.map(\.day) == [AccountBench.firstDay, AccountBench.firstDay + 2])
            #expect(rows.map(\.asOf) == rows.map { Timestamp(rawValue: ($0.day + 1) * 86_400_000 - 1) })
            #expect(rows.map(\.bets) == [1, 1])
            #expect(rows.first?.firstBetAt == AccountBench.noon(0) && rows.first?.lastBetAt == AccountBench.noon(0))
            #expect(rows.allSatisfy { $0.score != nil && $0.values.count == Feature.allCases.count })
            // The day that is not over is left for the next time.
            let next = try await bench.keeper().keep(before: AccountBench.firstDay + 6, at: AccountBench.noon(6))
            #expect(next.snapshots == 1 && next.events == 3)
            #expect(try await bench.kept().count == 3)
        }
    }

    @Test("nothing new writes nothing")
    func idle() async throws {
        try await AccountBench.run { bench in
            try await bench.life(days: 0..<3)
            _ = try await bench.keeper().keep(before: Self.end, at: AccountBench.noon(20))
            let before = try await bench.kept()
            let again = try await bench.keeper().keep(before: Self.end, at: AccountBench.noon(20))
            #expect(again.events == 0 && again.snapshots == 0)
            #expect(try await bench.kept() == before)
        }
    }

    @Test("what is kept does not depend on how often, nor in how small pieces, it was done", arguments: [1, 7, 100])
    func pieces(batch: Int) async throws {
        try await AccountBench.run(users: 4) { bench in
            try await bench.life(days: 0..<12)
            for day in [1, 2, 5, 6, 12] as [Int64] {
                let keeper = bench.keeper {
                    $0.rowsPerBatch = batch
                    $0.heldBytes = batch.isMultiple(of: 7) ? 0 : 1 << 20
                    $0.usersPerTransaction = 1
                }
                _ = try await keeper.keep(before: AccountBench.firstDay + day, at: AccountBench.noon(day))
            }
            let (rows, states) = (try await bench.kept(), try await bench.states())
            #expect(rows.count > 40)
            try await AccountBench.run(users: 4) { other in
                try await other.life(days: 0..<12)
                _ = try await other.keeper().keep(before: AccountBench.firstDay + 12, at: AccountBench.noon(12))
                #expect(try await other.kept() == rows)
                #expect(try await other.states().map(\.bytes) == states.map(\.bytes))
            }
        }
    }

    @Test("what is held is bounded, whatever lies behind the users of a day; what is kept is the same")
    func bounded() async throws {
        let (users, bound) = (24, 16 << 10)
        try await AccountBench.run(users: users) { bench in
            try await bench.life(days: 0..<30, betsADay: 8)
            _ = try await bench.keeper().keep(before: AccountBench.firstDay + 29, at: AccountBench.noon(29))
            let states = try await bench.states().map(\.bytes.count)
            // One state more may be there than there was room for.
            let most = bound + (states.max() ?? 0) + 2_000
            #expect(states.count == users && states.reduce(0, +) > 3 * most)
            let next = try await bench.keeper { $0.heldBytes = bound }
                .keep(before: AccountBench.firstDay + 30, at: AccountBench.noon(30))
            #expect(next.snapshots > users / 2)
            #expect(next.mostHeld >= bound && next.mostHeld <= most, "\(next.mostHeld) of at most \(most)")
            let rows = try await bench.kept()
            try await AccountBench.run(users: users) { other in
                try await other.life(days: 0..<30, betsADay: 8)
                _ = try await other.keeper().keep(before: AccountBench.firstDay + 30, at: AccountBench.noon(30))
                #expect(try await other.kept() == rows)
            }
        }
    }

    @Test("broken off at any transaction, it goes on without a loss and without a double")
    func killed() async throws {
        try await AccountBench.run(users: 5) { bench in
            try await bench.life(days: 0..<10)
            _ = try await bench.keeper().keep(before: Self.end, at: AccountBench.noon(20))
            let (whole, states) = (try await bench.kept(), try await bench.states())
            for survived in 0..<6 {
                try await AccountBench.run(users: 5) { other in
                    try await other.life(days: 0..<10)
                    let left = Mutex(survived)
                    var limits = AccountKeeper.Limits()
                    (limits.usersPerTransaction, limits.rowsPerBatch) = (1, 60)
                    let store = other.store
                    let dying = AccountKeeper(store: store, limits: limits) { body in
                        let goesOn = left.withLock { left in
                            left -= 1
                            return left >= 0
                        }
                        guard goesOn else { throw CancellationError() }
                        try await store.write { try body($0) }
                    }
                    await #expect(throws: CancellationError.self) {
                        _ = try await dying.keep(before: Self.end, at: AccountBench.noon(20))
                    }
                    _ = try await other.keeper().keep(before: Self.end, at: AccountBench.noon(20))
                    #expect(try await other.kept() == whole, "after \(survived) transactions")
                    #expect(try await other.states().map(\.bytes) == states.map(\.bytes))
                }
            }
        }
    }

    @Test("a snapshot is what the whole log says that was on record by its day's end")
    func offline() async throws {
        try await AccountBench.run(users: 2) { bench in
            try await bench.life(days: 0..<15)
            _ = try await bench.keeper { $0.rowsPerBatch = 11 }.keep(before: Self.end, at: AccountBench.noon(20))
            let rows = try await bench.kept()
            #expect(rows.count > 20)
            let groups = try await bench.store.read { try $0.casinoGroups() }
            for row in rows {
                let events = try await bench.store.read { book in
                    var events: [AccountEvent] = []
                    try book.eachAccountEvent(after: 0, of: row.user) { _, _, event in
                        if event.recordedAt <= row.asOf { events.append(event) }
                    }
                    return events
                }
                var fold = UserFold()
                for event in events { fold.apply(event) }
                let standing = CasinoStanding(group: groups[row.casino])
                let vector = try #require(
                    fold.vector(of: row.casino, at: row.asOf, standing: standing, groups: groups)
                )
                #expect(vector == FeatureVector(values: row.values), "\(row.casino) on \(row.day)")
                #expect(HealthScore.of(vector, standing: standing)?.value == row.score)
            }
        }
    }

    @Test("a limit at one casino is seen in the rows of the user's other accounts, too")
    func limits() async throws {
        try await AccountBench.run { bench in
            var random = SplitMix64(seed: 5)
            let (user, one, two) = (bench.users[0], bench.casinos[0], bench.casinos[1])
            try await bench.log(AccountBench.bet(1, of: user, at: one, AccountBench.noon(0), &random))
            try await bench.log(AccountBench.bet(2, of: user, at: two, AccountBench.noon(0), &random))
            try await bench.log([AccountBench.limit(1, of: user, at: one, AccountBench.noon(3))])
            _ = try await bench.keeper().keep(before: Self.end, at: AccountBench.noon(20))
            let rows = try await bench.store.read { try $0.featureSnapshots(of: user, at: two) }
            #expect(rows.map(\.day) == [AccountBench.firstDay, AccountBench.firstDay + 3])
            #expect(rows.map { FeatureVector(values: $0.values)[.limitsElsewhere] } == [0, 1])
        }
    }

    @Test("a clock that goes back, or far ahead, changes no day that is kept before and stops nothing")
    func clocks() async throws {
        try await AccountBench.run { bench in
            var random = SplitMix64(seed: 9)
            let (user, casino) = (bench.users[0], bench.casinos[0])
            try await bench.log(AccountBench.bet(1, of: user, at: casino, AccountBench.noon(0), &random))
            try await bench.log(
                AccountBench.bet(2, of: user, at: casino, AccountBench.noon(2), &random),
                recordedAt: AccountBench.noon(4_000)
            )
            try await bench.log(AccountBench.bet(3, of: user, at: casino, AccountBench.noon(3), &random))
            _ = try await bench.keeper().keep(before: AccountBench.firstDay + 5, at: AccountBench.noon(5))
            let before = try await bench.kept()
            #expect(before.map { $0.day - AccountBench.firstDay } == [0, 3])
            #expect(before.map(\.bets) == [2, 3])
            // The clock went back a day behind what is kept.
            try await bench.log(AccountBench.bet(4, of: user, at: casino, AccountBench.noon(1), &random))
            _ = try await bench.keeper().keep(before: AccountBench.firstDay + 6, at: AccountBench.noon(6))
            let after = try await bench.kept()
            #expect(after.map { $0.day - AccountBench.firstDay } == [0, 3])
            #expect(after[0] == before[0])
            #expect(after[1].bets == 4)
        }
    }

    @Test("a state that cannot be read is folded again from the log")
    func damaged() async throws {
        try await AccountBench.run(users: 2) { bench in
            try await bench.life(days: 0..<6)
            _ = try await bench.keeper().keep(before: AccountBench.firstDay + 6, at: AccountBench.noon(6))
            let whole = try await bench.states()
            let user = bench.users[0]
            try await bench.store.write { ledger in
                try ledger.keep(
                    FeatureState(user: user, cursor: whole[0].cursor, version: whole[0].version, bytes: [1, 2, 3])
                )
            }
            let now = try await bench.store.read { book in
                try AccountReader().readings(of: user, at: AccountBench.noon(6), in: book)
            }
            #expect(!now.isEmpty)
            try await bench.life(days: 6..<8, seed: 4)
            _ = try await bench.keeper().keep(before: Self.end, at: AccountBench.noon(20))
            let (rows, states) = (try await bench.kept(), try await bench.states())
            try await AccountBench.run(users: 2) { other in
                try await other.life(days: 0..<6)
                try await other.life(days: 6..<8, seed: 4)
                _ = try await other.keeper().keep(before: Self.end, at: AccountBench.noon(20))
                #expect(try await other.kept() == rows)
                #expect(try await other.states().map(\.bytes) == states.map(\.bytes))
            }
        }
    }

    @Test("someone who is erased meanwhile leaves nothing")
    func erased() async throws {
        try await AccountBench.run(users: 2) { bench in
            try await bench.life(days: 0..<4)
            let (store, gone) = (bench.store, bench.users[0])
            let isFirst = Mutex(true)
            let keeper = AccountKeeper(store: store) { body in
                let erases = isFirst.withLock { first in
                    defer { first = false }
                    return first
                }
                if erases { try await store.write { _ = try $0.erase(gone, at: AccountBench.noon(20)) } }
                try await store.write { try body($0) }
            }
            _ = try await keeper.keep(before: Self.end, at: AccountBench.noon(20))
            let rows = try await bench.kept()
            #expect(!rows.isEmpty && rows.allSatisfy { $0.user == bench.users[1] })
            #expect(try await bench.states().map(\.user) == [bench.users[1]])
        }
    }

    @Test("the registry is kept beside the values")
    func registry() async throws {
        try await AccountBench.run { bench in
            try await bench.life(days: 0..<1)
            _ = try await bench.keeper().keep(before: Self.end, at: AccountBench.noon(20))
            let kept = try await bench.store.read { try $0.featureDescriptions() }
            #expect(kept.map(\.name) == Feature.allCases.map(\.name))
            #expect(kept.allSatisfy { !$0.meaning.isEmpty && !$0.needs.isEmpty && !$0.nullMeans.isEmpty })
        }
    }
}
