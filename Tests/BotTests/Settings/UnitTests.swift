import Bot
import Domain
import Storage
import Testing

@Suite("Stakes in units", .timeLimit(.minutes(1)))
struct UnitTests {
    private static var commands: [any Command] { personCommands + [BetCommand()] }

    @Test("2u is a stake once it is said what a unit is, also after a restart, and no more once it is taken back")
    func units() async throws {
        try await Conversation.open(Self.commands) { chat in
            #expect(try await chat.send("/bet bet365 football 1.90 2u Arsenal")[0].text.contains("/settings unit 10"))
            try await chat.send("/settings unit 12.50")
            try await chat.restart()
            for (number, stake) in [("2u", 2_500), ("½ u", 625), ("1.2 units", 1_500)].enumerated() {
                try await chat.send("/bet bet365 football 1.90 \(stake.0) Arsenal")
                let bet = try #require(try await chat.bet(Int64(number + 1)))
                #expect(bet.slip.stake == Money(minorUnits: Int64(stake.1), currency: .euro))
                #expect(bet.slip.legs[0].selection == "Arsenal")
            }
            try await chat.send("/settings unit none")
            #expect(try await chat.send("/bet bet365 football 1.90 2u Arsenal")[0].text.contains("counted in units"))
            #expect(try await chat.bet(4) == nil)
        }
    }

    @Test("a unit that can be read in two ways is asked for, on one line and as an answer")
    func asked() async throws {
        try await Conversation.open(Self.commands, language: "fr") { chat in
            try await chat.send("/settings unité 1.500")
            try await chat.press("1\u{202F}500,00")
            let user = try await chat.userID()
            #expect(try await chat.store.read { try $0.profile(of: user)?.unit?.minorUnits } == 150_000)
            try await chat.send("/settings unité")
            try await chat.send("2.500")
            try await chat.press("2,50")
            #expect(try await chat.store.read { try $0.profile(of: user)?.unit?.minorUnits } == 250)
        }
    }
}
