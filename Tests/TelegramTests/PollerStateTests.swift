import HTTP
import Testing

@testable import Telegram

@Suite("What the poller decides")
struct PollerStateTests {
    private var random = SeededGenerator(seed: 1)
    private var state = PollerState(backoff: Backoff(cap: .seconds(60), jitter: 0))

    private mutating func next(_ event: PollerState.Event) -> PollerState.Action {
        state.next(after: event, using: &random)
    }

    private func answered(_ count: Int, next: Int64?) -> PollerState.Event {
        .answered(readable: count, isEmpty: count == 0, nextOffset: next, after: .seconds(30))
    }

    @Test("a batch is confirmed only by the poll after it was taken")
    mutating func confirms() {
        #expect(next(.room(7)) == .poll(offset: nil, limit: 7))
        #expect(next(answered(2, next: 12)) == .handOver)
        #expect(next(.refused("disk full")) == .wait(.seconds(1)))
        #expect(state.condition == .intakeRefuses("disk full"))
        #expect(next(.waited) == .waitForRoom)
        #expect(next(.room(500)) == .poll(offset: nil, limit: 100))
        #expect(next(answered(2, next: 12)) == .handOver)
        #expect(next(.taken) == .waitForRoom)
        #expect(state.condition == .healthy)
        #expect(next(.room(1)) == .poll(offset: 12, limit: 1))
    }

    @Test(
        "each failure has its wait",
        arguments: [
            (TelegramError.tooManyRequests(retryAfter: .seconds(37)), PollerState.Action.wait(.seconds(37))),
            (.server(status: 500, isFromAPI: true), .wait(.seconds(1))),
            (.server(status: 502, isFromAPI: false), .wait(.seconds(1))),
            (.transport(HTTPError(kind: .resolve, host: "h", reason: "r")), .wait(.seconds(1))),
            (.conflict(.otherPoller), .wait(.seconds(1))),
            (.conflict(.webhookActive), .removeWebhook),
            (.unauthorized, .finish(.unauthorized)),
            (.notFound, .finish(.notFound)),
        ]
    )
    mutating func failures(error: TelegramError, action: PollerState.Action) {
        _ = next(.room(100))
        #expect(next(.failed(error)) == action)
    }

    @Test("waits double up to 60 s, and a success begins anew")
    mutating func doubling() {
        let error = TelegramError.transport(HTTPError(kind: .connect, host: "h", reason: "r"))
        var waits: [PollerState.Action] = []
        for _ in 0..<8 {
            _ = next(.room(1))
            waits.append(next(.failed(error)))
            _ = next(.waited)
        }
        #expect(waits == [1, 2, 4, 8, 16, 32, 60, 60].map { .wait(.seconds($0)) })
        _ = next(.room(1))
        #expect(next(answered(0, next: nil)) == .waitForRoom)
        _ = next(.room(1))
        #expect(next(.failed(error)) == .wait(.seconds(1)))
        #expect(state.consecutiveFailures == 1)
    }

    @Test("a webhook is removed once; if it is back at once, it is explained")
    mutating func webhook() {
        _ = next(.room(1))
        #expect(next(.failed(.conflict(.webhookActive))) == .removeWebhook)
        #expect(next(.webhookRemoved) == .waitForRoom)
        _ = next(.room(1))
        #expect(next(.failed(.conflict(.webhookActive))) == .wait(.seconds(1)))
        #expect(state.condition == .webhookActive)
    }

    @Test("a server that answers emptily at once is not asked in a tight loop")
    mutating func noSpin() {
        for _ in 0..<3 {
            _ = next(.room(1))
            let quick = PollerState.Event.answered(readable: 0, isEmpty: true, nextOffset: nil, after: .milliseconds(2))
            #expect(next(quick) == .wait(.seconds(1)))
            #expect(state.condition == .healthy)
            _ = next(.waited)
        }
        _ = next(.room(1))
        let unreadable = PollerState.Event.answered(readable: 0, isEmpty: false, nextOffset: 6, after: .zero)
        #expect(next(unreadable) == .wait(.seconds(1)))
        _ = next(.waited)
        #expect(next(.room(1)) == .poll(offset: 6, limit: 1))
    }

    @Test("stopping confirms what was taken, and only if Telegram does not know yet")
    mutating func stops() {
        _ = next(.room(1))
        _ = next(answered(1, next: 6))
        _ = next(.taken)
        #expect(next(.stopRequested) == .confirm(offset: 6))
        #expect(!state.isRunning)
        #expect(next(.failed(.unauthorized)) == .finish(nil))

        state = PollerState()
        #expect(next(.stopRequested) == .finish(nil))

        state = PollerState()
        _ = next(.room(1))
        _ = next(answered(1, next: 6))
        _ = next(.taken)
        _ = next(.room(1))
        _ = next(answered(0, next: 6))
        #expect(next(.stopRequested) == .finish(nil))
    }

    @Test("an update that was not taken is not confirmed by stopping")
    mutating func stopsInHand() {
        _ = next(.room(1))
        _ = next(answered(1, next: 6))
        #expect(next(.stopRequested) == .finish(nil))
    }
}
