import Domain

/// The age of the account, its rhythm, its money in and out.
enum LifeFeatures: FeatureGroup {
    private static let quarter = FeatureWindow.days(90)
    private static let month = FeatureWindow.days(30)
    private static let deposit = "a deposit that was logged"
    private static let noDeposit = "no deposit was logged"

    static let definitions: [FeatureDefinition] = [
        FeatureTopic.life.define(
            .accountAge,
            .days,
            .lifetime,
            needs: "anything that happened there",
            null: "never",
            "Days since the first bet, deposit or limit there that was logged; the account may be older."
        ),
        FeatureTopic.life.define(
            .bets,
            .count,
            .lifetime,
            needs: "nothing",
            null: "never",
            "Bets that were logged and not undone."
        ),
        FeatureTopic.life.define(
            .betsPerActiveDay,
            .count,
            .days(90),
            needs: "a bet in the window",
            null: "no bet in the window",
            "Bets for each day (UTC) on which there was one."
        ),
        FeatureTopic.life.define(
            .deposits,
            .count,
            .lifetime,
            needs: deposit,
            null: noDeposit,
            "Deposits."
        ),
        FeatureTopic.life.define(
            .depositVariation,
            .ratio,
            .lifetime,
            needs: "3 deposits",
            null: "fewer than 3 deposits were logged",
            "The standard deviation of deposits divided by their mean."
        ),
        FeatureTopic.life.define(
            .withdrawnShare,
            .ratio,
            .lifetime,
            needs: deposit,
            null: noDeposit,
            "Withdrawals that were paid divided by deposits."
        ),
        FeatureTopic.life.define(
            .lowTurnoverWithdrawals,
            .share,
            .lifetime,
            needs: "a withdrawal",
            null: "no withdrawal was logged",
            """
            The share of withdrawals before which less than 3 times the deposits since the withdrawal before was staked.
            """
        ),
        FeatureTopic.life.define(
            .daysToWithdrawal,
            .days,
            .lifetime,
            needs: "a withdrawal",
            null: "no withdrawal was logged",
            "Days from the first thing that happened at the account to the first withdrawal."
        ),
        FeatureTopic.life.define(
            .eWallet,
            .flag,
            .present,
            needs: "the way of payment: it is known where bets are in a coin",
            null: "bets are in no coin, and the way of payment is not known",
            "Whether money comes as a coin or from an e-wallet."
        ),
        FeatureTopic.life.define(
            .dormantReturn,
            .flag,
            .days(30),
            needs: "2 bets",
            null: "fewer than 2 bets",
            "Whether betting began again in the last 30 days after 30 days or more without a bet."
        ),
    ]

    static func read(_ view: AccountView, into vector: inout FeatureVector) {
        let (account, cash) = (view.account, view.account.cash)
        vector[.accountAge] = account.firstSeenAt.map(view.days(since:))
        vector[.bets] = Double(view.bets)
        var (bets, days) = (0, 0)
        view.eachBettingDay(in: quarter) { day in
            bets += Int(day.bets)
            days += 1
        }
        vector[.betsPerActiveDay] = days > 0 ? Double(bets) / Double(days) : nil
        if cash.deposits > 0 {
            let (count, sum) = (Double(cash.deposits), Double(cash.deposited) / 100)
            vector[.deposits] = count
            vector[.withdrawnShare] = sum > 0 ? Double(cash.paid) / 100 / sum : nil
            if cash.deposits >= 3, sum > 0 {
                let deviations = cash.depositSquares - sum * sum / count
                let variance = deviations > 1e-9 * cash.depositSquares ? deviations / (count - 1) : 0
                vector[.depositVariation] = variance.squareRoot() / (sum / count)
            }
        }
        if cash.withdrawals > 0 {
            vector[.lowTurnoverWithdrawals] = Double(cash.lowTurnoverWithdrawals) / Double(cash.withdrawals)
        }
        if let first = cash.firstWithdrawalAt, let start = account.firstSeenAt {
            vector[.daysToWithdrawal] = max(0, Double(first.since(start).rawValue) / 86_400_000)
        }
        vector[.eWallet] = account.bets.contains { CurrencyScale.all[Int($0.currency)].isCoin } ? 1 : nil
        vector[.dormantReturn] = dormantReturn(view)
    }

    private static func dormantReturn(_ view: AccountView) -> Double? {
        guard view.bets >= 2 else { return nil }
        var returnedAt = view.account.forgotten.returnedAt
        var before: Timestamp?
        for bet in view.account.bets {
            if let before, bet.placedAt.since(before) >= AccountFold.dormancy { returnedAt = bet.placedAt }
            before = bet.placedAt
        }
        return returnedAt.map { view.days(since: $0) < 30 ? 1 : 0 } ?? 0
    }
}

extension AccountView {
    /// Each day (UTC) of a window on which a bet was placed, in order: forgotten bets and those that are remembered.
    func eachBettingDay(in window: FeatureWindow, _ body: (DayTally) -> Void) {
        let window = days(in: window)
        var sums = account.forgotten.days[...]
        var current: DayTally?
        func give(before day: Int64) {
            while let first = sums.first, first.day < day {
                if first.bets > 0, window.contains(first.day) { body(first) }
                sums = sums.dropFirst()
            }
        }
        for bet in account.bets where window.contains(bet.day) {
            if current?.day != bet.day {
                if let current { body(current) }
                give(before: bet.day)
                var day = DayTally(day: bet.day)
                if let first = sums.first, first.day == bet.day {
                    day = first
                    sums = sums.dropFirst()
                }
                current = day
            }
            current?.bets += 1
            if bet.isPromotional { current?.promotional += 1 }
        }
        if let current { body(current) }
        give(before: .max)
    }
}
