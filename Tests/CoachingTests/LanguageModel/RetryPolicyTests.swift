import HTTP
import TestSupport
import Testing

@testable import Coaching

@Suite("Trying again, and waiting")
struct RetryPolicyTests {
    private func wait(
        _ fault: ModelFault,
        hasShown: Bool = false,
        remaining: Duration = .seconds(60),
        tries: Int = 1
    ) -> Duration? {
        var policy = RetryPolicy(backoff: Backoff(first: .milliseconds(500), cap: .seconds(5), jitter: 0))
        var random = SplitMix64(seed: 1)
        var wait: Duration?
        for _ in 0..<tries {
            wait = policy.wait(after: fault, hasShown: hasShown, remaining: remaining, using: &random)
        }
        return wait
    }

    @Test(
        "What may pass by itself is tried again, and nothing else",
        arguments: [
            (.unreachable(""), true), (.truncated, true), (.rateLimited(retryAfter: nil), true),
            (.serverFailed(status: 500), true), (.serverFailed(status: 502), true), (.serverFailed(status: 503), true),
            (.serverFailed(status: 504), true), (.serverFailed(status: 200), true), (.serverFailed(status: 501), false),
            (.timedOut(.firstChunk), false), (.timedOut(.silence), false), (.timedOut(.total), false),
            (.invalidAnswer(""), false), (.emptyAnswer(.stop), false), (.tooLarge, false), (.tooManyToolCalls, false),
            (.unauthorised, false), (.forbidden, false), (.notFound, false), (.outOfCredit, false),
            (.contextTooLong, false), (.refused(status: 400, ""), false), (.invalidRequest(""), false),
            (.toolFailed(name: "", reason: ""), false), (.budgetExhausted(.user), false),
            (.circuitOpen(remaining: .zero), false), (.cancelled, false),
        ] as [(ModelFault, Bool)]
    )
    func transience(fault: ModelFault, isRetried: Bool) {
        #expect((wait(fault) != nil) == isRetried)
    }

    @Test("It is tried twice again, after half a second and after a whole one")
    func tries() {
        #expect(wait(.truncated) == .milliseconds(500))
        #expect(wait(.truncated, tries: 2) == .seconds(1))
        #expect(wait(.truncated, tries: 3) == nil)
    }

    @Test("Nothing is tried again once something was shown, or when the time would be over")
    func limits() {
        #expect(wait(.truncated, hasShown: true) == nil)
        #expect(wait(.truncated, remaining: .milliseconds(500)) == nil)
        #expect(wait(.truncated, remaining: .milliseconds(501)) == .milliseconds(500))
    }

    @Test("A server that asks for time gets it, unless it asks for too much")
    func retryAfter() {
        #expect(wait(.rateLimited(retryAfter: .seconds(7))) == .seconds(7))
        #expect(wait(.rateLimited(retryAfter: .zero)) == .milliseconds(500))
        #expect(wait(.rateLimited(retryAfter: .seconds(11))) == nil)
    }

    @Test("An answer is waited for as long as each of its limits allows")
    func watch() {
        var watch = AnswerWatch(limits: ModelLimits(), askedAt: .seconds(5), deadline: .seconds(65))
        #expect(watch.verdict(at: .seconds(5)) == .wait(.seconds(1)))
        #expect(watch.verdict(at: .milliseconds(24_700)) == .wait(.milliseconds(300)))
        #expect(watch.verdict(at: .seconds(25)) == .expired(.firstChunk))
        watch.pieceCame()
        #expect(watch.verdict(at: .seconds(64)) == .wait(.seconds(1)))
        #expect(watch.verdict(at: .seconds(65)) == .expired(.total))
        watch.pieceHandled(at: .seconds(30), isLast: false)
        #expect(watch.verdict(at: .seconds(44)) == .wait(.seconds(1)))
        #expect(watch.verdict(at: .seconds(45)) == .expired(.silence))
        watch.pieceHandled(at: .seconds(60), isLast: false)
        #expect(watch.verdict(at: .seconds(65)) == .expired(.total))
        watch.pieceHandled(at: .seconds(30), isLast: true)
        #expect(watch.verdict(at: .milliseconds(30_500)) == .expired(.silence))
    }
}
