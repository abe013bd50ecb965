import Domain
import Features
import Foundation
import TestSupport
import Testing

@testable import Intelligence
@testable import Storage

/// What is kept of a casino is what was read last, whoever writes last.
@Suite struct ReadingOrderTests {
    private static let moment = SyntheticCasino.moment(100)

    /// Thirty people with accounts, of whom twelve were restricted.
    private static func fill(_ store: Store, _ casino: CasinoID) async throws {
        try await store.write { ledger in
            for number in 1...30 {
                let user = UserID(Int64(number))
                try ledger.enroll(.made(user))
                try ledger.openAccount(of: user, at: casino)
                try ledger.keep(.lively(user, at: casino, before: moment))
                try ledger.logBets(10, of: user, at: casino, before: moment - .days(9))
                guard number <= 12 else { continue }
                try ledger.report(.closed, of: user, at: casino, moment: moment - .days(8) + .hours(Int64(number)))
            }
        }
    }

    /// Reports a limit as the bot does: the row and its event together.
    private static func report(_ number: Int64, at casino: CasinoID, in store: Store) async throws {
        try await store.write { ledger in
            let user = UserID(number)
            try ledger.report(.stakeCut, of: user, at: casino, moment: moment - .hours(1))
            try ledger.logEvent(.limitReported, of: user, number: UInt64(number), at: moment - .hours(1))
        }
    }

    private static func withdraw(_ number: Int64, in store: Store) async throws {
        try await store.write { ledger in
            let user = UserID(number)
            let undone = moment - .minutes(30)
            try ledger.database.run(
                "UPDATE limit_reports SET undone_at = ? WHERE user_id = ?",
                [undone.rawValue, user.rawValue]
            )
            try ledger.logEvent(.limitWithdrawn, of: user, number: UInt64(1_000 + number), at: undone)
        }
    }

    /// - Returns: whether it was kept.
    private static func keep(_ reading: CasinoReading?, in store: Store, at now: Timestamp = moment) async throws
        -> Bool
    {
        let reading = try #require(reading)
        return try await store.write { ledger in
            guard let event = try CasinoAggregator.keep(reading, in: ledger, took: Milliseconds(1), at: now) else {
                return false
            }
            try ledger.append(
                event,
                id: EventID(at: now, random: (UInt64(try ledger.book.lastSeq()), 7)),
                session: nil,
                recordedAt: now
            )
            return true
        }
    }

    private static func reporters(of casino: CasinoID, in store: Store) async throws -> Int? {
        try await store.read { try $0.intelligence(of: casino) }?.reporters
    }

    @Test("two passes with a report and an undo between them: that which read them stays, in either order of writing")
    func twoPasses() async throws {
        for firstWritesLast in [false, true] {
            try await withStore { store in
                let casino = try await store.casino()
                try await Self.fill(store, casino)
                let first = try await store.reading(of: casino, at: Self.moment)
                try await Self.report(20, at: casino, in: store)
                try await Self.withdraw(3, in: store)
                try await Self.withdraw(4, in: store)
                let second = try await store.reading(of: casino, at: Self.moment)
                #expect(first?.known.reporters == 12 && second?.known.reporters == 11)
                if firstWritesLast {
                    #expect(try await Self.keep(second, in: store))
                    #expect(try await Self.keep(first, in: store) == false)
                } else {
                    #expect(try await Self.keep(first, in: store))
                    #expect(try await Self.keep(second, in: store))
                }
                #expect(try await Self.reporters(of: casino, in: store) == 11)
                let standing = try await store.read { try $0.standing(of: casino, at: Self.moment) }
                #expect(standing.observedLimits == second?.tally.observed)
            }
        }
    }

    @Test("two programs on one file: the one that read before a report does not undo what the other made of it")
    func twoPrograms() async throws {
        try await withTemporaryDirectory { directory in
            let migrations = try Migrations(folder: SharedFiles.packageRoot.appending(path: "Migrations").path)
            let bot = try Store(folder: directory.path, migrations: migrations)
            let command = try Store(folder: directory.path, migrations: migrations)
            let casino = try await bot.casino()
            try await Self.fill(bot, casino)
            let slow = try await command.reading(of: casino, at: Self.moment)
            try await Self.report(21, at: casino, in: bot)
            #expect(try await Self.keep(try await bot.reading(of: casino, at: Self.moment), in: bot))
            #expect(try await Self.keep(slow, in: command) == false)
            #expect(try await Self.reporters(of: casino, in: command) == 13)
            // The next pass of either is kept again.
            let later = try await command.reading(of: casino, at: Self.moment + .hours(1))
            #expect(try await Self.keep(later, in: command, at: Self.moment + .hours(1)))
            #expect(try await bot.read { try $0.intelligence(of: casino) }?.asOf == Self.moment + .hours(1))
            try command.close()
            try bot.close()
        }
    }

    @Test("of the same log, what was asked for a later moment stays")
    func sameLog() async throws {
        try await withStore { store in
            let casino = try await store.casino()
            try await Self.fill(store, casino)
            let past = try await store.reading(of: casino, at: Self.moment - .days(3))
            let now = try await store.reading(of: casino, at: Self.moment)
            #expect(try await Self.keep(now, in: store))
            #expect(try await Self.keep(past, in: store) == false)
            #expect(try await Self.reporters(of: casino, in: store) == 12)
        }
    }
}

extension Ledger {
    func logEvent(_ type: EventType, of user: UserID, number: UInt64, at moment: Timestamp, _ data: EventData = [:])
        throws
    {
        try append(
            Event(type, user: user, data: data, occurredAt: moment),
            id: EventID(at: moment, random: (number, 99)),
            session: nil,
            recordedAt: moment
        )
    }
}

extension FeatureSnapshot {
    /// An account that has bet for weeks, until the day before.
    static func lively(_ user: UserID, at casino: CasinoID, before moment: Timestamp) -> Self {
        var vector = FeatureVector()
        vector[.meanClv] = 0.01
        vector[.bets] = 30
        return FeatureSnapshot(
            casino: casino,
            user: user,
            day: moment.daysSince1970 - 12,
            asOf: moment - .days(11),
            firstBetAt: moment - .days(50),
            lastBetAt: moment - .days(12),
            bets: 30,
            score: 50,
            version: FeatureDefinition.version,
            values: vector.values
        )
    }
}
