import HTTP
import Testing

@testable import Telegram

@Suite("Sending", .timeLimit(.minutes(1)))
struct OutboxTests {
    private static let unlimited = OutboxLimits(
        messagesPerSecond: 0,
        messagesPerChatPerSecond: 0,
        messagesPerGroupPerMinute: 0
    )

    private func item(_ id: Int64, to recipient: Int64, _ method: String = "sendMessage") -> OutboxItem {
        OutboxItem(id: id, recipient: recipient, call: OutgoingCall(.json(method: method, body: Array("\(id)".utf8))))
    }

    private func id(of call: OutgoingCall) -> Int64 {
        guard case .json(_, let body) = call.content else { return 0 }
        return Int64(String(decoding: body, as: UTF8.self)) ?? 0
    }

    @Test("a thousand messages arrive, in order within a chat, each reported once")
    func inOrder() async throws {
        let sent = Recorder<Int64>()
        let reported = Recorder<Delivery>()
        let outbox = Outbox(
            limits: Self.unlimited,
            sender: { call async throws(TelegramError) in
                sent.record(id(of: call))
                return 7
            },
            prepare: { _ in nil },
            report: { for delivery in $0 { reported.record(delivery) } }
        )
        await outbox.enqueue((0..<1_000).map { item($0, to: $0 % 40) })
        try await withThrowingTaskGroup { group in
            group.addTask { try await outbox.run() }
            #expect(await outbox.drain(within: .seconds(50)))
            group.cancelAll()
            try await group.waitForAll()
        }
        #expect(Set(reported.all.map(\.id)) == Set(0..<1_000) && reported.all.count == 1_000)
        #expect(reported.all.allSatisfy { $0.outcome == .delivered(messageID: 7) })
        for recipient in 0..<40 as Range<Int64> {
            let order = sent.all.filter { $0 % 40 == recipient }
            #expect(order == order.sorted() && order.count == 25)
        }
        #expect(await outbox.depth == OutboxDepth())
    }

    @Test("what is slow to make ready does not hold up other chats, and is sent when it is")
    func deferred() async throws {
        let (gate, open) = AsyncStream.makeStream(of: Void.self)
        let reported = AsyncStream.makeStream(of: Delivery.self)
        let outbox = Outbox(
            limits: Self.unlimited,
            sender: { _ async throws(TelegramError) in 1 },
            prepare: { item in
                for await _ in gate { break }
                return OutgoingCall(.json(method: "sendPhoto", body: []))
            },
            report: { for delivery in $0 { reported.continuation.yield(delivery) } }
        )
        let chart = OutboxItem(id: 1, recipient: 1, call: OutgoingCall(.deferred(name: "chart", argument: [])))
        await outbox.enqueue([chart, item(2, to: 2)])
        try await withThrowingTaskGroup { group in
            group.addTask { try await outbox.run() }
            var deliveries = reported.stream.makeAsyncIterator()
            #expect(await deliveries.next()?.id == 2)
            open.finish()
            #expect(await deliveries.next()?.id == 1)
            group.cancelAll()
            try await group.waitForAll()
        }
    }

    @Test("a message that must wait goes when its time has come")
    func waits() async throws {
        let clock = ManualClock()
        let reported = AsyncStream.makeStream(of: Delivery.self)
        let limits = OutboxLimits(messagesPerSecond: 0, messagesPerChatPerSecond: 1, chatBurst: 1)
        let outbox = Outbox(
            limits: limits,
            clock: clock,
            sender: { _ async throws(TelegramError) in 1 },
            prepare: { _ in nil },
            report: { for delivery in $0 { reported.continuation.yield(delivery) } }
        )
        await outbox.enqueue([item(1, to: 1), item(2, to: 1)])
        try await withThrowingTaskGroup { group in
            group.addTask { try await outbox.run() }
            var deliveries = reported.stream.makeAsyncIterator()
            var sleeps = clock.sleeps.makeAsyncIterator()
            #expect(await deliveries.next()?.id == 1)
            #expect(await sleeps.next() == .seconds(1))
            clock.advance(by: .seconds(1))
            #expect(await deliveries.next()?.id == 2)
            group.cancelAll()
            try await group.waitForAll()
        }
    }

    @Test("a wrong token ends the outbox, and what waits stays with its owner")
    func wrongToken() async throws {
        let reported = Recorder<Delivery>()
        let outbox = Outbox(
            limits: Self.unlimited,
            sender: { _ async throws(TelegramError) in throw .unauthorized },
            prepare: { _ in nil },
            report: { for delivery in $0 { reported.record(delivery) } }
        )
        await outbox.enqueue([item(1, to: 1)])
        await #expect(throws: TelegramError.unauthorized) { try await outbox.run() }
        #expect(reported.all.isEmpty)
        #expect(await outbox.depth.total == 1)
    }

    @Test("draining gives up at its limit")
    func drainLimit() async {
        let clock = ManualClock()
        let outbox = Outbox(
            clock: clock,
            sender: { _ async throws(TelegramError) in 1 },
            prepare: { _ in nil },
            report: { _ in }
        )
        #expect(await outbox.drain(within: .seconds(5)))
        await outbox.enqueue([item(1, to: 1)])
        await withTaskGroup { group in
            group.addTask { #expect(await outbox.drain(within: .seconds(5)) == false) }
            for await _ in clock.sleeps { break }
            clock.advance(by: .seconds(5))
        }
    }
}
