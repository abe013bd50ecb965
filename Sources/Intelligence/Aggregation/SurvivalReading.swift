import Domain
package import Storage

/// How long accounts live at a casino, in the form in which it may be shown.
package struct SurvivalReading: Sendable {
    /// A point of the curve is shown while so many accounts were seen as long.
    package static let fewestAtRisk = 20
    private static let points = 36.0

    package let curve: [SurvivalPoint]
    package let medianLife: [Double?]
    /// First restrictions, weighted, and account-days at risk.
    package let observed: Double
    package let exposureDays: Double

    /// - Parameter lives: the lives that count.
    package init(_ lives: [ObservedAccount]) {
        let timed = lives.map { (account: $0, life: $0.life) }
        observed = timed.reduce(0) { $0 + ($1.life.ended ? $1.life.weight : 0) }
        exposureDays = timed.reduce(0) { $0 + $1.life.weight * $1.life.days }
        curve = Self.points(of: KaplanMeier(timed.map(\.life)))
        medianLife = (0..<4).map { band in
            let members = timed.filter { $0.account.clv.map(Self.band) == band }.map(\.life)
            guard members.count >= PublicationRule.fewestUsers,
                members.count(where: \.ended) >= PublicationRule.fewestInCell
            else { return nil }
            return KaplanMeier(members).median
        }
    }

    /// The band of a mean fair closing-line value, as ``CasinoStanding/medianLife`` lists them.
    package static func band(of clv: Double) -> Int {
        switch clv {
        case ..<(-0.03): 0
        case ..<0: 1
        case ..<0.03: 2
        default: 3
        }
    }

    /// At even distances, so that no single restriction can be read from the curve; and with numbers at risk rounded
    /// down.
    private static func points(of estimate: KaplanMeier) -> [SurvivalPoint] {
        guard let end = estimate.lastDay(withAtRisk: fewestAtRisk), end >= 1 else { return [] }
        let step = max(7, (end / points).rounded(.up))
        return stride(from: 0, through: end, by: step).map { day in
            let reading = estimate.reading(at: day)
            return SurvivalPoint(
                day: day,
                survival: (reading.survival * 1_000).rounded() / 1_000,
                low: (reading.low * 1_000).rounded() / 1_000,
                high: (reading.high * 1_000).rounded() / 1_000,
                atRisk: reading.atRisk / 5 * 5
            )
        }
    }
}

extension ObservedAccount {
    /// From the first bet to the first restriction, or to the last bet that was seen; half a day at least.
    var life: Life {
        var end = lastBetAt
        if let limitedAt { end = limitedAt } else if let ignoredFrom { end = min(end, ignoredFrom) }
        let days = Double(end.since(firstBetAt).rawValue) / 86_400_000
        return Life(days: max(0.5, days), ended: limitedAt != nil, weight: weight)
    }
}
