import Domain
import Storage
import Testing
import Tracking

@testable import Bot

@Suite("Once in each hour of a visit, the next answer says how long it has lasted", .timeLimit(.minutes(1)))
struct RealityCheckTests {
    private let commands = [BetCommand(), SettleCommand()] as [any Command] + personCommands

    @Test("how long, the bets logged, and the net result of those settled", arguments: ["en", "fr"])
    func told(language: String) async throws {
        try await Conversation.open(commands, language: language) { chat in
            try await chat.send("/bet bet365 football 2.00 20 Arsenal")
            try await chat.send("/bet bet365 football 2.00 5 Chelsea")
            chat.wait(.minutes(25))
            try await chat.send("/settle 1 lost")
            chat.wait(.minutes(25))
            #expect(try await chat.send("/lang").count == 1)
            chat.wait(.minutes(15))
            let said = try await chat.send("/helpline")
            try #require(said.count == 2)
            #expect(said[1].text.contains("1 h 05 min"))
            #expect(
                said[1].text.contains(
                    language == "en"
                        ? "Bets logged since then: 2; settled: 1, net result -€20.00."
                        : "Paris notés depuis : 2 ; réglés : 1, résultat net -20,00\u{A0}€."
                )
            )
            #expect(said[1].text.contains("/break") && said[1].text.contains("/helpline"))
            #expect(try await chat.logged(.realityCheckShown, "duration_ms") == ["3900000"])
            #expect(try await chat.logged(.realityCheckShown, "bets") == ["2"])
            #expect(try await chat.logged(.realityCheckShown, "profit") == ["-2000"])
            #expect(try await chat.logged(.realityCheckShown, "currency") == ["EUR"])
        }
    }

    @Test("once in sixty minutes, whatever is done and also after a restart; a new visit begins afresh")
    func once() async throws {
        try await Conversation.open(commands) { chat in
            var shown: [Int] = []
            for minute in stride(from: 0, through: 200, by: 20) {
                if minute == 100 { try await chat.restart() }
                let said = try await chat.send(minute % 40 == 0 ? "/helpline" : "/bet")
                if said.contains(where: { $0.text.contains("You have been here") }) { shown.append(minute) }
                chat.wait(.minutes(20))
            }
            #expect(shown == [60, 120, 180])
            chat.wait(.minutes(30))
            for _ in 0..<3 {
                #expect(try await chat.send("/helpline").count == 1)
                chat.wait(.minutes(19))
            }
            #expect(try await chat.send("/helpline").count == 1)
            chat.wait(.minutes(3))
            #expect(try await chat.send("/helpline").count == 2)
        }
    }

    @Test("after a refusal and after a button, too")
    func everyAnswer() async throws {
        try await Conversation.open(commands) { chat in
            try await chat.send("/bet bet365 football 2.00 20 Arsenal")
            for _ in 0..<2 {
                chat.wait(.minutes(29))
                try await chat.send("/helpline")
            }
            chat.wait(.minutes(2))
            let refused = try await chat.send("/bet bet365 football none 20")
            #expect(refused.count == 2 && refused[1].text.contains("1 h 00 min"))
            for _ in 0..<2 {
                chat.wait(.minutes(29))
                try await chat.send("/helpline")
            }
            chat.wait(.minutes(2))
            let pressed = try await chat.press("Undo")
            #expect(pressed.contains { $0.text.contains("2 h 00 min") && $0.text.contains("logged since then: 0") })
        }
    }

    @Test("never in a group: it waits for the next answer in private")
    func group() async throws {
        try await Conversation.open(commands) { chat in
            try await chat.send("/helpline")
            for _ in 0..<3 {
                chat.wait(.minutes(25))
                let said = try await chat.send("/helpline", group: -100)
                #expect(!said.contains { $0.text.contains("You have been here") })
            }
            let said = try await chat.send("/helpline")
            #expect(said.count == 2 && said[1].text.contains("1 h 15 min"))
            #expect(try await chat.logged(.realityCheckShown, "duration_ms").count == 1)
        }
    }

    @Test("an erasure is not followed by it")
    func erasure() async throws {
        try await Conversation.open(commands) { chat in
            try await chat.send("/bet bet365 football 2.00 20 Arsenal")
            chat.wait(.minutes(29))
            try await chat.send("/delete")
            chat.wait(.minutes(29))
            try await chat.press("Erase everything")
            chat.wait(.minutes(3))
            let said = try await chat.press("Yes, erase")
            #expect(said.count == 1 && said[0].text.contains("Receipt"))
        }
    }
}
