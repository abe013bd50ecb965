import Domain

/// How much a report counts, by what stood in the log before it.
///
/// Anybody can write `/limit`. A report that comes out of a log of bets that was kept for weeks is hard to make up; one
/// of many equal ones, on one day, from people who came yesterday is not.
package struct ReporterReliability: Hashable, Sendable {
    /// Bets that the reporter had logged before, at all casinos.
    package var betsBefore: Int
    /// Days since the reporter came to RISK0.
    package var daysBefore: Double
    /// Whether a picture came with it.
    package var hasEvidence: Bool
    /// Casinos that the reporter reported within a day of it, this one included.
    package var casinosThatDay: Int
    /// Casinos that the reporter ever reported.
    package var casinosInAll: Int
    /// Reports of the same kind about this casino from newcomers within a day of it, this one included.
    package var burst: Int

    package init(
        betsBefore: Int,
        daysBefore: Double,
        hasEvidence: Bool,
        casinosThatDay: Int,
        casinosInAll: Int,
        burst: Int
    ) {
        self.betsBefore = betsBefore
        self.daysBefore = daysBefore
        self.hasEvidence = hasEvidence
        self.casinosThatDay = casinosThatDay
        self.casinosInAll = casinosInAll
        self.burst = burst
    }

    /// Below it a report counts nowhere.
    package static let leastCredible = 0.25
    /// More bets add nothing.
    package static let bets = 10
    /// More days add nothing.
    package static let days = 14.0
    /// Who came to RISK0 less than so many days before is a newcomer.
    package static let newcomerDays = 30.0
    /// So many equal reports from newcomers on one day are a burst.
    package static let leastBurst = 5
    /// A reporter has so much weight over all casinos together at most, and in one day.
    package static let mostCasinos = 12.0
    package static let mostCasinosInADay = 3.0

    package var isNewcomer: Bool { daysBefore < Self.newcomerDays }

    /// 0 to 1.
    package var weight: Double {
        var weight = min(1, Double(betsBefore) / Double(Self.bets)) * min(1, max(0, daysBefore) / Self.days)
        if !hasEvidence { weight *= 0.85 }
        weight *= min(1, Self.mostCasinosInADay / Double(max(1, casinosThatDay)))
        weight *= min(1, Self.mostCasinos / Double(max(1, casinosInAll)))
        if isNewcomer, burst >= Self.leastBurst { weight *= 0.2 }
        return weight
    }

    package var isCredible: Bool { weight >= Self.leastCredible }
}
