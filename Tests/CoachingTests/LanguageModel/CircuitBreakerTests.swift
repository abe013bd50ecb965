import Coaching
import Testing

@Suite("The circuit breaker")
struct CircuitBreakerTests {
    /// The pass for a request at this second; fails the test if it is refused.
    private func pass(_ breaker: inout CircuitBreaker, at seconds: Int) throws -> CircuitBreaker.Pass {
        guard case .admitted(let pass) = breaker.admit(at: .seconds(seconds)) else { throw Refused() }
        return pass
    }

    private struct Refused: Error {}

    private func fail(_ breaker: inout CircuitBreaker, times: Int, at seconds: Int) throws {
        for _ in 0..<times {
            breaker.report(.failed, of: try pass(&breaker, at: seconds), at: .seconds(seconds))
        }
    }

    @Test("opens after five failures in a row, for thirty seconds")
    func opens() throws {
        var breaker = CircuitBreaker()
        try fail(&breaker, times: 4, at: 0)
        breaker.report(.succeeded, of: try pass(&breaker, at: 0), at: .zero)
        try fail(&breaker, times: 4, at: 1)
        #expect(breaker.status(at: .seconds(1)) == .closed(failures: 4))
        breaker.report(.unknown, of: try pass(&breaker, at: 1), at: .seconds(1))
        try fail(&breaker, times: 1, at: 1)
        #expect(breaker.status(at: .seconds(2)) == .open(remaining: .seconds(29)))
        #expect(breaker.admit(at: .seconds(30)) == .refused(remaining: .seconds(1)))
    }

    @Test("lets a single probe through, and closes when it comes back well")
    func probe() throws {
        var breaker = CircuitBreaker()
        try fail(&breaker, times: 5, at: 0)
        let probe = try pass(&breaker, at: 30)
        #expect(breaker.status(at: .seconds(30)) == .probing)
        #expect(throws: Refused.self) { try pass(&breaker, at: 31) }
        breaker.report(.succeeded, of: probe, at: .seconds(31))
        #expect(breaker.status(at: .seconds(31)) == .closed(failures: 0))
    }

    @Test("doubles its pause with each probe that fails, up to ten minutes, and begins anew after a success")
    func pauses() throws {
        var breaker = CircuitBreaker()
        try fail(&breaker, times: 5, at: 0)
        var now = 30
        for expected in [60, 120, 240, 480, 600, 600] {
            try fail(&breaker, times: 1, at: now)
            #expect(breaker.status(at: .seconds(now)) == .open(remaining: .seconds(expected)))
            now += expected
        }
        breaker.report(.succeeded, of: try pass(&breaker, at: now), at: .seconds(now))
        try fail(&breaker, times: 5, at: now)
        #expect(breaker.status(at: .seconds(now)) == .open(remaining: .seconds(30)))
    }

    @Test("lets another probe through when one was given up")
    func abandonedProbe() throws {
        var breaker = CircuitBreaker()
        try fail(&breaker, times: 5, at: 0)
        breaker.report(.unknown, of: try pass(&breaker, at: 30), at: .seconds(31))
        #expect(breaker.status(at: .seconds(31)) == .open(remaining: .zero))
        breaker.report(.succeeded, of: try pass(&breaker, at: 31), at: .seconds(32))
        #expect(breaker.status(at: .seconds(32)) == .closed(failures: 0))
    }

    @Test("does not listen to requests from before it opened")
    func lateVerdicts() throws {
        var breaker = CircuitBreaker()
        let early = try pass(&breaker, at: 0)
        try fail(&breaker, times: 5, at: 0)
        breaker.report(.succeeded, of: early, at: .seconds(1))
        #expect(breaker.status(at: .seconds(1)) == .open(remaining: .seconds(29)))
        let probe = try pass(&breaker, at: 30)
        breaker.report(.failed, of: early, at: .seconds(31))
        #expect(breaker.status(at: .seconds(31)) == .probing)
        breaker.report(.succeeded, of: probe, at: .seconds(32))
        breaker.report(.failed, of: early, at: .seconds(33))
        #expect(breaker.status(at: .seconds(33)) == .closed(failures: 0))
    }
}
