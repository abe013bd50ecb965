/// The methods on implied probabilities whose sum is above 1. Each looks for its one parameter by Newton's steps from
/// the side where the sum is too large; the sums fall and are convex there, so that no step goes too far.
extension MutableSpan<Double> {
    var sum: Double {
        var total = 0.0
        for position in indices { total += self[position] }
        return total
    }

    mutating func scale(by factor: Double) {
        for position in indices { self[position] *= factor }
    }

    /// Adds the same to each, and holds them at 0.
    mutating func shift(by difference: Double) {
        for position in indices { self[position] = Swift.max(0, self[position] + difference) }
    }

    /// Raises each to the power that makes the sum 1.
    mutating func raise() {
        // They become their logarithms, so that a power is one exponential.
        for position in indices { self[position] = naturalLogarithm(self[position]) }
        var power = 1.0
        for _ in 0..<mostSteps {
            var (excess, slope) = (-1.0, 0.0)
            for position in indices {
                let logarithm = self[position]
                let probability = exponential(power * logarithm)
                excess += probability
                slope += probability * logarithm
            }
            let step = excess / slope
            power -= step
            guard Swift.abs(step) > precision * power else { break }
        }
        for position in indices { self[position] = exponential(power * self[position]) }
    }

    /// Shin's model: `insiders` is the share of the money that knows the outcome.
    mutating func removeInsiders(sum: Double) {
        let count = Double(self.count)
        var insiders = 0.0
        for _ in 0..<mostSteps {
            let outsiders = 1 - insiders
            var (roots, slopes) = (0.0, 0.0)
            for position in indices {
                let square = self[position] * self[position] / sum
                let root = (insiders * insiders + 4 * outsiders * square).squareRoot()
                roots += root
                slopes += (insiders - 2 * square) / root
            }
            let doubled = roots - count * insiders
            let excess = doubled / (2 * outsiders) - 1
            let slope = ((slopes - count) * outsiders + doubled) / (2 * outsiders * outsiders)
            let next = Swift.min(mostInsiders, Swift.max(0, insiders - excess / slope))
            let step = next - insiders
            insiders = next
            guard Swift.abs(step) > precision else { break }
        }
        let outsiders = 1 - insiders
        for position in indices {
            let square = self[position] * self[position] / sum
            let root = (insiders * insiders + 4 * outsiders * square).squareRoot()
            self[position] = (root - insiders) / (2 * outsiders)
        }
    }

    /// Divides the odds p / (1 - p) of each by the ratio that makes the sum 1.
    mutating func divideOdds() {
        var ratio = 1.0
        for _ in 0..<mostSteps {
            var (excess, slope) = (-1.0, 0.0)
            for position in indices {
                let implied = self[position]
                let whole = ratio * (1 - implied) + implied
                excess += implied / whole
                slope -= implied * (1 - implied) / (whole * whole)
            }
            let step = excess / slope
            ratio -= step
            guard Swift.abs(step) > precision * ratio else { break }
        }
        for position in indices { self[position] /= ratio * (1 - self[position]) + self[position] }
    }
}

private let mostSteps = 100
private let precision = 1e-13
private let mostInsiders = 0.4
