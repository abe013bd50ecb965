/// How long to wait before the next try: 1, 2, 4 … seconds up to a cap, each shortened by a random part, so that many
/// who failed together do not come back together.
package struct Backoff: Sendable, Equatable {
    private let first: Duration
    private let cap: Duration
    private let jitter: Double
    /// Failures since the last success.
    package private(set) var failures = 0

    /// - Parameters:
    ///   - first: The longest wait after the first failure.
    ///   - cap: The longest wait of all.
    ///   - jitter: Which part of each wait is random, 0 (none) to 1 (all of it).
    package init(first: Duration = .seconds(1), cap: Duration = .seconds(64), jitter: Double = 0.5) {
        self.first = max(first, .zero)
        self.cap = max(cap, self.first)
        self.jitter = min(max(jitter, 0), 1)
    }

    /// Counts a failure and says how long to wait for it.
    package mutating func next(using random: inout some RandomNumberGenerator) -> Duration {
        // 2^40 times any wait that makes sense is past any cap, and far from overflow.
        let wait = min(first * (1 << min(failures, 40)), cap)
        failures += 1
        // 53 random bits are a fraction below 1, from any source: `Double.random` would draw for ever from a constant one.
        let fraction = Double(random.next() >> 11) / Double(UInt64(1) << 53)
        return wait * (1 - jitter * fraction)
    }

    /// It worked: the next failure is the first again.
    package mutating func reset() {
        failures = 0
    }
}
