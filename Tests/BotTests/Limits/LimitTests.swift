import Bot
import Domain
import Testing

@Suite("Reporting a limit", .timeLimit(.minutes(1)))
struct LimitTests {
    private static var commands: [any Command] { CommandTable.limitCommands + [CancelCommand()] }

    @Test(
        "one line is noted at once, with the stake factor and what the limit means",
        arguments: [
            ("en", "/limit bet365 cut 100 5", "Noted: Bet365, stake cut.", "€100.00 → €5.00. Stake factor 0.050: 5.0%"),
            (
                "en", "/limit cut paddy power from 1 000 to 250", "Noted: Paddy Power, stake cut.",
                "Stake factor 0.25: 25%"
            ),
            ("en", "/limit Bet 365 max bet £100->£0", "Noted: Bet365, stake cut.", "£100.00 → £0.00"),
            ("en", "/limit unibet promo ban", "Noted: Unibet, promotion ban.", "bonuses"),
            ("en", "/limit 888sport closed", "Noted: 888sport, closed.", "pay out your balance"),
            ("fr", "/limit winamax réduction 100 5", "C'est noté : Winamax, mise réduite.", "Facteur de mise 0,050"),
            ("fr", "/limit betclic compte fermé", "C'est noté : Betclic, fermé.", "votre solde"),
        ]
    )
    func oneLine(language: String, line: String, noted: String, detail: String) async throws {
        try await Conversation.open(Self.commands, language: language) { chat in
            let said = try #require(try await chat.send(line).first)
            #expect(said.text.hasPrefix(noted))
            #expect(said.text.contains(detail))
            #expect(said.labels == (language == "en" ? ["Skip", "Undo"] : ["Passer", "Annuler"]))
            #expect(try await chat.limitReports().count == 1)
        }
    }

    @Test("a report has importance 10 in the log, and what is known of it in its fields")
    func event() async throws {
        try await Conversation.open(Self.commands) { chat in
            try await chat.send("/limit bet365 cut 100 5")
            let logged = try await chat.events(.limitReported)
            #expect(logged.count == 1)
            #expect(logged.first?.importance == 10)
            let data = try #require(logged.first?.json)
            #expect(data.contains("\"type\":\"stake_cut\""))
            #expect(data.contains("\"stake_before\":10000,\"stake_after\":500,\"currency\":\"EUR\",\"factor\":0.05"))
        }
    }

    @Test("alone, it asks for the casino, the type and the amounts, in both languages", arguments: ["en", "fr"])
    func guided(language: String) async throws {
        let isFrench = language == "fr"
        try await Conversation.open(Self.commands, language: language) { chat in
            try await chat.send("/limit bet365 closed")
            try await chat.send("/cancel")
            let casino = try #require(try await chat.send("/limit").first)
            #expect(casino.text.contains(isFrench ? "Quel casino" : "Which casino"))
            let type = try #require(try await chat.send("winamax").first)
            #expect(type.labels.count == LimitType.allCases.count)
            let amounts = try #require(try await chat.press(isFrench ? "Mise réduite" : "Stake cut").first)
            #expect(amounts.isEdit)
            #expect(amounts.labels == [isFrench ? "Passer" : "Skip"])
            let half = try #require(try await chat.send("100").first)
            #expect(half.text.contains(isFrench ? "100,00" : "€100.00 before"))
            let noted = try #require(try await chat.send("5").first)
            #expect(noted.text.contains(isFrench ? "C'est noté : Winamax" : "Noted: Winamax"))
            let done = try #require(try await chat.press(isFrench ? "Passer" : "Skip").first)
            #expect(done.text.contains(isFrench ? "sans image" : "without a picture"))
            #expect(try await chat.events(.limitReported).count == 2)
        }
    }

    @Test("amounts can be skipped, and the report is still made")
    func skipped() async throws {
        try await Conversation.open(Self.commands) { chat in
            try await chat.send("/limit bet365 cut")
            let noted = try #require(try await chat.press("Skip").first)
            #expect(noted.text.hasPrefix("Noted: Bet365, stake cut."))
            #expect(noted.text.contains("Stake factor") == false)
        }
    }

    @Test("the dialogue goes on where it was after a restart")
    func restart() async throws {
        try await Conversation.open(Self.commands) { chat in
            try await chat.send("/limit bet365")
            try await chat.restart()
            try await chat.press("Stake cut")
            try await chat.restart()
            let noted = try #require(try await chat.send("100 5").first)
            #expect(noted.text.hasPrefix("Noted: Bet365, stake cut."))
            try await chat.restart()
            let kept = try #require(try await chat.photo("picture-1").first)
            #expect(kept.text.contains("The picture is kept"))
        }
    }

    @Test("a report seen twice is one report")
    func twice() async throws {
        try await Conversation.open(Self.commands) { chat in
            let update = chat.update(chat.message(text: "/limit bet365 closed"))
            try await chat.deliver([update])
            try await chat.restart()
            #expect(try await chat.deliver([update]).isEmpty)
            #expect(try await chat.events(.limitReported).count == 1)
        }
    }

    @Test("an unknown casino can be added, or taken for one that is known")
    func unknownCasino() async throws {
        try await Conversation.open(Self.commands) { chat in
            let asked = try #require(try await chat.send("/limit Zorgbet closed").first)
            #expect(asked.text.contains("I do not know the casino “Zorgbet”"))
            let noted = try #require(try await chat.press("Add “Zorgbet”").first)
            #expect(noted.text.hasPrefix("Noted: Zorgbet, closed."))
            #expect(try await chat.events(.casinoAdded).count == 1)
            let near = try #require(try await chat.send("/limit winamx cut 50 2").first)
            #expect(near.labels.contains("Winamax"))
            let known = try #require(try await chat.press("Winamax").first)
            #expect(known.text.hasPrefix("Noted: Winamax, stake cut."))
            #expect(known.text.contains("€50.00 → €2.00"))
        }
    }

    @Test("Undo withdraws a report once, with its event, and leaves nothing of it in the counts")
    func undo() async throws {
        try await Conversation.open(Self.commands) { chat in
            let noted = try #require(try await chat.send("/limit bet365 closed").first)
            let undo = try #require(noted.buttons.last)
            let gone = try await chat.press(undo, on: noted)
            #expect(gone.first?.text == "Withdrawn: Bet365, closed. It counts nowhere.")
            let again = try await chat.press(undo, on: noted)
            #expect(again.first?.text.contains("was withdrawn before") == true)
            let withdrawn = try await chat.events(.limitWithdrawn)
            #expect(withdrawn.map(\.importance) == [10])
            #expect(try await chat.limitReports().isEmpty)
            // The picture that it waited for is nobody's any more.
            let stray = try await chat.photo("late")
            #expect(stray.first?.text.contains("picture is kept") == false)
        }
    }
}
