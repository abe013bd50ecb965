import Bot
import Domain
import Storage
import Testing

@Suite("Withdrawals", .timeLimit(.minutes(1)))
struct WithdrawalTests {
    @Test("a withdrawal is asked for, and later paid, once")
    func paid() async throws {
        try await Conversation.open(CommandTable.moneyCommands) { chat in
            try await chat.send("/deposit bet365 100")
            let noted = try #require(try await chat.send("/withdraw bet365 40").first)
            #expect(noted.text.contains("Balance there: €60.00"))
            #expect(noted.labels == ["Paid", "Cancelled"])
            chat.wait(.days(3))
            let paid = try #require(try await chat.press("Paid").first)
            #expect(paid.isEdit)
            #expect(paid.text == "Paid: €40.00 · Bet365, after 3 days.")
            let again = try await chat.press(noted.buttons[1], on: noted)
            #expect(again.first?.text.hasPrefix("Paid: €40.00") == true)
            #expect(again.first?.text.hasSuffix("(noted before)") == true)
            let moved = try await chat.events(.cashMoved).map(\.json)
            #expect(moved.count == 3)
            #expect(moved.last?.contains("\"state\":\"done\"") == true)
            #expect(moved.last?.contains("\"waited_ms\":259200000") == true)
            #expect(try await chat.send("/bankroll").first?.text.contains("€60.00 available") == true)
        }
    }

    @Test("alone, it lists what is pending, and the list shrinks as they end", arguments: ["en", "fr"])
    func list(language: String) async throws {
        let isFrench = language == "fr"
        try await Conversation.open(CommandTable.moneyCommands, language: language) { chat in
            try await chat.send("/withdraw bet365 40")
            try await chat.send("/withdraw winamax 30")
            chat.wait(.hours(5))
            let list = try #require(try await chat.send("/withdraw").first)
            #expect(
                list.text.contains(
                    isFrench
                        ? "1. 40,00\u{A0}€ · Bet365 · depuis le 10 mars (5\u{A0}h)"
                        : "1. €40.00 · Bet365 · since 10 Mar (5\u{A0}h)"
                )
            )
            #expect(list.labels.count == 5)
            let shorter = try #require(try await chat.press(isFrench ? "1. Annulé" : "1. Cancelled").first)
            #expect(shorter.isEdit)
            #expect(
                shorter.text.contains("1. ") && shorter.text.contains("Winamax") && !shorter.text.contains("Bet365")
            )
            let last = try #require(try await chat.press(isFrench ? "1. Payé" : "1. Paid").first)
            #expect(last.text.hasPrefix(isFrench ? "Payé : 30,00" : "Paid: €30.00"))
        }
    }

    @Test("from the list another one can be noted")
    func another() async throws {
        try await Conversation.open(CommandTable.moneyCommands) { chat in
            try await chat.send("/withdraw bet365 40")
            try await chat.send("/withdraw")
            try await chat.press("Note another")
            try await chat.press("Bet365")
            let noted = try await chat.send("15")
            #expect(noted.first?.text.hasPrefix("Noted: €15.00 asked back from Bet365.") == true)
        }
    }
}
