/// Visits, commands and buttons.
extension EventSchema {
    static let sessionStarted = EventSchema(
        "A user wrote or pressed after 30 minutes of silence or more.",
        [
            .optional("session", .integer, "the row of user_behavior_sessions"),
            .optional("channel", .code, "telegram or console"),
            .optional("chat", .code, "private or group"),
            .optional("platform", .code, "where known"),
            .optional("language", .code, "en or fr"),
            .optional("hour", .integer, "0 to 23 in the user's zone"),
            .optional("weekday", .integer, "1 Monday to 7 Sunday in the user's zone"),
            .optional("since_last_ms", .integer, "from the end of the visit before"),
        ]
    )

    static let sessionEnded = EventSchema(
        "A visit ended, by silence or by the user's word.",
        [
            .optional("session", .integer, "the row of user_behavior_sessions"),
            .required("duration_ms", .integer, "from the first to the last thing the user did"),
            .optional("messages", .integer, "messages sent"),
            .optional("bets", .integer, "bets logged or pressed"),
            .optional("commands", .integer, "commands used"),
            .optional("buttons", .integer, "buttons pressed"),
            .optional("reason", .code, "silence, user, erased or shutdown"),
        ]
    )

    static let commandUsed = EventSchema(
        "A command was understood.",
        [
            .required("command", .code, "its name without the slash"),
            .optional("chat", .code, "private or group"),
            .optional("arguments", .integer, "words behind the command"),
            .optional("source", .code, "line, button or menu"),
            .optional("outcome", .code, "done, guided, refused or failed"),
        ]
    )

    static let commandUnknown = EventSchema(
        "A command was mistyped; the nearest ones were offered.",
        [
            .optional("suggested", .codes, "the commands offered, nearest first"),
            .optional("length", .integer, "characters of what was typed"),
        ]
    )

    static let inputRefused = EventSchema(
        "An answer or an argument could not be used, and the user was told why.",
        [
            .required("where", .code, "the command or the step of a flow"),
            .required("reason", .code, "the fault's stable word"),
            .optional("argument", .code, "which argument"),
        ]
    )

    static let messageReceived = EventSchema(
        "A message that is no command; its text is not in the event.",
        [
            .optional("chat", .code, "private or group"),
            .optional("kind", .code, "text, photo, document, voice, location or other"),
            .optional("length", .integer, "UTF-16 units of the text"),
            .optional("flow", .code, "the flow that it answered"),
            .optional("edited", .flag, "whether it changed an older message"),
        ]
    )

    static let buttonPressed = EventSchema(
        "A button was pressed by its owner.",
        [
            .required("button", .code, "what the button does"),
            .optional("bet", .integer, "the bet that it is about"),
            .optional("age_ms", .integer, "from the message with the button to the press"),
            .optional("stale", .flag, "whether what it stood for was past"),
        ]
    )

    static let flowStarted = EventSchema(
        "A guided dialogue began.",
        [
            .required("flow", .code, "its name"),
            .optional("source", .code, "line, button or menu"),
        ]
    )

    static let flowCancelled = EventSchema(
        "A guided dialogue was left before its end.",
        [
            .required("flow", .code, "its name"),
            .optional("step", .code, "the step that was open"),
            .optional("reason", .code, "user, replaced or expired"),
            .optional("duration_ms", .integer, "from its start"),
        ]
    )

    static let deepLinkOpened = EventSchema(
        "A user came by a link with a payload. It may be personal, so it stays with the user, sealed.",
        [.required("length", .integer, "characters of the payload, 1 to 64")]
    )

    static let onboardingStep = EventSchema(
        "A newcomer answered a step, or was refused at it.",
        [
            .required("step", .code, "country, age, consent, preferences, done or refused"),
            .optional("country", .code, "ISO 3166, with the region where it matters"),
            .optional("minimum_age", .integer, "years, of that country"),
            .optional("attempt", .integer, "from 1"),
        ]
    )

    static let settingChanged = EventSchema(
        "A user changed a setting.",
        [
            .required("setting", .code, "language, currency, unit, odds_format, zone, notifications, country"),
            .optional("value", .code, "the new value"),
            .optional("previous", .code, "the old value"),
        ]
    )
}
