/// The values of all features of one account, as of one moment. What cannot be known is nil, never 0.
package struct FeatureVector: Hashable, Sendable {
    /// In the order of ``Feature/allCases``; NaN is nil.
    package private(set) var values: [Double]
    /// How much stands behind them; nil of a vector that was read from the store.
    package var evidence: ScoreEvidence?

    /// A vector of which nothing is known.
    package init() { values = Array(repeating: .nan, count: Feature.allCases.count) }

    /// - Parameter values: in the order of ``Feature/allCases``, NaN where unknown; a vector of an older registry is
    ///   shorter, and what it lacks is unknown.
    package init(values: [Double]) {
        let missing = max(0, Feature.allCases.count - values.count)
        self.values = values.prefix(Feature.allCases.count) + Array(repeating: .nan, count: missing)
    }

    package subscript(feature: Feature) -> Double? {
        get {
            let value = values[feature.rawValue]
            return value.isNaN ? nil : value
        }
        set { values[feature.rawValue] = newValue.flatMap { $0.isFinite ? $0 : nil } ?? .nan }
    }

    /// The share of the features whose value is known.
    package var coverage: Double { Double(values.count { !$0.isNaN }) / Double(values.count) }

    /// Equal where the same features are unknown and the others have the same values, whatever stands behind them.
    package static func == (left: Self, right: Self) -> Bool {
        left.values.elementsEqual(right.values) { $0 == $1 || ($0.isNaN && $1.isNaN) }
    }

    package func hash(into hasher: inout Hasher) {
        for value in values { hasher.combine(value.isNaN ? 0 : value) }
    }
}
