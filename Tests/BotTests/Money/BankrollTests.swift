import Bot
import Domain
import Storage
import Testing

@Suite("Bankroll", .timeLimit(.minutes(1)))
struct BankrollTests {
    @Test("each casino and currency has its line, and each currency its total")
    func lines() async throws {
        try await Conversation.open(CommandTable.moneyCommands) { chat in
            try await chat.send("/deposit bet365 100")
            try await chat.send("/deposit winamax 50")
            try await chat.send("/deposit bet365 20 USD")
            try await chat.send("/bonus winamax 10")
            try await chat.send("/withdraw winamax 15")
            try await chat.keep([PastBet(profit: 950), PastBet(stake: 2_500, profit: nil)])
            let said = try #require(try await chat.send("/bankroll").first)
            #expect(
                said.text == """
                    Your balance

                    Bet365: €84.50 available
                    in open bets: €25.00 (1)
                    net profit: +€9.50

                    Bet365: $20.00 available
                    net profit: $0.00

                    Winamax: €35.00 available
                    asked back: €15.00
                    bonus received: €10.00
                    net profit: €0.00

                    In all
                    EUR: €119.50 available, €25.00 in open bets, net profit +€9.50
                    USD: $20.00 available, $0.00 in open bets, net profit $0.00
                    """
            )
            #expect(try await chat.events(.balanceShown).map(\.json) == [#"{"casinos":2,"currency":"EUR"}"#])
        }
    }

    @Test("a balance below zero is explained, in both languages", arguments: ["en", "fr"])
    func negative(language: String) async throws {
        try await Conversation.open(CommandTable.moneyCommands, language: language) { chat in
            try await chat.send("/withdraw bet365 40")
            let text = try #require(try await chat.send("/bankroll").first?.text)
            #expect(text.contains(language == "en" ? "a deposit is missing here" : "il manque un dépôt ici"))
        }
    }

    @Test("others' money is in nobody's balance")
    func others() async throws {
        try await Conversation.open(CommandTable.moneyCommands) { chat in
            try await chat.send("/deposit bet365 100")
            let said = try await chat.send("/bankroll", from: 8)
            #expect(said.first?.text.contains("nothing on your books") == true)
        }
    }

    @Test("in a group the answer is given in private")
    func group() async throws {
        try await Conversation.open(CommandTable.moneyCommands) { chat in
            let said = try await chat.send("/bankroll", group: -5)
            #expect(said.map(\.chat) == [7, -5])
            #expect(said.last?.text == "I have answered you in private.")
        }
    }
}
