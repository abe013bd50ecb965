/// The deepest fall of a balance from a peak before it.
package struct Drawdown: Hashable, Sendable {
    /// How far the balance lies below its last peak now; 0 at a peak. Minor units.
    package private(set) var current: Int64 = 0
    /// The largest such fall so far.
    package private(set) var deepest: Int64 = 0
    /// The cumulated profit that the deepest fall began from; 0 where it began at the start.
    package private(set) var peakOfDeepest: Int64 = 0
    /// When the deepest fall reached its bottom.
    package private(set) var bottomAt: Timestamp?
    private var peak: Int64 = 0

    package init() {}

    /// - Parameter balance: cumulated profit after a bet, from 0 at the start.
    package mutating func add(balance: Int64, at moment: Timestamp) {
        peak = max(peak, balance)
        current = peak.addingClamped(balance == .min ? .max : -balance)
        guard current > deepest else { return }
        deepest = current
        peakOfDeepest = peak
        bottomAt = moment
    }

    /// The deepest fall as a share of what stood at its peak, nil where that is not above zero.
    ///
    /// - Parameter bankroll: money at the start, in the same minor units.
    package func share(ofBankroll bankroll: Int64) -> Double? {
        let height = bankroll.addingClamped(peakOfDeepest)
        return height > 0 ? Double(deepest) / Double(height) : nil
    }
}
