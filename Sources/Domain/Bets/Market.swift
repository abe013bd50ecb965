/// The sports that RISK0 tells apart; everything else is `other`.
package enum Sport: String, Codable, CaseIterable, Sendable {
    case football, tennis, basketball, americanFootball = "american_football", iceHockey = "ice_hockey", baseball,
        rugby, cricket, golf, boxing, mma, horseRacing = "horse_racing", greyhounds, darts, snooker, volleyball,
        handball, tableTennis = "table_tennis", cycling, motorsport, esports, politics, other
}

/// What a leg is a bet on.
package enum Market: String, Codable, CaseIterable, Sendable {
    /// Who wins, with or without a draw.
    case winner
    case total, handicap, bothTeamsToScore = "both_teams_to_score", correctScore = "correct_score"
    /// A period, half or quarter rather than the whole match.
    case period
    /// A player's or a side's statistic.
    case prop
    /// Decided weeks or months from now.
    case future
    case other
}
