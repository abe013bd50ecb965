import Domain
import Features
import Foundation
import Storage

@testable import Intelligence

/// A made-up casino whose policy is known: bettors of several kinds bet day by day, each with its own habits, and the
/// casino restricts them by its rule.
struct SyntheticCasino {
    enum Policy: String, CaseIterable {
        case closingLine, offMarket, promotions, market, timing, stakes, profit
        /// Anybody alike, by days or by bets.
        case randomByDay, randomByBet

        /// The features that measure what it looks at; nil for none.
        var truth: Set<Feature>? {
            switch self {
            case .closingLine: [.meanClv, .beatSharpCloseExcess]
            case .offMarket: [.offMarketShare, .arbitrageShare]
            case .promotions: [.bonusStakeShare, .boostShare]
            case .market: [.lowLiquidityShare, .topLeagueShare]
            case .timing: [.openingShare, .medianHoursBeforeStart]
            case .stakes: [.nonRoundStakeShare]
            case .profit: [.profit, .yield, .winZScore]
            case .randomByDay, .randomByBet: nil
            }
        }
    }

    /// Features that it tells of, in the order of `sums`.
    static let habits: [Feature] = [
        .meanClv, .beatSharpCloseExcess, .offMarketShare, .arbitrageShare, .bonusStakeShare, .boostShare,
        .lowLiquidityShare, .topLeagueShare, .openingShare, .medianHoursBeforeStart, .nonRoundStakeShare, .parlayShare,
        .inPlayShare, .nightShare, .weekendShare, .maxBetShare, .profit, .yield, .desktopShare, .freeBetPrice,
    ]
    private static let days = 220

    struct Account {
        var user: UserID
        var begin: Int
        /// By day: bets so far, and the sums of habits.
        var bets: [Int32]
        var sums: [[Float]]
        var limitedOn: Int?
        var lastBetOn = 0
    }

    private(set) var accounts: [Account] = []
    private var dice: Dice
    let policy: Policy

    init(_ policy: Policy, seed: UInt64, accounts count: Int = 520) {
        self.policy = policy
        dice = Dice(
            state: seed &* 0x2545_F491_4F6C_DD1D &+ UInt64(policy.rawValue.utf8.reduce(7) { $0 * 31 + Int($1) })
        )
        for number in 1...count { accounts.append(play(UserID(Int64(number)))) }
    }

    private mutating func play(_ user: UserID) -> Account {
        let kind = Kind.draw(&dice)
        let taste = kind.taste(&dice)
        let begin = Int(dice.next() * 90)
        let pace = kind.pace * exp(0.7 * dice.normal())
        var account = Account(user: user, begin: begin, bets: [], sums: [])
        var (bets, sums) = (Int32(0), Array(repeating: Float(0), count: Self.habits.count))
        for day in begin..<Self.days {
            let today = dice.poisson(min(pace, 12))
            for _ in 0..<today {
                let clv = taste[0] + 0.05 * dice.normal()
                sums[0] += Float(clv)
                sums[1] += clv > 0.025 ? 1 : 0
                for habit in 2..<16 where habit != 9 { sums[habit] += dice.next() < taste[habit] ? 1 : 0 }
                sums[9] += Float(taste[9] * exp(0.6 * dice.normal()))
                sums[16] += Float(20 * (clv + 1.1 * dice.normal()))
                sums[17] += Float(clv + 1.1 * dice.normal())
                sums[18] += dice.next() < taste[18] ? 1 : 0
                sums[19] += Float(taste[19] + dice.normal())
            }
            bets += Int32(today)
            if today > 0 { account.lastBetOn = day }
            account.bets.append(bets)
            account.sums.append(sums)
            guard bets > 0 else { continue }
            if dice.next() < hazard(bets: Int(bets), today: today, pace: pace, sums) {
                account.limitedOn = day
                break
            }
            if dice.next() < 0.002 { break }
        }
        return account
    }

    private func hazard(bets: Int, today: Int, pace: Double, _ sums: [Float]) -> Double {
        func share(_ habit: Int) -> Double { Double(sums[habit]) / Double(bets) }
        let isMet: Bool
        switch policy {
        case .closingLine: isMet = bets >= 12 && share(1) > 0.5
        case .offMarket: isMet = bets >= 10 && share(2) > 0.12
        case .promotions: isMet = bets >= 8 && share(4) > 0.3
        case .market: isMet = bets >= 10 && share(6) > 0.35
        case .timing: isMet = bets >= 10 && share(8) > 0.3
        case .stakes: isMet = bets >= 10 && share(10) > 0.6
        case .profit: isMet = bets >= 15 && Double(sums[16]) > 60
        case .randomByDay: return 0.003
        case .randomByBet: return 0.003 * Double(today)
        }
        return isMet ? 0.0065 : 0.0005
    }

    // What the aggregation sees of it.

    static func moment(_ day: Int, hour: Int64 = 0) -> Timestamp {
        Timestamp(rawValue: (20_000 + Int64(day)) * 86_400_000 + hour * 3_600_000)
    }

    func vector(of account: Account, on day: Int) -> [Double] {
        var vector = FeatureVector()
        let place = min(day - account.begin, account.bets.count - 1)
        guard place >= 0, account.bets[place] > 0 else { return vector.values }
        let bets = Double(account.bets[place])
        for (habit, feature) in Self.habits.enumerated() {
            let sum = Double(account.sums[place][habit])
            vector[feature] = feature == .profit ? sum : sum / bets
        }
        if let share = vector[.beatSharpCloseExcess] { vector[.beatSharpCloseExcess] = share - 0.33 }
        vector[.bets] = bets
        vector[.accountAge] = Double(day - account.begin)
        vector[.betsPerActiveDay] = bets / Double(day - account.begin + 1)
        // All alike, and known of nobody.
        vector[.voidShare] = 0
        return vector.values
    }

    var lives: [ObservedAccount] {
        accounts.filter { ($0.bets.last ?? 0) > 0 }.map { account in
            let first = account.begin + (account.bets.firstIndex { $0 > 0 } ?? 0)
            return ObservedAccount(
                user: account.user,
                firstBetAt: Self.moment(first, hour: 12),
                lastBetAt: Self.moment(account.lastBetOn, hour: 18),
                limitedAt: account.limitedOn.map { Self.moment($0, hour: 20) },
                bets: Int(account.bets.last ?? 0)
            )
        }
    }

    func sets() throws -> [MatchedSet] {
        let byUser = Dictionary(uniqueKeysWithValues: accounts.map { ($0.user, $0) })
        let lives = lives
        let sampler = ControlSampler(lives) { user, moment -> AccountDay? in
            guard let account = byUser[user] else { return nil }
            let day = Int(moment.daysSince1970) - 20_000 - 1
            let place = min(day - account.begin, account.bets.count - 1)
            guard place >= 0, let life = lives.first(where: { $0.user == user }) else { return nil }
            let last = account.begin + (account.bets[...place].firstIndex { $0 == account.bets[place] } ?? 0)
            return AccountDay(
                user: user,
                asOf: Self.moment(day + 1),
                firstBetAt: life.firstBetAt,
                lastBetAt: Self.moment(last, hour: 18),
                bets: Int(account.bets[place]),
                score: nil,
                version: FeatureDefinition.version,
                values: vector(of: account, on: day)
            )
        }
        return try lives.compactMap { life -> MatchedSet? in
            guard let moment = life.limitedAt, let account = byUser[life.user] else { return nil }
            let values = vector(of: account, on: Int(moment.daysSince1970) - 20_000)
            return MatchedSet(
                user: life.user,
                limited: values,
                unlimited: try sampler.controls(
                    of: life.user,
                    bets: life.bets,
                    firstBetAt: life.firstBetAt,
                    at: moment
                ),
                type: .stakeCut,
                bets: life.bets,
                weight: 1
            )
        }
    }
}

/// The kinds of bettors, and their habits: chances by bet, in the order of `SyntheticCasino.habits`.
private enum Kind {
    case recreational, sharp, arbitrageur, bonusHunter, chaser

    static func draw(_ dice: inout Dice) -> Kind {
        switch dice.next() {
        case ..<0.55: .recreational
        case ..<0.70: .sharp
        case ..<0.80: .arbitrageur
        case ..<0.90: .bonusHunter
        default: .chaser
        }
    }

    var pace: Double {
        switch self {
        case .recreational: 0.5
        case .sharp: 0.9
        case .arbitrageur: 1.2
        case .bonusHunter: 0.6
        case .chaser: 1.5
        }
    }

    /// The kind's mean habits, and the person's own beside them.
    func taste(_ dice: inout Dice) -> [Double] {
        var taste: [Double] =
            switch self {
            case .recreational:
                [-0.035, 0, 0.03, 0.01, 0.06, 0.10, 0.08, 0.75, 0.04, 5, 0.10, 0.30, 0.20, 0.10, 0.6, 0.01]
            case .sharp: [0.025, 0, 0.10, 0.03, 0.05, 0.06, 0.35, 0.35, 0.35, 22, 0.55, 0.03, 0.10, 0.10, 0.5, 0.06]
            case .arbitrageur:
                [0.020, 0, 0.40, 0.35, 0.06, 0.08, 0.30, 0.40, 0.12, 10, 0.80, 0.01, 0.15, 0.10, 0.5, 0.10]
            case .bonusHunter:
                [-0.015, 0, 0.06, 0.04, 0.50, 0.45, 0.10, 0.65, 0.06, 7, 0.30, 0.10, 0.05, 0.10, 0.5, 0.02]
            case .chaser: [-0.050, 0, 0.03, 0.01, 0.05, 0.08, 0.10, 0.70, 0.02, 2, 0.12, 0.25, 0.50, 0.25, 0.6, 0.03]
            }
        taste[0] += 0.015 * dice.normal()
        for habit in taste.indices.dropFirst(2) {
            if habit == 9 {
                taste[habit] *= exp(0.5 * dice.normal())
            } else {
                let odds = taste[habit] / (1 - taste[habit]) * exp(0.7 * dice.normal())
                taste[habit] = odds / (1 + odds)
            }
        }
        return taste + [0, 0, dice.next(), 3 + dice.normal()]
    }
}

/// Chance by a seed (SplitMix64).
struct Dice {
    var state: UInt64

    mutating func next() -> Double {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Double((mixed ^ (mixed >> 31)) >> 11) / 9_007_199_254_740_992
    }

    mutating func normal() -> Double { (-2 * log(1 - next())).squareRoot() * cos(2 * .pi * next()) }

    mutating func poisson(_ mean: Double) -> Int {
        let least = exp(-mean)
        var (count, product) = (0, next())
        while product > least {
            count += 1
            product *= next()
        }
        return count
    }
}
