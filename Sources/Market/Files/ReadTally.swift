/// Why a row or a market of a file was refused. The raw value is the code by which it is counted.
package enum Refusal: String, CaseIterable, Sendable {
    // Rows.
    case shortRow = "short_row"
    case longRow = "long_row"
    case rowTooLong = "row_too_long"
    case unclosedQuote = "unclosed_quote"
    case unknownHeader = "unknown_header"
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

    /// Those of markets: they cost one market, and the row stays.
    static let ofPrices: [Refusal] = [
        .marketIncomplete, .priceNotNumber, .priceImpossible, .lineImpossible, .overroundNegative, .overroundExcessive,
    ]
}

/// What was read of a file so far.
package struct ReadTally: Sendable, Equatable {
    /// Lines of matches, refused ones included; blank lines and headers are none.
    package var rows = 0
    package var matches = 0
    /// Markets of one book at one moment that were taken.
    package var markets = 0
    package var refused: [Refusal: Int] = [:]
    /// The line of the file, from 1, on which each reason was met first; of one file alone.
    package var firstLines: [Refusal: Int] = [:]

    package init() {}

    mutating func refuse(_ reason: Refusal, line: Int) {
        // In a file of another kind nearly every price is refused.
        if let place = refused.index(forKey: reason) {
            refused.values[place] += 1
        } else {
            (refused[reason], firstLines[reason]) = (1, line)
        }
    }

    package var refusedTotal: Int { refused.values.reduce(0, +) }

    /// The counts by reason, the highest first: "380 unknown_league, first on line 2".
    package var refusals: [String] {
        refused.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }.map { reason, count in
            let first = firstLines[reason].map { ", first on line \($0)" } ?? ""
            return "\(count) \(reason.rawValue)\(first)"
        }
    }

    package static func + (left: Self, right: Self) -> Self {
        var sum = left
        sum.rows += right.rows
        sum.matches += right.matches
        sum.markets += right.markets
        sum.refused.merge(right.refused, uniquingKeysWith: +)
        sum.firstLines = [:]
        return sum
    }
}
