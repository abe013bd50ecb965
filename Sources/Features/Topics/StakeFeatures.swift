import Domain

/// How stakes are chosen. Amounts worked out by a formula, and as much as is allowed, look like business.
enum StakeFeatures: FeatureGroup {
    static let largeStake: Int64 = 100_00

    private static let window = FeatureWindow.recent
    private static let last = FeatureWindow.bets(10)
    private static let closes = "10 bets with a known close, whose stakes and values vary"

    static let definitions: [FeatureDefinition] = [
        FeatureTopic.stake.define(
            .nonRoundStakeShare,
            .share,
            window,
            needs: "a bet",
            null: "no bet",
            """
            The share of stakes that are no multiple of 5; of 50 or 500 in currencies with small units; of coins, those \
            with more than two digits.
            """
        ),
        FeatureTopic.stake.define(
            .centsStakeShare,
            .share,
            window,
            needs: "a bet",
            null: "no bet",
            "The share of stakes with cents: no multiple of a fifth of that step."
        ),
        FeatureTopic.stake.define(
            .stakeVariation,
            .ratio,
            window,
            needs: "5 bets",
            null: "fewer than 5 bets",
            "The standard deviation of stakes divided by their mean."
        ),
        FeatureTopic.stake.define(
            .toWinStaking,
            .correlation,
            window,
            needs: "10 bets whose stakes and prices vary",
            null: "fewer than 10 bets, or all of the same stake or price",
            "The correlation of stakes with 1 / (price - 1): near 1 for who stakes to win a fixed amount."
        ),
        FeatureTopic.stake.define(
            .stakeClvCorrelation,
            .correlation,
            window,
            needs: closes,
            null: "fewer than 10 bets with a known close, or all of the same stake or value",
            "The correlation of stakes with fair closing-line value: who stakes more where the edge is larger (Kelly)."
        ),
        FeatureTopic.stake.define(
            .maxBetShare,
            .share,
            window,
            needs: "a bet",
            null: "no bet",
            "The share of bets that tried the most allowed: marked so, or cut by the casino."
        ),
        FeatureTopic.stake.define(
            .cutBetShare,
            .share,
            window,
            needs: "a bet",
            null: "no bet",
            "The share of bets of which the casino accepted less than was asked for."
        ),
        FeatureTopic.stake.define(
            .stakeToMarketLimit,
            .ratio,
            window,
            needs: "bets on markets whose limit is known",
            null: "no bet on a market with a known limit",
            "The median of the stake divided by the most that the casino took on that market."
        ),
        FeatureTopic.stake.define(
            .stakeGrowth,
            .ratio,
            .bets(10),
            needs: "20 bets",
            null: "fewer than 20 bets",
            "The median stake of the last ten bets divided by that of the account's first ten."
        ),
        FeatureTopic.stake.define(
            .largeStakeShare,
            .share,
            window,
            needs: "a bet",
            null: "no bet",
            "The share of stakes above 100 euros, other currencies by rounded worths."
        ),
        FeatureTopic.stake.define(
            .payoutCappedShare,
            .share,
            window,
            needs: "singles that were won, with own money",
            null: "no such single",
            "The share of won singles that paid over 1 % less than stake · price: the payout was capped or reduced."
        ),
    ]

    static func read(_ view: AccountView, into vector: inout FeatureVector) {
        let bets = view.bets(in: window)
        var (odd, fine, most, cut, large, capped) = (Share(), Share(), Share(), Share(), Share(), Share())
        let origin = bets.first?.euros ?? 0
        var (toWin, kelly) = (PairSums(origin: (origin, 0)), PairSums(origin: (origin, 0)))
        var (sum, squares) = (0.0, 0.0)
        var limitShares: [Double] = []
        for bet in bets {
            odd.add(bet.isOddStake)
            fine.add(bet.isFineStake)
            most.add(bet.isMax || bet.wasCut)
            cut.add(bet.wasCut)
            large.add(bet.stake > largeStake)
            sum += bet.euros
            squares += bet.euros * bet.euros
            if bet.price > 1 { toWin.add(bet.euros, 1 / (bet.price - 1)) }
            if let value = bet.fairClv { kelly.add(bet.euros, value) }
            if let share = bet.limitShare { limitShares.append(Double(share) / 1_000) }
            if bet.isWon, !bet.isParlay, !bet.isFree, bet.stake > 0 {
                // A cent of rounding is no cap.
                let announced = Double(bet.stake) * (bet.price - 1)
                capped.add(Double(bet.profit) < announced - max(1, 0.01 * (announced + Double(bet.stake))))
            }
        }
        vector[.nonRoundStakeShare] = odd.value
        vector[.centsStakeShare] = fine.value
        vector[.maxBetShare] = most.value
        vector[.cutBetShare] = cut.value
        vector[.largeStakeShare] = large.value
        vector[.payoutCappedShare] = capped.value
        vector[.toWinStaking] = toWin.correlation
        vector[.stakeClvCorrelation] = kelly.correlation
        vector[.stakeToMarketLimit] = limitShares.median()
        let count = Double(bets.count)
        if bets.count >= 5, sum > 0 {
            let deviations = max(0, squares - sum * sum / count)
            vector[.stakeVariation] = (deviations / (count - 1)).squareRoot() / (sum / count)
        }
        vector[.stakeGrowth] = growth(view)
    }

    private static func growth(_ view: AccountView) -> Double? {
        guard view.bets >= 20 else { return nil }
        let first = view.early.map { Double($0.stake) }.median()
        guard let first, first > 0, let last = view.bets(in: last).map({ Double($0.stake) }).median() else {
            return nil
        }
        return last / first
    }
}
