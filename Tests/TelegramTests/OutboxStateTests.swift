import HTTP
import Testing

@testable import Telegram

@Suite("What the outbox decides")
struct OutboxStateTests {
    private var random = SeededGenerator(seed: 1)
    private var now: Duration = .zero
    private var nextID: Int64 = 0

    private static let unlimited = OutboxLimits(
        messagesPerSecond: 0,
        messagesPerChatPerSecond: 0,
        messagesPerGroupPerMinute: 0
    )

    private func state(_ limits: OutboxLimits = unlimited) -> OutboxState {
        OutboxState(limits: limits, backoff: Backoff(cap: .seconds(60), jitter: 0))
    }

    private mutating func item(
        to recipient: Int64,
        _ method: String = "sendMessage",
        priority: OutboxItem.Priority = .interactive,
        isGroup: Bool = false,
        editing message: Int64? = nil
    ) -> OutboxItem {
        nextID += 1
        let key = message.map { OutgoingCall.CoalescingKey(chat: recipient, message: $0) }
        let body = Array(#"{"chat_id":\#(recipient)}"#.utf8)
        let call = OutgoingCall(.json(method: method, body: body), coalescingKey: key)
        return OutboxItem(id: nextID, recipient: recipient, isGroup: isGroup, priority: priority, call: call)
    }

    /// Takes all that may go now, without answering any of it.
    private func takeAll(_ state: inout OutboxState, now: Duration) -> [OutboxItem] {
        var items: [OutboxItem] = []
        while case .send(let item) = state.next(now: now) { items.append(item) }
        return items
    }

    /// Sends and answers all for so long, and returns when each went.
    private mutating func times(_ state: inout OutboxState, for duration: Duration) -> [Duration] {
        var now = Duration.zero
        var times: [Duration] = []
        while now <= duration {
            switch state.next(now: now) {
            case .send(let item):
                times.append(now)
                _ = state.sent(to: item.recipient, .success(1), now: now, using: &random)
            case .wait(let until): now = until
            case .prepare, .idle, .stop: return times
            }
        }
        return times
    }

    @Test("a chat gets three at once and then one a second")
    mutating func perChat() {
        var state = state(OutboxLimits(messagesPerSecond: 0))
        for _ in 0..<6 { _ = state.enqueue(item(to: 1), now: .zero) }
        #expect(times(&state, for: .seconds(10)) == [0, 0, 0, 1, 2, 3].map { .seconds($0) })
    }

    @Test("a group gets twenty in any minute")
    mutating func perGroup() {
        var state = state(OutboxLimits(messagesPerSecond: 0, messagesPerChatPerSecond: 0))
        for _ in 0..<45 { _ = state.enqueue(item(to: 1, isGroup: true), now: .zero) }
        let times = times(&state, for: .seconds(300))
        let expected = [(0, 20), (60, 20), (120, 5)].flatMap { Array(repeating: Duration.seconds($0.0), count: $0.1) }
        #expect(times == expected)
    }

    @Test("in all, no second has more than the limit and a tenth")
    mutating func inAll() {
        var state = state(OutboxLimits(messagesPerSecond: 30, messagesPerChatPerSecond: 0))
        for recipient in 0..<300 { _ = state.enqueue(item(to: Int64(recipient)), now: .zero) }
        let times = times(&state, for: .seconds(60))
        #expect(times.count == 300)
        for time in times {
            #expect(times.count { $0 >= time && $0 < time + .seconds(1) } <= 33)
        }
        #expect(times.last.map { $0 > .seconds(9.8) && $0 < .seconds(10) } == true)
    }

    @Test("what is no message passes the limits")
    mutating func uncounted() {
        var state = state(OutboxLimits(messagesPerSecond: 1, messagesPerChatPerSecond: 1, chatBurst: 1))
        for _ in 0..<5 { _ = state.enqueue(item(to: 1, "answerCallbackQuery"), now: .zero) }
        #expect(times(&state, for: .seconds(1)).count == 5)
    }

    @Test("answers go before broadcasts, between chats and within one")
    mutating func priority() {
        var state = state(OutboxLimits(messagesPerSecond: 0, messagesPerChatPerSecond: 0, inFlight: 1))
        let items = [
            item(to: 1, priority: .broadcast), item(to: 2, priority: .broadcast), item(to: 3), item(to: 2),
        ]
        for item in items { _ = state.enqueue(item, now: .zero) }
        #expect(state.depth == OutboxDepth(interactive: 2, broadcast: 2))
        var order: [Int64] = []
        while case .send(let item) = state.next(now: .zero) {
            order.append(item.id)
            _ = state.sent(to: item.recipient, .success(nil), now: .zero, using: &random)
        }
        #expect(order == [3, 4, 1, 2])
        #expect(state.depth == OutboxDepth())
    }

    @Test("one chat has one on its way, chats go side by side, and no more than allowed")
    mutating func parallel() {
        var state = state(OutboxLimits(messagesPerSecond: 0, messagesPerChatPerSecond: 0, inFlight: 3))
        for recipient in [1, 1, 2, 2, 3, 4] as [Int64] { _ = state.enqueue(item(to: recipient), now: .zero) }
        #expect(takeAll(&state, now: .zero).map(\.recipient) == [1, 2, 3])
        _ = state.sent(to: 1, .success(1), now: .zero, using: &random)
        #expect(takeAll(&state, now: .zero).map(\.recipient) == [4])
        _ = state.sent(to: 2, .success(1), now: .zero, using: &random)
        #expect(takeAll(&state, now: .zero).map(\.id) == [2])
    }

    @Test("edits of one message become one, in the first one's place")
    mutating func coalescing() {
        var state = state()
        let items = [
            item(to: 1, "editMessageText", editing: 7), item(to: 1), item(to: 1, "editMessageText", editing: 7),
        ]
        #expect(items.prefix(2).compactMap { state.enqueue($0, now: .zero) }.isEmpty)
        #expect(state.enqueue(items[2], now: .zero) == Delivery(id: 1, recipient: 1, outcome: .superseded))
        #expect(state.depth.total == 2)
        #expect(takeAll(&state, now: .zero).map(\.id) == [3])
        // One on its way is not touched; if it must be tried again, the later one goes instead.
        #expect(state.enqueue(item(to: 1, "editMessageText", editing: 7), now: .zero) == nil)
        let failure = TelegramError.server(status: 500, isFromAPI: true)
        let deliveries = state.sent(to: 1, .failure(failure), now: .zero, using: &random)
        #expect(deliveries == [Delivery(id: 3, recipient: 1, outcome: .superseded)])
        #expect(takeAll(&state, now: .seconds(1)).map(\.id) == [2])
    }

    @Test("a recipient that can get nothing gets nothing more")
    mutating func undeliverable() {
        var state = state()
        for _ in 0..<3 { _ = state.enqueue(item(to: 1), now: .zero) }
        _ = state.enqueue(item(to: 2), now: .zero)
        _ = takeAll(&state, now: .zero)
        let error = TelegramError.forbidden(.blockedByUser)
        let deliveries = state.sent(to: 1, .failure(error), now: .zero, using: &random)
        #expect(deliveries.map(\.id) == [1, 2, 3])
        #expect(deliveries.allSatisfy { $0.outcome == .undeliverable(error) })
        #expect(state.depth == OutboxDepth(inFlight: 1))
    }

    @Test("429 holds that chat exactly as long, and everyone once three chats in a row got one")
    mutating func tooMany() {
        var state = state()
        for recipient in 1...5 { _ = state.enqueue(item(to: Int64(recipient)), now: .zero) }
        _ = takeAll(&state, now: .zero)
        let error = TelegramError.tooManyRequests(retryAfter: .seconds(7))
        #expect(state.sent(to: 1, .failure(error), now: .zero, using: &random).isEmpty)
        #expect(state.next(now: .zero) == .wait(until: .seconds(7)))
        _ = state.enqueue(item(to: 6), now: .zero)
        #expect(takeAll(&state, now: .zero).map(\.recipient) == [6])
        for recipient in [2, 3] as [Int64] {
            _ = state.sent(to: recipient, .failure(error), now: .zero, using: &random)
        }
        _ = state.enqueue(item(to: 7), now: .zero)
        #expect(takeAll(&state, now: .seconds(6.999)).isEmpty)
        #expect(Set(takeAll(&state, now: .seconds(7)).map(\.recipient)) == [1, 2, 3, 7])
    }

    @Test("however long three chats are told to wait, the others are tried again within a minute")
    mutating func absurdWaits() {
        var state = state()
        for recipient in 1...4 { _ = state.enqueue(item(to: Int64(recipient)), now: .zero) }
        _ = takeAll(&state, now: .zero)
        let error = TelegramError.tooManyRequests(retryAfter: .seconds(3_600))
        for recipient in [1, 2, 3] as [Int64] {
            _ = state.sent(to: recipient, .failure(error), now: .zero, using: &random)
        }
        _ = state.enqueue(item(to: 7), now: .zero)
        #expect(takeAll(&state, now: .seconds(59.999)).isEmpty)
        #expect(takeAll(&state, now: .seconds(60)).map(\.recipient) == [7])
    }

    @Test("a line that is down is one failure for all, tried again after 1, 2, 4 … s")
    mutating func lineDown() {
        var state = state()
        for recipient in 1...9 { _ = state.enqueue(item(to: Int64(recipient)), now: .zero) }
        let down = TelegramError.transport(HTTPError(kind: .connect, host: "h", mayHaveBeenApplied: false, reason: "r"))
        var now = Duration.zero
        for wait in [1, 2, 4, 8] as [Int64] {
            for item in takeAll(&state, now: now) {
                #expect(state.sent(to: item.recipient, .failure(down), now: now, using: &random).isEmpty)
            }
            #expect(state.next(now: now) == .wait(until: now + .seconds(wait)))
            now += .seconds(wait)
        }
        #expect(takeAll(&state, now: now).count == 9)
    }

    @Test("a wrong token stops everything and loses nothing")
    mutating func wrongToken() {
        var state = state()
        _ = state.enqueue(item(to: 1), now: .zero)
        _ = takeAll(&state, now: .zero)
        #expect(state.sent(to: 1, .failure(.unauthorized), now: .zero, using: &random).isEmpty)
        #expect(state.next(now: .zero) == .stop(.unauthorized))
        #expect(state.depth.total == 1)
    }

    @Test("a group that moved is followed")
    mutating func migration() {
        var state = state()
        _ = state.enqueue(item(to: 1, isGroup: true), now: .zero)
        _ = takeAll(&state, now: .zero)
        let moved = TelegramError.badRequest(.migrateToChat(-1_009))
        #expect(state.sent(to: 1, .failure(moved), now: .zero, using: &random).isEmpty)
        let again = takeAll(&state, now: .zero)
        #expect(again.map(\.call.content) == [.json(method: "sendMessage", body: Array(#"{"chat_id":-1009}"#.utf8))])
        let deliveries = state.sent(to: 1, .success(4), now: .zero, using: &random)
        #expect(deliveries == [Delivery(id: 1, recipient: 1, outcome: .delivered(messageID: 4), migratedTo: -1_009)])
    }

    @Test("what must be made ready holds up only its own chat, and few at once are")
    mutating func deferred() {
        var state = state()
        for recipient in [1, 2, 3] as [Int64] {
            var chart = item(to: recipient)
            chart.call = OutgoingCall(.deferred(name: "chart", argument: []))
            _ = state.enqueue(chart, now: .zero)
        }
        for recipient in [1, 4] as [Int64] { _ = state.enqueue(item(to: recipient), now: .zero) }
        guard case .prepare(let first) = state.next(now: .zero), case .prepare = state.next(now: .zero) else {
            Issue.record("nothing is made ready")
            return
        }
        #expect(takeAll(&state, now: .zero).map(\.recipient) == [4])
        let photo = OutgoingCall(.json(method: "sendPhoto", body: []))
        #expect(state.prepared(for: first.recipient, .ready(photo), now: .zero).isEmpty)
        guard case .prepare = state.next(now: .zero) else {
            Issue.record("the third is not made ready")
            return
        }
        #expect(takeAll(&state, now: .zero).map(\.call) == [photo])
        let failed = state.prepared(for: 2, .failed("no gnuplot"), now: .zero)
        #expect(failed == [Delivery(id: 2, recipient: 2, outcome: .rejected("no gnuplot"))])
        #expect(state.prepared(for: 3, .unneeded, now: .zero).map(\.outcome) == [.delivered(messageID: nil)])
    }

    @Test("lanes are freed when nothing waits and nothing need be remembered")
    mutating func freed() {
        var state = state(OutboxLimits(messagesPerSecond: 0))
        for recipient in 0..<100 { _ = state.enqueue(item(to: Int64(recipient)), now: .zero) }
        _ = times(&state, for: .zero)
        #expect(state.slots.count == 100)
        _ = state.next(now: .seconds(1))
        #expect(state.slots.isEmpty)
        #expect(state.next(now: .seconds(1)) == .idle)
    }
}
