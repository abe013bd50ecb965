import Foundation

/// How long something observed lives: until an event, or until it is seen no more.
package struct Life: Hashable, Sendable {
    package var days: Double
    /// False where it was still alive when last seen.
    package var ended: Bool
    /// How much it counts, above 0 to 1.
    package var weight: Double

    package init(days: Double, ended: Bool, weight: Double = 1) {
        self.days = days
        self.ended = ended
        self.weight = weight
    }
}

/// The share that is alive after so many days, by the product-limit estimate of Kaplan and Meier (1958).
///
/// The interval is Greenwood's on the scale of log(-log S), which stays within 0 and 1; for weighted lives it counts
/// with the effective number at risk (Σw)²/Σw² (Xie and Liu 2005), which is the number itself where all weights are 1.
package struct KaplanMeier: Sendable {
    package struct Step: Hashable, Sendable {
        /// When lives ended.
        package var day: Double
        package var survival: Double
        package var low: Double
        package var high: Double
        /// Lives that had lasted as long, this moment's included.
        package var atRisk: Int
    }

    /// One for each day on which a life ended, in order.
    package let steps: [Step]
    /// How long each life was seen, in order.
    private let seen: [Double]

    package init(_ lives: [Life]) {
        let ordered = lives.filter { $0.days >= 0 && $0.weight > 0 }.sorted { $0.days < $1.days }
        var weight = ordered.reduce(0) { $0 + $1.weight }
        var squares = ordered.reduce(0) { $0 + $1.weight * $1.weight }
        var (survival, variance) = (1.0, 0.0)
        var steps: [Step] = []
        var first = 0
        while first < ordered.count {
            let day = ordered[first].days
            var (next, ended, left, leftSquares) = (first, 0.0, 0.0, 0.0)
            while next < ordered.count, ordered[next].days == day {
                if ordered[next].ended { ended += ordered[next].weight }
                left += ordered[next].weight
                leftSquares += ordered[next].weight * ordered[next].weight
                next += 1
            }
            if ended > 0 {
                let share = min(1, ended / weight)
                let effective = weight * weight / squares
                survival *= 1 - share
                variance += share / (effective * (1 - share))
                let (low, high) = Self.interval(survival, variance)
                steps.append(
                    Step(day: day, survival: survival, low: low, high: high, atRisk: ordered.count - first)
                )
            }
            weight -= left
            squares -= leftSquares
            first = next
        }
        self.steps = steps
        seen = ordered.map(\.days)
    }

    private static func interval(_ survival: Double, _ variance: Double) -> (low: Double, high: Double) {
        guard survival > 0, survival < 1 else { return (survival <= 0 ? 0 : 1, survival <= 0 ? 0 : 1) }
        let logarithm = log(survival)
        let power = exp(NormalDistribution.quantile975 * variance.squareRoot() / -logarithm)
        return (exp(logarithm * power), exp(logarithm / power))
    }

    /// The share alive just after a day, with its interval; and how many were seen as long as that.
    package func reading(at day: Double) -> Step {
        let passed = Self.firstIndex(in: steps.count) { steps[$0].day > day }
        let atRisk = seen.count - Self.firstIndex(in: seen.count) { seen[$0] >= day }
        guard passed > 0 else { return Step(day: day, survival: 1, low: 1, high: 1, atRisk: atRisk) }
        let step = steps[passed - 1]
        return Step(day: day, survival: step.survival, low: step.low, high: step.high, atRisk: atRisk)
    }

    /// The first day by which half are gone; nil where more than half are alive at the end.
    package var median: Double? { steps.first { $0.survival <= 0.5 }?.day }

    /// The last day that so many lives were seen to reach; nil where there never were as many.
    package func lastDay(withAtRisk count: Int) -> Double? {
        count > 0 && seen.count >= count ? seen[seen.count - count] : nil
    }

    /// The first of `count` places for which `isLater` holds, which holds for all behind it.
    private static func firstIndex(in count: Int, where isLater: (Int) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isLater(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
