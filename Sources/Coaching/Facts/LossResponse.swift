import Domain
import Foundation
import Storage

/// A person's stakes after a loss against the same person's stakes after a win: most people bet faster after a loss,
/// and many raise after a win, so that only the difference of the two says anything of chasing.
///
/// A bet counts where another one was placed within the hour before it (the same session), and where a result became
/// known in that session before it was placed: the last such result decides on which side it counts. A result is known
/// from the moment of its settlement, never before.
struct LossResponse {
    struct Bet {
        let stake: Int64
        let placedAt: Timestamp
        let settledAt: Timestamp
        /// Nil for void, cashed-out and bonus bets: no win and no loss.
        let isLoss: Bool?
        let isFree: Bool

        init(_ bet: SettledBetFacts) {
            stake = bet.bet.stake
            placedAt = bet.placedAt
            settledAt = bet.bet.settledAt
            isFree = bet.bet.isFree
            isLoss =
                switch bet.bet.result {
                case .lost, .halfLost: true
                case .won, .halfWon: false
                case .void, .cashedOut: nil
                }
        }
    }

    /// One bet after a known result.
    struct Pair {
        let logStake: Double
        /// The logarithm of the stake over the one before it.
        let step: Double
        /// From the result to the bet, in milliseconds.
        let gap: Int64
    }

    static let sessionGap = Milliseconds.minutes(60)
    static let fewestPairs = 8

    private(set) var losses: [Pair] = []
    private(set) var wins: [Pair] = []

    /// - Parameter bets: in the order of their settlement.
    init(_ bets: [Bet]) {
        let results = bets.filter { $0.isLoss != nil }
        let placed = bets.indices.filter { !bets[$0].isFree && bets[$0].stake > 0 }
            .sorted { (bets[$0].placedAt, $0) < (bets[$1].placedAt, $1) }
        var (known, sessionStart) = (0, Timestamp(rawValue: .min))
        var before: Bet?
        for position in placed {
            let bet = bets[position]
            while known < results.count, results[known].settledAt < bet.placedAt { known += 1 }
            defer { before = bet }
            guard let before, bet.placedAt.since(before.placedAt) <= Self.sessionGap else {
                sessionStart = bet.placedAt
                continue
            }
            guard known > 0, results[known - 1].settledAt >= sessionStart else { continue }
            let last = results[known - 1]
            let logStake = log(Double(bet.stake))
            let pair = Pair(
                logStake: logStake,
                step: logStake - log(Double(before.stake)),
                gap: bet.placedAt.since(last.settledAt).rawValue
            )
            if last.isLoss == true { losses.append(pair) } else { wins.append(pair) }
        }
    }

    struct Contrast {
        /// Geometric means, in minor units.
        let stakeAfterLoss: Double
        let stakeAfterWin: Double
        /// The first over the second, and where it lies with 95 % confidence (Welch's error of the logarithms).
        let ratio: Double
        let interval: ClosedRange<Double>?
        /// The same of the steps from the stake before, which a bankroll that grows or shrinks does not move.
        let stepRatio: Double
        let gapAfterLoss: Milliseconds?
        let gapAfterWin: Milliseconds?
    }

    /// Nil while there are fewer than eight bets on either side.
    var contrast: Contrast? {
        guard losses.count >= Self.fewestPairs, wins.count >= Self.fewestPairs else { return nil }
        let (after, base) = (Spread(losses.map(\.logStake)), Spread(wins.map(\.logStake)))
        let difference = after.mean - base.mean
        let error = (after.squaredError + base.squaredError).squareRoot()
        let steps = Spread(losses.map(\.step)).mean - Spread(wins.map(\.step)).mean
        return Contrast(
            stakeAfterLoss: exp(after.mean),
            stakeAfterWin: exp(base.mean),
            ratio: exp(difference),
            interval: error > 0 ? exp(difference - 1.96 * error)...exp(difference + 1.96 * error) : nil,
            stepRatio: exp(steps),
            gapAfterLoss: losses.map(\.gap).median.map { Milliseconds(Int64(clamping: $0.rounded())) },
            gapAfterWin: wins.map(\.gap).median.map { Milliseconds(Int64(clamping: $0.rounded())) }
        )
    }

    private struct Spread {
        let mean: Double
        /// Of the mean.
        let squaredError: Double

        init(_ values: [Double]) {
            let count = Double(values.count)
            let mean = values.reduce(0, +) / count
            self.mean = mean
            squaredError = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1) / count
        }
    }
}
