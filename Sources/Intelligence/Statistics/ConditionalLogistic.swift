import Foundation

/// One case and those that it is compared with, in columns of numbers; the case stands first.
package struct Stratum: Sendable {
    /// Column by column: `values[column][member]`. No value is NaN.
    package var values: [[Double]]
    package var weight: Double

    package init(values: [[Double]], weight: Double = 1) {
        self.values = values
        self.weight = weight
    }
}

/// A logistic regression within strata: which columns set the case of each stratum apart from the others in it. What
/// differs between strata has no part in it.
package struct ConditionalLogistic: Sendable {
    /// Places in ``Stratum/values``.
    package let columns: [Int]
    package let coefficients: [Double]
    private let information: [Double]

    /// - Parameter penalty: λ of λ/2 · Σβ²; a little of it keeps columns that part cases perfectly finite.
    package init(_ strata: [Stratum], columns: [Int], penalty: Double = 0.01) {
        let size = columns.count
        var beta = Array(repeating: 0.0, count: size)
        var information = Array(repeating: 0.0, count: size * size)
        for _ in 0..<40 {
            var gradient = beta.map { -penalty * $0 }
            information = Array(repeating: 0, count: size * size)
            for i in 0..<size { information[i * size + i] = penalty }
            for stratum in strata {
                let shares = Self.shares(in: stratum, columns, beta)
                for i in 0..<size {
                    let x = stratum.values[columns[i]]
                    let mean = Self.mean(x, shares)
                    gradient[i] += stratum.weight * (x[0] - mean)
                    for j in 0..<size {
                        information[i * size + j] +=
                            stratum.weight
                            * Self.covariance(x, stratum.values[columns[j]], shares)
                    }
                }
            }
            guard size > 0, let step = LinearSystem.solve(information, gradient) else { break }
            let longest = step.reduce(0) { max($0, abs($1)) }
            let length = min(1, 5 / max(longest, 1e-300))
            for i in 0..<size { beta[i] += length * step[i] }
            if longest < 1e-10 { break }
        }
        self.columns = columns
        self.coefficients = beta
        self.information = information
    }

    /// What another column would add to those of the model: Rao's score test, as a standard normal deviation.
    package func score(of column: Int, in strata: [Stratum]) -> Double {
        let size = columns.count
        var (score, variance) = (0.0, 0.0)
        var cross = Array(repeating: 0.0, count: size)
        for stratum in strata {
            let shares = Self.shares(in: stratum, columns, coefficients)
            let z = stratum.values[column]
            score += stratum.weight * (z[0] - Self.mean(z, shares))
            variance += stratum.weight * Self.covariance(z, z, shares)
            for i in 0..<size { cross[i] += stratum.weight * Self.covariance(z, stratum.values[columns[i]], shares) }
        }
        if size > 0, let adjustment = LinearSystem.solve(information, cross) {
            for i in 0..<size { variance -= cross[i] * adjustment[i] }
        }
        return variance > 1e-9 ? score / variance.squareRoot() : 0
    }

    /// The probability of each member to be the case, by the model.
    private static func shares(in stratum: Stratum, _ columns: [Int], _ beta: [Double]) -> [Double] {
        let members = stratum.values.first?.count ?? 0
        guard !columns.isEmpty else { return Array(repeating: 1 / Double(max(1, members)), count: members) }
        var shares = Array(repeating: 0.0, count: members)
        for member in 0..<members {
            for (place, column) in columns.enumerated() {
                shares[member] += beta[place] * stratum.values[column][member]
            }
        }
        let largest = shares.max() ?? 0
        var total = 0.0
        for member in 0..<members {
            shares[member] = exp(shares[member] - largest)
            total += shares[member]
        }
        for member in 0..<members { shares[member] /= total }
        return shares
    }

    private static func mean(_ values: [Double], _ shares: [Double]) -> Double {
        var sum = 0.0
        for place in shares.indices { sum += shares[place] * values[place] }
        return sum
    }

    private static func covariance(_ left: [Double], _ right: [Double], _ shares: [Double]) -> Double {
        var (product, leftMean, rightMean) = (0.0, 0.0, 0.0)
        for place in shares.indices {
            product += shares[place] * left[place] * right[place]
            leftMean += shares[place] * left[place]
            rightMean += shares[place] * right[place]
        }
        return product - leftMean * rightMean
    }
}
