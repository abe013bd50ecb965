import Domain
import Testing

@testable import Simulation

@Suite("Casinos of a simulated world")
struct CasinoTests {
    /// Whether a Poisson count of that mean may well be this: within four standard deviations.
    private func isPlausible(_ count: Int, mean: Double) -> Bool {
        abs(Double(count) - mean) < 4 * mean.squareRoot() + 1
    }

    @Test("that limit at random do so at the declared rate")
    func randomRate() {
        let base = 0.08
        let plan = TestWorld.plan(users: 400, days: 40)
        let (world, _) = TestWorld.played(plan, [TestWorld.casino("Alder", base: base), TestWorld.casino("Birch")])
        let truth = world.truth { Int64($0) }
        let looked = truth.accounts.filter { $0.casino == "Alder" }
        #expect(looked.allSatisfy { $0.hazard == base })
        let weeks = Double(world.reviewedDays(casino: 0)) / 7
        #expect(weeks > 300)
        #expect(isPlausible(world.decided[0], mean: base * weeks), "\(world.decided[0]) in \(weeks) weeks")
        #expect(world.decided[1] == 0)
    }

    @Test("restrict those over their threshold so many times as often")
    func ruleRate() {
        let rule = CasinoPolicy.Rule(reading: .earlyShare, over: 0.2, after: 3, times: 20)
        let plan = TestWorld.plan(users: 500, days: 50)
        let casinos = [TestWorld.casino("Alder", base: 0.01, rules: [rule])]
        let (world, _) = TestWorld.played(plan, casinos)
        let accounts = world.truth { Int64($0) }.accounts
        let (high, low) = (accounts.filter { $0.hazard > 0.1 }, accounts.filter { $0.hazard < 0.1 })
        #expect(high.count > 30)
        #expect(low.count > 100)
        #expect(Set(accounts.map(\.hazard)) == [0.01, 0.2])
        let expected = world.expectedRestrictions(casino: 0)
        #expect(isPlausible(world.decided[0], mean: expected), "\(world.decided[0]) where \(expected) were declared")
    }

    @Test("read their tally: nothing before so many bets, then the share")
    func tally() throws {
        let plan = TestWorld.plan(users: 60, days: 30)
        let policy = TestWorld.casino(
            "Alder",
            base: 0.5,
            rules: [.init(reading: .oddStakeShare, over: 0.99, after: 100_000, times: 0)]
        )
        let (world, _) = TestWorld.played(plan, [policy])
        // A rule that never has enough bets changes nothing.
        #expect(world.truth { Int64($0) }.accounts.allSatisfy { $0.hazard == 0.5 })
        #expect(AccountTally().value(of: .meanClv, after: 0) == nil)
    }

    @Test("are told of: a limit report follows a decision, with what was done")
    func reports() {
        let cut = TestWorld.casino("Alder", base: 0.5)
        let ban = TestWorld.casino("Birch", base: 0.5, actions: [.init(kind: .promotionBan, weight: 1)])
        let (world, days) = TestWorld.played(TestWorld.plan(users: 60, days: 30), [cut, ban])
        let lines = days.flatMap { $0 }.compactMap(\.line).filter { $0.hasPrefix("/limit") }
        #expect(lines.contains("/limit Alder cut 200 20"))
        #expect(lines.contains("/limit Birch promo"))
        #expect(world.reported[0] > 5)
        #expect(world.reported[0] <= world.decided[0])
    }

    @Test("make prices with their margin, from which Shin's method finds the fair ones again")
    func prices() throws {
        let world = TestWorld.world(TestWorld.plan(), [TestWorld.casino("Alder")])
        let fixture = try #require(world.calendar.fixtures.first)
        for quote in fixture.close(books: world.books) where quote.book == "PS" {
            let fair = try MarginRemoval.shin.fairProbabilities(of: quote.prices)
            let close = fixture.close
            let truth = quote.isTotal ? [close.over, 1 - close.over] : [close.home, close.draw, close.away]
            for (found, expected) in zip(fair, truth) { #expect(abs(found - expected) < 0.002) }
            #expect((0.015...0.04).contains(try MarginRemoval.overround(of: quote.prices)))
        }
    }
}
