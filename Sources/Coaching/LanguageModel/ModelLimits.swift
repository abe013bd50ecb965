/// How long a model may take and how much it may say before it is given up.
package struct ModelLimits: Sendable, Equatable {
    /// From the question to the last byte, tools and second tries included.
    package var total: Duration
    /// From a request to the first piece of its answer.
    package var firstChunk: Duration
    /// Between two pieces of an answer.
    package var silence: Duration
    /// The longest answer to one request, in bytes of text and of calls' arguments.
    package var answerBytes: Int
    /// The same with the marks of the stream around each piece, which are many times the text.
    package var streamBytes: Int
    /// Requests to the model for one question, the answering one included.
    package var rounds: Int
    /// Tool calls for one question.
    package var toolCalls: Int

    package init(
        total: Duration = .seconds(60),
        firstChunk: Duration = .seconds(20),
        silence: Duration = .seconds(15),
        answerBytes: Int = 1 << 20,
        streamBytes: Int = 8 << 20,
        rounds: Int = 4,
        toolCalls: Int = 8
    ) {
        self.total = total
        self.firstChunk = firstChunk
        self.silence = silence
        self.answerBytes = answerBytes
        self.streamBytes = streamBytes
        self.rounds = max(rounds, 1)
        self.toolCalls = max(toolCalls, 0)
    }
}
