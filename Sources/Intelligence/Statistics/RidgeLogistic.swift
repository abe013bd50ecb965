import Foundation

/// A logistic regression whose coefficients are held back by a penalty on their squares, fitted by Newton's method.
///
/// Columns are brought to mean 0 and standard deviation 1 first: coefficients are per standard deviation.
package struct RidgeLogistic: Sendable {
    package let intercept: Double
    /// Per standard deviation of each column; 0 for one that does not vary.
    package let coefficients: [Double]
    /// The share of each column in what the model finds between yes and no: its coefficient times the difference of its
    /// means, none below 0, all together 1 (or all 0).
    package let shares: [Double]

    /// - Parameters:
    ///   - columns: all of the same length.
    ///   - penalty: λ of λ/2 · Σβ²; above 0.
    package init(columns: [[Double]], outcomes: [Bool], weights: [Double]? = nil, penalty: Double) {
        let scaled = columns.map(Self.standardised)
        let count = outcomes.count
        let weights = weights ?? Array(repeating: 1, count: count)
        let size = columns.count + 1
        var beta = Array(repeating: 0.0, count: size)
        for _ in 0..<50 where count > 0 {
            var gradient = Array(repeating: 0.0, count: size)
            var hessian = Array(repeating: 0.0, count: size * size)
            var row = Array(repeating: 1.0, count: size)
            for sample in 0..<count {
                var sum = beta[0]
                for column in 1..<size {
                    row[column] = scaled[column - 1][sample]
                    sum += beta[column] * row[column]
                }
                let probability = 1 / (1 + exp(-sum))
                let residual = weights[sample] * ((outcomes[sample] ? 1 : 0) - probability)
                let curvature = max(weights[sample] * probability * (1 - probability), 1e-12)
                for i in 0..<size {
                    gradient[i] += residual * row[i]
                    let scaledRow = curvature * row[i]
                    for j in i..<size { hessian[i * size + j] += scaledRow * row[j] }
                }
            }
            for i in 1..<size {
                gradient[i] -= penalty * beta[i]
                hessian[i * size + i] += penalty
            }
            guard let step = LinearSystem.solve(hessian, gradient) else { break }
            // A step too long for the curve is shortened: within these bounds the model cannot run away.
            let longest = step.reduce(0) { max($0, abs($1)) }
            let length = min(1, 4 / max(longest, 1e-300))
            for i in 0..<size { beta[i] += length * step[i] }
            if longest < 1e-10 { break }
        }
        intercept = beta[0]
        coefficients = Array(beta.dropFirst())
        let contributions = zip(coefficients, scaled).map { coefficient, column in
            max(0, coefficient * Self.difference(column, outcomes))
        }
        let total = contributions.reduce(0, +)
        shares = contributions.map { total > 0 ? $0 / total : 0 }
    }

    private static func standardised(_ column: [Double]) -> [Double] {
        let mean = column.reduce(0, +) / Double(max(1, column.count))
        let variance = column.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(1, column.count))
        let deviation = variance.squareRoot()
        return column.map { deviation > 1e-12 ? ($0 - mean) / deviation : 0 }
    }

    private static func difference(_ column: [Double], _ outcomes: [Bool]) -> Double {
        var (yes, no, yesCount, noCount) = (0.0, 0.0, 0.0, 0.0)
        for (value, outcome) in zip(column, outcomes) {
            if outcome {
                yes += value
                yesCount += 1
            } else {
                no += value
                noCount += 1
            }
        }
        return yesCount > 0 && noCount > 0 ? yes / yesCount - no / noCount : 0
    }
}
