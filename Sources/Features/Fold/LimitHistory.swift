import Domain

/// The limits that an account met and that were not withdrawn.
struct LimitHistory: Hashable, Sendable {
    struct Met: Hashable, Sendable {
        var report: LimitReportID
        var type: LimitType
        var at: Timestamp
        /// Minor units of whatever currency: only their ratio is read.
        var before: Int64?
        var after: Int64?

        /// Whether it restricts what may be staked, where, or on what terms; delays and checks do not.
        var isRestriction: Bool {
            switch type {
            case .stakeCut, .marketBan, .promotionBan, .closed: true
            case .withdrawalDelay, .identityCheck: false
            }
        }
    }

    static let kept = 32

    /// In the order of time.
    private(set) var met: [Met] = []

    init() {}

    init(met: [Met]) { self.met = met }

    mutating func add(_ limit: MetLimit, at moment: Timestamp) {
        guard !met.contains(where: { $0.report == limit.report }) else { return }
        let new = Met(
            report: limit.report,
            type: limit.type,
            at: moment,
            before: limit.stakeBefore.flatMap { $0 > 0 ? $0 : nil },
            after: limit.stakeAfter.flatMap { $0 >= 0 ? $0 : nil }
        )
        var place = met.count
        while place > 0, (met[place - 1].at, met[place - 1].report) > (new.at, new.report) { place -= 1 }
        met.insert(new, at: place)
        // The first one holds what was accepted in the beginning.
        if met.count > Self.kept { met.remove(at: 1) }
    }

    mutating func remove(_ report: LimitReportID) { met.removeAll { $0.report == report } }

    func restrictions(since moment: Timestamp = Timestamp(rawValue: .min)) -> Int {
        met.count { $0.isRestriction && $0.at >= moment }
    }
}
