package import Domain
package import Storage

/// What is known of a casino: what may be shown of it, and what stands behind its rate.
package struct CasinoReading: Sendable {
    package let known: CasinoIntelligence
    /// The last seq of the log in the snapshot that it was read from.
    package let readAt: Int64
    package let tally: CasinoTally
    /// What features and scores take from it; nil where too few users stand behind it.
    package let standing: CasinoStanding?
    /// Of all features that could be tested.
    package let importance: [FactorImportance]

    /// - Parameters:
    ///   - rates: of all casinos together.
    package init(_ evidence: CasinoEvidence, rates: GammaPoisson) {
        readAt = evidence.readAt
        let users = evidence.users.count
        let limited = evidence.limited.count
        let years = evidence.survival.exposureDays / Self.daysPerYear
        let seen = GammaPoisson.Tally(events: evidence.survival.observed, exposure: years)
        tally = CasinoTally(
            observed: evidence.survival.observed,
            expected: rates.prior.mean * years,
            exposureDays: evidence.survival.exposureDays
        )
        var known = CasinoIntelligence(casino: evidence.casino, asOf: evidence.asOf)
        var standing: CasinoStanding?
        var importance: [FactorImportance] = []
        known.isPublished = users >= PublicationRule.fewestUsers
        if known.isPublished {
            known.accounts = users
            let parts = CellSuppression.visible([limited, users - limited])
            known.reporters = parts[0]
            known.tellTypes(of: evidence)
            // Nobody restricted is no small group; one to four people are.
            if parts[0] != nil {
                let posterior = rates.posterior(seen)
                known.rate = RestrictionRate(
                    yearly: posterior.mean,
                    low: posterior.quantile(0.025),
                    high: posterior.quantile(0.975)
                )
                known.confidence = rates.ownShare(seen)
                known.survival = evidence.survival.curve
                known.medianLife = evidence.survival.medianLife
                standing = CasinoStanding(
                    observedLimits: tally.observed,
                    expectedLimits: tally.expected,
                    yearlyRate: posterior.mean,
                    medianLife: evidence.survival.medianLife,
                    asOf: evidence.asOf
                )
            }
            if limited >= PublicationRule.fewestUsers, parts[0] != nil {
                known.meanScoreAtLimit = evidence.meanScore
                let search = FactorSearch(evidence.sets)
                importance = ImportanceReading.of(search.tests, sets: evidence.sets)
                known.factors = search.factors
                known.importance = Array(importance.prefix(Self.mostImportant))
                known.hypothesis = RuleSearch.hypothesis(evidence.sets, factors: search)
            }
        }
        self.known = known
        self.standing = standing
        self.importance = importance
    }

    private static let daysPerYear = 365.25
    private static let mostImportant = 10
}

extension GammaPoisson {
    /// What is believed of a casino before anything is seen: 30 % of accounts a year, as the surveys of people like
    /// RISK0's users say, and between 8 and 65 %.
    package static let start = GammaDistribution(shape: 4, rate: 4 / 0.3)

    /// The rates of all casinos.
    package init(_ tallies: some Sequence<CasinoTally>) {
        self.init(
            fittedTo: tallies.map { Tally(events: $0.observed, exposure: $0.exposureDays / 365.25) },
            start: Self.start
        )
    }
}

extension CasinoEvidence {
    /// Nil for fewer users than may be spoken of.
    fileprivate var meanScore: Double? {
        guard scores.count >= PublicationRule.fewestUsers else { return nil }
        let weight = scores.reduce(0) { $0 + $1.weight }
        return weight > 0 ? scores.reduce(0) { $0 + $1.score * $1.weight } / weight : nil
    }
}

extension CasinoIntelligence {
    fileprivate mutating func tellTypes(of evidence: CasinoEvidence) {
        let types = LimitType.allCases.filter { !evidence.met[$0, default: []].isEmpty }
        let counts = types.map { evidence.met[$0, default: []].count }
        for (type, users) in zip(types, CellSuppression.visible(counts)) {
            if let users { limitsByType[type] = users } else { rareTypes.insert(type) }
        }
    }
}
