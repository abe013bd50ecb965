import Domain
import TestSupport
import Testing

@testable import Features

@Suite("A fold of a user's events")
struct UserFoldTests {
    @Test("counts nothing twice that is told twice, and nothing that was undone")
    func repeats() throws {
        var story = Story()
        let first = story.bet(result: .won, clv: 0.02)
        story.bet(stake: 20_00, result: .lost, clv: -0.04)
        let once = story.vector()
        for event in story.events { story.add(event.content) }
        #expect(story.vector() == once)
        story.add(.undone(first))
        let undone = story.vector()
        #expect(undone[.bets] == 1)
        #expect(undone[.profit] == -20)
        #expect(undone[.meanClv] == -0.04)
        // Neither its withdrawal nor the bet itself counts again.
        story.add(.undone(first))
        story.add(story.events[0].content)
        #expect(story.vector() == undone)
    }

    @Test("takes a settlement back, and the next one counts instead")
    func reopening() {
        var story = Story()
        let bet = story.bet(price: 3, stake: 10_00, result: .won)
        #expect(story.vector()[.profit] == 20)
        story.add(.reopened(bet, profit: 20_00))
        #expect(story.vector()[.profit] == nil)
        #expect(story.vector()[.bets] == 1)
        story.add(.settled(SettledOutcome(bet: bet, result: .lost, stake: 10_00, profit: -10_00)))
        #expect(story.vector()[.profit] == -10)
        // Settled again without having been reopened: the last one counts, once.
        story.add(.settled(SettledOutcome(bet: bet, result: .void, stake: 10_00, profit: 0)))
        #expect(story.vector()[.profit] == 0)
        #expect(story.vector()[.voidShare] == 1)
    }

    @Test("sets and takes marks, whether or not the event names the casino")
    func marks() {
        var story = Story()
        let bet = story.bet(marks: .live)
        #expect(story.vector()[.inPlayShare] == 1)
        story.add(.marked(bet, .live, isSet: false), at: nil)
        story.add(.marked(bet, [.boost, .max], isSet: true), at: nil)
        let vector = story.vector()
        #expect(vector[.inPlayShare] == 0)
        #expect(vector[.boostShare] == 1)
        #expect(vector[.maxBetShare] == 1)
    }

    @Test("reads the bits of marks as the marks have them")
    func markBits() {
        let bits = [Mark.live, Mark.boost, Mark.free, Mark.prop, Mark.max]
        #expect(bits == [BetMarks.live, .boost, .free, .prop, .max].map(\.rawValue))
        #expect(Mark.all == BetMarks.named.reduce(0) { $0 | $1.mark.rawValue })
    }

    @Test("a close that comes after ninety newer bets moves no window, breaks nothing, and counts once")
    func lateClose() {
        var story = Story()
        let first = story.bet()
        for _ in 0..<200 {
            story.wait(minutes: 60)
            story.bet(result: .lost, clv: 0.01)
        }
        let before = story.vector()
        var reading = MarketReading()
        reading.fairClose = 0.9
        story.add(.priced(first, reading))
        story.add(.priced(first, reading))
        let after = story.vector()
        #expect(after[.meanClv] == before[.meanClv])
        #expect(after[.bets] == 201)
        // It is open, and so still remembered: its first-ten value is known now.
        #expect(after[.firstTenClv] != before[.firstTenClv])
    }

    @Test("remembers open bets beyond the window until they are settled")
    func oldOpenBets() {
        var story = Story()
        let future = PlacedBet(
            id: BetID(1_000_000),
            sport: .football,
            market: .future,
            legs: 1,
            price: 11,
            stake: 10_00,
            currency: .euro
        )
        story.add(.placed(future))
        for _ in 0..<500 {
            story.wait(minutes: 60)
            story.bet(result: .lost)
        }
        story.settle(future, .won)
        // The numbers of the others are lower than the first one's, and none is taken for a repeat.
        #expect(story.vector()[.bets] == 501)
        #expect(story.vector()[.profit] == -4_900)
        #expect(story.vector()[.biggestWin] == 10)
    }

    @Test("stays bounded, whatever comes")
    func bounds() throws {
        var story = Story()
        for number in 0..<5_000 {
            story.wait(minutes: 240)
            story.bet(result: number % 3 == 0 ? nil : .lost, clv: 0.01)
            if number % 10 == 0 {
                story.add(.visited(isDesktop: nil), at: nil)
                story.cash(.bonus, 10_00)
                story.limit(.stakeCut)
            }
        }
        let account = try #require(story.fold.account(at: Story.casino))
        #expect(account.bets.count < AccountFold.capacity)
        #expect(account.forgotten.days.count <= 90)
        #expect(account.limits.met.count <= LimitHistory.kept)
        #expect(account.cash.bonuses.count <= CashBook.bonusesKept)
        #expect(story.fold.visits.days.count <= 90)
        #expect(story.fold.encoded().count < 6_000)
        #expect(story.vector()[.bets] == 5_000)
    }

    @Test("survives what should not happen: unknown bets, wild numbers, clocks that go back", arguments: 1...40)
    func hostile(seed: UInt64) throws {
        let log = RandomLog(seed: seed, steps: 600, isHostile: true)
        var fold = UserFold()
        for event in log.events { fold.apply(event) }
        for casino in log.casinos {
            let vector = try #require(fold.vector(of: casino, at: log.end))
            #expect(vector.values.allSatisfy { $0.isNaN || $0.isFinite })
            for definition in FeatureDefinition.all where definition.unit == .share {
                if let value = vector[definition.feature] { #expect((0...1).contains(value), "\(definition.feature)") }
            }
            if let score = HealthScore.of(vector, standing: .unknown) { #expect((0...100).contains(score.value)) }
        }
        #expect(try UserFold(decoding: fold.encoded()) == fold)
    }

    @Test("of nothing has no accounts, and no features at a casino where nothing happened")
    func empty() {
        #expect(UserFold().casinos == [])
        #expect(UserFold().vector(of: Story.casino, at: Story.start) == nil)
        #expect(UserFold().life(of: Story.casino) == nil)
    }

    @Test("tells the life of an account")
    func life() throws {
        var story = Story()
        for _ in 0..<300 {
            story.wait(days: 1)
            story.bet(result: .lost)
        }
        let life = try #require(story.fold.life(of: Story.casino))
        #expect(life.firstBetAt == Story.start + .days(1))
        #expect(life.lastBetAt == Story.start + .days(300))
        #expect(life.bets == 300)
    }
}
