import Domain
import Features

/// Folding the events of accounts into all features, on one core: accounts of about a hundred events, each of them ending
/// in a vector; and the same through the stored form, as a daily snapshot does it.
struct FoldBenchmark {
    private let accounts = 2_000
    private let rounds = 5

    func run() {
        let logs = (0..<accounts).map { FoldBenchmark.log(of: $0) }
        let events = logs.reduce(0) { $0 + $1.count }
        let moment = Timestamp(seconds: 1_760_000_000 + 100 * 86_400)
        let clock = ContinuousClock()
        var (folding, storing, scoring, size, known, health) = ([Double](), [Double](), [Double](), 0, 0.0, 0.0)
        for _ in 0..<rounds {
            var states: [[UInt8]] = []
            states.reserveCapacity(accounts)
            var vectors: [FeatureVector] = []
            vectors.reserveCapacity(accounts)
            let start = clock.now
            for log in logs {
                var fold = UserFold()
                for event in log { fold.apply(event) }
                for casino in fold.casinos {
                    if let vector = fold.vector(of: casino, at: moment) { vectors.append(vector) }
                }
            }
            folding.append((clock.now - start).milliseconds)
            known = vectors.reduce(0) { $0 + $1.coverage } / Double(vectors.count)
            for log in logs { states.append(UserFold.folding(log, knownBy: moment).encoded()) }
            size = states.reduce(0) { $0 + $1.count }
            let between = clock.now
            for state in states {
                guard var fold = try? UserFold(decoding: state) else { continue }
                fold.apply(logs[0][0])
                _ = fold.encoded()
            }
            storing.append((clock.now - between).milliseconds)
            let scored = clock.now
            for vector in vectors { health += HealthScore.of(vector, standing: .unknown)?.value ?? 0 }
            scoring.append((clock.now - scored).milliseconds)
        }
        let bets = logs.joined().count { if case .placed = $0.content { true } else { false } }
        let best = { (times: [Double]) in times.min() ?? .infinity }
        Result.show("folding events into all features, one core", Double(events) / best(folding) * 1_000, "events/s")
        Result.show("features known of a folded account", known, "share")
        Result.show("mean health score of these accounts", health / Double(rounds * accounts), "points")
        Result.show("a stored fold", Double(size) / Double(bets), "bytes a bet")
        Result.show("reading and writing a stored fold", best(storing) * 1_000 / Double(accounts), "µs")
        Result.show("health score of a vector", best(scoring) * 1_000 / Double(accounts), "µs")
    }

    /// A user with one account: forty bets, their settlements, most of their closes, deposits, a bonus and a cut.
    private static func log(of user: Int) -> [AccountEvent] {
        var events: [AccountEvent] = []
        let casino = CasinoID(Int64(1 + user % 20))
        let start: Int64 = 1_760_000_000 + Int64(user % 1_000)
        func add(_ seconds: Int64, _ content: AccountEvent.Content) {
            let moment = Timestamp(seconds: start + seconds)
            events.append(AccountEvent(casino: casino, occurredAt: moment, recordedAt: moment, content: content))
        }
        add(0, .cash(.deposit, .done, amount: 20_000, .euro))
        add(60, .cash(.bonus, .done, amount: 5_000, .euro))
        for number in 0..<40 {
            let (id, at) = (BetID(Int64(user * 40 + number + 1)), Int64(number) * 86_400 * 2)
            let price = 1.5 + Double((number * 37 + user) % 300) / 100
            if number % 8 == 0 { add(at - 5, .visited(isDesktop: number % 3 == 0)) }
            let bet = PlacedBet(
                id: id,
                sport: .football,
                market: number % 5 == 0 ? .total : .winner,
                legs: number % 7 == 0 ? 3 : 1,
                price: price,
                stake: Int64(1_000 + (number * 713 + user * 31) % 4_000),
                currency: .euro,
                marks: number % 9 == 0 ? .boost : [],
                hoursBeforeStart: Double((number * 17) % 60),
                hourOfWeek: (number * 29) % 168
            )
            add(at, .placed(bet))
            if number % 6 != 0 {
                var reading = MarketReading()
                reading.match = Int64(number * 100 + user % 50)
                reading.side = number % 5 == 0 ? .under : .home
                reading.tier = 1 + number % 3
                reading.fairClose = (1 + Double((number * 11 + user) % 100 - 50) / 1_000) / price
                reading.sharpClose = price * (1 + Double((number * 7 + user) % 40 - 20) / 1_000)
                reading.bookClose = price * 0.99
                reading.consensus = price * (1 + Double((number * 13) % 60 - 30) / 1_000)
                reading.best = price * 1.01
                reading.othersBest = 1.01 - 1 / price
                add(at + 80_000, .priced(id, reading))
            }
            let won = (number * 31 + user) % 5 < 2
            let profit = won ? Int64(Double(bet.stake) * (price - 1)) : -bet.stake
            let outcome = SettledOutcome(bet: id, result: won ? .won : .lost, stake: bet.stake, profit: profit)
            add(at + 86_000, .settled(outcome))
        }
        return events
    }
}
