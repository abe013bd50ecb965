/// Why a row or a market of a file was refused. The raw value is the code by which it is counted.
package enum Refusal: String, CaseIterable, Sendable {
    // Rows.
    case shortRow = "short_row"
    case longRow = "long_row"
    case rowTooLong = "row_too_long"
    case unclosedQuote = "unclosed_quote"
    case unknownLeague = "unknown_league"
    case badDate = "bad_date"
    case badTime = "bad_time"
    case badTeams = "bad_teams"
    case badGoals = "bad_goals"
    case resultDisagrees = "result_disagrees"
    case resultFromFuture = "result_from_future"
    // Markets of a row that is kept.
    case marketIncomplete = "market_incomplete"
    case priceNotNumber = "price_not_a_number"
    case priceImpossible = "price_impossible"
    case lineImpossible = "line_impossible"
    case overroundNegative = "overround_negative"
    case overroundExcessive = "overround_excessive"
}

/// What was read of a file so far.
package struct ReadTally: Sendable, Equatable {
    /// Lines of matches, refused ones included; blank lines and headers are none.
    package var rows = 0
    package var matches = 0
    /// Markets of one book at one moment that were taken.
    package var markets = 0
    package var refused: [Refusal: Int] = [:]

    package init() {}

    mutating func refuse(_ reason: Refusal) { refused[reason, default: 0] += 1 }

    package var refusedTotal: Int { refused.values.reduce(0, +) }

    package static func + (left: Self, right: Self) -> Self {
        var sum = left
        sum.rows += right.rows
        sum.matches += right.matches
        sum.markets += right.markets
        sum.refused.merge(right.refused, uniquingKeysWith: +)
        return sum
    }
}
