/// What a feature is: enough for a user to argue with its value, and for a model to be trained on it.
///
/// Its computation stands beside it, in the file of its topic.
package struct FeatureDefinition: Hashable, Sendable {
    package let feature: Feature
    package let topic: FeatureTopic
    package let unit: FeatureUnit
    /// Over which bets or days it is read.
    package let window: FeatureWindow
    /// What has to be known for it.
    package let needs: String
    /// What it means that there is no value.
    package let nullMeans: String
    package let meaning: String

    /// Of the registry: it grows when a definition changes its meaning.
    package static let version = 1

    /// All of them, in the order of ``Feature/allCases``.
    package static let all: [FeatureDefinition] =
        FeatureGroups.all.flatMap { $0.definitions }.sorted { $0.feature.rawValue < $1.feature.rawValue }

    /// Nil of none: every feature has one.
    package static func of(_ feature: Feature) -> FeatureDefinition? { all.first { $0.feature == feature } }
}

/// What a feature tells of.
package enum FeatureTopic: String, CaseIterable, Sendable {
    case price
    case offMarket = "off_market"
    case timing, market, stake, promotion, result, life, behaviour, limits
}

/// In what a feature's value is given.
package enum FeatureUnit: String, CaseIterable, Sendable {
    /// 0 to 1 of the bets, stakes or the like that are named.
    case share
    /// A share less what any bettor has of it.
    case excess
    /// Of the stake: 0.02 is two per cent.
    case fraction
    /// A decimal price.
    case price
    case count
    /// Days and hours as decimal numbers.
    case days, hours
    case euros
    /// The one divided by the other.
    case ratio
    case bits
    /// The natural logarithm of minutes.
    case logMinutes = "log_minutes"
    /// Standard errors or deviations from what chance alone gives.
    case deviations
    /// -1 to 1.
    case correlation
    /// 1 for yes, 0 for no.
    case flag
    /// Restrictions per account and year.
    case yearlyRate = "yearly_rate"
    /// A number that stands for a name.
    case code
}
