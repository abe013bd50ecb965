import Domain
import Testing

@Suite("Settlement")
struct SettlementTests {
    private static let moment = Timestamp(seconds: 1_700_000_000)

    private static func slip(_ prices: [Price], stake: Int64, _ marks: BetMarks = []) -> BetSlip {
        BetSlip(
            casino: CasinoID(1),
            legs: prices.map { Leg(price: $0, sport: .football) },
            stake: Money(minorUnits: stake, currency: .euro),
            marks: marks
        )
    }

    private static func price(_ random: inout SplitMix64, upTo limit: Int64 = 1_000) -> Price {
        while true {
            let below = random.magnitude(upTo: 1_000)
            if let price = Price(numerator: below + random.magnitude(upTo: below * limit), denominator: below) {
                return price
            }
        }
    }

    /// (numerator, denominator) of what a leg multiplies the stake by, written down independently of the product code.
    private static func factor(_ price: Price, _ result: LegResult) -> (UInt64, UInt64) {
        let (n, d) = (UInt64(price.numerator), UInt64(price.denominator))
        return switch result {
        case .won: (n, d)
        case .void: (1, 1)
        case .halfWon: (n + d, 2 * d)
        case .halfLost: (1, 2)
        case .lost: (0, 1)
        }
    }

    @Test("the payout is the exact product rounded half up, for any results")
    func exactProduct() throws {
        var random = SplitMix64(seed: 4)
        for _ in 0..<2_000 {
            let count = Int.random(in: 1...20, using: &random)
            let prices = (0..<count).map { _ in Self.price(&random, upTo: count > 8 ? 2 : 50) }
            let results = prices.map { _ in
                LegResult.allCases.filter { $0 != .lost }.randomElement(using: &random) ?? .won
            }
            let stake = random.magnitude(upTo: 1_000_000)
            guard let settlement = try? Self.slip(prices, stake: stake).settled(results, at: Self.moment) else {
                continue
            }

            var (above, below) = (WholeNumber(UInt64(stake)), WholeNumber(1))
            for (price, result) in zip(prices, results) {
                let (n, d) = Self.factor(price, result)
                above = above.times(n)
                below = below.times(d)
            }
            // payout <= value + 1/2 < payout + 1, all times 2 * below.
            let payout = UInt64(settlement.payout.minorUnits)
            let doubled = above.times(2).plus(below)
            #expect(below.times(2).times(payout) <= doubled)
            #expect(doubled < below.times(2).times(payout + 1))
            #expect(settlement.profit.minorUnits == settlement.payout.minorUnits - stake)
        }
    }

    @Test("all legs void returns the stake")
    func void() throws {
        var random = SplitMix64(seed: 5)
        for count in 1...20 {
            let prices = (0..<count).map { _ in Self.price(&random) }
            let settlement = try Self.slip(prices, stake: 1_234).settled(prices.map { _ in .void }, at: Self.moment)
            #expect(settlement.result == .void)
            #expect(settlement.payout.minorUnits == 1_234)
            #expect(settlement.profit.minorUnits == 0)
        }
    }

    @Test("one lost leg loses the whole stake, and only it")
    func lost() throws {
        var random = SplitMix64(seed: 6)
        for count in 1...20 {
            var results = (0..<count).map { _ in LegResult.allCases.randomElement(using: &random) ?? .won }
            results[Int.random(in: 0..<count, using: &random)] = .lost
            let prices = results.map { _ in Self.price(&random) }
            let settlement = try Self.slip(prices, stake: 1_000).settled(results, at: Self.moment)
            #expect(settlement.result == .lost)
            #expect(settlement.profit.minorUnits == -1_000)
        }
    }

    @Test("half won is half at the price and half returned; half lost returns half")
    func halves() throws {
        let evens = try #require(Price(numerator: 19, denominator: 10))
        let slip = Self.slip([evens], stake: 1_000)
        let halfWon = try slip.settled([.halfWon], at: Self.moment)
        #expect(halfWon.result == .halfWon && halfWon.payout.minorUnits == 1_450)
        let halfLost = try slip.settled([.halfLost], at: Self.moment)
        #expect(halfLost.result == .halfLost && halfLost.payout.minorUnits == 500)
        let pair = try Self.slip([evens, evens], stake: 1_000).settled([.halfWon, .void], at: Self.moment)
        #expect(pair.result == .halfWon && pair.payout.minorUnits == 1_450)
    }

    @Test("a bonus stake never loses money and never comes back")
    func freeBets() throws {
        var random = SplitMix64(seed: 7)
        for _ in 0..<1_000 {
            let count = Int.random(in: 1...4, using: &random)
            let prices = (0..<count).map { _ in Self.price(&random, upTo: 20) }
            let results = prices.map { _ in LegResult.allCases.randomElement(using: &random) ?? .won }
            let stake = random.magnitude(upTo: 100_000)
            let free = try Self.slip(prices, stake: stake, .free).settled(results, at: Self.moment)
            let cash = try Self.slip(prices, stake: stake).settled(results, at: Self.moment)
            #expect(free.profit.minorUnits >= 0)
            #expect(free.profit == free.payout)
            #expect(free.payout.minorUnits == max(0, cash.payout.minorUnits - stake))
        }
    }

    @Test("a higher price on any leg never pays less")
    func monotone() throws {
        var random = SplitMix64(seed: 8)
        for _ in 0..<500 {
            let prices = (0..<Int.random(in: 1...5, using: &random)).map { _ in Self.price(&random, upTo: 20) }
            let position = Int.random(in: prices.indices, using: &random)
            var raised = prices
            raised[position] = try #require(
                Price(
                    numerator: prices[position].numerator + prices[position].denominator,
                    denominator: prices[position].denominator
                )
            )
            let stake = random.magnitude(upTo: 10_000)
            let payout = try Self.slip(prices, stake: stake).potentialPayout().minorUnits
            #expect(try Self.slip(raised, stake: stake).potentialPayout().minorUnits >= payout)
        }
    }

    @Test("twenty legs at the highest prices are refused, never a trap", arguments: LegResult.allCases)
    func extremes(result: LegResult) throws {
        let highest = try #require(Price(numerator: 99_999_999_999, denominator: 1_000_000))
        let slip = Self.slip(Array(repeating: highest, count: 20), stake: Money.largestMinorUnits)
        let results = Array(repeating: result, count: 20)
        switch result {
        case .won, .halfWon: #expect(throws: SettlementFault.tooLarge) { try slip.settled(results, at: Self.moment) }
        case .lost, .void, .halfLost: #expect(throws: Never.self) { try slip.settled(results, at: Self.moment) }
        }
        #expect(throws: SlipFault.payoutTooLarge) { try slip.validated() }
    }

    @Test("legs without a result are named")
    func openLegs() throws {
        let price = try #require(Price(numerator: 2, denominator: 1))
        #expect(throws: SettlementFault.openLegs([1, 2])) {
            try Self.slip([price, price, price], stake: 1).settled([.won], at: Self.moment)
        }
    }

    @Test("a cash-out pays what the casino paid")
    func cashOut() throws {
        let price = try #require(Price(numerator: 2, denominator: 1))
        func paid(_ minorUnits: Int64, _ marks: BetMarks = [], _ currency: Currency = .euro) throws -> Settlement {
            try Self.slip([price], stake: 1_000, marks)
                .cashedOut(for: Money(minorUnits: minorUnits, currency: currency), at: Self.moment)
        }
        #expect(try paid(700).profit.minorUnits == -300)
        #expect(try paid(700, .free).profit.minorUnits == 700)
        #expect(try paid(0).result == .cashedOut)
        #expect(throws: SettlementFault.negativePayout) { try paid(-1) }
        #expect(throws: SettlementFault.tooLarge) { try paid(.max) }
        let dollar = try #require(Currency(code: "USD"))
        #expect(throws: SettlementFault.otherCurrency) { try paid(1, [], dollar) }
    }
}
