package import Features

/// Features that may be a casino's reason.
package enum FactorCandidates {
    /// All but those that say how long and how much somebody was exposed, those that the limit itself or its report
    /// changes, and those that are made of limits.
    package static let all: [Feature] = Feature.allCases.filter { reasonLeftOut($0) == nil }

    /// Why a feature cannot be a reason; nil where it can.
    package static func reasonLeftOut(_ feature: Feature) -> LeftOut? {
        switch feature {
        case .accountAge, .bets, .betsPerActiveDay, .deposits, .sessionsPerDay: .exposure
        case .closeCoverage, .cutBetShare, .idleSessionShare, .identityRechecks: .madeByTheLimit
        case .stakeFactor, .daysSinceCut, .cuts, .promotionBanned, .marketBanned, .sisterLimits, .limitsElsewhere,
            .casinoLimitRate, .casinoGroup, .casinoMedianLife:
            .limits
        default: nil
        }
    }

    package enum LeftOut: Sendable {
        /// Who bets more is looked at sooner, whatever a casino looks at. Accounts are compared at the same exposure.
        case exposure
        /// A bet that was cut, a visit to report it, a document asked for.
        case madeByTheLimit
        /// Restrictions themselves, here and elsewhere, and what is computed from them.
        case limits
    }
}
