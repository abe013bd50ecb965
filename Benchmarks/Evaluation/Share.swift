import Foundation

/// So many of so many, with what that says of others.
package struct Share: Sendable, Equatable, CustomStringConvertible {
    package let count: Int
    package let all: Int

    package init(_ count: Int, of all: Int) { (self.count, self.all) = (count, all) }

    /// 0 to 1; nil of none.
    package var value: Double? { all == 0 ? nil : Double(count) / Double(all) }

    /// Wilson's interval: where the share of all such texts lies, 19 times in 20.
    package var interval: ClosedRange<Double> {
        guard all > 0 else { return 0...1 }
        let (z, n, p) = (1.96, Double(all), Double(count) / Double(all))
        let middle = p + z * z / (2 * n)
        let half = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
        let scale = 1 + z * z / n
        return max(0, (middle - half) / scale)...min(1, (middle + half) / scale)
    }

    package var description: String {
        guard let value else { return "–" }
        let (low, high) = (Self.text(interval.lowerBound), Self.text(interval.upperBound))
        return "\(Self.text(value)) (\(count)/\(all), \(low)–\(high))"
    }

    /// With three digits behind the point.
    package static func text(_ value: Double) -> String {
        let thousandths = String(Int((value * 1_000).rounded()))
        let padded = String(repeating: "0", count: max(0, 4 - thousandths.count)) + thousandths
        return padded.dropLast(3) + "." + padded.suffix(3)
    }
}
