package import Domain
import Foundation
import Storage

/// An account's life at a casino, as far as it counts.
package struct ObservedAccount: Hashable, Sendable {
    package var user: UserID
    package var firstBetAt: Timestamp
    package var lastBetAt: Timestamp
    /// The first restriction; nil for none that counts.
    package var limitedAt: Timestamp?
    /// From when on nothing of the account is looked at: a report that does not count.
    package var ignoredFrom: Timestamp?
    package var bets: Int
    /// Mean fair closing-line value at the end.
    package var clv: Double?
    package var weight: Double

    package init(
        user: UserID,
        firstBetAt: Timestamp,
        lastBetAt: Timestamp,
        limitedAt: Timestamp? = nil,
        ignoredFrom: Timestamp? = nil,
        bets: Int,
        clv: Double? = nil,
        weight: Double = 1
    ) {
        self.user = user
        self.firstBetAt = firstBetAt
        self.lastBetAt = lastBetAt
        self.limitedAt = limitedAt
        self.ignoredFrom = ignoredFrom
        self.bets = bets
        self.clv = clv
        self.weight = weight
    }
}

/// Chooses with whom a restricted account is compared: accounts at the same casino, not restricted by then, active then,
/// that had logged about as many bets in about as many days (risk-set sampling: what is found does not depend on how
/// long anybody was watched).
///
/// Which of them are looked at is decided by a hash: the same data give the same answer, and it costs the same for a
/// casino with a hundred accounts and for one with a hundred thousand.
struct ControlSampler {
    /// Compared with one restricted account.
    static let most = 5
    /// Accounts that fit, of which the most similar are taken.
    private static let candidates = 12
    /// Accounts whose days are looked up.
    private static let lookedUp = 40
    /// An account without a bet for longer is not active.
    private static let active = Milliseconds.days(30)
    /// Bets logged may differ by this factor.
    private static let factor = 2.0

    private let lives: [ObservedAccount]
    private let day: (UserID, Timestamp) throws -> AccountDay?

    /// - Parameters:
    ///   - lives: of one casino.
    ///   - day: the last day kept of an account before a moment.
    init(_ lives: [ObservedAccount], day: @escaping (UserID, Timestamp) throws -> AccountDay?) {
        self.lives = lives.sorted {
            (AccountHash.of($0.user, salt: 1), $0.user) < (AccountHash.of($1.user, salt: 1), $1.user)
        }
        self.day = day
    }

    /// - Parameter bets: of the restricted account, at `moment`; likewise its first bet.
    func controls(of user: UserID, bets: Int, firstBetAt: Timestamp, at moment: Timestamp) throws -> [[Double]] {
        guard bets > 0, !lives.isEmpty else { return [] }
        let start = Int(AccountHash.of(user, salt: 2) % UInt64(lives.count))
        var found: [(distance: Double, order: Int, values: [Double])] = []
        var looked = 0
        for step in 0..<lives.count {
            let life = lives[(start + step) % lives.count]
            guard life.user != user, life.firstBetAt < moment, life.lastBetAt >= moment - Self.active,
                life.limitedAt.map({ $0 > moment }) ?? true, life.ignoredFrom.map({ $0 > moment }) ?? true
            else { continue }
            looked += 1
            if let day = try day(life.user, moment), day.lastBetAt >= moment - Self.active, day.bets > 0 {
                let ratio = log(Double(day.bets) / Double(bets))
                if abs(ratio) <= log(Self.factor) {
                    let ages = Self.age(day.firstBetAt, day.asOf) / Self.age(firstBetAt, moment)
                    found.append((abs(ratio) + abs(log(ages)), step, day.values))
                }
            }
            if found.count == Self.candidates || looked == Self.lookedUp { break }
        }
        found.sort { ($0.distance, $0.order) < ($1.distance, $1.order) }
        return found.prefix(Self.most).map(\.values)
    }

    /// Days, one at least.
    private static func age(_ first: Timestamp, _ moment: Timestamp) -> Double {
        max(1, Double(moment.since(first).rawValue) / 86_400_000)
    }
}
