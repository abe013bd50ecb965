package import Domain

/// Why bets cannot be settled so.
package enum SettleFault: Error, Equatable, Sendable {
    case tooLong(characters: Int)
    case tooManyBets(limit: Int)
    case noBet
    case nothingOpen
    case missingResult
    case unknownResult(found: String)
    /// The user has no such bet.
    case notFound(BetID)
    /// The bet of a button: the user has none such.
    case gone
    case notOpen(BetID, State)
    /// A parlay needs a result for each leg to end half won or half lost.
    case legsNeeded(BetID)
    case legCount(BetID, found: Int, expected: Int)
    /// A cash-out or legs are said of one bet.
    case oneAtATime
    case payout(NumberFault)
    case otherCurrency(BetID, expected: Currency)
    case tooLarge(BetID)

    package enum State: Equatable, Sendable { case settled, undone, saved, skipped, open }

    /// The question how the amount at the end of a line is to be read, where that is what is wrong.
    func question(about line: String, amount: String, _ language: Language) -> AmbiguousLine? {
        guard case .payout(let fault) = self, line.hasSuffix(amount) else { return nil }
        return AmbiguousLine(fault, in: language) { line.dropLast(amount.count) + $0 }
    }

    /// One word for the log.
    package var code: String {
        switch self {
        case .tooLong: "line_too_long"
        case .tooManyBets: "too_many_bets"
        case .noBet: "bet_missing"
        case .nothingOpen: "nothing_open"
        case .missingResult: "result_missing"
        case .unknownResult: "unknown_result"
        case .notFound, .gone: "bet_not_found"
        case .notOpen: "bet_not_open"
        case .legsNeeded: "legs_needed"
        case .legCount: "leg_count"
        case .oneAtATime: "one_at_a_time"
        case .payout: "bad_payout"
        case .otherCurrency: "other_currency"
        case .tooLarge: "payout_too_large"
        }
    }
}
