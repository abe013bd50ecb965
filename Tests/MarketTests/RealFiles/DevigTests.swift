import Domain
import Foundation
import Market
import Testing

@Suite("Fair probabilities on real matches", .enabled(if: RealFiles.exist, RealFiles.missing))
struct DevigTests {
    /// Log loss and Brier score of fair probabilities, the mean over matches.
    struct Score {
        var logLoss = 0.0
        var brier = 0.0
    }

    private func winner(_ match: MarketMatch, _ moment: MatchPrices.Moment, _ book: String) -> MatchPrices? {
        match.prices.first { $0.market == .winner && $0.moment == moment && $0.book == book }
    }

    private func outcome(_ match: MarketMatch) -> Int? {
        guard let home = match.homeGoals, let away = match.awayGoals else { return nil }
        return home > away ? 0 : home == away ? 1 : 2
    }

    private func score(
        _ matches: [(prices: [Double], outcome: Int)],
        _ method: MarginRemoval
    ) throws -> Score {
        var sum = Score()
        for match in matches {
            let fair = try method.fairProbabilities(of: match.prices)
            sum.logLoss -= log(fair[match.outcome])
            for side in fair.indices {
                let miss = fair[side] - (side == match.outcome ? 1 : 0)
                sum.brier += miss * miss
            }
        }
        return Score(logLoss: sum.logLoss / Double(matches.count), brier: sum.brier / Double(matches.count))
    }

    /// Prices and outcomes of the matches that have prices of all these books, so that scores compare.
    private func samples(
        _ matches: [MarketMatch],
        _ books: [(MatchPrices.Moment, String)]
    ) -> [(prices: [[Double]], outcome: Int)] {
        matches.compactMap { match in
            let prices = books.compactMap { winner(match, $0.0, $0.1)?.prices }
            guard prices.count == books.count, let outcome = outcome(match) else { return nil }
            return (prices, outcome)
        }
    }

    @Test("the closing line knows more than the line before, and that more than a soft book's")
    func markets() throws {
        let all = samples(try RealFiles.matches.get(), [(.close, "PS"), (.before, "PS"), (.before, "B365")])
        #expect(all.count > 8_000)
        let scores = try (0..<3).map { book in try score(all.map { ($0.prices[book], $0.outcome) }, .shin) }
        for (name, score) in zip(["Pinnacle's close", "Pinnacle before", "Bet365 before"], scores) {
            print("\(all.count) matches, Shin, \(name): log loss \(score.logLoss), Brier \(score.brier)")
        }
        #expect(scores[0].logLoss < scores[1].logLoss && scores[1].logLoss < scores[2].logLoss)
        #expect(scores[0].brier < scores[1].brier && scores[1].brier < scores[2].brier)
    }

    /// Over both leagues the methods lie closer together than their error at a sharp close. The order shows where there
    /// is most to remove (Interwetten's margin is the widest on file), and at every price of the Premier League.
    @Test(
        "the multiplicative method is the worst, and Shin and power are better",
        arguments: [
            ("E0", MatchPrices.Moment.close, "PS"), ("E0", .before, "PS"), ("E0", .before, "B365"),
            ("E0", .before, "IW"), ("E0", .before, "WH"), ("D1", .before, "IW"), (nil, .before, "IW"),
        ] as [(String?, MatchPrices.Moment, String)]
    )
    func methods(_ league: String?, _ moment: MatchPrices.Moment, _ book: String) throws {
        let matches = try RealFiles.matches.get().filter { league == nil || $0.league == league }
        let all = samples(matches, [(moment, book)]).map { ($0.prices[0], $0.outcome) }
        #expect(all.count > 3_000)
        var scores: [MarginRemoval: Score] = [:]
        for method in MarginRemoval.allCases { scores[method] = try score(all, method) }
        let told = MarginRemoval.allCases.map { "\($0.rawValue) \(scores[$0]?.logLoss ?? 0)/\(scores[$0]?.brier ?? 0)" }
        print("\(all.count) matches, \(league ?? "both"), \(book) \(moment): \(told.joined(separator: ", "))")
        let worst = try #require(scores[.multiplicative])
        for method in [MarginRemoval.power, .shin, .oddsRatio] {
            let score = try #require(scores[method])
            #expect(score.logLoss < worst.logLoss, "\(method)")
            #expect(score.brier < worst.brier, "\(method)")
        }
    }

    @Test("what flat bets at Bet365 yield rises with their value against the fair close")
    func yieldByBucket() throws {
        let matches = try RealFiles.matches.get()
        let bounds = [-0.08, -0.04, 0.0]
        var (bets, profits, values) = ([0, 0, 0, 0], [0.0, 0, 0, 0], [0.0, 0, 0, 0])
        for match in matches {
            guard let close = winner(match, .close, "PS"), let soft = winner(match, .before, "B365"),
                let outcome = outcome(match)
            else { continue }
            for (place, side) in [MatchSide.home, .draw, .away].enumerated() {
                guard let price = soft.price(of: side), let fair = close.fairProbability(of: side) else { continue }
                let value = price * fair - 1
                let bucket = bounds.count { value >= $0 }
                bets[bucket] += 1
                values[bucket] += value
                profits[bucket] += place == outcome ? price - 1 : -1
            }
        }
        let yields = zip(profits, bets).map { $0 / Double($1) }
        for bucket in bets.indices {
            let mean = values[bucket] / Double(bets[bucket])
            print("bucket \(bucket): \(bets[bucket]) bets, mean fair CLV \(mean), yield \(yields[bucket])")
        }
        #expect(bets.allSatisfy { $0 > 1_000 })
        #expect(zip(yields, yields.dropFirst()).allSatisfy { $0 < $1 }, "\(yields)")
    }
}
