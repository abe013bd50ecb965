/// Prices, scores, and what is known of casinos.
extension EventSchema {
    static let betPriced = EventSchema(
        """
        The match of a bet was found and has closed: what the market said of the selection. For a parlay, products over \
        its legs. Told again when a later import knows more; the last one counts.
        """,
        [
            .required("bet", .integer, "the row of bet_decisions"),
            .required("casino", .integer, "the row of casinos"),
            .optional("match", .integer, "the row of matches; of a single alone"),
            .optional("side", .code, "home, draw, away, over or under, with its line; of a single alone"),
            .optional("same_game", .flag, "of a parlay: whether two of its legs are of the same match"),
            .optional("league", .code, "the source's code, E0; of a single alone"),
            .optional("tier", .integer, "1 for a country's first division; the lowest of the legs"),
            .optional("sharp_close", .number, "the closing price at the sharpest book that has one, decimal"),
            .optional("fair_close", .number, "the fair probability at the close, by Shin's method"),
            .optional(
                "close_book",
                .code,
                """
                whose closing prices these are: PS is Pinnacle, BFE the Betfair Exchange before commission, mean the \
                market's mean; of a parlay each that a leg has, joined by +
                """
            ),
            .optional("book_close", .number, "the closing price where the bet was placed"),
            .optional("consensus", .number, "the market's mean price before the start, when the bet was placed"),
            .optional("best", .number, "the market's best price before the start, when the bet was placed"),
            .optional("others_best", .number, "sum of 1 / best price over the other outcomes"),
            .optional("hours_since_open", .number, "from the market's opening to the bet"),
            .optional("minutes_since_move", .number, "from a move of the sharp book's that the price had not followed"),
            .optional("minutes_since_alert", .number, "from an alert to the bet"),
            .optional("seconds_since_incident", .number, "from an incident of the match to a live bet"),
            .optional("market_limit", .integer, "minor units; the most that the casino took on the market"),
        ]
    )

    static let scoreComputed = EventSchema(
        "The health score of an account was computed.",
        [
            .required("casino", .integer, "the row of casinos"),
            .optional("score", .number, "0 to 100; absent where there is no data"),
            .optional("band", .code, "green, amber, red or critical"),
            .optional("bets", .integer, "settled bets"),
            .optional("bets_with_close", .integer, "of those, with a closing price"),
            .optional("confidence", .code, "low, medium or high"),
            .optional("reasons", .codes, "the three pillars that cost most, the heaviest first"),
            .optional("multiplier", .number, "the casino's, 0.6 to 1.5"),
            .optional("cap", .number, "the most that limits met leave; absent for none"),
            .optional("source", .code, "score, limit, coach or daily"),
        ]
    )

    static let casinosShown = EventSchema(
        "A user looked at what is known of casinos.",
        [
            .optional("casino", .integer, "the row of casinos; absent for the list"),
            .optional("published", .integer, "casinos of which something was shown"),
        ]
    )

    static let oddsImported = EventSchema(
        "A file of odds and results was read.",
        concernsUser: false,
        [
            .required("rows", .integer, "lines of matches in it"),
            .optional("matches", .integer, "new ones"),
            .optional("markets", .integer, "new or changed"),
            .optional("refused", .integer, "rows and markets refused"),
            .optional("priced", .integer, "bets that got their closing price by it"),
        ]
    )

    static let featuresKept = EventSchema(
        "The features of a day were kept.",
        concernsUser: false,
        [
            .required("day", .integer, "days since 1970-01-01"),
            .optional("accounts", .integer, "snapshots written"),
            .optional("events", .integer, "events folded"),
            .optional("duration_ms", .integer, "how long it took"),
        ]
    )

    static let intelligenceUpdated = EventSchema(
        "What is known of a casino was computed again.",
        concernsUser: false,
        [
            .required("casino", .integer, "the row of casinos"),
            .optional("accounts", .integer, "accounts behind it"),
            .optional("limits", .integer, "restrictions among them"),
            .optional("published", .flag, "whether enough users stand behind it to be shown"),
            .optional("duration_ms", .integer, "how long it took"),
        ]
    )
}
