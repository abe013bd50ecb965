import Foundation
import TestSupport
import Testing

@Suite("getUpdates", .timeLimit(.minutes(1)))
struct PollingTests {
    @Test("an update is handed out until an offset above it confirms it")
    func confirmation() async throws {
        try await StandInBotAPI.withServer { api in
            let client = Client(api)
            let first = await api.sendText("/start", from: ann)
            let second = await api.sendText("hello", from: ann)
            #expect(second == first + 1)
            #expect(try await client.updates().map { $0["update_id"]?.integer } == [first, second])
            #expect(try await client.updates(offset: first).count == 2)
            let rest = try await client.updates(offset: second)
            #expect(rest.map { $0["message"]?["text"] } == ["hello"])
            #expect(try await client.updates(offset: second + 1).isEmpty)
            #expect(await api.pendingUpdates == 0)
        }
    }

    @Test("the limit is clamped to 1…100, and a negative offset keeps the last ones only")
    func limits() async throws {
        try await StandInBotAPI.withServer { api in
            let client = Client(api)
            for number in 1...120 { await api.sendText("\(number)", from: ann) }
            #expect(try await client.updates(limit: 1000).count == 100)
            #expect(try await client.updates(limit: -5).count == 1)
            let last = try await client.updates(offset: -2)
            #expect(last.map { $0["message"]?["text"] } == ["119", "120"])
            #expect(await api.pendingUpdates == 2)
        }
    }

    @Test("a poll waits for an update and is answered by it")
    func longPoll() async throws {
        try await StandInBotAPI.withServer { api in
            async let updates = Client(api).updates(timeout: 50)
            try await api.calls(of: "getUpdates", count: 1)
            await api.sendText("now", from: ann)
            #expect(try await updates.first?["message"]?["text"] == "now")
        }
    }

    @Test("a poll without updates ends after its time, 50 s at most")
    func timeout() async throws {
        let clock = ManualClock()
        try await StandInBotAPI.withServer(clock: clock) { api in
            async let updates = Client(api).updates(timeout: 600)
            try await clock.waitForSleepers(1)
            #expect(clock.advanceToNextDeadline() == .seconds(50))
            #expect(try await updates.isEmpty)
        }
    }

    @Test("a second poll ends the parked one with 409")
    func secondPoller() async throws {
        try await StandInBotAPI.withServer { api in
            async let first = Client(api).call("getUpdates", ["timeout": 50])
            try await api.calls(of: "getUpdates", count: 1)
            async let second = Client(api).updates(timeout: 50)
            let reply = try await first
            #expect(reply.status == 409)
            let description = try reply.json()["description"]?.string
            #expect(description?.contains("terminated by other getUpdates request") == true)
            await api.sendText("for the second", from: ann)
            #expect(try await second.count == 1)
        }
    }

    @Test("a poll with a webhook set is refused with 409 until the webhook is deleted")
    func webhook() async throws {
        try await StandInBotAPI.withServer { api in
            let client = Client(api)
            await api.setWebhook("https://example.org/hook")
            let refused = try await client.call("getUpdates")
            #expect(refused.status == 409)
            #expect(try await client.result("getWebhookInfo")["url"] == "https://example.org/hook")
            #expect(try await client.result("deleteWebhook") == true)
            #expect(try await client.call("getUpdates").status == 200)
        }
    }

    @Test("the kinds of updates that were asked for are remembered")
    func allowedUpdates() async throws {
        try await StandInBotAPI.withServer { api in
            let client = Client(api)
            await api.send(update: "message_reaction", [:])
            await api.send(update: "edited_message", [:])
            #expect(try await client.updates().count == 1)
            _ = try await client.result("getUpdates", ["offset": -1, "allowed_updates": ["message"]])
            await api.send(update: "edited_message", [:])
            await api.sendText("wanted", from: ann)
            #expect(try await client.updates(offset: -1).first?["message"]?["text"] == "wanted")
            #expect(await api.allowedUpdates == ["message"])
        }
    }

    @Test("a poll that repeats its offset at once is held back for 3 s when that is switched on")
    func heldBack() async throws {
        let clock = ManualClock()
        try await StandInBotAPI.withServer(clock: clock) { api in
            await api.holdRepeatedPolls(true)
            #expect(try await Client(api).updates().isEmpty)
            async let repeated = Client(api).updates()
            try await clock.waitForSleepers(1)
            #expect(clock.advanceToNextDeadline() == .seconds(3))
            #expect(try await repeated.isEmpty)
        }
    }

    @Test("after a jump a lower number is delivered in spite of a higher offset")
    func randomNumbers() async throws {
        try await StandInBotAPI.withServer(firstUpdateID: 9_000) { api in
            let client = Client(api)
            let high = await api.sendText("before", from: ann)
            #expect(try await client.updates().count == 1)
            await api.jumpUpdateIDs(to: 17)
            let low = await api.sendText("after", from: ann)
            #expect(low == 17)
            let delivered = try await client.updates(offset: high + 1)
            #expect(delivered.map { $0["update_id"]?.integer } == [17])
            #expect(try await client.updates(offset: 18).isEmpty)
        }
    }

    @Test("malformed updates go out as they are, between good ones")
    func malformed() async throws {
        try await StandInBotAPI.withServer { api in
            await api.sendText("before", from: ann)
            await api.sendRaw(#"{"update_id":ID,"message":{"message_id":"seven"}}"#)
            await api.sendRaw(Data([0x7B, 0x22, 0xFF, 0x22, 0x7D]))
            let reply = try await Client(api).call("getUpdates")
            #expect(reply.body.range(of: Data([0xFF])) != nil)
            let text = String(decoding: reply.body, as: UTF8.self)
            #expect(text.contains(#""update_id":100001,"message":{"message_id":"seven"}"#))
        }
    }

    @Test("a poll whose client went away ends, and the next is served")
    func clientGone() async throws {
        try await StandInBotAPI.withServer { api in
            let poll = Task { try await Client(api).updates(timeout: 50) }
            try await api.calls(of: "getUpdates", count: 1)
            poll.cancel()
            await #expect(throws: (any Error).self) { try await poll.value }
            await api.sendText("kept", from: ann)
            #expect(try await Client(api).updates(timeout: 50).count == 1)
        }
    }
}
