/// Insight, protection and privacy.
extension EventSchema {
    static let statisticsShown = EventSchema(
        "A user saw their statistics.",
        [
            .optional("period", .code, "today, 7d, 30d, week, month, year or all"),
            .optional("casino", .integer, "the row of casinos, where only one was asked for"),
            .optional("bets", .integer, "settled bets in them"),
            .optional("chart", .flag, "whether a picture was sent"),
        ]
    )

    static let betsListed = EventSchema(
        "A user saw their open and saved bets.",
        [
            .optional("open", .integer, "bets that are open"),
            .optional("saved", .integer, "bets that are saved"),
            .optional("purpose", .code, "look or settle"),
        ]
    )

    static let balanceShown = EventSchema(
        "A user saw their balance by casino.",
        [
            .optional("casinos", .integer, "casinos with a balance"),
            .optional("currency", .code, "ISO 4217, or the coin's code"),
        ]
    )

    static let coolOffStarted = EventSchema(
        "A user began or lengthened a rest.",
        [
            .required("until", .timestamp, "its end"),
            .optional("length_ms", .integer, "from now to its end"),
            .optional("extended", .flag, "whether one was running"),
        ]
    )

    static let selfExclusionStarted = EventSchema(
        "A user shut themselves out, or lengthened that.",
        [
            .required("until", .timestamp, "its end"),
            .optional("months", .integer, "6 at least"),
            .optional("extended", .flag, "whether one was running"),
        ]
    )

    static let budgetChanged = EventSchema(
        "A user set, tightened, loosened or removed a budget.",
        [
            .required("kind", .code, "loss or stake"),
            .required("period", .code, "day, week or month"),
            .required("change", .code, "set, tightened, loosened, removed or unchanged"),
            .optional("limit", .integer, "minor units; left out when removed"),
            .optional("previous", .integer, "minor units"),
            .optional("currency", .code, "ISO 4217, or the coin's code"),
            .optional("effective_at", .timestamp, "when a loosening begins to hold"),
        ]
    )

    static let budgetExceeded = EventSchema(
        "A total passed a user's own budget, and the user was told.",
        [
            .required("kind", .code, "loss or stake"),
            .required("period", .code, "day, week or month"),
            .required("limit", .integer, "minor units"),
            .required("total", .integer, "minor units"),
            .optional("currency", .code, "ISO 4217, or the coin's code"),
            .optional("bet", .integer, "the bet that passed it"),
        ]
    )

    static let helplineShown = EventSchema(
        "A user saw the helplines of their country.",
        [
            .optional("country", .code, "ISO 3166, with the region where it matters"),
            .optional("reason", .code, "asked, crisis, budget, refused or rest"),
        ]
    )

    static let realityCheckShown = EventSchema(
        "A user was told how long the visit has lasted.",
        [
            .required("duration_ms", .integer, "of the visit until then"),
            .optional("bets", .integer, "logged in it"),
            .optional("profit", .integer, "minor units, in it"),
            .optional("currency", .code, "ISO 4217, or the coin's code"),
        ]
    )

    static let consentChanged = EventSchema(
        "A user gave or withdrew a consent.",
        [
            .required("purpose", .code, "service, analytics, training, publication or mood"),
            .required("granted", .flag, "given or withdrawn"),
            .optional("policy", .integer, "version of the policy that it refers to"),
            .optional("source", .code, "onboarding, privacy or settings"),
        ]
    )

    static let privacyShown = EventSchema("A user saw the policy and their consents.")

    static let dataExported = EventSchema(
        "A user got all of their data, or an admin exported a data set.",
        [
            .optional("format", .code, "json, csv or jsonl"),
            .optional("scope", .code, "user, events, decisions, sessions or limits"),
            .optional("rows", .integer, "in all"),
            .optional("bytes", .integer, "of the file"),
        ]
    )

    static let dataErased = EventSchema(
        "A user was erased. The event outlives them, so it names nobody.",
        concernsUser: false,
        [
            .required("tables", .integer, "tables that held rows"),
            .required("rows", .integer, "rows deleted"),
            .optional("exports", .integer, "exports that held the user and are stale now"),
            .optional("source", .code, "user or admin"),
        ]
    )
}
