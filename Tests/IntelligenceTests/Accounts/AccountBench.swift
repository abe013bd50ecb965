import Domain
import Features
import Foundation
import Intelligence
import Storage
import TestSupport
import Testing

/// A store into whose log events of accounts are written at moments that a test chooses.
struct AccountBench: Sendable {
    /// 2026-03-01T00:00:00Z.
    static let firstDay: Int64 = 20_513

    let store: Store
    let users: [UserID]
    let casinos: [CasinoID]

    static func run(users: Int = 1, _ body: (AccountBench) async throws -> Void) async throws {
        try await withTemporaryDirectory { directory in
            let migrations = SharedFiles.packageRoot.appending(path: "Migrations").path
            let store = try Store(folder: directory.path, migrations: Migrations(folder: migrations))
            let people = (1...Int64(users)).map { TelegramIdentity(telegramID: 7_000_000_000 + $0) }
            let known = try await store.vault.identify(people)
            // The vault numbers those who come together in no order of its own.
            let ids = people.compactMap { known[$0] }.sorted()
            try await store.write { ledger in for user in ids { try ledger.enroll(.bettor(user)) } }
            let names = ["bet365", "winamax", "unibet"]
            let casinos = try await store.read { book in
                try names.compactMap { try book.casino(named: $0, for: ids[0])?.id }
            }
            try await body(AccountBench(store: store, users: ids, casinos: casinos))
            try store.close()
        }
    }

    /// Noon of a day, counted from ``firstDay``.
    static func noon(_ day: Int64) -> Timestamp { Timestamp(rawValue: (firstDay + day) * 86_400_000 + 43_200_000) }

    /// Appends events as the tracker does.
    /// - Parameter recordedAt: nil for when each occurred.
    func log(_ events: [Event], recordedAt: Timestamp? = nil) async throws {
        try await store.write { ledger in
            let last = try ledger.book.lastSeq()
            for (number, event) in events.enumerated() {
                try ledger.append(
                    event,
                    id: EventID(at: event.occurredAt, random: (UInt64(last), UInt64(number))),
                    session: nil,
                    recordedAt: recordedAt ?? event.occurredAt
                )
            }
        }
    }

    func keeper(_ change: (inout AccountKeeper.Limits) -> Void = { _ in }) -> AccountKeeper {
        var limits = AccountKeeper.Limits()
        change(&limits)
        let store = store
        return AccountKeeper(store: store, limits: limits) { body in try await store.write { try body($0) } }
    }

    /// Everything that is kept, in an order of its own.
    func kept() async throws -> [FeatureSnapshot] {
        let (users, casinos) = (users, casinos)
        return try await store.read { book in
            try users.flatMap { user in
                try casinos.flatMap { try book.featureSnapshots(of: user, at: $0) }
            }
        }
    }

    func states() async throws -> [FeatureState] {
        let users = users
        return try await store.read { book in try users.compactMap { try book.featureState(of: $0) } }
    }

    /// A life: bets with their closes and results, a limit here and there, visits; the same for the same seed.
    func life(days: Range<Int64>, betsADay: Int = 3, seed: UInt64 = 1) async throws {
        var random = SplitMix64(seed: seed)
        for day in days {
            var events: [Event] = []
            for (place, user) in users.enumerated() {
                events.append(
                    Event(.sessionStarted, user: user, data: ["platform": .code("console")], occurredAt: Self.noon(day))
                )
                for number in 0..<betsADay where Int.random(in: 0..<3, using: &random) > 0 {
                    let bet = ((Int(day) + 1) * 100 + place) * 100 + number
                    let casino = casinos[Int.random(in: 0..<2, using: &random)]
                    events += Self.bet(bet, of: user, at: casino, Self.noon(day) + .minutes(Int64(number)), &random)
                }
                if Int.random(in: 0..<6, using: &random) == 0 {
                    events.append(Self.limit(Int(day) * 100 + place + 1, of: user, at: casinos[0], Self.noon(day)))
                }
            }
            try await log(events)
        }
    }

    static func bet(
        _ id: Int,
        of user: UserID,
        at casino: CasinoID,
        _ moment: Timestamp,
        _ random: inout SplitMix64
    ) -> [Event] {
        let price = Double(Int.random(in: 150...320, using: &random)) / 100
        let stake = Int64.random(in: 500...9_000, using: &random)
        let isWon = Bool.random(using: &random)
        return [
            Event(
                .betPlaced,
                user: user,
                data: [
                    "bet": .integer(id), "casino": .integer(casino), "sport": .code("football"),
                    "market": .code("winner"), "legs": .integer(1), "price": .number(price), "stake": .integer(stake),
                    "currency": .code("EUR"), "hours_before_start": .number(3.5), "hour_of_week": .integer(60),
                ],
                occurredAt: moment
            ),
            Event(
                .betPriced,
                user: user,
                data: [
                    "bet": .integer(id), "casino": .integer(casino), "tier": .integer(1),
                    "sharp_close": .number(price * 0.98), "fair_close": .number(1 / (price * 0.99)),
                    "consensus": .number(price * 0.97),
                ],
                occurredAt: moment + .hours(4)
            ),
            Event(
                .betSettled,
                user: user,
                data: [
                    "bet": .integer(id), "result": .code(isWon ? "won" : "lost"), "casino": .integer(casino),
                    "stake": .integer(stake), "profit": .integer(isWon ? Int64(Double(stake) * (price - 1)) : -stake),
                    "currency": .code("EUR"),
                ],
                occurredAt: moment + .hours(6)
            ),
        ]
    }

    static func limit(_ report: Int, of user: UserID, at casino: CasinoID, _ moment: Timestamp) -> Event {
        Event(
            .limitReported,
            user: user,
            data: [
                "casino": .integer(casino), "type": .code("stake_cut"), "report": .integer(report),
                "stake_before": .integer(10_000), "stake_after": .integer(2_000),
            ],
            occurredAt: moment
        )
    }
}

extension Profile {
    static func bettor(_ user: UserID) -> Profile {
        Profile(
            id: user,
            language: .english,
            currency: .euro,
            oddsFormat: .decimal,
            zone: "UTC",
            country: "FR",
            onboarding: .done,
            consents: .initial,
            notifications: true,
            protection: .none,
            createdAt: AccountBench.noon(0),
            isUnreachable: false
        )
    }
}
