/// How a casino stands by what all its accounts together have met, as of one moment: what an account's features and
/// score take from it.
package struct CasinoStanding: Hashable, Sendable {
    package var group: String?
    /// Restrictions that were observed there, and those that were to be expected by the rate of all casinos.
    package var observedLimits: Double
    package var expectedLimits: Double
    /// Restrictions per account and year, shrunken towards the rate of all casinos; nil while nothing is published.
    package var yearlyRate: Double?
    /// Median days from the first bet to the first restriction, by band of mean fair closing-line value: below -3 %,
    /// to 0, to 3 %, above; nil where fewer than half of the accounts of a band were restricted.
    package var medianLife: [Double?]
    package var asOf: Timestamp?

    /// A casino of which nothing is known.
    package static let unknown = CasinoStanding()

    package init(
        group: String? = nil,
        observedLimits: Double = 0,
        expectedLimits: Double = 0,
        yearlyRate: Double? = nil,
        medianLife: [Double?] = [nil, nil, nil, nil],
        asOf: Timestamp? = nil
    ) {
        self.group = group
        self.observedLimits = observedLimits
        self.expectedLimits = expectedLimits
        self.yearlyRate = yearlyRate
        self.medianLife = medianLife
        self.asOf = asOf
    }
}
