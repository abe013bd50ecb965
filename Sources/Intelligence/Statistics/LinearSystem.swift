/// Systems of linear equations whose matrix is symmetric and positive.
enum LinearSystem {
    /// The solution, by Cholesky's factors of the matrix' upper half; nil where it is not positive.
    static func solve(_ matrix: [Double], _ right: [Double]) -> [Double]? {
        let size = right.count
        var factor = matrix
        for i in 0..<size {
            for j in i..<size {
                var sum = factor[i * size + j]
                for k in 0..<i { sum -= factor[k * size + i] * factor[k * size + j] }
                if i == j {
                    guard sum > 0 else { return nil }
                    factor[i * size + i] = sum.squareRoot()
                } else {
                    factor[i * size + j] = sum / factor[i * size + i]
                }
            }
        }
        var solution = right
        for i in 0..<size {
            for k in 0..<i { solution[i] -= factor[k * size + i] * solution[k] }
            solution[i] /= factor[i * size + i]
        }
        for i in stride(from: size - 1, through: 0, by: -1) {
            for k in (i + 1)..<max(i + 1, size) { solution[i] -= factor[i * size + k] * solution[k] }
            solution[i] /= factor[i * size + i]
        }
        return solution
    }
}
