import Domain
import Testing

@Suite("A yield's uncertainty")
struct YieldEstimateTests {
    private static func bet(_ profit: Int64, stake: Int64 = 100, day: Int64, free: Bool = false) -> SettledBet {
        SettledBet(
            casino: CasinoID(1),
            sport: .football,
            stake: stake,
            profit: profit,
            result: profit > 0 ? .won : profit == 0 ? .void : .lost,
            settledAt: Timestamp(seconds: 1_790_000_000 + day * 86_400),
            isFree: free,
            isParlay: false,
            price: 2
        )
    }

    @Test("for equal stakes is 1.96 standard deviations of the returns over the root of their number")
    func flatStakes() throws {
        var estimate = YieldEstimate()
        // Six won and four lost at evens, a day each: yield 0.2, variance 0.96 · 10 / 9.
        for day in 0..<10 { estimate.add(Self.bet(day < 6 ? 100 : -100, day: Int64(day))) }
        let variance: Double = 0.96 / 9
        let error = variance.squareRoot()
        let (low, high): (Double, Double) = (0.2 - 1.96 * error, 0.2 + 1.96 * error)
        #expect(estimate.yield == 0.2)
        let found = try #require(estimate.standardError)
        #expect(abs(found - error) < 1e-12)
        let interval = try #require(estimate.interval)
        #expect(abs(interval.lowerBound - low) < 1e-12)
        #expect(abs(interval.upperBound - high) < 1e-12)
        // 1.96² · 1.0667 / 0.04
        #expect(estimate.betsNeeded == 103)
    }

    @Test("is larger where the bets of a day go the same way")
    func clustered() throws {
        var (alone, together) = (YieldEstimate(), YieldEstimate())
        for number in 0..<40 {
            alone.add(Self.bet(number % 8 < 4 ? 100 : -100, day: Int64(number)))
            together.add(Self.bet(number % 8 < 4 ? 100 : -100, day: Int64(number / 4)))
        }
        let (single, clustered) = (try #require(alone.standardError), try #require(together.standardError))
        #expect(clustered / single > 1.5)
    }

    @Test("is not known of few bets, of bets that all returned the same, of bonus stakes and void bets")
    func unknown() {
        var (few, same, none) = (YieldEstimate(), YieldEstimate(), YieldEstimate())
        for day in 0..<9 { few.add(Self.bet(day < 5 ? 100 : -100, day: Int64(day))) }
        for day in 0..<20 { same.add(Self.bet(-100, day: Int64(day))) }
        for day in 0..<20 { none.add(Self.bet(day < 9 ? 100 : 0, day: Int64(day), free: day < 9)) }
        #expect(few.yield != nil && few.interval == nil && few.betsNeeded == nil)
        #expect(same.yield == -1 && same.interval == nil)
        #expect(none.yield == nil && none.bets == 0 && none.interval == nil)
    }
}
