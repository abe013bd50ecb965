import Domain

/// What was won. It says little for long: half of the accounts that are restricted have lost.
enum ResultFeatures: FeatureGroup {
    private static let window = FeatureWindow.bets(AccountFold.window)

    static let definitions: [FeatureDefinition] = [
        FeatureTopic.result.define(
            .profit,
            .euros,
            .lifetime,
            needs: "a settled bet",
            null: "no settled bet",
            "Profit of all settled bets, free bets included; other currencies by rounded worths."
        ),
        FeatureTopic.result.define(
            .yield,
            .fraction,
            .lifetime,
            needs: "a settled bet with own money, not void",
            null: "no such bet",
            "Profit divided by stakes, of bets with own money that were neither void nor cashed out."
        ),
        FeatureTopic.result.define(
            .winZScore,
            .deviations,
            .lifetime,
            needs: "settled bets with a known close",
            null: "no settled bet with a known close",
            """
            (wins - Σp) / √Σp(1-p), p being the fair probability at the close: by how many deviations more was won than \
            the market expected. Half a win counts 3/4, half a loss 1/4.
            """
        ),
        FeatureTopic.result.define(
            .profitToDeposits,
            .ratio,
            .lifetime,
            needs: "deposits above withdrawals, a settled bet",
            null: "no deposit was logged, no more than was withdrawn, or no bet is settled",
            "Profit divided by deposits less withdrawals that were paid."
        ),
        FeatureTopic.result.define(
            .biggestWin,
            .ratio,
            .lifetime,
            needs: "a settled bet",
            null: "no settled bet",
            "The largest profit of a single bet divided by the median stake of the last 90 bets; 0 without a win."
        ),
        FeatureTopic.result.define(
            .recentProfit,
            .euros,
            .days(30),
            needs: "a bet settled in the window",
            null: "no bet was settled in the window",
            "Profit of bets settled in the last 30 days (UTC), today included."
        ),
        FeatureTopic.result.define(
            .highestBalance,
            .euros,
            .lifetime,
            needs: "a deposit",
            null: "no deposit was logged",
            "The most that deposits and profits less withdrawals came to, in the order of the log."
        ),
    ]

    static func read(_ view: AccountView, into vector: inout FeatureVector) {
        let forgotten = view.account.forgotten
        var (profit, own, ownStaked) = (forgotten.profit, forgotten.ownProfit, forgotten.ownStaked)
        var (wins, chances, variance) = (forgotten.wins, forgotten.chances, forgotten.variance)
        var biggest = forgotten.biggestWin
        let month = view.days(30)
        var (recent, isRecentKnown) = (Int64(0), false)
        for day in forgotten.days where month.contains(day.day) {
            recent += day.profit
            isRecentKnown = isRecentKnown || day.settled > 0
        }
        var hasSettled = forgotten.settled > 0
        for bet in view.account.bets where bet.isSettled {
            hasSettled = true
            profit += bet.profit
            biggest = max(biggest, bet.profit)
            if month.contains(Int64(bet.settledDay)) {
                recent += bet.profit
                isRecentKnown = true
            }
            guard bet.isDecided else { continue }
            if !bet.marks.contains(.free) {
                own += bet.profit
                ownStaked += bet.stake
            }
            if let outcome = bet.winOutcome {
                wins += outcome.win
                chances += outcome.chance
                variance += outcome.chance * (1 - outcome.chance)
            }
        }
        let cash = view.account.cash
        if cash.deposits > 0 { vector[.highestBalance] = Double(cash.highestBalance) / 100 }
        guard hasSettled else { return }
        vector[.profit] = Double(profit) / 100
        vector[.yield] = ownStaked > 0 ? Double(own) / Double(ownStaked) : nil
        vector[.winZScore] = variance > 1e-9 ? (wins - chances) / variance.squareRoot() : nil
        let net = cash.deposited - cash.paid
        vector[.profitToDeposits] = cash.deposits > 0 && net > 0 ? Double(profit) / Double(net) : nil
        vector[.recentProfit] = isRecentKnown ? Double(recent) / 100 : nil
        if let median = view.recent.map({ Double($0.stake) }).median(), median > 0 {
            vector[.biggestWin] = Double(max(0, biggest)) / median
        }
    }
}
