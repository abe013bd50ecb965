/// The most that limits which an account met leave of its score.
package struct ScoreCap: Hashable, Sendable {
    package enum Reason: String, CaseIterable, Sendable {
        case closed
        case stakeCut = "stake_cut"
        case marketBan = "market_ban"
        case promotionBan = "promotion_ban"
    }

    package let reason: Reason
    /// 0 to 100, as it is now.
    package let value: Double
    /// As it was when the limit was met.
    package let initial: Double
    /// Since the last restriction.
    package let days: Double

    /// Points by which it relaxes in so many days without a new restriction.
    package static let relaxation = (points: 20.0, days: 180.0)
    /// What is left of stakes where a cut of unknown size was reported.
    static let unknownFactor = 0.5

    /// Nil where nothing was met, or it has relaxed altogether.
    init?(_ vector: FeatureVector) {
        var caps: [(reason: Reason, value: Double)] = []
        if let cuts = vector[.cuts], cuts > 0 {
            let factor = vector[.stakeFactor] ?? Self.unknownFactor
            if factor <= 0 {
                caps.append((.closed, 0))
            } else if factor < 1 {
                caps.append((.stakeCut, 20 + 60 * factor))
            }
        }
        if vector[.marketBanned] == 1 { caps.append((.marketBan, 60)) }
        if vector[.promotionBanned] == 1 { caps.append((.promotionBan, 70)) }
        guard let lowest = caps.min(by: { $0.value < $1.value }) else { return nil }
        days = vector[.daysSinceCut] ?? 0
        reason = lowest.reason
        initial = lowest.value
        // What takes no stake at all does not heal by waiting.
        let relaxed = reason == .closed ? 0 : initial + Self.relaxation.points * days / Self.relaxation.days
        guard relaxed < 100 else { return nil }
        value = relaxed
    }
}
