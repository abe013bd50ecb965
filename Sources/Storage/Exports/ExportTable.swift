/// The tables that leave the database as data sets: without sealed texts, and with a pseudonym for each user.
package enum ExportTable: String, CaseIterable, Sendable {
    case events, decisions, sessions, limits

    /// A column of an export.
    package struct Column: Sendable {
        package enum Kind: Sendable {
            /// As it is stored.
            case plain
            /// A user's internal id: a pseudonym stands for it outside.
            case user
            /// Milliseconds since 1970, UTC.
            case time
            /// 0 or 1.
            case flag
            /// A JSON object or array.
            case json
            /// The 16 bytes of an event's id.
            case eventID
        }

        package let name: String
        package let kind: Kind
        /// Where it comes from; `t` is the table itself.
        let expression: String

        init(_ name: String, _ kind: Kind = .plain, from expression: String? = nil) {
            self.name = name
            self.kind = kind
            self.expression = expression ?? "t.\(name)"
        }
    }

    /// In the order of the file.
    package var columns: [Column] {
        switch self {
        case .events: Self.eventColumns
        case .decisions: Self.decisionColumns
        case .sessions: Self.sessionColumns
        case .limits: Self.limitColumns
        }
    }

    var table: String {
        switch self {
        case .events: "system_events"
        case .decisions: "bet_decisions"
        case .sessions: "user_behavior_sessions"
        case .limits: "limit_reports"
        }
    }

    /// The column that only grows: the order of an export, and how far it has come.
    var cursor: String { self == .events ? "seq" : "id" }

    /// The name of a casino of the catalogue; a user's own is theirs, and stays null.
    private static let casinoName = Column("casino", from: "(SELECT c.name FROM casinos AS c WHERE c.id = t.casino_id)")

    private static let eventColumns = [
        Column("seq"), Column("id", .eventID), Column("user", .user, from: "t.user_id"), Column("session_id"),
        Column("type"), Column("category"), Column("importance"), Column("tags", .json),
        // An admin's action may name the internal id of the user that it was about.
        Column("data", .json, from: "iif(t.type = 'admin_action', json_remove(t.data, '$.target'), t.data)"),
        Column("schema_version"), Column("occurred_at", .time), Column("recorded_at", .time),
    ]

    private static let decisionColumns = [
        Column("id"), Column("user", .user, from: "t.user_id"), Column("session_id"), Column("casino_id"), casinoName,
        Column("decision"), Column("source"), Column("sport"), Column("market"), Column("legs"), Column("price"),
        Column("leg_details", .json, from: legDetails), Column("stake"), Column("currency"),
        Column("requested_stake"), Column("is_live", .flag), Column("is_boost", .flag), Column("is_free", .flag),
        Column("is_prop", .flag), Column("is_max", .flag), Column("bankroll"), Column("open_exposure"),
        Column("open_bets"), Column("streak"), Column("recent_results", .json), Column("decision_ms"),
        Column("decided_at", .time), Column("recorded_at", .time), Column("result"), Column("payout"),
        Column("profit"), Column("settled_at", .time), Column("closing_price"), Column("closing_book"),
        Column("undone_at", .time),
    ]

    /// What each leg was, without the words of the user.
    private static let legDetails = """
        (SELECT json_group_array(json_object('sport', own_legs.sport, 'market', own_legs.market, 'price', own_legs.price,
             'starts_at', own_legs.starts_at, 'result', own_legs.result, 'closing_price', own_legs.closing_price,
             'closing_book', own_legs.closing_book))
         FROM (SELECT * FROM bet_legs WHERE bet_id = t.id ORDER BY position) AS own_legs)
        """

    private static let sessionColumns = [
        Column("id"), Column("user", .user, from: "t.user_id"), Column("started_at", .time),
        Column("last_activity_at", .time), Column("ended_at", .time), Column("duration_ms"), Column("platform"),
        Column("device"), Column("messages_sent"), Column("bets_clicked"), Column("commands_used"),
        Column("local_hour"), Column("local_weekday"),
    ]

    private static let limitColumns = [
        Column("id"), Column("user", .user, from: "t.user_id"), Column("session_id"), Column("casino_id"), casinoName,
        Column("type"), Column("stake_before"), Column("stake_after"), Column("currency"), Column("score"),
        Column("features", .json), Column("reported_at", .time), Column("recorded_at", .time),
        Column("undone_at", .time),
    ]
}
