import Domain

/// The limits that the account met, those of its user elsewhere, and what is known of the casino.
enum LimitFeatures: FeatureGroup {
    private static let reports = "limits that the user reported; none reported counts as none met"
    private static let quarter = Milliseconds.days(90)
    static let bandEdges = [-0.03, 0, 0.03]

    static let definitions: [FeatureDefinition] = [
        FeatureTopic.limits.define(
            .stakeFactor,
            .ratio,
            .present,
            needs: "the amounts of stake cuts",
            null: "a stake cut was reported without its amounts",
            """
            The most accepted now divided by the most accepted before the first cut; 1 without a cut, 0 for a closed \
            account.
            """
        ),
        FeatureTopic.limits.define(
            .daysSinceCut,
            .days,
            .lifetime,
            needs: "a restriction",
            null: "no restriction was reported",
            "Days since the last restriction: a stake cut, a market ban, a promotion ban or the closing."
        ),
        FeatureTopic.limits.define(
            .cuts,
            .count,
            .lifetime,
            needs: reports,
            null: "never",
            "Stake cuts and closings that were reported."
        ),
        FeatureTopic.limits.define(
            .promotionBanned,
            .flag,
            .present,
            needs: reports,
            null: "never",
            "Whether a ban from promotions was reported."
        ),
        FeatureTopic.limits.define(
            .marketBanned,
            .flag,
            .present,
            needs: reports,
            null: "never",
            "Whether a ban from a market or sport was reported."
        ),
        FeatureTopic.limits.define(
            .sisterLimits,
            .count,
            .lifetime,
            needs: "the casino's group",
            null: "the casino's group is not known",
            "Restrictions that the user met at other brands of the same group: one risk engine judges them all."
        ),
        FeatureTopic.limits.define(
            .limitsElsewhere,
            .count,
            .days(90),
            needs: reports,
            null: "never",
            "Restrictions that the user met at other casinos in the last 90 days."
        ),
        FeatureTopic.limits.define(
            .casinoLimitRate,
            .yearlyRate,
            .present,
            needs: "published intelligence about the casino",
            null: "nothing is published about the casino",
            "Restrictions per account and year at the casino, shrunken towards those of all casinos."
        ),
        FeatureTopic.limits.define(
            .casinoGroup,
            .code,
            .present,
            needs: "the casino's group",
            null: "the casino's group is not known",
            "A number for the name of the casino's group: 32-bit FNV-1a of it."
        ),
        FeatureTopic.limits.define(
            .casinoMedianLife,
            .days,
            .present,
            needs: "mean closing-line value, and the casino's survival by it",
            null: "either is not known, or fewer than half of such accounts were restricted",
            """
            Median days from the first bet to the first restriction at the casino, of accounts whose mean fair \
            closing-line value is in the same band: below -3 %, to 0, to 3 %, above.
            """
        ),
    ]

    static func read(_ view: AccountView, into vector: inout FeatureVector) {
        let limits = view.account.limits
        let cuts = limits.met.filter { $0.type == .stakeCut || $0.type == .closed }
        vector[.cuts] = Double(cuts.count)
        vector[.stakeFactor] = factor(cuts)
        vector[.daysSinceCut] = limits.met.last { $0.isRestriction }.map { view.days(since: $0.at) }
        vector[.promotionBanned] = limits.met.contains { $0.type == .promotionBan } ? 1 : 0
        vector[.marketBanned] = limits.met.contains { $0.type == .marketBan } ? 1 : 0
        let group = view.groups[view.account.casino] ?? view.standing.group
        if let group {
            vector[.casinoGroup] = Double(NameHash.of(group))
            let sisters = view.others.filter { view.groups[$0.casino] == group }
            vector[.sisterLimits] = Double(sisters.reduce(0) { $0 + $1.limits.restrictions() })
        }
        let since = view.moment - quarter
        vector[.limitsElsewhere] = Double(view.others.reduce(0) { $0 + $1.limits.restrictions(since: since) })
        vector[.casinoLimitRate] = view.standing.yearlyRate
        if let clv = vector[.meanClv] {
            let band = bandEdges.count { clv >= $0 }
            vector[.casinoMedianLife] =
                view.standing.medianLife.indices.contains(band) ? view.standing.medianLife[band] : nil
        }
    }

    /// 1 without a cut; nil where its amounts were not said.
    private static func factor(_ cuts: [LimitHistory.Met]) -> Double? {
        guard !cuts.isEmpty else { return 1 }
        guard !cuts.contains(where: { $0.type == .closed }) else { return 0 }
        guard let before = cuts.first(where: { $0.before != nil })?.before,
            let after = cuts.last(where: { $0.after != nil })?.after
        else { return nil }
        return Double(after) / Double(before)
    }
}
