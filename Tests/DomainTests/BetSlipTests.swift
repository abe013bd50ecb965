import Domain
import Testing

@Suite("Slips and parlays")
struct BetSlipTests {
    private static func slip(legs: Int = 1, stake: Int64 = 1_000, requested: Money? = nil) throws -> BetSlip {
        let price = try #require(Price(numerator: 19, denominator: 10))
        return BetSlip(
            casino: CasinoID(1),
            legs: Array(repeating: Leg(price: price, sport: .tennis), count: legs),
            stake: Money(minorUnits: stake, currency: .euro),
            requestedStake: requested
        )
    }

    @Test("a slip has one to twenty legs", arguments: [(0, false), (1, true), (20, true), (21, false)])
    func legs(count: Int, isValid: Bool) throws {
        let slip = try Self.slip(legs: count)
        if isValid {
            #expect(try slip.validated() == slip)
        } else {
            let fault: SlipFault = count == 0 ? .noLegs : .tooManyLegs(found: count, limit: 20)
            #expect(throws: fault) { try slip.validated() }
        }
    }

    @Test("a stake is above zero and within the limit")
    func stake() throws {
        #expect(throws: SlipFault.stakeNotPositive) { try Self.slip(stake: 0).validated() }
        #expect(throws: SlipFault.stakeNotPositive) { try Self.slip(stake: .min).validated() }
        let limit = Money(minorUnits: Money.largestMinorUnits, currency: .euro)
        #expect(throws: Never.self) { try Self.slip(stake: limit.minorUnits).validated() }
        #expect(throws: SlipFault.stakeTooLarge(limit: limit)) {
            try Self.slip(stake: limit.minorUnits + 1).validated()
        }
    }

    @Test("what was asked for is more than what was taken, in the same currency")
    func requestedStake() throws {
        let stake = Money(minorUnits: 1_000, currency: .euro)
        let more = Money(minorUnits: 1_001, currency: .euro)
        let dollar = try #require(Currency(code: "USD"))
        #expect(throws: Never.self) { try Self.slip(requested: more).validated() }
        #expect(throws: SlipFault.requestedNotAboveStake(requested: stake, stake: stake)) {
            try Self.slip(requested: stake).validated()
        }
        #expect(throws: SlipFault.requestedOtherCurrency(requested: dollar, stake: .euro)) {
            try Self.slip(requested: Money(minorUnits: 2_000, currency: dollar)).validated()
        }
    }

    @Test("the overround of four legs at 5.35 % costs 23.2 %")
    func overround() {
        #expect(abs(Parlay.overroundCost(legs: 4) - 0.232) < 0.0005)
        #expect(Parlay.overroundCost(legs: 0) == 0)
        #expect(abs(Parlay.overroundCost(legs: 1, overroundPerLeg: 0.02) - 0.02) < 1e-12)
    }

    @Test("the combined price is the product, void legs at 1")
    func combinedPrice() throws {
        var legs = try Self.slip(legs: 3).legs
        #expect(abs(Parlay.combinedPrice(of: legs) - 6.859) < 1e-12)
        legs[1].result = .void
        #expect(abs(Parlay.combinedPrice(of: legs) - 3.61) < 1e-12)
    }
}
