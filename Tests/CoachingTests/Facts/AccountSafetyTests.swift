import Coaching
import Domain
import Features
import Storage
import Testing

@Suite("The tool that tells of an account's health")
struct AccountSafetyTests {
    /// The score of an account with so many bets, each 5 % above its fair close, where one is known.
    private static func score(bets: Int, withClose: Int) throws -> HealthScore {
        let casino = CasinoID(1)
        var fold = UserFold()
        func apply(_ content: AccountEvent.Content, _ minute: Int64) {
            let moment = FactBench.now - .days(40) + .minutes(minute)
            fold.apply(AccountEvent(casino: casino, occurredAt: moment, recordedAt: moment, content: content))
        }
        for number in 0..<Int64(bets) {
            let bet = BetID(number + 1)
            apply(
                .placed(
                    PlacedBet(
                        id: bet,
                        sport: .football,
                        market: .winner,
                        legs: 1,
                        price: 2.1,
                        stake: 2_000,
                        currency: .euro
                    )
                ),
                3 * number
            )
            if number < withClose {
                var reading = MarketReading()
                reading.fairClose = 0.5
                apply(.priced(bet, reading), 3 * number + 1)
            }
            apply(.settled(SettledOutcome(bet: bet, result: .lost, stake: 2_000, profit: -2_000)), 3 * number + 2)
        }
        let vector = try #require(fold.vector(of: casino, at: FactBench.now))
        return try #require(HealthScore.of(vector, standing: .unknown))
    }

    private func sheet(_ score: HealthScore?, language: Language = .english) async throws -> FactSheet {
        var sheet: FactSheet?
        try await FactBench.run { bench in
            var bench = bench
            bench.profile.language = language
            try await bench.keep([HistoryBet(casino: "ZEbet")])
            let profile = bench.profile
            sheet = try await bench.store.read { book in
                let casino = try #require(try book.casino(named: "ZEbet", for: profile.id))
                let scores = AccountScores { _, _, _ in score.map { [casino.id: $0] } ?? [:] }
                let desk = FactDesk(book: book, profile: profile, now: FactBench.now)
                return try FactToolbox.standard(scores: scores).run("account_safety", FactArguments(), desk)
            }
        }
        return try #require(sheet)
    }

    @Test("a score is told with its band, its confidence and its first reasons")
    func number() async throws {
        let score = try Self.score(bets: 20, withClose: 20)
        let sheet = try await sheet(score)
        let row = try #require(sheet.rows.first)
        #expect(sheet.gaps == [])
        #expect(row["score"] == .count(Int(score.value.rounded())))
        #expect(row["band"] == .name(score.band.words(.english)))
        #expect(row["confidence"] == .name("medium"))
        #expect(row["main_reason"] == .name("prices against the close"))
        #expect(row["main_reason_points"] == .count(Int(score.reasons[0].points.rounded())))
        #expect(row["score_low"] == nil && row["score_high"] == nil)
    }

    @Test("while there are too few closes, a range is told and no number")
    func range() async throws {
        let score = try Self.score(bets: 20, withClose: 4)
        let row = try #require(try await sheet(score, language: .french).rows.first)
        #expect(row["score"] == nil && row["band"] == nil)
        #expect(row["score_low"] == .count(Int(score.range.lowerBound.rounded())))
        #expect(row["score_high"] == .count(Int(score.range.upperBound.rounded())))
        #expect(row["confidence"] == .name("faible"))
    }

    @Test("an account without a score has none, and the sheet says so")
    func none() async throws {
        let sheet = try await sheet(nil)
        #expect(sheet.gaps == ["no_score"])
        #expect(sheet.rows.first?["score"] == nil && sheet.rows.first?["casino"] == .name("ZEbet"))
    }
}
