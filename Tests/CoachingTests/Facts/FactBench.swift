import Coaching
import Domain
import Foundation
import Storage
import TestSupport
import Testing

/// A bet as a history of a test needs it.
struct HistoryBet: Sendable {
    var casino = "Bet365"
    var sport = Sport.football
    var market = Market.winner
    var selection: String?
    /// Decimal prices in hundredths, one a leg.
    var prices: [Int64] = [200]
    /// Minor units.
    var stake: Int64 = 1_000
    /// Nil: still open.
    var result: LegResult? = .won
    var decision = Decision.bet
    var marks: BetMarks = []
    var currency = Currency.euro
    /// Before now, in minutes: placed, and settled.
    var placed: Int64 = 600
    var settled: Int64 = 540
    var isUndone = false
    var took: Milliseconds?
}

/// A store with people whose histories went through the ledger, and the tools that ask it.
struct FactBench {
    /// 2026-03-10T12:00:00Z, a Tuesday; 13:00 in Paris.
    static let now = Timestamp(seconds: 1_773_144_000)

    let store: Store
    var profile: Profile

    private static let migrations = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Migrations").path

    static func run(_ body: (FactBench) async throws -> Void) async throws {
        try await withTemporaryDirectory { directory in
            let store = try Store(folder: directory.path, migrations: Migrations(folder: migrations))
            try await body(FactBench(store: store, profile: try await person(7_000_000_001, in: store)))
            try store.close()
        }
    }

    /// The same store, seen by somebody else.
    func other() async throws -> FactBench {
        FactBench(store: store, profile: try await Self.person(7_000_000_002, in: store))
    }

    private static func person(_ telegramID: Int64, in store: Store) async throws -> Profile {
        let identity = TelegramIdentity(telegramID: telegramID)
        let user = try #require(try await store.vault.identify([identity])[identity])
        let profile = Profile(
            id: user,
            language: .english,
            currency: .euro,
            oddsFormat: .decimal,
            zone: "Europe/Paris",
            country: "FR",
            onboarding: .done,
            consents: .initial,
            notifications: true,
            protection: .none,
            createdAt: now,
            isUnreachable: false
        )
        try await store.write { try $0.enroll(profile) }
        return profile
    }

    func keep(_ bets: [HistoryBet]) async throws {
        let user = profile.id
        try await store.write { ledger in
            for bet in bets { try Self.keep(bet, of: user, ledger) }
        }
    }

    private static func keep(_ past: HistoryBet, of user: UserID, _ ledger: Ledger) throws {
        let casino = try #require(try ledger.addCasino(named: past.casino, for: user, at: now))
        let legs = try past.prices.map { hundredths in
            Leg(
                price: try #require(Price(numerator: hundredths, denominator: 100)),
                sport: past.sport,
                market: past.market,
                selection: past.selection
            )
        }
        let slip = BetSlip(
            casino: casino.id,
            legs: legs,
            stake: Money(minorUnits: past.stake, currency: past.currency),
            marks: past.marks
        )
        let placed = now - .minutes(past.placed)
        let id = try ledger.record(
            NewBet(
                user: user,
                session: nil,
                slip: slip,
                decision: past.decision,
                source: .line,
                context: try ledger.book.context(of: user, in: past.currency),
                decisionTime: past.took,
                decidedAt: placed,
                recordedAt: placed
            )
        )
        let bet = try #require(try ledger.book.bet(id, of: user))
        if past.isUndone {
            #expect(try ledger.undo(bet, at: placed))
        } else if past.decision == .bet, let result = past.result {
            let results = legs.map { _ in result }
            let settlement = try slip.settled(results, at: now - .minutes(past.settled))
            #expect(try ledger.settle(bet, as: settlement, legs: results))
        }
    }

    func move(_ kind: CashMovement.Kind, _ amount: Int64, at casino: String = "Bet365", pays: Bool = true) async throws
    {
        let user = profile.id
        try await store.write { ledger in
            let casino = try #require(try ledger.book.casino(named: casino, for: user))
            let id = try ledger.move(
                kind,
                Money(minorUnits: amount, currency: .euro),
                at: casino.id,
                of: user,
                occurredAt: Self.now - .days(2),
                recordedAt: Self.now
            )
            guard kind == .withdrawal, pays, let movement = try ledger.book.cashMovement(id, of: user) else { return }
            _ = try ledger.resolve(movement, as: .done, at: Self.now)
        }
    }

    func report(
        _ type: LimitType,
        at casino: String,
        before: Int64? = nil,
        after: Int64? = nil,
        daysAgo: Int64
    ) async throws {
        let user = profile.id
        try await store.write { ledger in
            let casino = try #require(try ledger.book.casino(named: casino, for: user))
            let report = LimitReport(
                user: user,
                casino: casino.id,
                type: type,
                stakeBefore: before.map { Money(minorUnits: $0, currency: .euro) },
                stakeAfter: after.map { Money(minorUnits: $0, currency: .euro) },
                reportedAt: Self.now - .days(daysAgo)
            )
            _ = try ledger.record(report, session: nil, recordedAt: Self.now)
        }
    }

    func ask(_ tool: String, _ arguments: [String: FactArguments.Value] = [:]) async throws -> FactSheet {
        let profile = profile
        return try await store.read { book in
            let desk = FactDesk(book: book, profile: profile, now: Self.now)
            return try FactToolbox.standard.run(tool, FactArguments(arguments), desk)
        }
    }
}

extension FactValue {
    static func euros(_ minorUnits: Int64) -> FactValue { .money(Money(minorUnits: minorUnits, currency: .euro)) }
}

/// Whether a share, a number or a price is what it should be, but for rounding.
func isNear(_ value: FactValue?, _ expected: Double, within tolerance: Double = 1e-9) -> Bool {
    switch value {
    case .share(let found)?, .number(let found)?, .price(let found)?: abs(found - expected) <= tolerance
    default: false
    }
}

extension [Fact] {
    subscript(name: String) -> FactValue? { first { $0.name == name }?.value }
}
