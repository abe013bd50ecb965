package import Domain

/// A world of bettors, casinos and matches, played day by day: what people do in it are ``Act``s.
///
/// The same plan and the same seed give the same acts, whatever RISK0 makes of them.
package struct World: Sendable {
    package let plan: WorldPlan
    package let calendar: FixtureCalendar
    package let policies: [CasinoPolicy]
    package let books: [CasinoBook]
    package let bettors: [Bettor]
    var accounts: [SimulatedAccount] = []
    /// Places in `accounts`, by bettor.
    var accountsOf: [[Int]] = []
    /// Bets that run, by bettor.
    var open: [[OpenWager]]
    /// Whether the last result that a bettor heard of was a loss.
    var hasLost: [Bool]
    /// What casinos will learn of bets, by the day (of the world) on which they learn it.
    var news: [Int: [CasinoNews]] = [:]
    /// Withdrawals that will be paid, by the day on which their owner hears of it: the bettor and the withdrawal.
    var payments: [Int: [(bettor: Int, withdrawal: Int)]] = [:]
    var lastBet = 0
    var lastWithdrawal = 0
    /// Restrictions that were decided, and those that their owners met and reported, by casino.
    package internal(set) var decided: [Int]
    package internal(set) var reported: [Int]

    /// - Parameters:
    ///   - keys: how the store finds the casinos, in the order of the policies.
    ///   - fixtures: matches to bet on; nil makes them up.
    package init(_ plan: WorldPlan, policies: PolicyBook, keys: [String], fixtures: FixtureCalendar? = nil) {
        self.plan = plan
        self.policies = policies.casinos
        books = zip(policies.casinos.indices, zip(policies.casinos, keys)).map { number, casino in
            CasinoBook(
                key: casino.1,
                number: number,
                insiders: casino.0.margin / 2,
                noise: casino.0.noise,
                lag: casino.0.lag,
                seed: plan.seed
            )
        }
        calendar =
            fixtures
            ?? FixtureCalendar(FixtureMaker(seed: plan.seed).fixtures(on: plan.firstDay...plan.lastDay + Self.horizon))
        bettors = (1...max(1, plan.users)).map {
            Bettor(number: $0, casinos: policies.casinos.count, days: plan.days, seed: plan.seed)
        }
        open = Array(repeating: [], count: bettors.count)
        hasLost = Array(repeating: false, count: bettors.count)
        decided = Array(repeating: 0, count: policies.casinos.count)
        reported = decided
        for bettor in bettors {
            var places: [Int] = []
            for opening in bettor.openings {
                places.append(accounts.count)
                accounts.append(
                    SimulatedAccount(bettor: bettor.number, casino: opening.casino, opensOn: opening.day)
                )
            }
            accountsOf.append(places)
        }
    }

    /// Days ahead for which bets are placed.
    package static let horizon: Int64 = 4

    /// Plays the next day.
    /// - Parameter day: of the world, from 0; each once, in order.
    /// - Returns: what everybody does, in the order of time.
    package mutating func play(_ day: Int) -> [Act] {
        var acts: [Act] = []
        for index in bettors.indices {
            var today = BettorDay(world: self, bettor: index, day: day)
            today.live(in: &self)
            acts += today.acts
        }
        hear(of: day)
        review(day)
        // Acts of one bettor at one moment stay in their order.
        return acts.enumerated().sorted {
            ($0.element.moment, $0.offset) < ($1.element.moment, $1.offset)
        }.map(\.element)
    }
}

/// How large a world is, and when it is played.
package struct WorldPlan: Sendable, Equatable {
    package var users: Int
    package var days: Int
    package var seed: UInt64
    /// Days since 1970-01-01.
    package var lastDay: Int64

    package init(users: Int, days: Int, seed: UInt64, lastDay: Int64) {
        self.users = users
        self.days = days
        self.seed = seed
        self.lastDay = lastDay
    }

    package var firstDay: Int64 { lastDay - Int64(days) + 1 }

    /// Midnight (UTC) at which a day begins.
    package func start(of day: Int) -> Timestamp { Timestamp(rawValue: (firstDay + Int64(day)) * 86_400_000) }
}

/// What a casino learns of a bet after it was placed.
struct CasinoNews {
    enum Content {
        case close(clv: Double, isBeaten: Bool)
        case settled(stake: Int64, profit: Int64)
    }

    let account: Int
    let content: Content
}
