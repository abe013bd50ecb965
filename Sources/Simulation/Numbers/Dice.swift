import Domain

/// Random numbers that a seed decides: SplitMix64, one stream for each thing that is drawn for.
///
/// A stream is named by numbers, so that what a bettor does is the same however many others there are.
package struct Dice: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(seed: UInt64, _ stream: Int...) {
        state = seed
        for number in stream { state = Self.mixed(state &+ Self.step) ^ UInt64(bitPattern: Int64(number)) }
        state = Self.mixed(state &+ Self.step)
    }

    private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

    private static func mixed(_ number: UInt64) -> UInt64 {
        var mixed = (number ^ (number >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    package mutating func next() -> UInt64 {
        state &+= Self.step
        return Self.mixed(state)
    }

    /// Evenly in 0 ..< 1.
    package mutating func share() -> Double { Double(next() >> 11) * 0x1p-53 }

    package mutating func chance(_ probability: Double) -> Bool { share() < probability }

    package mutating func between(_ low: Double, _ high: Double) -> Double { low + (high - low) * share() }

    /// 0 ..< `count`, which is above 0.
    package mutating func index(below count: Int) -> Int { min(count - 1, Int(clamping: share() * Double(count))) }

    /// Of the normal distribution (Marsaglia's polar method).
    package mutating func normal() -> Double {
        while true {
            let (x, y) = (2 * share() - 1, 2 * share() - 1)
            let square = x * x + y * y
            guard square > 0, square < 1 else { continue }
            return x * (-2 * naturalLogarithm(square) / square).squareRoot()
        }
    }

    /// Whose logarithm is normal: `median` times e to the power of a normal number of that deviation.
    package mutating func lognormal(median: Double, deviation: Double) -> Double {
        median * exponential(deviation * normal())
    }

    /// Of the Poisson distribution, by counting exponential waits; for means of everyday size.
    package mutating func count(mean: Double) -> Int {
        guard mean > 0 else { return 0 }
        let limit = exponential(-min(mean, 60))
        var (count, product) = (0, share())
        while product > limit, count < 200 {
            count += 1
            product *= share()
        }
        return count
    }

    /// An index, each as often as its weight says; the last one where all weights are 0.
    package mutating func pick(_ weights: some Collection<Double>) -> Int {
        var rest = share() * weights.reduce(0, +)
        for (index, weight) in weights.enumerated() {
            if rest < weight { return index }
            rest -= weight
        }
        return max(0, weights.count - 1)
    }

    package mutating func element<Element>(of elements: [Element]) -> Element? {
        elements.isEmpty ? nil : elements[index(below: elements.count)]
    }
}

/// ln(p / (1 - p)) of a probability that is neither 0 nor 1.
func logit(_ probability: Double) -> Double { naturalLogarithm(probability / (1 - probability)) }

/// The probability whose ``logit(_:)`` is the number.
func logistic(_ number: Double) -> Double { 1 / (1 + exponential(-number)) }
