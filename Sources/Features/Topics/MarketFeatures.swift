import Domain

/// What is bet on. Operators know their main markets best; who beats them elsewhere is limited first.
enum MarketFeatures: FeatureGroup {
    private static let window = FeatureWindow.recent
    private static let league = "bets whose match was found, and with it the rank of its league"
    private static let noLeague = "no bet in a known league"

    static let definitions: [FeatureDefinition] = [
        FeatureTopic.market.define(
            .topLeagueShare,
            .share,
            window,
            needs: league,
            null: noLeague,
            "The share of bets in a country's first division; of a parlay, its lowest league counts."
        ),
        FeatureTopic.market.define(
            .meanLeagueTier,
            .count,
            window,
            needs: league,
            null: noLeague,
            "The mean rank of leagues, 1 being a first division; of a parlay, its lowest league counts."
        ),
        FeatureTopic.market.define(
            .playerPropShare,
            .share,
            window,
            needs: "a bet",
            null: "no bet",
            "The share of bets on a player's or a side's statistic: by their market, or marked so."
        ),
        FeatureTopic.market.define(
            .undersPropShare,
            .share,
            window,
            needs: "singles on totals and props whose side is known",
            null: "no such single",
            "The share of unders among singles on totals and props."
        ),
        FeatureTopic.market.define(
            .derivativeShare,
            .share,
            window,
            needs: "a bet",
            null: "no bet",
            """
            The share of bets on a period, half or quarter. Both teams to score and correct score are derived from the \
            match too, but are what recreational bettors buy, and do not count.
            """
        ),
        FeatureTopic.market.define(
            .futuresShare,
            .share,
            window,
            needs: "a bet",
            null: "no bet",
            "The share of bets on what is decided weeks or months later."
        ),
        FeatureTopic.market.define(
            .parlayShare,
            .share,
            window,
            needs: "a bet",
            null: "no bet",
            "The share of bets with two legs or more."
        ),
        FeatureTopic.market.define(
            .sameGameParlayShare,
            .share,
            window,
            needs: "parlays whose legs' matches are known",
            null: "no such parlay",
            "The share of parlays of which two legs are of the same match."
        ),
        FeatureTopic.market.define(
            .meanLegs,
            .count,
            window,
            needs: "a bet",
            null: "no bet",
            "The mean number of legs; 1 for a single."
        ),
        FeatureTopic.market.define(
            .marketEntropy,
            .bits,
            window,
            needs: "a bet",
            null: "no bet",
            "How evenly bets are spread over the nine kinds of market: 0 for a single kind, 3.17 for all alike."
        ),
        FeatureTopic.market.define(
            .lowLiquidityShare,
            .share,
            window,
            needs: "bets on markets whose limit is known",
            null: "no bet on a market with a known limit",
            "The share of bets on markets where the casino took 500 euros at most."
        ),
    ]

    static func read(_ view: AccountView, into vector: inout FeatureVector) {
        var (top, props, unders, periods, futures) = (Share(), Share(), Share(), Share(), Share())
        var (parlays, sameGame, thin) = (Share(), Share(), Share())
        var (tiers, legs) = (0, 0)
        // By kind of market; a bet adds one to one of them.
        var kinds = InlineArray<9, Int>(repeating: 0)
        let bets = view.bets(in: window)
        for bet in bets {
            if let tier = bet.tier {
                top.add(tier <= 1)
                tiers += Int(tier)
            }
            props.add(bet.isProp)
            if let side = bet.side, side == .over || side == .under, !bet.isParlay { unders.add(side == .under) }
            periods.add(bet.isOnPeriod)
            futures.add(bet.isOnFuture)
            parlays.add(bet.isParlay)
            if bet.isParlay { sameGame.add(bet.facts[.isSameGame]) }
            thin.add(bet.facts[.isThinMarket])
            legs += Int(bet.legs)
            kinds[Int(bet.market.number)] += 1
        }
        vector[.topLeagueShare] = top.value
        vector[.meanLeagueTier] = top.known > 0 ? Double(tiers) / Double(top.known) : nil
        vector[.playerPropShare] = props.value
        vector[.undersPropShare] = unders.value
        vector[.derivativeShare] = periods.value
        vector[.futuresShare] = futures.value
        vector[.parlayShare] = parlays.value
        vector[.sameGameParlayShare] = sameGame.value
        vector[.lowLiquidityShare] = thin.value
        let count = bets.count
        guard count > 0 else { return }
        vector[.meanLegs] = Double(legs) / Double(count)
        var entropy = 0.0
        for kind in kinds.indices where kinds[kind] > 0 {
            let share = Double(kinds[kind]) / Double(count)
            entropy -= share * naturalLogarithm(share)
        }
        vector[.marketEntropy] = max(0, entropy / naturalLogarithm(2))
    }
}
