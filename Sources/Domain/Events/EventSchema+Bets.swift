/// Bets and money.
extension EventSchema {
    /// What every event about an offered or logged slip says of it.
    private static let slip: [Field] = [
        .optional("casino", .integer, "the row of casinos"),
        .optional("sport", .code, "of the first leg"),
        .optional("market", .code, "of the first leg"),
        .optional("legs", .integer, "1 for a single, 2 to 20 for a parlay"),
        .optional("price", .number, "decimal, all legs together"),
        .optional("stake", .integer, "minor units"),
        .optional("currency", .code, "ISO 4217, or the coin's code"),
        .optional("requested_stake", .integer, "minor units; asked for where the casino took less"),
        .optional("live", .flag, "placed while the match was played"),
        .optional("boost", .flag, "a price raised as a promotion"),
        .optional("free", .flag, "a bonus stake"),
        .optional("prop", .flag, "on a player's or a side's statistic"),
        .optional("max", .flag, "the most that the casino allowed"),
        .optional("hours_before_start", .number, "to the earliest start that was given; negative when under way"),
        .optional("hour_of_week", .integer, "0 is Monday's first hour in the user's zone, 167 Sunday's last"),
        .optional("source", .code, "line, slip, flow, saved or import"),
    ]

    private static let decision = Field.optional("decision_ms", .integer, "from being shown to the press")

    static let betShown = EventSchema(
        "A slip or a parlay was put before a user.",
        [.optional("bet", .integer, "the row of bet_decisions")] + slip
    )

    static let betPlaced = EventSchema(
        "A user logged a bet or pressed I BET. A parlay is a bet of several legs.",
        [.required("bet", .integer, "the row of bet_decisions"), decision] + slip
    )

    static let betSkipped = EventSchema(
        "A user pressed Skip.",
        [.required("bet", .integer, "the row of bet_decisions"), decision] + slip
    )

    static let betSaved = EventSchema(
        "A user pressed Save, for a decision later.",
        [.required("bet", .integer, "the row of bet_decisions"), decision] + slip
    )

    static let betUndone = EventSchema(
        "A logged bet was withdrawn by its Undo button.",
        [
            .required("bet", .integer, "the row of bet_decisions"),
            .optional("casino", .integer, "the row of casinos"),
            .optional("age_ms", .integer, "from the bet to its withdrawal"),
        ]
    )

    static let betSettled = EventSchema(
        "A bet was settled.",
        [
            .required("bet", .integer, "the row of bet_decisions"),
            .required("result", .code, "won, lost, void, half_won, half_lost or cashed_out"),
            .optional("casino", .integer, "the row of casinos"),
            .optional("sport", .code, "of the first leg"),
            .optional("legs", .integer, "1 for a single"),
            .optional("price", .number, "decimal, all legs together"),
            .optional("stake", .integer, "minor units"),
            .optional("payout", .integer, "minor units, stake included where it comes back"),
            .optional("profit", .integer, "minor units, negative for a loss"),
            .optional("currency", .code, "ISO 4217, or the coin's code"),
            .optional("free", .flag, "a bonus stake"),
            .optional("open_ms", .integer, "from the bet to its settlement"),
            .optional("source", .code, "line, button, many or import"),
        ]
    )

    static let betReopened = EventSchema(
        "A settled bet was opened again: its settlement was a mistake.",
        [
            .required("bet", .integer, "the row of bet_decisions"),
            .optional("casino", .integer, "the row of casinos"),
            .optional("result", .code, "the one taken back"),
            .optional("profit", .integer, "the one taken back; minor units"),
            .optional("currency", .code, "ISO 4217, or the coin's code"),
            .optional("stake", .integer, "minor units"),
            .optional("settled_ms", .integer, "from the settlement until then"),
        ]
    )

    static let betMarked = EventSchema(
        "A mark of an open bet was set or taken off by a button.",
        [
            .required("bet", .integer, "the row of bet_decisions"),
            .optional("casino", .integer, "the row of casinos"),
            .required("mark", .code, "live, boost, free, prop or max"),
            .required("set", .flag, "false where it was taken off"),
        ]
    )

    static let casinoAdded = EventSchema(
        "A user named a casino that RISK0 did not know.",
        [
            .required("casino", .integer, "the row of casinos"),
            .optional("source", .code, "the command or flow in which it was named"),
        ]
    )

    static let cashMoved = EventSchema(
        "Money or a bonus went in or out of an account at a casino, or a withdrawal changed its state.",
        [
            .required("kind", .code, "deposit, withdrawal or bonus"),
            .required("state", .code, "requested, cancelled or done"),
            .optional("movement", .integer, "the row of cash_movements"),
            .optional("casino", .integer, "the row of casinos"),
            .optional("amount", .integer, "minor units, positive"),
            .optional("currency", .code, "ISO 4217, or the coin's code"),
            .optional("waited_ms", .integer, "from the request to being paid or cancelled"),
            .optional("source", .code, "line, button, flow or import"),
        ]
    )
}
