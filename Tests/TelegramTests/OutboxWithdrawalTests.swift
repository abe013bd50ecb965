import Telegram
import Testing

@Suite("broadcasts taken back from the outbox")
struct OutboxWithdrawalTests {
    private func item(_ id: Int64, to recipient: Int64, _ priority: OutboxItem.Priority = .broadcast) -> OutboxItem {
        OutboxItem(
            id: id,
            recipient: recipient,
            priority: priority,
            call: OutgoingCall(.json(method: "sendMessage", body: Array("{}".utf8)))
        )
    }

    private func edit(_ id: Int64, to recipient: Int64) -> OutboxItem {
        OutboxItem(
            id: id,
            recipient: recipient,
            priority: .broadcast,
            call: OutgoingCall(
                .json(method: "editMessageText", body: []),
                coalescingKey: .init(chat: recipient, message: 5)
            )
        )
    }

    /// Everything that is sent, in order, each at once delivered.
    private func sent(_ state: inout OutboxState) -> [Int64] {
        var ids: [Int64] = []
        var random = SystemRandomNumberGenerator()
        while case .send(let item) = state.next(now: .zero) {
            ids.append(item.id)
            _ = state.sent(to: item.recipient, .success(1), now: .zero, using: &random)
        }
        return ids
    }

    private func unlimited() -> OutboxState {
        OutboxState(
            limits: OutboxLimits(messagesPerSecond: 0, messagesPerChatPerSecond: 0, messagesPerGroupPerMinute: 0)
        )
    }

    @Test("what waits goes, what is on its way and what is an answer stays")
    func waiting() {
        var state = unlimited()
        for id in 1...3 as ClosedRange<Int64> { _ = state.enqueue(item(id, to: 7), now: .zero) }
        _ = state.enqueue(item(4, to: 8), now: .zero)
        _ = state.enqueue(item(5, to: 9, .interactive), now: .zero)
        guard case .send(let answer) = state.next(now: .zero), case .send(let first) = state.next(now: .zero) else {
            Issue.record("nothing was sent")
            return
        }
        #expect(answer.id == 5 && first.id == 1)
        #expect(state.withdraw([1, 2, 4, 5, 99], now: .zero) == [2, 4])
        #expect(state.depth == OutboxState().depth.adding(broadcast: 1, inFlight: 2))
        var random = SystemRandomNumberGenerator()
        let delivered = state.sent(to: 7, .success(1), now: .zero, using: &random)
        #expect(delivered.map(\.id) == [1])
        #expect(sent(&state) == [3])
    }

    @Test("an edit behind what was taken back is still found by the next edit")
    func edits() {
        var state = unlimited()
        _ = state.enqueue(item(1, to: 7), now: .zero)
        _ = state.enqueue(edit(2, to: 7), now: .zero)
        #expect(state.withdraw([1], now: .zero) == [1])
        let superseded = state.enqueue(edit(3, to: 7), now: .zero)
        #expect(superseded?.id == 2 && superseded?.outcome == .superseded)
        #expect(sent(&state) == [3])
        #expect(state.depth.total == 0)
    }

    @Test("a recipient of whom all was taken back is written to again later")
    func emptied() {
        var state = unlimited()
        _ = state.enqueue(item(1, to: 7), now: .zero)
        #expect(state.withdraw([1], now: .zero) == [1])
        #expect(sent(&state) == [])
        _ = state.enqueue(item(2, to: 7), now: .zero)
        _ = state.enqueue(item(3, to: 8), now: .zero)
        #expect(sent(&state).sorted() == [2, 3])
    }
}

extension OutboxDepth {
    fileprivate func adding(broadcast: Int, inFlight: Int) -> OutboxDepth {
        var depth = self
        depth.broadcast += broadcast
        depth.inFlight += inFlight
        return depth
    }
}
