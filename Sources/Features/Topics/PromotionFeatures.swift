import Domain

/// How far the account lives on what the casino gives away. A ban from promotions is the first step of most.
enum PromotionFeatures: FeatureGroup {
    /// Lowest prices at which offers usually count a bet, in hundredths: no source tells an offer's own.
    static let usualMinimums: [Double] = [1.5, 1.8, 2]
    /// A bet belongs to a bonus for so long.
    static let qualifyingTime = Milliseconds.days(7)

    private static let window = FeatureWindow.bets(AccountFold.window)

    static let definitions: [FeatureDefinition] = [
        FeatureTopic.promotion.define(
            .bonusStakeShare,
            .share,
            window,
            needs: "a bet",
            null: "no bet",
            "The share of all that was staked that was bonus money: stakes of bets marked free."
        ),
        FeatureTopic.promotion.define(
            .boostShare,
            .share,
            window,
            needs: "a bet",
            null: "no bet",
            "The share of all that was staked on boosted prices, free bets left out."
        ),
        FeatureTopic.promotion.define(
            .promotionProfitShare,
            .ratio,
            .lifetime,
            needs: "a profit",
            null: "no profit so far: no share of it",
            "The profit of free and boosted bets divided by the profit of all; above 1 where the others lost."
        ),
        FeatureTopic.promotion.define(
            .promotionOnlyDays,
            .share,
            .days(90),
            needs: "a bet in the window",
            null: "no bet in the window",
            """
            The share of bets on days (UTC) with a promotion: a free or boosted bet, or a bonus. 1 for who bets on \
            such days alone.
            """
        ),
        FeatureTopic.promotion.define(
            .freeBetPrice,
            .price,
            window,
            needs: "free bets",
            null: "no free bet",
            "The mean price of free bets: above 4, they are turned into cash rather than enjoyed."
        ),
        FeatureTopic.promotion.define(
            .qualifyingPriceShare,
            .share,
            window,
            needs: "bets within 7 days of a bonus",
            null: "no bet within 7 days of a bonus that was logged",
            """
            The share of own-money bets within 7 days of a bonus whose price is at most 0.05 above one of the usual \
            lowest prices of offers: 1.5, 1.8 and 2.0.
            """
        ),
        FeatureTopic.promotion.define(
            .bonusToWithdrawal,
            .days,
            .present,
            needs: "a withdrawal after a bonus",
            null: "no withdrawal after a bonus",
            "Days from the last bonus before the last withdrawal to that withdrawal."
        ),
    ]

    static func read(_ view: AccountView, into vector: inout FeatureVector) {
        var (staked, free, boosted) = (Int64(0), Int64(0), Int64(0))
        var (freePrices, freeBets) = (0.0, 0)
        var qualifying = Share()
        let bonuses = view.account.cash.bonuses
        for bet in view.recent {
            staked += bet.stake
            if bet.marks.contains(.free) {
                free += bet.stake
                freePrices += bet.price
                freeBets += 1
                continue
            }
            if bet.marks.contains(.boost) { boosted += bet.stake }
            let follows = bonuses.contains { $0.at <= bet.placedAt && bet.placedAt.since($0.at) <= qualifyingTime }
            if follows { qualifying.add(usualMinimums.contains { bet.price >= $0 && bet.price <= $0 + 0.05 + 1e-9 }) }
        }
        if staked > 0 {
            vector[.bonusStakeShare] = Double(free) / Double(staked)
            vector[.boostShare] = Double(boosted) / Double(staked)
        }
        vector[.freeBetPrice] = freeBets > 0 ? freePrices / Double(freeBets) : nil
        vector[.qualifyingPriceShare] = qualifying.value
        vector[.bonusToWithdrawal] = view.account.cash.bonusToWithdrawal.map { Double($0) / 86_400_000 }
        vector[.promotionProfitShare] = profitShare(view)
        vector[.promotionOnlyDays] = promotionDays(view)
    }

    private static func profitShare(_ view: AccountView) -> Double? {
        var (all, promotional) = (view.account.forgotten.profit, view.account.forgotten.promotionProfit)
        for bet in view.account.bets where bet.isSettled {
            all += bet.profit
            if bet.isPromotional { promotional += bet.profit }
        }
        return all > 0 ? Double(promotional) / Double(all) : nil
    }

    private static func promotionDays(_ view: AccountView) -> Double? {
        let window = view.days(90)
        let bonusDays = view.account.cash.bonuses.map(\.at.daysSince1970)
        var onSuchDays = Share()
        view.eachBettingDay(in: window) { day in
            let isPromotional = day.promotional > 0 || bonusDays.contains(day.day)
            for _ in 0..<day.bets { onSuchDays.add(isPromotional) }
        }
        return onSuchDays.value
    }
}
