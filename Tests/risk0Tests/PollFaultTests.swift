import Foundation
import TestSupport
import Testing

/// What goes wrong with one method, under a name for the report.
struct FaultCase: Sendable, CustomTestStringConvertible {
    let name: String
    let fault: StandInBotAPI.Fault
    /// How often it strikes.
    var times = 1
    /// Whether the user sees the message all the same, sooner or later.
    var isSeen = true

    var testDescription: String { name }
}

@Suite("Faults of polling", .timeLimit(.minutes(5)))
struct PollFaultTests {
    static let passing = [
        FaultCase(name: "429", fault: .tooManyRequests(retryAfter: 1), times: 2),
        FaultCase(name: "500", fault: .restart, times: 2),
        FaultCase(name: "502 with a page", fault: .badGateway(), times: 2),
        FaultCase(name: "truncated JSON", fault: .truncatedJSON()),
        FaultCase(name: "no JSON", fault: .invalidJSON(), times: 2),
        FaultCase(name: "an empty body", fault: .emptyBody(), times: 2),
        FaultCase(name: "a body that ends too early", fault: .cutBody()),
        FaultCase(name: "a reset before", fault: .reset(applied: false), times: 2),
        FaultCase(name: "a reset after", fault: .reset(applied: true)),
        FaultCase(name: "a slow body", fault: .slowBody(pieces: 5, pause: .milliseconds(50))),
        FaultCase(name: "409 of another poller", fault: .otherPoller, times: 2),
        FaultCase(name: "409 of a webhook", fault: .webhookActive),
        FaultCase(name: "403", fault: .refusal(403, "Forbidden")),
        FaultCase(name: "413 of a proxy", fault: .refusal(413, "Request Entity Too Large")),
    ]

    @Test("pass by themselves: every update is answered once, without a spin and without a flood", arguments: passing)
    func recovery(_ fault: FaultCase) async throws {
        try await Stage.open { stage in
            let api = stage.api
            await api.sendText("/cancel", from: ann)
            await api.fail("getUpdates", with: fault.fault, times: fault.times)
            try await stage.run { program in
                #expect(try await api.nextMessage(to: ann).text == "There is nothing to cancel.")
                await api.sendText("/cancel", from: bruno)
                #expect(try await api.nextMessage(to: bruno).text == "Il n'y a rien à annuler.")
                try await api.allConfirmed()
                let polls = await api.requests.count { $0.method == "getUpdates" }
                #expect(polls <= fault.times + 4)
                #expect(program.logLines.count < 10, "\(program.standardError.text)")
            }
            #expect(await api.messages(to: ann).count == 1)
        }
    }

    @Test("exactly the time that Telegram asks for is waited")
    func retryAfter() async throws {
        try await Stage.open { stage in
            let api = stage.api
            await api.fail("getUpdates", with: .tooManyRequests(retryAfter: 2))
            try await stage.run { _ in
                let polls = try await api.calls(of: "getUpdates", count: 2)
                #expect(polls[1].at - polls[0].at >= .seconds(2))
            }
        }
    }

    @Test("a webhook that holds the updates back is removed once, and they come")
    func webhook() async throws {
        try await Stage.open { stage in
            let api = stage.api
            await api.setWebhook("https://example.org/hook")
            await api.sendText("/cancel", from: ann)
            try await stage.run { _ in _ = try await api.nextMessage(to: ann) }
            #expect(await api.webhook == "")
            #expect(await api.requests.count { $0.method == "deleteWebhook" } == 1)
        }
    }

    @Test("a poll that nobody answers does not hold up a stop, and what it would have brought comes later")
    func silence() async throws {
        try await Stage.open { stage in
            let api = stage.api
            await api.fail("getUpdates", with: .silence())
            await api.sendText("/cancel", from: ann)
            try await stage.run { _ in try await api.calls(of: "getUpdates", count: 1) }
            #expect(await api.messages(to: ann).isEmpty)
            try await stage.run { _ in _ = try await api.nextMessage(to: ann) }
        }
    }

    @Test("a token that Telegram refuses ends the program with 77 and an explanation")
    func wrongToken() async throws {
        try await Stage.open { stage in
            var wrong = stage
            wrong.environment["TELEGRAM_BOT_TOKEN"] = "2:wrong-but-well-formed"
            let result = try await wrong.end(of: ["run"])
            #expect(result.end == .exited(77))
            #expect(result.errors.contains("risk0: Telegram does not accept the bot token (401); ask @BotFather"))
            #expect(!result.errors.contains("wrong-but-well-formed"))
            #expect(result.output == "")
        }
    }

    @Test("a token that is revoked while the program runs ends it with 77")
    func revokedToken() async throws {
        try await Stage.open { stage in
            let api = stage.api
            try await stage.launch { program in
                await api.sendText("/cancel", from: ann)
                _ = try await api.nextMessage(to: ann)
                await api.fail("getUpdates", with: .unauthorized)
                await api.sendText("/cancel", from: ann)
                #expect(try await program.end(within: .seconds(10)) == .exited(77))
                #expect(program.standardError.text.contains("@BotFather"))
            }
        }
    }

    @Test(
        "an address where nobody answers is said once, and does not hold up a stop",
        arguments: ["http://127.0.0.1:1", "http://nobody.invalid"]
    )
    func nobodyThere(_ address: String) async throws {
        try await Stage.open { stage in
            var lost = stage
            lost.environment["TELEGRAM_API_URL"] = address
            try await lost.launch { program in
                try await program.standardError.contains("Polling changed", within: .seconds(40))
                #expect(program.logLines.count <= 4, "\(program.standardError.text)")
                try await program.stop()
            }
            try await stage.run { _ in
                await stage.api.sendText("/cancel", from: ann)
                _ = try await stage.api.nextMessage(to: ann)
            }
        }
    }
}
