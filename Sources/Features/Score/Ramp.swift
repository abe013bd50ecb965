/// A line from 0 at one value to 1 at another, flat outside of them; it falls where the first value is the higher.
package struct Ramp: Hashable, Sendable {
    package let foot: Double
    package let top: Double

    init(_ foot: Double, _ top: Double) {
        self.foot = foot
        self.top = top
    }

    package func callAsFunction(_ value: Double) -> Double { min(1, max(0, (value - foot) / (top - foot))) }

    /// The value at which it has a height between 0 and 1.
    package func value(at height: Double) -> Double { foot + height * (top - foot) }
}
