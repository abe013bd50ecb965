import Coaching
import Testing

@Suite("Tokens and what they cost")
struct TokenBudgetTests {
    @Test(
        "A budget allows what is left of it, to the last token",
        arguments: [
            (0, 0, 100, nil), (0, 0, 101, ModelFault.budgetExhausted(.user)), (40, 40, 60, nil),
            (40, 40, 61, .budgetExhausted(.user)), (0, 950, 50, nil), (0, 950, 51, .budgetExhausted(.everyone)),
            (150, 2000, 0, .budgetExhausted(.user)),
        ] as [(Int, Int, Int, ModelFault?)]
    )
    func check(byUser: Int, byEveryone: Int, wanted: Int, expected: ModelFault?) {
        let budget = TokenBudget(
            limits: .init(perUser: 100, forEveryone: 1000),
            usedByUser: byUser,
            usedByEveryone: byEveryone
        )
        var fault: ModelFault?
        do throws(ModelFault) { try budget.check(wanted) } catch { fault = error }
        #expect(fault == expected)
    }

    @Test("What was used counts for the user and for everyone")
    func record() {
        var budget = TokenBudget(usedByUser: 10, usedByEveryone: 500)
        budget.record(TokenUsage(input: 30, output: 5))
        #expect(budget.usedByUser == 45 && budget.usedByEveryone == 535)
        #expect(budget.limits == .init(perUser: 50_000, forEveryone: 2_000_000))
    }

    @Test(
        "A cost is in millionths of a dollar, rounded up",
        arguments: [(0, 0, 0), (1_000_000, 0, 150_000), (0, 1_000_000, 600_000), (1, 0, 1), (1000, 100, 210)]
    )
    func cost(input: Int, output: Int, micros: Int) {
        let price = TokenPrice(input: 150_000, output: 600_000)
        #expect(price.cost(of: TokenUsage(input: input, output: output)) == micros)
    }

    @Test("No price and no number of tokens overflows")
    func extremes() {
        let price = TokenPrice(input: .max, output: .max)
        #expect(price.cost(of: TokenUsage(input: .max, output: .max)) == 2_000_000_000_000)
        #expect(TokenPrice(input: -1, output: .min).cost(of: TokenUsage(input: -5, output: 7)) == 0)
    }

    @Test(
        "An estimate is rather too high",
        arguments: [("", 0), ("abcd", 1), ("abcde", 2), ("é", 1), ("相关", 2), ("👩‍💻", 3)]
    )
    func estimate(text: String, tokens: Int) {
        #expect(TokenEstimate.tokens(in: text) == tokens)
    }

    @Test("An estimate of a request counts every message, call and tool")
    func requestEstimate() {
        let call = ToolCall(id: "1", name: "abcd", arguments: "{\"a\":1}")
        let messages: [ChatMessage] = [
            .user("abcd"), ChatMessage(role: .assistant, content: nil, toolCalls: [call]), .tool("{}", answers: call),
        ]
        #expect(TokenEstimate.tokens(in: ChatRequest(messages: messages)) == 5 + (4 + 1 + 2 + 4) + 5)
        #expect(TokenEstimate.tokens(in: Interview.request()) > TokenEstimate.tokens(in: "How much do I have?") + 40)
    }
}
