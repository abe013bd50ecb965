import Domain
import Testing

@Suite("Statistics")
struct StatisticsTests {
    private static func bets(_ count: Int, seed: UInt64) -> [SettledBet] {
        var random = SplitMix64(seed: seed)
        return (0..<count).map { index in
            let stake = random.magnitude(upTo: 100_000)
            let isFree = Int.random(in: 0..<10, using: &random) == 0
            let price = Double.random(in: 1.1...5, using: &random)
            let result = BetResult.allCases.randomElement(using: &random) ?? .won
            let risked = isFree ? 0 : stake
            let profit: Int64 =
                switch result {
                case .won: Int64(Double(stake) * (price - 1))
                case .halfWon: Int64(Double(stake) * (price - 1) / 2)
                case .lost: -risked
                case .halfLost: -risked / 2
                case .void: 0
                case .cashedOut: Int64.random(in: -risked...stake, using: &random)
                }
            return SettledBet(
                casino: CasinoID(Int64.random(in: 1...5, using: &random)),
                sport: Sport.allCases.randomElement(using: &random) ?? .other,
                stake: stake,
                profit: profit,
                result: result,
                settledAt: Timestamp(seconds: 1_790_000_000 + Int64(index) * 60),
                isFree: isFree,
                isParlay: false,
                price: price
            )
        }
    }

    @Test("the fold equals what is computed the slow way", arguments: [0, 1, 2, 50, 2_000])
    func naive(count: Int) {
        let bets = Self.bets(count, seed: UInt64(count))
        let statistics = BetStatistics(bets)
        let cash = bets.filter { !$0.isFree }
        let turnover = cash.filter { $0.result != .void }.reduce(0) { $0 + $1.stake }
        #expect(statistics.total.bets == count)
        #expect(statistics.total.won == bets.count { $0.result == .won || $0.result == .halfWon })
        #expect(statistics.total.lost == bets.count { $0.result == .lost || $0.result == .halfLost })
        #expect(statistics.total.void == bets.count { $0.result == .void })
        #expect(statistics.total.turnover == turnover)
        #expect(statistics.total.profit == bets.reduce(0) { $0 + $1.profit })
        let yield = turnover > 0 ? Double(cash.reduce(0) { $0 + $1.profit }) / Double(turnover) : nil
        #expect(statistics.total.yield == yield)
        #expect(statistics.byCasino.values.reduce(0) { $0 + $1.profit } == statistics.total.profit)
        #expect(statistics.bySport.values.reduce(0) { $0 + $1.bets } == count)
        #expect(statistics.drawdown.deepest == Self.deepestFall(bets))
        #expect(statistics.streaks.longestWinning == Self.longestRun(bets, winning: true))
        #expect(statistics.streaks.longestLosing == Self.longestRun(bets, winning: false))
    }

    private static func deepestFall(_ bets: [SettledBet]) -> Int64 {
        var balances: [Int64] = [0]
        for bet in bets { balances.append((balances.last ?? 0) + bet.profit) }
        return balances.indices.map { (balances[...$0].max() ?? 0) - balances[$0] }.max() ?? 0
    }

    private static func longestRun(_ bets: [SettledBet], winning: Bool) -> Int {
        let sides = bets.compactMap { bet -> Bool? in
            switch bet.result {
            case .won, .halfWon: true
            case .lost, .halfLost: false
            case .void: nil
            case .cashedOut: bet.profit == 0 ? nil : bet.profit > 0
            }
        }
        return sides.split(separator: !winning).map(\.count).max() ?? 0
    }

    @Test("adding one bet more equals folding all of them anew")
    func additive() {
        let bets = Self.bets(700, seed: 11)
        var running = BetStatistics()
        for (index, bet) in bets.enumerated() {
            running.add(bet)
            if index % 97 == 0 { #expect(running == BetStatistics(bets[...index])) }
        }
        #expect(running == BetStatistics(bets))
    }

    @Test(
        "the curve has at most 500 points, in order, and keeps the extremes and the end",
        arguments: [1, 165, 166, 167, 333, 5_000, 40_001]
    )
    func curve(count: Int) {
        let bets = Self.bets(count, seed: 12)
        let points = BetStatistics(bets).curve.points
        var balances: [Int64] = [0]
        for bet in bets { balances.append((balances.last ?? 0) + bet.profit) }
        #expect(points.count <= BalanceCurve.mostPoints)
        #expect(zip(points, points.dropFirst()).allSatisfy { $0.index < $1.index })
        #expect(points.allSatisfy { balances[$0.index] == $0.balance })
        #expect(points.map(\.balance).max() == balances.max())
        #expect(points.map(\.balance).min() == balances.min())
        #expect(points.first?.index == 0)
        #expect(points.last?.index == count)
        if count > 5_000 { #expect(points.count > 150) }
    }

    @Test("nothing is known of no bets")
    func empty() {
        let statistics = BetStatistics()
        #expect(statistics.total.yield == nil)
        #expect(statistics.total.winRate == nil)
        #expect(statistics.total.averagePrice == nil)
        #expect(statistics.curve.points.isEmpty)
    }

    @Test("a drawdown is a share of what stood at its peak")
    func drawdownShare() {
        var drawdown = Drawdown()
        for (index, balance) in ([100, 300, 150, 400, 350] as [Int64]).enumerated() {
            drawdown.add(balance: balance, at: Timestamp(seconds: Int64(index)))
        }
        #expect(drawdown.deepest == 150)
        #expect(drawdown.peakOfDeepest == 300)
        #expect(drawdown.bottomAt == Timestamp(seconds: 2))
        #expect(drawdown.current == 50)
        #expect(drawdown.share(ofBankroll: 200) == 0.3)
        #expect(drawdown.share(ofBankroll: -300) == nil)
    }

    @Test("absurd amounts are held at the limit instead of stopping the program")
    func overflow() {
        var statistics = BetStatistics()
        for profit in [Int64.max, .max, .min, .min, .min] {
            statistics.add(
                SettledBet(
                    casino: CasinoID(1),
                    sport: .other,
                    stake: .max,
                    profit: profit,
                    result: .won,
                    settledAt: Timestamp(seconds: 0),
                    isFree: profit < 0,
                    isParlay: false,
                    price: 2
                )
            )
        }
        #expect(statistics.total.turnover == .max)
    }

    @Test("periods begin with the local day, Monday, the first of the month and of the year")
    func periods() {
        // Friday 2026-11-20 23:30 UTC, which is Saturday the 21st in Paris.
        let now = Timestamp(seconds: 1_795_217_400)
        func start(_ period: StatisticsPeriod, _ zone: String = "UTC") -> Int64 {
            period.range(now: now, in: .shared(zone)).lowerBound.seconds
        }
        #expect(start(.today) == 1_795_132_800)
        #expect(start(.today, "Europe/Paris") == 1_795_132_800 + 86_400 - 3_600)
        #expect(start(.week) == 1_795_132_800 - 4 * 86_400)
        #expect(start(.month) == 1_795_132_800 - 19 * 86_400)
        #expect(start(.year) == 1_767_225_600)
        #expect(start(.all) == 0)
        #expect(start(.sevenDays, "Europe/Paris") == now.seconds - 7 * 86_400)
        for period in StatisticsPeriod.allCases {
            #expect(period.range(now: now, in: .shared("America/New_York")).contains(now))
        }
    }
}
