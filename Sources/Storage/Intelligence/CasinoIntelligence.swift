package import Domain

/// What is known of a casino, in the form in which it may be shown: nothing in it rests on fewer people than the
/// k-anonymity threshold allows. Features are named as in the registry.
package struct CasinoIntelligence: Sendable, Equatable {
    package var casino: CasinoID
    /// Users with an account there that counts.
    package var accounts = 0
    /// Users who were restricted; nil where it must not be told.
    package var reporters: Int?
    /// Users by what they met; a type that must not be told is missing.
    package var limitsByType: [LimitType: Int] = [:]
    /// Types that were met, by too few users to say by how many.
    package var rareTypes: Set<LimitType> = []
    /// The mean health score at the moment of restriction.
    package var meanScoreAtLimit: Double?
    package var rate: RestrictionRate?
    package var survival: [SurvivalPoint] = []
    /// Median days to the first restriction by band of mean fair closing-line value, as in ``CasinoStanding``.
    package var medianLife: [Double?] = [nil, nil, nil, nil]
    package var factors: [CommonFactor] = []
    package var importance: [FactorImportance] = []
    package var hypothesis: AlgorithmHypothesis?
    /// How much of the rate is the casino's own and not that of all casinos, 0 to 1.
    package var confidence = 0.0
    /// False while too few users stand behind it: it is shown to nobody.
    package var isPublished = false
    package var asOf: Timestamp

    package init(casino: CasinoID, asOf: Timestamp) {
        self.casino = casino
        self.asOf = asOf
    }
}

/// What stands behind a casino's rate. It is not published: the rates of other casinos are fitted with it.
package struct CasinoTally: Sendable, Equatable {
    /// First restrictions, weighted.
    package var observed: Double
    /// Those that the rate of all casinos would have given.
    package var expected: Double
    /// Account-days at risk, weighted.
    package var exposureDays: Double

    package init(observed: Double = 0, expected: Double = 0, exposureDays: Double = 0) {
        self.observed = observed
        self.expected = expected
        self.exposureDays = exposureDays
    }
}

/// First restrictions per account and year, with a 95 % interval.
package struct RestrictionRate: Sendable, Equatable {
    package var yearly: Double
    package var low: Double
    package var high: Double

    package init(yearly: Double, low: Double, high: Double) {
        self.yearly = yearly
        self.low = low
        self.high = high
    }
}

/// The share of accounts that are not yet restricted so many days after their first bet.
package struct SurvivalPoint: Codable, Sendable, Equatable {
    package var day: Double
    package var survival: Double
    package var low: Double
    package var high: Double
    /// Accounts seen as long as that, rounded down to a multiple of five.
    package var atRisk: Int

    package init(day: Double, survival: Double, low: Double, high: Double, atRisk: Int) {
        self.day = day
        self.survival = survival
        self.low = low
        self.high = high
        self.atRisk = atRisk
    }

    private enum CodingKeys: String, CodingKey {
        case day, survival, low, high
        case atRisk = "at_risk"
    }
}

/// A feature by which accounts that were restricted differ from comparable ones that were not.
package struct CommonFactor: Codable, Sendable, Equatable {
    package var feature: String
    /// The probability that it was higher for a restricted account than for a comparable one, 0 to 1.
    package var superiority: Double
    /// The share of false ones to be expected among all factors claimed at this level.
    package var q: Double
    package var limitedMedian: Double
    package var unlimitedMedian: Double
    /// Restricted accounts of which it is known.
    package var accounts: Int
    /// Features that go with it and differ, too: which of them the casino looks at cannot be told apart.
    package var companions: [String]

    package init(
        feature: String,
        superiority: Double,
        q: Double,
        limitedMedian: Double,
        unlimitedMedian: Double,
        accounts: Int,
        companions: [String]
    ) {
        self.feature = feature
        self.superiority = superiority
        self.q = q
        self.limitedMedian = limitedMedian
        self.unlimitedMedian = unlimitedMedian
        self.accounts = accounts
        self.companions = companions
    }

    private enum CodingKeys: String, CodingKey {
        case feature, superiority, q, accounts, companions
        case limitedMedian = "limited_median"
        case unlimitedMedian = "unlimited_median"
    }
}

/// How much a feature tells of restrictions.
package struct FactorImportance: Codable, Sendable, Equatable {
    package var feature: String
    /// The share of what a model of all features finds; nil for one that is not in it.
    package var model: Double?
    /// Spearman's correlation with being restricted.
    package var correlation: Double?
    /// Bits.
    package var mutualInformation: Double?
    /// Accounts of which the feature is known.
    package var accounts: Int

    package init(
        feature: String,
        model: Double? = nil,
        correlation: Double? = nil,
        mutualInformation: Double? = nil,
        accounts: Int
    ) {
        self.feature = feature
        self.model = model
        self.correlation = correlation
        self.mutualInformation = mutualInformation
        self.accounts = accounts
    }

    private enum CodingKeys: String, CodingKey {
        case feature, model, correlation, accounts
        case mutualInformation = "mutual_information"
    }
}

/// A rule by which a casino may decide, with what speaks for it. It was chosen on one half of the accounts and is
/// measured on the other.
package struct AlgorithmHypothesis: Codable, Sendable, Equatable {
    package var feature: String
    /// Whether the rule is met from the threshold on, or up to it.
    package var isAtLeast: Bool
    package var threshold: Double
    /// Bets after which three quarters of those who met it were restricted; nil where too few.
    package var afterBets: Int?
    /// What most of them met.
    package var type: LimitType
    /// How many times as often accounts that meet it are restricted as comparable ones that do not.
    package var ratio: Double
    package var low: Double
    package var high: Double
    /// Restricted accounts that met it, in the half on which it is measured.
    package var accounts: Int

    package init(
        feature: String,
        isAtLeast: Bool,
        threshold: Double,
        afterBets: Int?,
        type: LimitType,
        ratio: Double,
        low: Double,
        high: Double,
        accounts: Int
    ) {
        self.feature = feature
        self.isAtLeast = isAtLeast
        self.threshold = threshold
        self.afterBets = afterBets
        self.type = type
        self.ratio = ratio
        self.low = low
        self.high = high
        self.accounts = accounts
    }

    private enum CodingKeys: String, CodingKey {
        case feature, threshold, type, ratio, low, high, accounts
        case isAtLeast = "at_least"
        case afterBets = "after_bets"
    }
}
