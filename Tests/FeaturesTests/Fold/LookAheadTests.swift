import Domain
import TestSupport
import Testing

@testable import Features

@Suite("No feature looks ahead")
struct LookAheadTests {
    private func vectors(of fold: UserFold, at moment: Timestamp, _ casinos: [CasinoID]) -> [FeatureVector?] {
        casinos.map { fold.vector(of: $0, at: moment, groups: [casinos[0]: "one", casinos[1]: "one"]) }
    }

    @Test("events recorded after a moment never change what was so at it", arguments: 1...20)
    func future(seed: UInt64) throws {
        let log = RandomLog(seed: seed, steps: 400, isHostile: seed % 2 == 0)
        let moment = log.events[log.events.count / 2].recordedAt
        let known = log.events.filter { $0.recordedAt <= moment && $0.occurredAt <= moment }
        let later = log.events.filter { $0.recordedAt > moment }
        #expect(!later.isEmpty)
        let expected = vectors(of: .folding(known, knownBy: moment), at: moment, log.casinos)
        #expect(vectors(of: .folding(log.events, knownBy: moment), at: moment, log.casinos) == expected)
        // Told earlier than it was recorded, as a table would tell it: a result, a close, a limit.
        let predated = later.map { event in
            AccountEvent(
                casino: event.casino,
                occurredAt: Story.start,
                recordedAt: event.recordedAt,
                content: event.content
            )
        }
        #expect(vectors(of: .folding(predated + known, knownBy: moment), at: moment, log.casinos) == expected)
    }

    @Test("folded as it comes, stored and read in between, it is what a fold from the start gives", arguments: 1...20)
    func online(seed: UInt64) throws {
        let log = RandomLog(seed: seed, steps: 800)
        var online = UserFold()
        for (place, event) in log.events.enumerated() {
            online.apply(event)
            guard place % 37 == 0 else { continue }
            online = try UserFold(decoding: online.encoded())
            let offline = UserFold.folding(log.events, knownBy: event.recordedAt)
            let next = log.events.dropFirst(place + 1).first
            // Events of the same millisecond are known together.
            guard next.map({ $0.recordedAt > event.recordedAt }) ?? true else { continue }
            #expect(online == offline)
            #expect(
                vectors(of: online, at: event.recordedAt, log.casinos)
                    == vectors(of: offline, at: event.recordedAt, log.casinos)
            )
        }
    }

    @Test("a close that is not on record yet is not known, and a settlement neither")
    func closes() throws {
        var story = Story()
        let bet = story.bet()
        story.wait(days: 1)
        let before = story.now
        story.wait(days: 1)
        var reading = MarketReading()
        reading.fairClose = 0.55
        // The match began before, but the prices came later.
        story.add(.priced(bet, reading), occurred: Story.start + .hours(2))
        story.add(.settled(SettledOutcome(bet: bet, result: .won, stake: 10_00, profit: 10_00)))
        let early = UserFold.folding(story.events, knownBy: before).vector(of: Story.casino, at: before)
        #expect(try #require(early)[.meanClv] == nil)
        #expect(try #require(early)[.profit] == nil)
        #expect(try #require(story.vector()[.meanClv]).isNear(0.1))
    }

    @Test(
        "the order of rows does not matter where bets come after their placing and time orders them",
        arguments: 1...20
    )
    func rowOrder(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        // Bets of an account that fit its memory; what cash, visits and their order tell is promised of no shuffle.
        let log = RandomLog(seed: seed, steps: 150, casinos: 2).events.filter {
            switch $0.content {
            case .placed, .settled, .priced, .limited: true
            default: false
            }
        }
        // Shuffled, then what names a bet is moved behind its placing, in the order that it had.
        var placings: [AccountEvent] = []
        var others: [AccountEvent] = []
        for event in log { if case .placed = event.content { placings.append(event) } else { others.append(event) } }
        placings.shuffle(using: &random)
        let moment = try #require(log.last).recordedAt
        let expected = vectors(of: .folding(log, knownBy: moment), at: moment, [CasinoID(1), CasinoID(2)])
        let shuffled = UserFold.folding(placings + others, knownBy: moment)
        let found = vectors(of: shuffled, at: moment, [CasinoID(1), CasinoID(2)])
        #expect(expected.contains { ($0?[.bets] ?? 0) > 20 })
        #expect(found == expected)
    }
}

extension Double {
    /// The same but for rounding.
    func isNear(_ other: Double, within tolerance: Double = 2e-6) -> Bool {
        abs(self - other) <= tolerance * max(1, abs(other))
    }
}
