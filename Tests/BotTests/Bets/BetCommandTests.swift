import Bot
import Domain
import Storage
import Testing

@Suite("/bet on one line", .timeLimit(.minutes(1)))
struct BetCommandTests {
    @Test("a bet on one line is logged at once, with one answer and Undo")
    func logs() async throws {
        try await Conversation.open([BetCommand()]) { chat in
            let answers = try await chat.send("/bet bet365 football 1.90 20 Arsenal")
            #expect(answers.count == 1)
            #expect(answers[0].text == "Logged #1 · Bet365 · Football\nArsenal at 1.90\n€20.00 → €38.00 if it wins")
            #expect(answers[0].labels == ["Undo", "…"])
            let user = try await chat.userID()
            let bet = try #require(try await chat.store.read { try $0.bet(BetID(1), of: user) })
            let price = try #require(Price(numerator: 19, denominator: 10))
            #expect(bet.slip.legs == [Leg(price: price, sport: .football, selection: "Arsenal")])
            let undone = try await chat.press("Undo")
            #expect(undone.first?.isEdit == true)
            #expect(undone.first?.text.hasPrefix("Undone: #1") == true)
        }
    }
}
