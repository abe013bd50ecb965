/// How the bookmaker's margin is taken out of the prices of one market, so that fair probabilities are left.
///
/// `q` is 1 / price, `s` the sum of the market's `q`, `n` the number of its outcomes. Where `s` is 1 or less there is no
/// margin to remove, and every method is the multiplicative one.
package enum MarginRemoval: String, CaseIterable, Sendable {
    /// p = q / s. It leaves outsiders too likely, and is the worst of these on measured football prices.
    case multiplicative
    /// p = q + (1 - s) / n; what falls below 0 is 0, and the others make up for it.
    case additive
    /// p = q^k with the k that makes the sum 1.
    case power
    /// p = (√(z² + 4 (1 - z) q² / s) - z) / (2 (1 - z)) with the share z of insiders, 0 to 0.4, that makes the sum 1
    /// (Shin 1993).
    case shin
    /// p = q / (c + q - c q) with the odds ratio c that makes the sum 1.
    case oddsRatio = "odds_ratio"
}

/// Why prices are not those of a market.
package enum MarketFault: Error, Equatable, Sendable {
    /// One outcome has no alternative.
    case tooFewOutcomes(Int)
    /// The price at a position, from 0, is not a finite number above 1, or is above a million.
    case impossiblePrice(position: Int, price: Double)
}

extension MarginRemoval {
    /// The fair probabilities, in the order of the prices. They sum to 1, and a lower price never has the lower one.
    ///
    /// - Parameter prices: decimal prices of all outcomes of one market, of which exactly one will happen.
    package func fairProbabilities(of prices: [Double]) throws(MarketFault) -> [Double] {
        var values = prices
        var span = values.mutableSpan
        _ = try removeMargin(&span)
        return values
    }

    /// Replaces the decimal prices of a market by their fair probabilities, without allocating.
    /// - Returns: the overround that they had, s - 1. A market that faults is left as it was.
    package func removeMargin(_ market: inout MutableSpan<Double>) throws(MarketFault) -> Double {
        guard market.count >= 2 else { throw .tooFewOutcomes(market.count) }
        for position in market.indices {
            let price = market[position]
            guard price > 1, price <= Self.highestPrice else {
                throw .impossiblePrice(position: position, price: price)
            }
        }
        var sum = 0.0
        for position in market.indices {
            market[position] = 1 / market[position]
            sum += market[position]
        }
        guard sum > 1 else {
            market.scale(by: 1 / sum)
            return sum - 1
        }
        switch self {
        case .multiplicative: break
        case .additive: market.shift(by: (1 - sum) / Double(market.count))
        case .power: market.raise()
        case .shin: market.removeInsiders(sum: sum)
        case .oddsRatio: market.divideOdds()
        }
        // What rounding and a clamped solution leave; for the multiplicative method all there is to do.
        market.scale(by: 1 / market.sum)
        return sum - 1
    }

    /// The sum of the implied probabilities less 1: negative where the prices leave the bettor an edge.
    package static func overround(of prices: [Double]) throws(MarketFault) -> Double {
        var values = prices
        var span = values.mutableSpan
        return try MarginRemoval.multiplicative.removeMargin(&span)
    }

    private static let highestPrice = 1_000_000.0
}
