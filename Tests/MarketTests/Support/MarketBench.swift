import Domain
import Foundation
import Logging
import Market
import Storage
import Synchronization
import TestSupport
import Testing
import Tracking

extension Timestamp {
    /// 2024-08-17T12:00:00Z, a Saturday.
    static let saturday = Timestamp(seconds: 1_723_896_000)
}

/// A store with a tracker that runs, and a user who bets.
struct MarketBench: Sendable {
    let store: Store
    let tracker: MLEventTracker
    let user: UserID
    private let clock: Clock

    private final class Clock: Sendable {
        private let held = Mutex(Timestamp.saturday)
        var value: Timestamp {
            get { held.withLock { $0 } }
            set { held.withLock { $0 = newValue } }
        }
    }

    var now: Timestamp {
        get { clock.value }
        nonmutating set { clock.value = newValue }
    }

    static func open(_ body: @Sendable (MarketBench) async throws -> Void) async throws {
        try await withTemporaryDirectory { directory in
            let migrations = try Migrations(folder: SharedFiles.packageRoot.appending(path: "Migrations").path)
            let store = try Store(folder: directory.path, migrations: migrations)
            let clock = Clock()
            let tracker = MLEventTracker(
                store: store,
                clock: WallClock { clock.value },
                logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
            )
            let person = TelegramIdentity(telegramID: 7_000_000_001)
            let user = try #require(try await store.vault.identify([person])[person])
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { await tracker.run() }
                let bench = MarketBench(store: store, tracker: tracker, user: user, clock: clock)
                do {
                    try await tracker.perform { ledger, _ in try ledger.enroll(bench.profile) }
                    try await body(bench)
                } catch {
                    _ = await tracker.shutdown(within: .zero)
                    throw error
                }
                _ = await tracker.shutdown(within: .seconds(5))
                try await group.waitForAll()
            }
            let faults = try await store.integrityFaults()
            #expect(faults == [])
            try store.close()
        }
    }

    var profile: Profile {
        Profile(
            id: user,
            language: .english,
            currency: .euro,
            oddsFormat: .decimal,
            zone: "Europe/London",
            country: "GB",
            onboarding: .done,
            consents: .initial,
            notifications: true,
            protection: .none,
            createdAt: .saturday,
            isUnreachable: false
        )
    }

    /// Keeps matches as an import does.
    @discardableResult
    func keep(_ matches: [MarketMatch]) async throws -> MatchBatch.Kept {
        try await tracker.perform { ledger, _ in try MatchBatch(matches).keep(in: ledger) }
    }

    /// Places a bet at the present moment.
    @discardableResult
    func bet(_ legs: [Leg], at casino: String = "Bet365", marks: BetMarks = []) async throws -> BetID {
        let (user, now) = (user, now)
        return try await tracker.perform { ledger, _ in
            let casino = try #require(try ledger.book.casino(named: casino, for: user))
            return try ledger.record(
                NewBet(
                    user: user,
                    session: nil,
                    slip: BetSlip(
                        casino: casino.id,
                        legs: legs,
                        stake: Money(minorUnits: 1_000, currency: .euro),
                        marks: marks
                    ),
                    decision: .bet,
                    source: .line,
                    context: try ledger.book.context(of: user, in: .euro),
                    decidedAt: now,
                    recordedAt: now
                )
            )
        }
    }

    /// Passes of the closing desk until nothing is left to do.
    @discardableResult
    func close() async throws -> [Event] {
        var events: [Event] = []
        while true {
            let (done, told) = try await tracker.record { ledger, now in
                let pass = try ClosingDesk().pass(ledger, now: now)
                return ((pass.result, pass.events), pass.events)
            }
            events += told
            if done == 0 { return events }
        }
    }

    func bet(_ id: BetID) async throws -> BetToPrice {
        try #require(try await store.read { try $0.betToPrice(id) })
    }
}

extension Leg {
    static func football(
        _ price: Int64,
        _ selection: String?,
        match: String? = nil,
        market: Domain.Market = .winner,
        startsAt: Timestamp? = nil
    ) throws -> Leg {
        Leg(
            price: try #require(Price(numerator: price, denominator: 100)),
            sport: .football,
            market: market,
            selection: selection,
            match: match,
            startsAt: startsAt
        )
    }
}

extension MarketMatch {
    /// A match of 2024-08-17 unless told otherwise, with prices before and at the close.
    static func fixture(
        _ home: String = "Arsenal",
        _ away: String = "Chelsea",
        league: String = "E0",
        startsAt: Timestamp = .saturday + .hours(4),
        prices: [MatchPrices] = .usual
    ) -> MarketMatch {
        MarketMatch(
            league: league,
            tier: 1,
            home: home,
            away: away,
            day: startsAt.daysSince1970,
            startsAt: startsAt,
            knowsHour: true,
            prices: prices
        )
    }
}

extension [MatchPrices] {
    static let usual: [MatchPrices] = [
        MatchPrices(market: .winner, moment: .before, book: "mean", home: 2.0, draw: 3.4, away: 3.7),
        MatchPrices(market: .winner, moment: .before, book: "best", home: 2.1, draw: 3.6, away: 4.0),
        MatchPrices(market: .winner, moment: .close, book: "PS", home: 1.9, draw: 3.5, away: 4.3),
        MatchPrices(market: .winner, moment: .close, book: "B365", home: 1.85, draw: 3.4, away: 4.2),
        MatchPrices(market: .total, line: 2.5, moment: .close, book: "PS", home: 1.8, away: 2.1),
        MatchPrices(market: .handicap, line: -0.5, moment: .close, book: "PS", home: 1.91, away: 2.0),
    ]
}

extension MarketBench {
    func settle(_ id: BetID, _ results: [LegResult]) async throws {
        let (user, now) = (user, now)
        let isSettled = try await tracker.perform { ledger, _ in
            let bet = try #require(try ledger.book.bet(id, of: user))
            return try ledger.settle(bet, as: try bet.slip.settled(results, at: now), legs: results)
        }
        #expect(isSettled)
    }
}
