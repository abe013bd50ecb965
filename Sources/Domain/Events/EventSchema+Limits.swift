/// Limits that users report.
extension EventSchema {
    static let limitReported = EventSchema(
        "A user reported what a casino did to their account.",
        [
            .required("casino", .integer, "the row of casinos"),
            .required("type", .code, "the kind of limit"),
            .optional("report", .integer, "the row of limit_reports"),
            .optional("stake_before", .integer, "minor units; the most accepted before"),
            .optional("stake_after", .integer, "minor units; the most accepted now"),
            .optional("currency", .code, "ISO 4217, or the coin's code"),
            .optional("factor", .number, "after divided by before"),
            .optional("evidence", .flag, "whether a picture came with it"),
            .optional("bets_before", .integer, "bets logged at that casino until then"),
            .optional("source", .code, "line, button, flow or import"),
        ]
    )

    static let limitEvidenceAdded = EventSchema(
        "A picture was attached to a limit report, as evidence.",
        [
            .required("report", .integer, "the row of limit_reports"),
            .optional("casino", .integer, "the row of casinos"),
        ]
    )

    static let limitWithdrawn = EventSchema(
        "A limit report was withdrawn by its Undo button: it was a mistake.",
        [
            .required("report", .integer, "the row of limit_reports"),
            .optional("casino", .integer, "the row of casinos"),
            .optional("type", .code, "the kind of limit"),
            .optional("age_ms", .integer, "from the report to its withdrawal"),
        ]
    )
}
