import Domain
import TestSupport
import Testing

@testable import Tracking

/// What is given up when too much comes, as a value.
@Suite struct EventBufferTests {
    @Test("what is given up is the least important, and of that the oldest")
    func leastFirst() {
        var buffer = EventBuffer(capacity: 3)
        for (importance, second) in [(5, 0), (2, 1), (2, 2)] {
            let lost = buffer.append(.command(nil, importance: importance, at: .noon + .seconds(Int64(second))))
            #expect(lost == 0)
        }
        #expect(buffer.append(.command(nil, importance: 6)) == 1)
        #expect(buffer.take(10).map(\.importance) == [5, 2, 6])
    }

    @Test("a new event that matters least is the one that is given up")
    func newcomer() {
        var buffer = EventBuffer(capacity: 1)
        #expect(buffer.append(.command(nil, importance: 7)) == 0)
        #expect(buffer.append(.command(nil, importance: 6)) == 1)
        #expect(buffer.take(10).map(\.importance) == [7])
    }

    @Test("over random loads, importance 7 and above is never given up, order is kept, and the counts are exact")
    func random() {
        for seed in UInt64(0)..<200 {
            var random = SplitMix64(seed: seed)
            let capacity = Int.random(in: 1...6, using: &random)
            var buffer = EventBuffer(capacity: capacity)
            var (given, lost, taken) = (0, 0, [Event]())
            var keptGiven = 0
            for step in 0..<80 {
                if Int.random(in: 0..<5, using: &random) == 0 {
                    taken += buffer.take(Int.random(in: 1...4, using: &random))
                } else {
                    let importance = Int.random(in: 1...10, using: &random)
                    given += 1
                    if importance >= Event.keptAlways { keptGiven += 1 }
                    lost += buffer.append(
                        .command(nil, importance: importance, at: .noon + .seconds(Int64(step)))
                    )
                }
            }
            taken += buffer.take(1_000)
            #expect(buffer.isEmpty && given == lost + taken.count, "seed \(seed)")
            #expect(taken.count { $0.importance >= Event.keptAlways } == keptGiven, "seed \(seed)")
            #expect(
                zip(taken, taken.dropFirst()).allSatisfy { $0.occurredAt < $1.occurredAt },
                "seed \(seed)"
            )
        }
    }
}
