import Coaching
import TestSupport
import Testing

@Suite("A question to a model", .timeLimit(.minutes(1)))
struct ModelConversationTests {
    @Test("is answered piece by piece, with what it took")
    func stream() async throws {
        try await StandInModel.withServer { server in
            let clock = ManualClock()
            let interview = try Interview(
                url: server.url,
                price: TokenPrice(input: 1_000_000, output: 2_000_000),
                clock: clock
            )
            let gate = Gate()
            await server.reply(.streamed(["Vous ", "avez ", "100 €."], gate: gate))
            gate.open()
            let answer = try await interview.ask { text in
                clock.advance(by: .seconds(2))
                gate.open()
            }
            #expect(answer.text == "Vous avez 100 €." && answer.messages == [.assistant(answer.text)])
            #expect(answer.finishReason == .stop && answer.usage == TokenUsage(input: 11, output: 7))
            #expect(answer.costMicros == 25)
            #expect(answer.firstChunk == .zero && answer.duration == .seconds(6))
            #expect(
                interview.events.all == [
                    .text("Vous "), .text("avez "), .text("100 €."), .used(TokenUsage(input: 11, output: 7)),
                ]
            )
        }
    }

    @Test("goes out as OpenAI's API wants it, with the key in its header")
    func request() async throws {
        try await StandInModel.withServer { server in
            await server.reply(.text("Hello."), .text("Hello."))
            _ = try await Interview(url: server.url).ask("Où en suis-je ?")
            let request = try await server.nextRequest()
            #expect(request.headers["authorization"] == "Bearer \(Interview.key)")
            #expect(request.headers["content-type"] == "application/json")
            #expect(request.question == "Où en suis-je ?")
            #expect(request.body["model"] == "stand-in" && request.body["stream"] == true)
            #expect(request.body["tools"]?[0]?["function"]?["name"] == "bankroll")
            _ = try await Interview(url: server.url, key: nil).ask()
            #expect(try await server.nextRequest().headers["authorization"] == nil)
        }
    }

    @Test("may be answered by a server that does not stream")
    func whole() async throws {
        try await StandInModel.withServer { server in
            await server.reply(.whole("You have 100 €."))
            let interview = try Interview(url: server.url)
            #expect(try await interview.ask().text == "You have 100 €.")
            #expect(interview.events.text == "You have 100 €.")
        }
    }

    @Test("lets the model call tools, and voids what it said before")
    func tools() async throws {
        try await StandInModel.withServer { server in
            await server.reply(
                .toolCalls(
                    [.init("bankroll", #"{"casino":"bet365"}"#, id: "a"), .init("bankroll", #"{"count":2}"#, id: "a")],
                    saying: "Let me see."
                ),
                .text("You have 100 €.")
            )
            let interview = try Interview(url: server.url)
            let answer = try await interview.ask()
            #expect(answer.text == "You have 100 €." && answer.sheets.map(\.tool) == ["bankroll", "bankroll"])
            #expect(answer.usage == TokenUsage(input: 34, output: 12) && answer.costMicros == nil)
            #expect(
                interview.calls.value
                    == [FactArguments(["casino": .text("bet365")]), FactArguments(["count": .number(2)])]
            )
            #expect(answer.messages.map(\.role) == [.assistant, .tool, .tool, .assistant])
            #expect(answer.messages[0].content == "Let me see.")
            #expect(answer.messages[0].toolCalls?.map(\.id) == ["a", "call_2"])
            #expect(answer.messages[2].toolCallID == "call_2" && answer.messages[2].content == #"{"tool":"bankroll"}"#)
            let events = interview.events.all
            #expect(
                Array(events.prefix(5)) == [
                    .text("Let me see."), .used(TokenUsage(input: 23, output: 5)), .toolCall(name: "bankroll"),
                    .toolCall(name: "bankroll"), .restarted,
                ]
            )
            // The second request brings the calls and their results, as the API wants them.
            _ = try await server.nextRequest()
            let second = try await server.nextRequest()
            #expect(second.messages.map { $0["role"]?.string } == ["system", "user", "assistant", "tool", "tool"])
            #expect(second.messages[2]["tool_calls"]?[1]?["id"] == "call_2")
            #expect(second.messages[4]["tool_call_id"] == "call_2")
        }
    }

    @Test(
        "tells the model what is wrong with a call, so that it can mend it",
        arguments: [
            (ModelReply.Call("horoscope"), "There is no tool «horoscope»."),
            (.init("bankroll", "{casino"), "The arguments are not valid JSON; write one JSON object."),
            (.init("bankroll", #"{"when":1}"#), "There is no argument «when»."),
            (
                .init("bankroll", #"{"casino":false}"#),
                "The argument casino is true or false; expected a text, a number or a list of numbers."
            ),
        ] as [(ModelReply.Call, String)]
    )
    func wrongCalls(call: ModelReply.Call, sentence: String) async throws {
        try await StandInModel.withServer { server in
            await server.reply(.toolCalls([call]), .text("Sorry."))
            let answer = try await Interview(url: server.url).ask()
            #expect(answer.text == "Sorry." && answer.sheets.isEmpty)
            let result = try JSON(parsing: answer.messages[1].content ?? "")
            #expect(result == ["error": .string(sentence)])
        }
    }

    @Test("ends when the model goes on calling tools")
    func endlessCalls() async throws {
        try await StandInModel.withServer { server in
            await server.otherwise { _ in .toolCalls([.init("bankroll")]) }
            let interview = try Interview(url: server.url)
            #expect(await interview.fault() == .tooManyToolCalls)
            #expect(await server.requests.count == 4)
            #expect(interview.calls.value.count == 3)
            #expect(interview.events.used == TokenUsage(input: 92, output: 20))
        }
    }

    @Test("ends when a tool fails for a reason that the model cannot mend")
    func brokenTool() async throws {
        try await StandInModel.withServer { server in
            await server.reply(.toolCalls([.init("bankroll", #"{"casino":"broken"}"#)]))
            let interview = try Interview(url: server.url)
            #expect(
                await interview.fault() == .toolFailed(name: "bankroll", reason: "StoreBroken()")
            )
        }
    }

    @Test("is not asked beyond the budget, in any of its rounds")
    func budget() async throws {
        try await StandInModel.withServer { server in
            let interview = try Interview(url: server.url)
            let spent = TokenBudget(usedByUser: 49_500, usedByEveryone: 0)
            #expect(await interview.fault(budget: spent) == .budgetExhausted(.user))
            #expect(await server.requests.isEmpty)
            await server.reply(.toolCalls([.init("bankroll")]))
            let needed = TokenEstimate.tokens(in: Interview.request()) + Interview.request().maximumTokens
            let tight = TokenBudget(limits: .init(forEveryone: needed), usedByUser: 0, usedByEveryone: 0)
            #expect(await interview.fault(budget: tight) == .budgetExhausted(.everyone))
            #expect(await server.requests.count == 1)
        }
    }

    @Test("is counted by an estimate where the server does not count")
    func estimate() async throws {
        try await StandInModel.withServer { server in
            await server.reply(.streamed(["12345678"], usage: nil))
            let answer = try await Interview(url: server.url).ask()
            let input = TokenEstimate.tokens(in: Interview.request())
            #expect(answer.usage == TokenUsage(input: input, output: 2, isEstimate: true))
        }
    }
}
