/// One row of a data set in no format of its own: what every format is written from and read into.
struct Example: Sendable, Equatable {
    /// What was answered, and how.
    enum Outcome: Sendable, Equatable {
        case answer([Message])
        /// Two answers to the same question, of which one was liked and one was not.
        case pair(chosen: [Message], rejected: [Message])
        case judged([Message], isLiked: Bool)
    }

    /// Up to the question.
    var prompt: [Message]
    var outcome: Outcome
    /// JSON array of the tools that were offered.
    var tools: JSONValue?
    /// Every message of the assistant is learnt, not only the answer.
    var learnsAll = false
    /// The columns that only people read.
    var sheet: TurnSheet?

    /// The answer to learn; nil where it was not liked.
    var preferred: [Message]? {
        switch outcome {
        case .answer(let messages), .pair(let messages, _), .judged(let messages, true): messages
        case .judged(_, false): nil
        }
    }

    /// All messages, in the order in which they are written.
    var messages: [Message] {
        switch outcome {
        case .answer(let answer), .judged(let answer, _): prompt + answer
        case .pair(let chosen, let rejected): prompt + chosen + rejected
        }
    }

    /// Applies a change to each message.
    mutating func change(_ body: (inout Message) -> Void) {
        func changed(_ messages: [Message]) -> [Message] {
            messages.map {
                var message = $0
                body(&message)
                return message
            }
        }
        prompt = changed(prompt)
        switch outcome {
        case .answer(let answer): outcome = .answer(changed(answer))
        case .pair(let chosen, let rejected): outcome = .pair(chosen: changed(chosen), rejected: changed(rejected))
        case .judged(let answer, let isLiked): outcome = .judged(changed(answer), isLiked: isLiked)
        }
    }
}

/// What the sheet for people says of a turn beside question and answer. Empty texts are cells without a value.
struct TurnSheet: Sendable, Equatable {
    /// A pseudonym.
    var user = ""
    /// A pseudonym.
    var conversation = ""
    var turn = ""
    var candidate = ""
    var language = ""
    /// ISO 8601, UTC.
    var occurredAt = ""
    var model = ""
    var prompt = ""
    var feedback = ""
}
