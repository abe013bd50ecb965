import Coaching
import Testing

@Suite("What is put before a model of what was said")
struct ConversationWindowTests {
    private static func turn(_ number: Int, length: Int = 40) -> PastTurn {
        PastTurn(question: "question \(number)", answer: String(repeating: "a", count: length), intent: nil)
    }

    @Test("whole turns, the oldest first, then the question")
    func order() {
        let question = CoachQuestion(text: "now", history: [Self.turn(1), Self.turn(2)])
        let messages = ConversationWindow.messages(question, budget: 10_000)
        #expect(messages.map(\.role) == [.user, .assistant, .user, .assistant, .user])
        #expect(messages.first?.content == "question 1")
        #expect(messages.last?.content == "now")
    }

    @Test("the newest as far as the budget goes; the question always", arguments: [0, 40, 100, 400])
    func budget(tokens: Int) {
        let history = (1...20).map { Self.turn($0) }
        let messages = ConversationWindow.messages(CoachQuestion(text: "now", history: history), budget: tokens)
        #expect(messages.last?.content == "now")
        let kept = messages.dropLast()
        #expect(kept.reduce(0) { $0 + TokenEstimate.tokens(in: $1.content ?? "") } <= tokens)
        let asked = kept.filter { $0.role == .user }.compactMap(\.content)
        #expect(asked == history.suffix(asked.count).map(\.question))
    }

    @Test("an endless question is cut, and says so")
    func endless() {
        let messages = ConversationWindow.messages(CoachQuestion(text: String(repeating: "x", count: 9_000)))
        #expect((messages.last?.content?.count ?? 0) < 4_100)
        #expect(messages.last?.content?.hasSuffix("[…]") == true)
    }
}
