import HTTP
import Testing

@Suite("Backoff")
struct BackoffTests {
    /// Random numbers that are not.
    struct Fixed: RandomNumberGenerator {
        var value: UInt64
        mutating func next() -> UInt64 { value }
    }

    @Test("waits double from the first to the cap and stay there, however many")
    func doubling() {
        var backoff = Backoff(first: .seconds(1), cap: .seconds(20), jitter: 0)
        var random = SystemRandomNumberGenerator()
        let waits = (0..<1_000).map { _ in backoff.next(using: &random) }
        let first: [Duration] = [.seconds(1), .seconds(2), .seconds(4), .seconds(8), .seconds(16), .seconds(20)]
        #expect(Array(waits.prefix(6)) == first)
        #expect(waits.dropFirst(6).allSatisfy { $0 == .seconds(20) })
        #expect(backoff.failures == 1_000)
    }

    @Test("after a success it starts again")
    func reset() {
        var backoff = Backoff(jitter: 0)
        var random = SystemRandomNumberGenerator()
        let before = [backoff.next(using: &random), backoff.next(using: &random)]
        backoff.reset()
        let after = backoff.next(using: &random)
        #expect(before == [.seconds(1), .seconds(2)])
        #expect(after == .seconds(1))
    }

    @Test("jitter only shortens, by no more than its part")
    func jitter() {
        var backoff = Backoff(first: .seconds(8), jitter: 0.25)
        var lowest = Fixed(value: 0)
        var highest = Fixed(value: .max)
        let longest = backoff.next(using: &lowest)
        backoff.reset()
        let shortest = backoff.next(using: &highest)
        #expect(longest == .seconds(8))
        #expect(abs(shortest / .seconds(6) - 1) < 1e-6)
    }
}
