import Bot
import Domain
import Market
import Storage
import Testing
import Tracking

@Suite("Closing prices beside bets")
struct ClosingShownTests {
    @Test(
        "an open bet shows what it closed at and by how much it beat that; its settlement, too",
        arguments: ["en", "fr"]
    )
    func shown(language: String) async throws {
        let commands: [any Command] = [BetCommand(), BetsCommand(), SettleCommand()]
        try await Conversation.open(commands, language: language) { chat in
            _ = try await chat.send("/bet bet365 football 2.05 20 Arsenal")
            let start = chat.now + .hours(2)
            let match = MarketMatch(
                league: "E0",
                tier: 1,
                home: "Arsenal",
                away: "Chelsea",
                day: start.daysSince1970,
                startsAt: start,
                knowsHour: true,
                prices: [MatchPrices(market: .winner, moment: .close, book: "PS", home: 1.9, draw: 3.5, away: 4.3)]
            )
            let before = try #require(try await chat.send("/bets").first)
            let tracker = await chat.tracker
            try await tracker.record { ledger, now in
                _ = try MatchBatch([match]).keep(in: ledger)
                let (_, events) = try ClosingDesk().pass(ledger, now: start + .hours(1))
                return ((), events)
            }
            let word = language == "en" ? "closed at 1.90: +7.9%" : "clôture à 1,90 : +7,9\u{A0}%"
            let after = try #require(try await chat.send("/bets").first)
            #expect(!before.text.contains(word.prefix(6)))
            #expect(after.text.contains(word), "\(after.text)")
            let settled = try #require(try await chat.send("/settle 1 won").first)
            #expect(settled.text.contains(word), "\(settled.text)")
        }
    }

    @Test(
        "it is told whose closing price it is",
        arguments: [
            ("en", "PS", "closed at 1.90: +7.9% (Pinnacle)"),
            ("en", "BFE", "closed at 1.90: +7.9% (Betfair Exchange, before commission)"),
            ("en", "mean", "closed at 1.90: +7.9% (the market's mean)"),
            ("fr", "PS", "clôture à 1,90 : +7,9\u{A0}% (Pinnacle)"),
            ("fr", "BFE", "clôture à 1,90 : +7,9\u{A0}% (Betfair Exchange, avant commission)"),
            ("fr", "mean", "clôture à 1,90 : +7,9\u{A0}% (moyenne du marché)"),
        ]
    )
    func whose(language: String, book: String, words: String) async throws {
        let commands: [any Command] = [BetCommand(), BetsCommand(), SettleCommand()]
        try await Conversation.open(commands, language: language) { chat in
            _ = try await chat.send("/bet bet365 football 2.05 20 Arsenal")
            let start = chat.now + .hours(2)
            let match = MarketMatch(
                league: "E0",
                tier: 1,
                home: "Arsenal",
                away: "Chelsea",
                day: start.daysSince1970,
                startsAt: start,
                knowsHour: true,
                prices: [MatchPrices(market: .winner, moment: .close, book: book, home: 1.9, draw: 3.6, away: 4.6)]
            )
            let tracker = await chat.tracker
            try await tracker.record { ledger, now in
                _ = try MatchBatch([match]).keep(in: ledger)
                let (_, events) = try ClosingDesk().pass(ledger, now: start + .hours(1))
                return ((), events)
            }
            let open = try #require(try await chat.send("/bets").first)
            #expect(open.text.contains(words), "\(open.text)")
            let settled = try #require(try await chat.send("/settle 1 won").first)
            #expect(settled.text.contains(words), "\(settled.text)")
        }
    }
}
