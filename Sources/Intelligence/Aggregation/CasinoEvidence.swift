package import Domain
import Features
package import Storage

/// All that the users' logs tell of one casino, before it is weighed against the others.
package struct CasinoEvidence: Sendable {
    /// Restrictions that are compared with others: the last ones, for casinos change their ways.
    package static let mostCompared = 1_500

    package let casino: CasinoID
    package let asOf: Timestamp
    /// The last seq of the log in the snapshot that was read.
    package let readAt: Int64
    /// Accounts that count.
    package let lives: [ObservedAccount]
    /// Users who were restricted, with what each met; and those who met anything, by type.
    package let limited: Set<UserID>
    package let met: [LimitType: Set<UserID>]
    /// Health scores at the first restriction.
    package let scores: [(score: Double, weight: Double)]
    package let sets: [MatchedSet]
    package let survival: SurvivalReading

    /// Users behind it: with an account that counts, or with a report that does.
    package var users: Set<UserID> { met.values.reduce(into: Set(lives.map(\.user))) { $0.formUnion($1) } }
}

/// A report of a user's about a casino, with how much it counts.
private struct WeighedReport {
    var report: ReportedLimit
    var weight: Double
}

extension CasinoEvidence {
    /// Fewer bets are no account: it would count nobody knows what.
    private static let fewestBets = 5

    /// Reads what was known of a casino at a moment: nothing that was recorded later is in it. It costs what its own
    /// accounts and restrictions cost.
    package init(of casino: CasinoID, in book: Book, at moment: Timestamp) throws {
        self.casino = casino
        asOf = moment
        readAt = try book.lastEvent()
        let reading = try FeatureReading(in: book)
        let reports = try Self.weighed(try book.reportedLimits(at: casino, upTo: moment), book, known: moment)
        var firsts: [UserID: WeighedReport] = [:]
        var doubted: [UserID: Timestamp] = [:]
        var met: [LimitType: Set<UserID>] = [:]
        for weighed in reports {
            let report = weighed.report
            guard weighed.weight >= ReporterReliability.leastCredible else {
                if report.type.restricts, doubted[report.user] == nil { doubted[report.user] = report.at }
                continue
            }
            met[report.type, default: []].insert(report.user)
            if report.type.restricts, firsts[report.user] == nil { firsts[report.user] = weighed }
        }
        self.met = met
        limited = Set(firsts.keys)
        scores = firsts.values.compactMap { first in first.report.score.map { ($0, first.weight) } }
        var lives: [ObservedAccount] = []
        try book.eachAccount(at: casino, upTo: moment) { kept in
            let day = reading.renamed(kept)
            let first = firsts[day.user]
            guard day.bets >= Self.fewestBets || first != nil else { return }
            lives.append(
                ObservedAccount(
                    user: day.user,
                    firstBetAt: day.firstBetAt,
                    lastBetAt: day.lastBetAt,
                    limitedAt: first?.report.at,
                    ignoredFrom: doubted[day.user],
                    bets: day.bets,
                    clv: day.value(of: .meanClv),
                    weight: first?.weight ?? 1
                )
            )
        }
        self.lives = lives
        survival = SurvivalReading(lives)
        sets = try Self.matched(firsts, lives) { user, moment in
            try book.accountDay(of: user, at: casino, before: moment).map(reading.renamed)
        } features: { report in
            try book.features(atReport: report)
        }
    }

    private static func weighed(
        _ reports: [ReportedLimit],
        _ book: Book,
        known moment: Timestamp
    ) throws -> [WeighedReport] {
        let aDay = Milliseconds.days(1).rawValue
        let newcomers = reports.filter { $0.daysBefore < ReporterReliability.newcomerDays }
        let times = Dictionary(grouping: newcomers, by: \.type).mapValues { $0.map(\.at.rawValue) }
        var weights: [UserID: [Timestamp: Double]] = [:]
        return try reports.map { report in
            if let known = weights[report.user]?[report.at] { return WeighedReport(report: report, weight: known) }
            let places = try book.reportPlaces(of: report.user, known: moment)
            let near = places.filter { abs($0.at.since(report.at).rawValue) <= aDay }
            let reliability = ReporterReliability(
                betsBefore: try book.loggedBets(
                    of: report.user,
                    before: report.at,
                    known: moment,
                    most: ReporterReliability.bets
                ),
                daysBefore: report.daysBefore,
                hasEvidence: report.hasEvidence,
                casinosThatDay: Set(near.map(\.casino)).count,
                casinosInAll: Set(places.map(\.casino)).count,
                burst: times[report.type, default: []].within(aDay, of: report.at.rawValue)
            )
            weights[report.user, default: [:]][report.at] = reliability.weight
            return WeighedReport(report: report, weight: reliability.weight)
        }
    }

    private static func matched(
        _ firsts: [UserID: WeighedReport],
        _ lives: [ObservedAccount],
        day: @escaping (UserID, Timestamp) throws -> AccountDay?,
        features: (LimitReportID) throws -> [String: Double]?
    ) throws -> [MatchedSet] {
        let byUser = Dictionary(uniqueKeysWithValues: lives.map { ($0.user, $0) })
        let sampler = ControlSampler(lives, day: day)
        let latest = firsts.values.sorted { ($0.report.at, $0.report.id) > ($1.report.at, $1.report.id) }
            .prefix(mostCompared)
        return try latest.compactMap { first in
            let report = first.report
            guard let life = byUser[report.user],
                let values = try features(report.id).flatMap(Self.values) ?? day(report.user, report.at)?.values,
                let bets = Feature.bets.value(in: values).map({ Int(clamping: $0) }), bets > 0
            else { return nil }
            return MatchedSet(
                user: report.user,
                limited: values,
                unlimited: try sampler.controls(
                    of: report.user,
                    bets: bets,
                    firstBetAt: life.firstBetAt,
                    at: report.at
                ),
                type: report.type,
                bets: bets,
                weight: first.weight
            )
        }
    }

    /// Those that were kept with a report, by their names; nil for none: those of the last day before it count then.
    private static func values(_ named: [String: Double]) -> [Double]? {
        named.isEmpty ? nil : Feature.allCases.map { named[$0.name] ?? .nan }
    }
}

extension ReportedLimit {
    /// Days that the reporter had been with RISK0.
    fileprivate var daysBefore: Double { Double(at.since(userSince).rawValue) / 86_400_000 }
}

extension Feature {
    /// Nil where unknown.
    func value(in values: [Double]) -> Double? {
        rawValue < values.count && values[rawValue].isFinite ? values[rawValue] : nil
    }
}

extension AccountDay {
    func value(of feature: Feature) -> Double? { feature.value(in: values) }
}

extension [Int64] {
    /// How many of ordered times lie within a span of a moment.
    fileprivate func within(_ span: Int64, of moment: Int64) -> Int {
        func firstIndex(from bound: Int64) -> Int {
            var (low, high) = (0, count)
            while low < high {
                let middle = (low + high) / 2
                if self[middle] < bound { low = middle + 1 } else { high = middle }
            }
            return low
        }
        return firstIndex(from: moment + span + 1) - firstIndex(from: moment - span)
    }
}
