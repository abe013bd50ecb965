import Domain
import TestSupport
import Testing

@testable import Features

@Suite("The stored form of a fold")
struct FoldCodingTests {
    private func fold(seed: UInt64, steps: Int = 500) -> UserFold {
        var fold = UserFold()
        for event in RandomLog(seed: seed, steps: steps, isHostile: seed % 2 == 1).events { fold.apply(event) }
        return fold
    }

    /// Bytes with another sum at their end, so that what is inside is looked at.
    private func sealed(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        let content = Array(bytes)
        let sum = StateSum.of(content[...])
        return content + (0..<4).map { UInt8(truncatingIfNeeded: sum >> (8 * $0)) }
    }

    @Test("gives back the same fold, and the same bytes", arguments: 1...30)
    func roundTrip(seed: UInt64) throws {
        let fold = fold(seed: seed, steps: Int(seed) * 60)
        let bytes = fold.encoded()
        let read = try UserFold(decoding: bytes)
        #expect(read == fold)
        #expect(read.encoded() == bytes)
    }

    @Test("takes fewer than 30 bytes a bet whose match and close are known")
    func size() {
        var story = Story()
        for number in 0..<90 {
            story.wait(days: 0.31)
            story.bet(
                price: 1.5 + Double(number) / 100,
                stake: Int64(5_00 + number * 100),
                hours: 26,
                hourOfWeek: 40,
                result: number % 2 == 0 ? .won : .lost,
                clv: 0.031_4
            ) {
                $0.match = Int64(20_000 + number)
                $0.side = .home
                $0.tier = 1
                $0.consensus = 1.9
                $0.sharpClose = 1.9
                $0.bookClose = 1.9
                $0.best = 2.1
            }
        }
        #expect(Double(story.fold.encoded().count) / 90 < 30)
    }

    @Test("refuses what is cut short, damaged, or of another version")
    func refusals() {
        let bytes = fold(seed: 3).encoded()
        #expect(throws: FoldFault.truncated) { try UserFold(decoding: []) }
        #expect(throws: FoldFault.version(found: 9)) { try UserFold(decoding: [9] + bytes.dropFirst()) }
        for length in stride(from: 1, to: bytes.count - 1, by: 7) {
            #expect(throws: FoldFault.self) { try UserFold(decoding: Array(bytes.prefix(length))) }
            #expect(throws: FoldFault.self) { try UserFold(decoding: sealed(bytes.prefix(length))) }
        }
        #expect(throws: FoldFault.self) { try UserFold(decoding: sealed(bytes.dropLast(4) + [0])) }
        for place in stride(from: 1, to: bytes.count, by: 11) {
            var damaged = bytes
            damaged[place] ^= 0x10
            #expect(throws: FoldFault.checksum) { try UserFold(decoding: damaged) }
        }
    }

    @Test("survives hostile bytes whose sum fits: it fails, or gives a fold that can be used", arguments: 1...10)
    func hostile(seed: UInt64) {
        let content = fold(seed: seed).encoded().dropLast(4)
        var random = SplitMix64(seed: seed)
        let moment = Story.start + .days(200)
        for _ in 0..<150 {
            var bytes = Array(content)
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = Int.random(in: 1..<bytes.count, using: &random)
                switch Int.random(in: 0...2, using: &random) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: place)
                default: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
                }
            }
            guard var read = try? UserFold(decoding: sealed(bytes)) else { continue }
            for event in RandomLog(seed: seed, steps: 20, isHostile: true).events { read.apply(event) }
            for casino in read.casinos.prefix(5) {
                let vector = read.vector(of: casino, at: moment)
                #expect(vector?.values.allSatisfy { $0.isNaN || $0.isFinite } ?? true)
                if let vector { _ = HealthScore.of(vector, standing: .unknown) }
            }
            _ = read.encoded()
        }
    }

    @Test("a bet with all that there can be, as large as it can be, fits into the room that is made for it")
    func largest() {
        let placed = PlacedBet(
            id: BetID(.max),
            sport: .football,
            market: .other,
            legs: 32,
            price: 1.234_567_89,
            stake: 1,
            currency: Currency.all[1]
        )
        var bet = BetRecord(placed, at: Timestamp(rawValue: .max))
        (bet.stake, bet.profit, bet.match) = (.max, .min, .min)
        (bet.clv, bet.edge, bet.limitShare) = (.min, .min, .min)
        (bet.minutesBeforeStart, bet.secondsSinceAlert) = (.min, .min)
        (bet.settledDay, bet.result, bet.side, bet.tier, bet.hourOfWeek) = (.min, .halfWon, .under, 15, 167)
        for question in BetFacts.Question.allCases { bet.facts[question] = true }
        var writer = ByteWriter(capacity: 0)
        writer.many(BetRecord.mostBytes) { bet.write(to: &$0, after: BetID(0), Timestamp(rawValue: 0)) }
        #expect((80...BetRecord.mostBytes).contains(writer.bytes.count))
    }

    @Test("each market and result has a number of its own, and is found by it")
    func numbers() {
        for market in Market.allCases { #expect(Market(number: market.number) == market) }
        for result in BetResult.allCases { #expect(BetResult(number: result.number) == result) }
        #expect(Market.allCases.allSatisfy { $0.number < 16 })
        #expect(BetResult.allCases.allSatisfy { (1...7).contains($0.number) })
        #expect(Market(number: 15) == nil && BetResult(number: 0) == nil)
    }

    @Test("says what to do about a fault")
    func words() {
        let faults: [FoldFault] = [.version(found: 9), .truncated, .checksum, .invalid("an hour outside the week")]
        for fault in faults { #expect(fault.description.contains("fold the user's events again")) }
    }
}
