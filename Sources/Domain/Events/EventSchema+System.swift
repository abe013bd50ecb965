/// The program about itself.
extension EventSchema {
    static let errorOccurred = EventSchema(
        "Something failed that should not.",
        [
            .required("where", .code, "room and step, Bot.lane"),
            .required("kind", .code, "the error's stable word"),
            .optional("update", .integer, "the update that was being handled"),
            .optional("status", .integer, "the HTTP or SQLite code"),
            .optional("retried", .integer, "tries before giving up"),
            .optional("count", .integer, "how many this event stands for"),
        ]
    )

    static let updateUndecodable = EventSchema(
        "An update could not be understood and was passed over.",
        [
            .required("reason", .code, "what was wrong with it"),
            .optional("update", .integer, "its id, where it could be read"),
            .optional("kind", .code, "the kind of update, where it could be read"),
            .optional("bytes", .integer, "its length"),
        ]
    )

    static let updatesShed = EventSchema(
        "Updates of a flooding user were dropped without an answer.",
        [
            .required("count", .integer, "how many"),
            .optional("reason", .code, "flood, full or expired"),
            .optional("window_ms", .integer, "the span that they came in"),
        ]
    )

    static let workSetAside = EventSchema(
        "A piece of work brought the program down twice, or met damage, and is not tried any more.",
        [
            .required("kind", .code, "update, task, broadcast, recipient, question or export"),
            .required("reason", .code, "crash or damage"),
            .required("item", .integer, "its row"),
            .required("attempts", .integer, "begun and never ended"),
        ]
    )

    static let accessRefused = EventSchema(
        "Someone asked for what is not theirs.",
        [
            .required("what", .code, "the command or the button"),
            .optional("reason", .code, "not_admin, not_owner, forged, underage or excluded"),
            .optional("chat", .code, "private or group"),
        ]
    )

    static let userSlowed = EventSchema(
        "A user sent more than their share and is served more slowly.",
        [
            .optional("updates", .integer, "in the last minute"),
            .optional("limit", .integer, "allowed in a minute"),
        ]
    )

    static let userUnreachable = EventSchema(
        "The messenger says that the user cannot be written to.",
        [.optional("reason", .code, "blocked, deactivated, not_found or kicked")]
    )

    static let userReturned = EventSchema(
        "A user who could not be written to wrote again.",
        [.optional("away_ms", .integer, "since they became unreachable")]
    )

    /// For a message that was refused, and for one whose fate is not known.
    static let messageLost = EventSchema(
        "A message was refused by the messenger, or its answer was lost so that it may have arrived or not.",
        [
            .required("reason", .code, "the error's stable word"),
            .optional("item", .integer, "the row of the outbox"),
            .optional("method", .code, "sendMessage, editMessageText …"),
            .optional("status", .integer, "the HTTP code"),
            .optional("attempts", .integer, "tries"),
            .optional("kind", .code, "interactive, deferred or broadcast"),
        ]
    )

    static let adminAction = EventSchema(
        "An admin used an admin's command.",
        [
            .required("action", .code, "the command"),
            .optional("outcome", .code, "done, refused or failed"),
            .optional("count", .integer, "rows, users or files touched"),
            .optional("target", .integer, "the user that it was about"),
        ]
    )

    static let broadcastFinished = EventSchema(
        "A broadcast ended or was stopped.",
        [
            .required("sent", .integer, "messages that arrived"),
            .optional("broadcast", .integer, "its row"),
            .optional("failed", .integer, "messages that did not"),
            .optional("left", .integer, "not sent when it was stopped"),
            .optional("stopped", .flag, "by an admin"),
            .optional("duration_ms", .integer, "from its start"),
        ]
    )

    static let backupMade = EventSchema(
        "An online backup was written and opened to verify it.",
        [
            .required("verified", .flag, "opened, and its integrity_check was ok"),
            .optional("bytes", .integer, "of the file"),
            .optional("duration_ms", .integer, "to write and verify it"),
        ]
    )

    static let storeReconciled = EventSchema(
        "A store of the past was put in place and made whole with the keys: who was erased since is erased again.",
        concernsUser: false,
        [
            .required("source", .code, "restore, or start where it was put in place by hand"),
            .required("users", .integer, "erased again"),
            .required("rows", .integer, "of theirs, removed"),
            .optional("exports", .integer, "that are stale by it"),
            .optional("messages", .integer, "that waited to be sent then, and were dropped"),
            .optional("updates", .integer, "that waited to be handled then, and were dropped"),
            .optional("ended", .integer, "flows, questions, broadcasts and exports of then"),
            .optional("unopenable", .integer, "sealed texts that no key opens, dropped"),
            .optional("protections", .integer, "users whose withdrawn consents and breaks were put back"),
        ]
    )

    static let eventsReplayed = EventSchema(
        "Rejected events were tried again.",
        [
            .required("replayed", .integer, "stored now"),
            .required("refused", .integer, "rejected again"),
            .optional("reason", .code, "only those with this reason"),
        ]
    )

    static let programStarted = EventSchema(
        "The program began to serve.",
        [
            .optional("version", .code, "of the program"),
            .optional("schema", .integer, "number of the last migration"),
            .optional("channel", .code, "telegram or console"),
            .optional("waiting", .integer, "stored updates that were not yet handled"),
            .optional("unsent", .integer, "rows in the outbox"),
            .optional("startup_ms", .integer, "from its start"),
        ]
    )

    static let programStopped = EventSchema(
        "The program ended in order.",
        [
            .optional("reason", .code, "signal, end_of_input or error"),
            .optional("uptime_ms", .integer, "from its start"),
            .optional("left", .integer, "updates that it could not handle in time"),
            .optional("unsent", .integer, "rows in the outbox"),
        ]
    )
}
