/// The registry as a page for people: docs/features.md is made of it.
package enum FeatureCatalogue {
    package static var markdown: String {
        var lines = [
            "# The features of an account",
            "",
            "Made from the code by `make docs`; a test holds it to the registry. Every feature is of one user at one",
            "casino, as of a moment: it sees only what had happened and had been recorded by then. What cannot be known is",
            "null, never 0. The definition of a feature stands beside its computation, in `Sources/Features/Topics`.",
            "",
            "- Fair closing-line value (CLV) of a bet = price · fair probability at the close - 1. The probability is the",
            "  sharp book's closing prices without their margin, by Shin's method; of a parlay, the product over its legs.",
            "- Windows of bets hold the account's last bets by when they were placed; windows of days are days of UTC, the",
            "  last of which is today. A bet that was undone counts nowhere.",
            "- Euros: amounts in other currencies are laid beside them by rounded worths, for thresholds and sums alone.",
            "- Sums over the lifetime hold what is older than the last bets too. A result or close that comes for a settled",
            "  bet after about ninety newer ones at the same casino changes no sum any more.",
            "",
            "Version \(FeatureDefinition.version) of the registry, \(FeatureDefinition.all.count) features.",
        ]
        for topic in FeatureTopic.allCases {
            lines += [
                "", "## \(topic.title)", "", "| n | name | unit | window | what it is | needs | null means |",
                "|--:|---|---|---|---|---|---|",
            ]
            for definition in FeatureDefinition.all where definition.topic == topic {
                let cells = [
                    "\(definition.feature.number)", "`\(definition.feature.name)`", definition.unit.words,
                    definition.window.description, definition.meaning, definition.needs, definition.nullMeans,
                ]
                lines.append("| \(cells.joined(separator: " | ")) |")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension FeatureTopic {
    fileprivate var title: String {
        switch self {
        case .price: "Prices against the close"
        case .offMarket: "Off-market prices and arbitrage"
        case .timing: "Timing"
        case .market: "Markets"
        case .stake: "Stakes"
        case .promotion: "Promotions"
        case .result: "Results"
        case .life: "Cash and life of the account"
        case .behaviour: "Behaviour"
        case .limits: "Limits and the casino"
        }
    }
}

extension FeatureUnit {
    fileprivate var words: String {
        switch self {
        case .share: "share, 0 to 1"
        case .excess: "share above a baseline"
        case .fraction: "fraction of the stake"
        case .price: "decimal price"
        case .logMinutes: "ln of minutes"
        case .correlation: "correlation, -1 to 1"
        case .flag: "0 or 1"
        case .yearlyRate: "per account and year"
        default: rawValue
        }
    }
}
