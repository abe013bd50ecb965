import Domain

/// Prices that stood apart from the market, and bets that are sure to win together: what is limited on the spot.
enum OffMarketFeatures: FeatureGroup {
    /// Above the market's mean: a price worth taking, and one that looks like a mistake.
    static let edge: Int32 = 30_000
    static let error: Int32 = 80_000
    static let hedge = Milliseconds.minutes(30)

    private static let window = FeatureWindow.recent
    private static let mean = "bets whose match has a mean price before the start"
    private static let noMean = "no bet with a mean price of the market"

    static let definitions: [FeatureDefinition] = [
        FeatureTopic.offMarket.define(
            .consensusEdge,
            .fraction,
            window,
            needs: mean,
            null: noMean,
            "The mean of the price taken / the market's mean price before the start - 1."
        ),
        FeatureTopic.offMarket.define(
            .offMarketShare,
            .share,
            window,
            needs: mean,
            null: noMean,
            "The share of bets at a price more than 3 % above the market's mean."
        ),
        FeatureTopic.offMarket.define(
            .palpableErrorShare,
            .share,
            window,
            needs: mean,
            null: noMean,
            "The share of bets at a price more than 8 % above the market's mean: prices that look like mistakes."
        ),
        FeatureTopic.offMarket.define(
            .bestPriceShare,
            .share,
            window,
            needs: "bets whose match has a best price before the start",
            null: "no bet with a best price of the market",
            "The share of bets at the best price that any book had."
        ),
        FeatureTopic.offMarket.define(
            .arbitrageShare,
            .share,
            window,
            needs: "bets whose match has best prices of the other sides",
            null: "no bet with prices of the other sides",
            "The share of bets whose price and the best prices of the other sides together were sure to win."
        ),
        FeatureTopic.offMarket.define(
            .hedgedShare,
            .share,
            window,
            needs: "singles whose match and side are known",
            null: "no such single",
            "The share of singles of which the other side was logged at another casino within 30 minutes."
        ),
        FeatureTopic.offMarket.define(
            .voidShare,
            .share,
            window,
            needs: "settled bets",
            null: "no settled bet",
            "The share of settled bets that came back void, as prices by mistake do."
        ),
        FeatureTopic.offMarket.define(
            .stalePriceShare,
            .share,
            window,
            needs: "bets with a known move of the sharp book before them",
            null: "no bet with a known move",
            "The share of bets within 10 minutes of a move of the sharp book that the price had not followed."
        ),
    ]

    static func read(_ view: AccountView, into vector: inout FeatureVector) {
        var (edges, count) = (Int64(0), 0)
        var (off, wrong, best, sure) = (Share(), Share(), Share(), Share())
        var (void, stale) = (Share(), Share())
        for bet in view.bets(in: window) {
            if let edge = bet.edge {
                edges += Int64(edge)
                count += 1
                off.add(edge > Self.edge)
                wrong.add(edge > error)
            }
            best.add(bet.facts[.isBestPrice])
            sure.add(bet.facts[.isArbitrage])
            stale.add(bet.facts[.isStale])
            if bet.isSettled { void.add(bet.isVoid) }
        }
        vector[.consensusEdge] = count > 0 ? Double(edges) / 1e6 / Double(count) : nil
        vector[.offMarketShare] = off.value
        vector[.palpableErrorShare] = wrong.value
        vector[.bestPriceShare] = best.value
        vector[.arbitrageShare] = sure.value
        vector[.hedgedShare] = hedged(view)
        vector[.voidShare] = void.value
        vector[.stalePriceShare] = stale.value
    }

    /// All lists are in the order of time, so that each is walked once.
    private static func hedged(_ view: AccountView) -> Double? {
        let bets = view.bets(in: window)
        guard let first = bets.first?.placedAt else { return nil }
        // Small and without the rest of a bet: an account's bets are looked at for each of those at the others.
        let others = view.others.map { Backed.all(of: $0.bets, since: first - hedge) }
        var starts = Array(repeating: 0, count: others.count)
        var (hedged, known) = (0, 0)
        for bet in bets {
            guard let match = bet.match, let side = bet.side else { continue }
            known += 1
            for place in others.indices {
                let other = others[place]
                while starts[place] < other.count, bet.placedAt.since(other[starts[place]].placedAt) > hedge {
                    starts[place] += 1
                }
                let near = other[starts[place]...].prefix { $0.placedAt.since(bet.placedAt) <= hedge }
                if near.contains(where: { $0.match == match && $0.side.opposes(side) }) {
                    hedged += 1
                    break
                }
            }
        }
        return known > 0 ? Double(hedged) / Double(known) : nil
    }

    /// A side of a match that was bet on, and when.
    private struct Backed {
        let placedAt: Timestamp
        let match: Int64
        let side: BackedSide

        static func all(of bets: [BetRecord], since moment: Timestamp) -> [Backed] {
            let from = bets.firstIndex { $0.placedAt >= moment } ?? bets.endIndex
            return bets[from...].compactMap { bet in
                guard let match = bet.match, let side = bet.side else { return nil }
                return Backed(placedAt: bet.placedAt, match: match, side: side)
            }
        }
    }
}
