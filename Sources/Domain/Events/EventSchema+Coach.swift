/// What is asked of the coach, and how its answers are taken. What was said stands sealed in conversation_logs.
extension EventSchema {
    static let conversationStarted = EventSchema(
        "A user asked for a fresh conversation: what was said before is not referred to any more."
    )

    static let coachQuestion = EventSchema(
        "A user asked the coach something.",
        [
            .required("turn", .integer, "the row of conversation_logs"),
            .required("intent", .code, "what it was understood as"),
            .optional("confidence", .number, "0 to 1"),
            .required("source", .code, "text, command or again"),
            .optional("length", .integer, "characters"),
            .optional("candidate", .integer, "1 and on: the same question once more"),
        ]
    )

    static let coachAnswer = EventSchema(
        "The coach answered.",
        [
            .required("turn", .integer, "the row of conversation_logs"),
            .required("intent", .code, "what the question was understood as"),
            .required("served_by", .code, "built_in, model, or fallback: the built-in coach in a model's place"),
            .optional("prompt", .code, "the prompt that it was made from"),
            .optional("tools", .codes, "the facts that it was given, by tool"),
            .optional("duration_ms", .integer, "from the question being stored to the whole answer"),
            .optional("first_chunk_ms", .integer, "from asking the model to its first word"),
            .optional("input_tokens", .integer, "as the model counted"),
            .optional("output_tokens", .integer, "as the model counted"),
            .optional("error", .code, "why the model did not answer"),
        ]
    )

    static let coachFeedback = EventSchema(
        "A user said what an answer of the coach's was worth.",
        [
            .required("turn", .integer, "the row of conversation_logs"),
            .required("feedback", .integer, "1 for a thumb up, -1 for a thumb down"),
            .optional("reason", .code, "wrong, unclear, off_topic, tone or other"),
        ]
    )

    static let coachReasonsShown = EventSchema(
        "A user looked at the facts that an answer was made from.",
        [
            .required("turn", .integer, "the row of conversation_logs"),
            .optional("facts", .integer, "how many there were"),
        ]
    )

    static let harmSignalMet = EventSchema(
        "A message held a sign of crisis, of harm, or asked for help to do harm; help was shown first.",
        [
            .required("signal", .code, "crisis, harm, evasion, doubt; calm once its writer says that they are safe"),
            .optional("kind", .code, "which one, where there are several"),
            .optional("country", .code, "whose helplines were shown"),
        ]
    )

    static let conversationsExported = EventSchema(
        "An admin exported conversations for training.",
        concernsUser: false,
        [
            .required("format", .code, "openai, trl-sft…"),
            .required("rows", .integer, "examples in all splits"),
            .optional("users", .integer, "people in it, by pseudonym"),
            .optional("duration_ms", .integer, "from its start to its manifest"),
        ]
    )
}
