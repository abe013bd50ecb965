/// Figures of a sample of pairs, from sums: of a single pass, exact enough for a few hundred values of like size.
struct PairSums {
    private(set) var count = 0
    private var x = 0.0
    private var y = 0.0
    private var xx = 0.0
    private var yy = 0.0
    private var xy = 0.0
    private let origin: (x: Double, y: Double)

    /// - Parameter origin: near the values, so that little is lost where they are large and alike.
    init(origin: (x: Double, y: Double) = (0, 0)) { self.origin = origin }

    mutating func add(_ x: Double, _ y: Double) {
        let (x, y) = (x - origin.x, y - origin.y)
        count += 1
        self.x += x
        self.y += y
        xx += x * x
        yy += y * y
        xy += x * y
    }

    private var varianceSums: (x: Double, y: Double, product: Double)? {
        guard count > 1 else { return nil }
        let n = Double(count)
        let (sx, sy) = (xx - x * x / n, yy - y * y / n)
        return (sx > 1e-12 * xx ? sx : 0, sy > 1e-12 * yy ? sy : 0, xy - x * y / n)
    }

    /// Pearson's; nil of fewer than ten pairs, and where one side does not vary.
    var correlation: Double? {
        guard count >= 10, let sums = varianceSums, sums.x > 0, sums.y > 0 else { return nil }
        return min(1, max(-1, sums.product / (sums.x * sums.y).squareRoot()))
    }

    /// Of y by x, least squares; nil of fewer than ten pairs, and where x does not vary.
    var slope: Double? {
        guard count >= 10, let sums = varianceSums, sums.x > 0 else { return nil }
        return sums.product / sums.x
    }
}

extension Array where Element: Comparable & BinaryFloatingPoint {
    /// The one in the middle, or the mean of the two there; nil of none.
    func median() -> Element? {
        guard !isEmpty else { return nil }
        let sorted = sorted()
        let middle = count / 2
        return count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }
}
