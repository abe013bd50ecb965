import Coaching
import TestSupport
import Testing

@Suite("A model's server that fails", .timeLimit(.minutes(1)))
struct ModelFailureTests {
    @Test("by refusing connections is unreachable")
    func refusedConnection() async throws {
        let url = try await StandInModel.withServer { $0.url }
        let fault = try await Interview(url: url).fault()
        #expect(fault?.code == "unreachable")
    }

    @Test(
        "for a moment is asked again, twice at most",
        arguments: [
            .refusal(500), .page(502), .refusal(503), .page(504), .refusal(429, retryAfter: "0"), .reset,
            .brokenOff(after: []), .events([#"{"error":{"message":"overloaded"}}"#]),
        ] as [ModelReply]
    )
    func retry(reply: ModelReply) async throws {
        try await StandInModel.withServer { server in
            await server.reply(reply, reply, .text("At last."))
            let interview = try Interview(url: server.url)
            #expect(try await interview.ask().text == "At last.")
            #expect(interview.events.text == "At last.")
            await server.reply(reply, reply, reply)
            #expect(await interview.fault() != nil)
            #expect(await server.requests.count == 6)
        }
    }

    @Test(
        "for good is asked once",
        arguments: [
            (.refusal(401), .unauthorised), (.refusal(403), .forbidden), (.refusal(404), .notFound),
            (.refusal(400, "no such field"), .refused(status: 400, "no such field")),
            (.refusal(429, retryAfter: "3600"), .rateLimited(retryAfter: .seconds(3600))),
            (.refusal(429, code: "insufficient_quota"), .outOfCredit),
            (.refusal(400, code: "context_length_exceeded"), .contextTooLong),
            (.events(["{not json"]), .invalidAnswer("a piece of the answer is not the JSON of a chat completion")),
            (.page(200), .invalidAnswer("it is neither a stream of events nor JSON")),
            (.events(["[DONE]"]), .emptyAnswer(.stop)),
        ] as [(ModelReply, ModelFault)]
    )
    func final(reply: ModelReply, expected: ModelFault) async throws {
        try await StandInModel.withServer { server in
            await server.reply(reply)
            let interview = try Interview(url: server.url)
            #expect(await interview.fault() == expected)
            #expect(await server.requests.count == 1)
        }
    }

    @Test("in the middle of an answer is not asked again: it would say things twice")
    func halfAnswer() async throws {
        try await StandInModel.withServer { server in
            let gate = Gate()
            await server.reply(.brokenOff(after: ["You ", "have "], gate: gate))
            let interview = try Interview(url: server.url)
            #expect(await interview.fault { _ in gate.open() } == .truncated)
            #expect(interview.events.text == "You have ")
            #expect(await server.requests.count == 1)
            #expect(interview.events.used.isEstimate && interview.events.used.output == 3)
        }
    }

    @Test("with an invalid piece after good ones says so")
    func invalidPiece() async throws {
        try await StandInModel.withServer { server in
            await server.reply(.events([#"{"choices":[{"delta":{"content":"a"}}]}"#, #"{"choices": oops}"#]))
            let interview = try Interview(url: server.url)
            #expect(await interview.fault()?.code == "invalid_answer")
        }
    }

    @Test("by talking without end is cut off")
    func flood() async throws {
        try await StandInModel.withServer { server in
            await server.reply(.flood())
            let interview = try Interview(url: server.url)
            #expect(await interview.fault() == .tooLarge)
            #expect(interview.events.text.utf8.count <= 1 << 20)
            let request = try await server.nextRequest()
            #expect(try await server.ending(of: request) == .abandoned)
        }
    }

    private static let patient = ModelLimits(total: .seconds(86_400), firstChunk: .seconds(20), silence: .seconds(15))

    @Test("by not answering is given up")
    func silence() async throws {
        try await StandInModel.withServer { server in
            let clock = ManualClock()
            let interview = try Interview(url: server.url, limits: Self.patient, clock: clock)
            await server.reply(.silence)
            let question = Task { await interview.fault() }
            let request = try await server.nextRequest()
            #expect(try await whileTimePasses(on: clock) { await question.value } == .timedOut(.firstChunk))
            #expect(clock.now.sinceStart >= .seconds(20))
            #expect(try await server.ending(of: request) == .abandoned)
            #expect(await server.requests.count == 1)
        }
    }

    @Test("by falling silent is given up")
    func silenceInside() async throws {
        try await StandInModel.withServer { server in
            let clock = ManualClock()
            let interview = try Interview(url: server.url, limits: Self.patient, clock: clock)
            await server.reply(.silence(after: ["You have "]))
            let shown = Handover<String>()
            let question = Task { await interview.fault { shown.give(.success($0)) } }
            #expect(try await shown.value() == "You have ")
            #expect(try await whileTimePasses(on: clock) { await question.value } == .timedOut(.silence))
            let request = try await server.nextRequest()
            #expect(try await server.ending(of: request) == .abandoned)
        }
    }

    @Test("by taking too long in all is given up, however often it says something")
    func total() async throws {
        try await StandInModel.withServer { server in
            let clock = ManualClock()
            let interview = try Interview(
                url: server.url,
                limits: ModelLimits(total: .seconds(60), firstChunk: .seconds(86_400), silence: .seconds(86_400)),
                clock: clock
            )
            await server.reply(.silence(after: ["You have "]))
            let shown = Handover<String>()
            let question = Task { await interview.fault { shown.give(.success($0)) } }
            _ = try await shown.value()
            #expect(try await whileTimePasses(on: clock) { await question.value } == .timedOut(.total))
            #expect(clock.now.sinceStart >= .seconds(60))
        }
    }

    @Test("to hang up after a whole answer has answered")
    func lingering() async throws {
        try await StandInModel.withServer { server in
            let clock = ManualClock()
            let interview = try Interview(url: server.url, limits: Self.patient, clock: clock)
            let shown = Handover<Void>()
            await server.reply(.lingering("You have 100 €."))
            let question = Task {
                try await interview.ask { text in if text.hasSuffix("€.") { shown.give(.success(())) } }
            }
            try await shown.value()
            #expect(try await whileTimePasses(on: clock) { try await question.value }.text == "You have 100 €.")
        }
    }

    @Test("is left to itself when the one who asked goes away")
    func cancellation() async throws {
        try await StandInModel.withServer { server in
            let interview = try Interview(url: server.url)
            await server.reply(.silence(after: ["You have "]))
            let shown = Handover<String>()
            let question = Task { await interview.fault { shown.give(.success($0)) } }
            _ = try await shown.value()
            question.cancel()
            #expect(await question.value == .cancelled)
            let request = try await server.nextRequest()
            #expect(try await server.ending(of: request) == .abandoned)
            #expect(interview.model.circuit == .closed(failures: 0))
        }
    }

    @Test("again and again is left alone, and asked by one probe when the pause is over")
    func breaker() async throws {
        try await StandInModel.withServer { server in
            let clock = ManualClock()
            let interview = try Interview(url: server.url, breaker: CircuitBreaker(threshold: 2), clock: clock)
            await server.otherwise { _ in .refusal(500) }
            // The second try opens the circuit; the fault says what the server did, not that there is no third.
            #expect(await interview.fault() == .serverFailed(status: 500))
            #expect(interview.model.circuit == .open(remaining: .seconds(30)))
            #expect(await interview.fault() == .circuitOpen(remaining: .seconds(30)))
            #expect(await server.requests.count == 2)
            clock.advance(by: .seconds(30))
            await server.reply(.text("Back."))
            #expect(try await interview.ask().text == "Back.")
            #expect(interview.model.circuit == .closed(failures: 0))
        }
    }

    @Test("by repeating the key to us does not get it into a log")
    func key() async throws {
        try await StandInModel.withServer { server in
            let words = "bad key \(Interview.key) for you"
            let replies: [ModelReply] = [
                .refusal(400, words, code: Interview.key), .refusal(401, words), .refusal(403, words),
                .refusal(404, words), .refusal(418, words), .refusal(429, words, retryAfter: "999"),
                .events(["{\"error\":{\"message\":\"\(words)\",\"code\":400}}"]),
                .events(["{\"choices\":[{\"delta\":{},\"finish_reason\":\"\(Interview.key)\"}]}"]),
                .events([Interview.key]), .bytes([Interview.key]),
            ]
            for reply in replies {
                await server.reply(reply)
                let interview = try Interview(url: server.url)
                let fault = try #require(await interview.fault())
                var dumped = ""
                dump(fault, to: &dumped)
                let told = "\(fault) \(fault.code) \(dumped) \(String(reflecting: interview.model))"
                #expect(!told.contains("SECRET"), "\(fault.code)")
            }
        }
    }
}
