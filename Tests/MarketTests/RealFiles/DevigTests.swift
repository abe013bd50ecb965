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

    @Test("of all methods the multiplicative is the worst, and the closing line knows most")
    func orders() throws {
        let matches = try RealFiles.matches.get()
        // The same matches for all, so that the scores compare.
        let whole: [(close: [Double], before: [Double], soft: [Double], outcome: Int)] = matches.compactMap { match in
            guard let close = winner(match, .close, "PS"), let before = winner(match, .before, "PS"),
                let soft = winner(match, .before, "B365"), let outcome = outcome(match)
            else { return nil }
            return (close.prices, before.prices, soft.prices, outcome)
        }
        #expect(whole.count > 8_000)
        for (name, prices) in [
            ("Pinnacle's close", whole.map { ($0.close, $0.outcome) }),
            ("Bet365 before", whole.map { ($0.soft, $0.outcome) }),
        ] {
            var scores: [MarginRemoval: Score] = [:]
            for method in MarginRemoval.allCases {
                scores[method] = try score(prices, method)
                let (loss, brier) = (scores[method]?.logLoss ?? 0, scores[method]?.brier ?? 0)
                print("\(name), \(method.rawValue): log loss \(loss), Brier \(brier)")
            }
            let worst = try #require(scores[.multiplicative])
            for method in [MarginRemoval.power, .shin, .oddsRatio] {
                let score = try #require(scores[method])
                #expect(score.logLoss < worst.logLoss, "\(name): \(method)")
                #expect(score.brier < worst.brier, "\(name): \(method)")
            }
        }
        let close = try score(whole.map { ($0.close, $0.outcome) }, .shin)
        let before = try score(whole.map { ($0.before, $0.outcome) }, .shin)
        let soft = try score(whole.map { ($0.soft, $0.outcome) }, .shin)
        print("Shin, log loss: Pinnacle's close \(close.logLoss), Pinnacle \(before.logLoss), Bet365 \(soft.logLoss)")
        print("Shin, Brier: Pinnacle's close \(close.brier), Pinnacle \(before.brier), Bet365 \(soft.brier)")
        #expect(close.logLoss < before.logLoss && before.logLoss < soft.logLoss)
        #expect(close.brier < before.brier && before.brier < soft.brier)
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
