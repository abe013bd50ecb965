/// Rates of events at many places, each seen for its own time: a place of which little is known is taken to be like the
/// others, one of which much is known speaks for itself (empirical Bayes).
package struct GammaPoisson: Hashable, Sendable {
    /// Events at one place, and the time for which it was watched.
    package struct Tally: Hashable, Sendable {
        package var events: Double
        package var exposure: Double

        package init(events: Double, exposure: Double) {
            self.events = events
            self.exposure = exposure
        }
    }

    /// What is believed of a place of which nothing was seen.
    package let prior: GammaDistribution

    package init(prior: GammaDistribution) { self.prior = prior }

    /// Fits the prior to places by the method of moments.
    ///
    /// The mean is that of all events over all time. The variance between places is what is left of the weighted
    /// variance of their rates, when that which chance alone gives is taken away (Clayton and Kaldor 1987). `start`
    /// counts as one place more, so that few places stay near to it.
    /// - Parameter start: what is believed before anything was seen.
    package init(fittedTo places: [Tally], start: GammaDistribution) {
        let seen = places.filter { $0.exposure > 0 }
        let exposure = seen.reduce(start.rate) { $0 + $1.exposure }
        let events = seen.reduce(start.shape) { $0 + $1.events }
        let mean = events / exposure
        let freedom = Double(seen.count)
        let squares = seen.reduce(0) { $0 + $1.exposure * $1.exposure } + start.rate * start.rate
        let spread = seen.reduce(start.rate * (start.mean - mean) * (start.mean - mean)) { sum, place in
            let difference = place.events / place.exposure - mean
            return sum + place.exposure * difference * difference
        }
        let between = (spread - freedom * mean) / (exposure - squares / exposure)
        let seenShape = between > 0 ? mean * mean / between : Self.largestShape
        // Weighted by the number of places: a variance estimated from three of them is no estimate.
        let trust = freedom / (freedom + Self.placesForHalfTrust)
        let variation = trust / min(max(seenShape, Self.smallestShape), Self.largestShape) + (1 - trust) / start.shape
        let shape = 1 / variation
        prior = GammaDistribution(shape: shape, rate: shape / mean)
    }

    private static let placesForHalfTrust = 5.0
    /// A standard deviation between places of twice the mean, and of a tenth of it.
    private static let smallestShape = 0.25
    private static let largestShape = 100.0

    /// What is believed of a place after what was seen there.
    package func posterior(_ tally: Tally) -> GammaDistribution {
        GammaDistribution(shape: prior.shape + tally.events, rate: prior.rate + tally.exposure)
    }

    /// How much of the estimate for a place is its own, 0 to 1.
    package func ownShare(_ tally: Tally) -> Double { tally.exposure / (tally.exposure + prior.rate) }
}
