package import Domain
package import Features

/// A feature as a casino's reason is told to users: what it measures, in a few words, and its values as people read them.
package struct FeatureWords: Sendable {
    /// "the share of bets that beat the sharp close".
    package let name: Words
    package let unit: FeatureValueWords

    init(_ unit: FeatureValueWords, _ english: String, _ french: String) {
        name = Words(en: english, fr: french)
        self.unit = unit
    }

    /// Nil for a feature that is never a reason.
    package static func of(_ feature: Feature) -> FeatureWords? { table[feature] }

    private static let table: [Feature: FeatureWords] = priceTable.merging(placeTable) { first, _ in first }
        .merging(moneyTable) { first, _ in first }

    private static let priceTable: [Feature: FeatureWords] = [
        .meanClv: .init(.edge, "the mean closing-line value", "la valeur moyenne face à la clôture"),
        .medianClv: .init(.edge, "the median closing-line value", "la valeur médiane face à la clôture"),
        .shrunkenClv: .init(.edge, "the cautious closing-line value", "la valeur prudente face à la clôture"),
        .positiveClvExcess: .init(
            .excess(0.22),
            "the share of bets above the fair close",
            "la part des paris au-dessus de la clôture juste"
        ),
        .beatSharpCloseExcess: .init(
            .excess(0.33),
            "the share of bets that beat the sharp close",
            "la part des paris qui battent la clôture de référence"
        ),
        .beatBookCloseExcess: .init(
            .excess(0.43),
            "the share of bets that beat the casino's own close",
            "la part des paris qui battent la clôture du casino"
        ),
        .clvTStatistic: .init(
            .number(1),
            "how surely the closing line is beaten (t)",
            "la certitude de battre la clôture (t)"
        ),
        .firstTenClv: .init(
            .edge,
            "the closing-line value of the first ten bets",
            "la valeur des dix premiers paris face à la clôture"
        ),
        .recentClv: .init(.edge, "the recent closing-line value", "la valeur récente face à la clôture"),
        .stakeWeightedClv: .init(
            .edge,
            "the closing-line value by stake",
            "la valeur face à la clôture pondérée par les mises"
        ),
        .bestClv: .init(
            .edge,
            "the best closing-line value of a bet",
            "la meilleure valeur d'un pari face à la clôture"
        ),
        .highClvShare: .init(
            .share,
            "the share of bets 5% above the close",
            "la part des paris 5\u{A0}% au-dessus de la clôture"
        ),
        .clvSlope: .init(.number(4), "the trend of closing-line value", "la tendance de la valeur face à la clôture"),
        .consensusEdge: .init(.edge, "how far prices lie above the market's", "l'avance des cotes sur le marché"),
        .offMarketShare: .init(
            .share,
            "the share of prices 3% above the market",
            "la part des cotes 3\u{A0}% au-dessus du marché"
        ),
        .palpableErrorShare: .init(
            .share,
            "the share of prices 8% above the market",
            "la part des cotes 8\u{A0}% au-dessus du marché"
        ),
        .bestPriceShare: .init(
            .share,
            "the share of bets at the market's best price",
            "la part des paris à la meilleure cote du marché"
        ),
        .arbitrageShare: .init(
            .share,
            "the share of bets that an arbitrage would take",
            "la part des paris d'arbitrage"
        ),
        .hedgedShare: .init(
            .share,
            "the share of bets hedged elsewhere",
            "la part des paris couverts ailleurs"
        ),
        .voidShare: .init(.share, "the share of voided bets", "la part des paris annulés"),
        .stalePriceShare: .init(
            .share,
            "the share of bets at prices that had not followed the market",
            "la part des paris à des cotes en retard"
        ),
        .medianHoursBeforeStart: .init(.hours, "the time before the start", "le délai avant le coup d'envoi"),
        .openingShare: .init(
            .share,
            "the share of bets within two hours of the opening",
            "la part des paris dans les deux heures de l'ouverture"
        ),
        .dayBeforeShare: .init(
            .share,
            "the share of bets a day ahead",
            "la part des paris plus d'un jour à l'avance"
        ),
        .lastHalfHourShare: .init(
            .share,
            "the share of bets in the last half hour",
            "la part des paris dans la dernière demi-heure"
        ),
        .inPlayShare: .init(.share, "the share of live bets", "la part des paris en direct"),
        .courtSideShare: .init(
            .share,
            "the share of live bets right after an incident",
            "la part des paris en direct juste après une action"
        ),
        .alertGap: .init(.number(1), "the time after an alert", "le délai après une alerte"),
        .nightShare: .init(.share, "the share of bets at night", "la part des paris de nuit"),
        .weekendShare: .init(.share, "the share of bets at weekends", "la part des paris le week-end"),
    ]
}
