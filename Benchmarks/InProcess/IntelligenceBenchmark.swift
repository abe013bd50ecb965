import Bot
import Domain
import Features
import Foundation
import Intelligence
import Logging
import Storage
import Tracking

/// How long it takes from a new limit report to the casino's new row on the disk, and that it does not depend on how
/// much history there is.
///
/// A casino of `accounts` accounts, a tenth of them restricted; twice the history is as many days again of the same
/// accounts, and as many accounts again at another casino.
struct IntelligenceBenchmark {
    let tracker: MLEventTracker
    let accounts: Int
    let days: Int

    init(tracker: MLEventTracker, accounts: Int, days: Int = 30) {
        self.tracker = tracker
        self.accounts = accounts
        self.days = days
    }

    private static let start: Int64 = 20_000

    /// In a store of its own, which is removed.
    static func run(accounts: Int) async throws {
        try await BenchmarkStore.open("intelligence") { tracker, _ in
            try await IntelligenceBenchmark(tracker: tracker, accounts: accounts).run()
        }
    }

    func run() async throws {
        let store = tracker.store
        let casinos = try await store.read { try $0.catalogueCasinos().prefix(2).map(\.id) }
        guard casinos.count == 2 else { return }
        try await fill(casinos[0], users: 1...accounts, days: 0..<days, reports: true)
        let once = try await measure(casinos[0])
        try await fill(casinos[0], users: 1...accounts, days: days..<(2 * days), reports: false)
        try await fill(casinos[1], users: 1...accounts, days: 0..<days, reports: true)
        let twice = try await measure(casinos[0])
        let size = accounts.formatted(.number.locale(Locale(identifier: "en_US")))
        Result.show("a limit report to its casino's new row, \(size) accounts, 1,000 restricted, p99", once, "ms")
        Result.show("the same with twice the history", twice, "ms")
    }

    private func measure(_ casino: CasinoID) async throws -> Double {
        let moment = Timestamp(rawValue: (Self.start + Int64(days) + 1) * 86_400_000)
        let desk = IntelligenceDesk(
            tracker: tracker,
            clock: WallClock { moment },
            logger: Logger(label: "benchmark") { _ in SwiftLogNoOpLogHandler() }
        )
        let clock = ContinuousClock()
        var times: [Double] = []
        for _ in 0..<20 {
            let before = clock.now
            try await desk.refresh(casino, asOf: moment)
            times.append((clock.now - before).milliseconds)
        }
        return Result.percentile(0.99, of: times)
    }

    /// Accounts that bet each third day, and, of every tenth, a report after twenty days.
    private func fill(_ casino: CasinoID, users: ClosedRange<Int>, days: Range<Int>, reports: Bool) async throws {
        for first in stride(from: users.lowerBound, through: users.upperBound, by: 500) {
            let batch = first...min(first + 499, users.upperBound)
            try await tracker.perform { ledger, _ in
                for number in batch {
                    let user = UserID(1_000_000 + Int64(number))
                    if try ledger.book.profile(of: user) == nil {
                        try ledger.enroll(
                            .made(
                                user,
                                consents: Consents(granted: [.service, .publication]),
                                createdAt: Timestamp(rawValue: 19_900 * 86_400_000)
                            )
                        )
                    }
                    if reports { try logBets(12, of: user, at: casino, in: ledger) }
                    for day in days where day % 3 == number % 3 {
                        try ledger.keep(snapshot(of: user, number, at: casino, day: day))
                    }
                    guard reports, number % 10 == 0 else { continue }
                    let moment = Timestamp(rawValue: (Self.start + 20) * 86_400_000 + Int64(number) * 60_000)
                    _ = try ledger.record(
                        LimitReport(user: user, casino: casino, type: .stakeCut, reportedAt: moment),
                        session: nil,
                        recordedAt: moment,
                        score: 40,
                        features: FeatureVector(values: values(number, day: 20)).json
                    )
                }
            }
        }
    }

    /// What a reporter must have in the log before, to be believed.
    private func logBets(_ count: Int, of user: UserID, at casino: CasinoID, in ledger: Ledger) throws {
        guard let price = Price(numerator: 19, denominator: 10) else { return }
        let moment = Timestamp(rawValue: Self.start * 86_400_000)
        for _ in 0..<count {
            let slip = BetSlip(
                casino: casino,
                legs: [Leg(price: price, sport: .football)],
                stake: Money(minorUnits: 1_000, currency: .euro)
            )
            _ = try ledger.record(
                NewBet(
                    user: user,
                    session: nil,
                    slip: slip,
                    decision: .bet,
                    source: .line,
                    context: try ledger.book.context(of: user, in: .euro),
                    decidedAt: moment,
                    recordedAt: moment
                )
            )
        }
    }

    private func values(_ number: Int, day: Int) -> [Double] {
        var vector = FeatureVector()
        for feature in FactorCandidates.all {
            let mixed = AccountHash.of(UserID(Int64(number)), salt: UInt64(feature.rawValue))
            vector[feature] = Double(mixed % 1_000) / 1_000 + (number % 10 == 0 ? 0.05 : 0)
        }
        vector[.bets] = Double(12 + day)
        return vector.values
    }

    private func snapshot(of user: UserID, _ number: Int, at casino: CasinoID, day: Int) -> FeatureSnapshot {
        let last = (Self.start + Int64(day)) * 86_400_000
        return FeatureSnapshot(
            casino: casino,
            user: user,
            day: Self.start + Int64(day),
            asOf: Timestamp(rawValue: last + 86_399_999),
            firstBetAt: Timestamp(rawValue: Self.start * 86_400_000),
            lastBetAt: Timestamp(rawValue: last + 40_000_000),
            bets: 12 + day,
            score: 50,
            version: 1,
            values: values(number, day: day)
        )
    }
}
