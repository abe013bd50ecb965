/// Time that goes by, by a clock that only goes forward.
struct Stopwatch: Sendable {
    private let start = ContinuousClock.now

    var elapsed: Duration { ContinuousClock.now - start }
}
