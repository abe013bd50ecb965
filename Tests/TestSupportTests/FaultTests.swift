import Foundation
import FoundationNetworking
import TestSupport
import Testing

@Suite("faults", .timeLimit(.minutes(1)))
struct FaultTests {
    private let send: JSON = ["chat_id": 501, "text": "x"]

    @Test("a fault strikes as often as it was asked to, then the method works")
    func count() async throws {
        try await StandInBotAPI.withServer { api in
            await api.introduce(ann)
            await api.fail("sendMessage", with: .restart, times: 2)
            for _ in 1...2 {
                let reply = try await Client(api).call("sendMessage", send)
                #expect(reply.status == 500)
                #expect(try reply.json()["description"] == "Internal Server Error: restart")
            }
            #expect(try await Client(api).call("sendMessage", send).status == 200)
            #expect(await api.messages(to: ann).count == 1)
        }
    }

    @Test(
        "a refusal has its own status in the envelope too",
        arguments: [
            (StandInBotAPI.Fault.tooManyRequests(retryAfter: 7), 429), (.unauthorized, 401), (.otherPoller, 409),
            (.webhookActive, 409), (.blocked, 403), (.refusal(400, "Bad Request: chat not found"), 400),
        ]
    )
    func refusals(_ fault: StandInBotAPI.Fault, _ status: Int) async throws {
        try await StandInBotAPI.withServer { api in
            await api.fail("getUpdates", with: fault)
            let reply = try await Client(api).call("getUpdates")
            #expect(reply.status == status)
            #expect(try reply.json()["error_code"] == .integer(Int64(status)))
            if status == 429 { #expect(reply.headers["retry-after"] == "7") }
        }
    }

    @Test("a page, broken JSON and an empty body come as whole answers")
    func nonsense() async throws {
        try await StandInBotAPI.withServer { api in
            await api.introduce(ann)
            await api.fail("sendMessage", with: .badGateway())
            let page = try await Client(api).call("sendMessage", send)
            #expect(page.status == 502)
            #expect(page.headers["content-type"] == "text/html")
            for fault in [StandInBotAPI.Fault.truncatedJSON(), .invalidJSON(), .emptyBody()] {
                await api.fail("sendMessage", with: fault)
                let reply = try await Client(api).call("sendMessage", send)
                #expect(reply.status == 200)
                #expect(throws: (any Error).self) { try reply.json() }
            }
            #expect(await api.messages(to: ann).count == 3)
        }
    }

    @Test(
        "a broken connection gives no answer, and the method was carried out or not, as asked",
        arguments: [true, false]
    )
    func reset(_ applied: Bool) async throws {
        try await StandInBotAPI.withServer { api in
            await api.introduce(ann)
            for fault in [StandInBotAPI.Fault.reset(applied: applied), .cutBody(applied: applied)] {
                await api.fail("sendMessage", with: fault)
                await #expect(throws: URLError.self) { try await Client(api).call("sendMessage", send) }
            }
            #expect(await api.messages(to: ann).count == (applied ? 2 : 0))
            let reply = try await Client(api).call("sendMessage", send)
            #expect(reply.status == 200)
        }
    }

    @Test("silence lasts until the client goes, and others are served meanwhile")
    func silence() async throws {
        try await StandInBotAPI.withServer { api in
            await api.introduce(ann)
            await api.fail("sendMessage", with: .silence())
            let silent = Task { try await Client(api).call("sendMessage", send) }
            try await api.calls(of: "sendMessage", count: 1)
            #expect(try await Client(api).call("sendMessage", send).status == 200)
            silent.cancel()
            await #expect(throws: (any Error).self) { try await silent.value }
        }
    }

    @Test("a slow body comes piece by piece, and whole in the end")
    func slowBody() async throws {
        let clock = ManualClock()
        try await StandInBotAPI.withServer(clock: clock) { api in
            await api.fail("getMe", with: .slowBody(pieces: 4, pause: .seconds(1)))
            async let reply = Client(api).call("getMe")
            var pauses = 0
            while pauses < 4 {
                try await clock.waitForSleepers(1)
                clock.advance(by: .seconds(1))
                pauses += 1
            }
            // A remainder of the division makes one more piece.
            async let last: Void = clock.waitForSleepers(1)
            try await last
            clock.advance(by: .seconds(1))
            #expect(try await reply.json()["ok"] == true)
        }
    }

    @Test("an update is delivered again under its number")
    func duplicate() async throws {
        try await StandInBotAPI.withServer { api in
            let id = await api.sendText("once", from: ann)
            let update = try await Client(api).updates().first
            #expect(try await Client(api).updates(offset: id + 1).isEmpty)
            await api.sendAgain(id)
            #expect(try await Client(api).updates(offset: id + 1).first == update)
        }
    }

    @Test("the server's end frees those who wait on it")
    func end() async throws {
        let poll = try await StandInBotAPI.withServer { api in
            let poll = Task { try await Client(api).updates(timeout: 50) }
            try await api.calls(of: "getUpdates", count: 1)
            return poll
        }
        await #expect(throws: (any Error).self) { try await poll.value }
    }
}
