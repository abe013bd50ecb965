import Foundation
import Storage
import TestSupport
import Testing

@Suite("Faults of sending", .timeLimit(.minutes(5)))
struct SendFaultTests {
    /// Surely not applied: sent again. It may have been applied: never sent again.
    static let faults = [
        FaultCase(name: "429", fault: .tooManyRequests(retryAfter: 1), times: 2),
        FaultCase(name: "500", fault: .restart, times: 2),
        FaultCase(name: "502 with a page, not applied", fault: .badGateway(), isSeen: false),
        FaultCase(name: "502 with a page, applied", fault: .badGateway(applied: true)),
        FaultCase(name: "truncated JSON", fault: .truncatedJSON()),
        FaultCase(name: "no JSON", fault: .invalidJSON()),
        FaultCase(name: "no JSON, not applied", fault: .invalidJSON(applied: false), isSeen: false),
        FaultCase(name: "an empty body", fault: .emptyBody()),
        FaultCase(name: "a body that ends too early", fault: .cutBody()),
        FaultCase(name: "a reset before", fault: .reset(applied: false), isSeen: false),
        FaultCase(name: "a reset after", fault: .reset(applied: true)),
        FaultCase(name: "a slow body", fault: .slowBody(pieces: 5, pause: .milliseconds(50))),
        FaultCase(name: "400", fault: .refusal(400, "Bad Request: something is wrong"), isSeen: false),
    ]

    @Test("no answer is seen twice, and one is lost only where it may have been seen", arguments: faults)
    func policy(_ fault: FaultCase) async throws {
        try await Stage.open { stage in
            let api = stage.api
            await api.fail("sendMessage", with: fault.fault, times: fault.times)
            try await stage.run { program in
                await api.sendText("/bet bet365 football 1.90 20 Arsenal", from: ann)
                try await api.calls(of: "sendMessage", count: 1)
                await api.sendText("/cancel", from: ann)
                if fault.isSeen {
                    #expect(try await api.nextMessage(to: ann).text.hasPrefix("Logged #1"))
                }
                #expect(try await api.nextMessage(to: ann).text == "There is nothing to cancel.")
                try await api.allConfirmed()
                #expect(program.logLines.count < 10, "\(program.standardError.text)")
            }
            // A second start finds nothing to send.
            try await stage.run { _ in try await api.calls(of: "getMe", count: 2) }
            #expect(await api.messages(to: ann).count == (fault.isSeen ? 2 : 1))
            #expect(try await stage.openBets(of: ann).count == 1)
            #expect(try await stage.inspect { try $0.outboxDepth() } == 0)
        }
    }

    @Test("what may have been seen is counted as uncertain, and what cannot be as undeliverable")
    func counting() async throws {
        try await Stage.open { stage in
            let api = stage.api
            await api.fail("sendMessage", with: .reset(applied: true))
            await api.fail("sendMessage", with: .refusal(400, "Bad Request: something is wrong"))
            await api.fail("sendMessage", with: .tooManyRequests(retryAfter: 1))
            try await stage.run { _ in
                for _ in 1...3 { await api.sendText("/cancel", from: ann) }
                try await api.calls(of: "sendMessage", count: 4)
            }
            let counters = try await stage.counters()
            #expect(counters[.messagesUncertain] == 1)
            #expect(counters[.messagesUndeliverable] == 1)
            #expect(counters[.messagesDelivered] == 1)
        }
    }

    @Test("a chat that must wait, or that nobody answers for, holds up no other")
    func others() async throws {
        try await Stage.open { stage in
            let api = stage.api
            await api.fail("sendMessage", with: .tooManyRequests(retryAfter: 3))
            await api.fail("sendMessage", with: .silence(applied: true))
            let clara = Person(id: 9, firstName: "Clara")
            try await stage.run { _ in
                await api.sendText("/cancel", from: ann)
                try await api.calls(of: "sendMessage", count: 1)
                await api.sendText("/cancel", from: bruno)
                try await api.calls(of: "sendMessage", count: 2)
                await api.sendText("/cancel", from: clara)
                _ = try await api.nextMessage(to: clara)
                #expect(await api.messages(to: ann).isEmpty)
            }
            try await stage.run { _ in
                await api.sendText("/cancel", from: clara)
                _ = try await api.nextMessage(to: clara)
            }
            #expect(await api.messages(to: ann).count == 1)
            #expect(await api.messages(to: bruno).count == 1)
        }
    }

    @Test("a user who blocked the bot is left alone until they write again")
    func blocked() async throws {
        try await Stage.open { stage in
            let api = stage.api
            try await stage.run { _ in
                await api.sendText("/cancel", from: ann)
                _ = try await api.nextMessage(to: ann)
                await api.block(ann)
                await api.sendText("/cancel", from: ann)
                try await api.calls(of: "sendMessage", count: 2)
                await api.sendText("/cancel", from: bruno)
                _ = try await api.nextMessage(to: bruno)
                await api.unblock(ann)
                await api.sendText("/help", from: ann)
                #expect(try await api.nextMessage(to: ann).text.contains("/bet"))
            }
            #expect(try await stage.counters()[.messagesUndeliverable] == 1)
        }
    }

    @Test("a press whose answer is lost or too late still does its work")
    func lostCallbackAnswer() async throws {
        try await Stage.open { stage in
            let api = stage.api
            try await stage.run { _ in
                await api.sendText("/bet bet365 football 1.90 20 Arsenal", from: ann)
                let logged = try await api.nextMessage(to: ann)
                await api.fail("answerCallbackQuery", with: .restart)
                let query = try await api.press("Undo", on: logged, by: ann)
                #expect(try await api.nextEdit(to: ann).text.hasPrefix("Undone"))
                _ = try await api.answer(toQuery: query)
            }
            #expect(try await stage.openBets(of: ann).isEmpty)
        }
    }
}
