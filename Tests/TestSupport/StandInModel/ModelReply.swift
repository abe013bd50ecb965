/// What the stand-in does with one request.
package struct ModelReply: Sendable {
    /// How the answer is written, one after the other.
    enum Step: Sendable {
        case send(String)
        /// Goes on when the test opens the gate.
        case wait(Gate)
        /// Sends nothing more and waits for the client to go.
        case fallSilent
        /// Closes the connection before the promised end.
        case breakOff
        /// Sends this again and again until so many bytes are out.
        case `repeat`(String, bytes: Int)
    }

    enum Start: Sendable {
        case head(status: Int, type: String, retryAfter: String?)
        /// Closes the connection without a word.
        case reset
        /// Waits for the client to go.
        case silence
    }

    var start: Start
    var steps: [Step]

    /// A tool call that the stand-in makes.
    package struct Call: Sendable {
        package let name: String
        /// As text: it may be no JSON at all.
        package let arguments: String
        package let id: String

        package init(_ name: String, _ arguments: String = "{}", id: String = "") {
            self.name = name
            self.arguments = arguments
            self.id = id
        }
    }
}

// What goes well.
extension ModelReply {
    private static let stream = Start.head(status: 200, type: "text/event-stream", retryAfter: nil)

    /// A streamed answer in three pieces, or as many as it has characters.
    package static func text(_ text: String) -> Self {
        let size = max(1, (text.count + 2) / 3)
        var pieces: [String] = []
        var rest = text[...]
        while !rest.isEmpty {
            pieces.append(String(rest.prefix(size)))
            rest = rest.dropFirst(size)
        }
        return streamed(pieces)
    }

    /// A streamed answer in these pieces.
    ///
    /// - Parameters:
    ///   - usage: tokens read and written; `nil` tells none.
    ///   - gate: is passed before each piece.
    package static func streamed(
        _ pieces: [String],
        finishReason: String = "stop",
        usage: (input: Int, output: Int)? = (11, 7),
        gate: Gate? = nil
    ) -> Self {
        var steps: [Step] = [.send(ChunkText.role)]
        for piece in pieces {
            if let gate { steps.append(.wait(gate)) }
            steps.append(.send(ChunkText.delta(piece)))
        }
        return Self(start: stream, steps: steps + ending(finishReason, usage))
    }

    /// Calls of tools, each in two pieces; with words before them if any are given.
    package static func toolCalls(_ calls: [Call], saying text: String? = nil) -> Self {
        var steps: [Step] = [.send(ChunkText.role)]
        if let text { steps.append(.send(ChunkText.delta(text))) }
        for (index, call) in calls.enumerated() {
            let half = call.arguments.index(call.arguments.startIndex, offsetBy: call.arguments.count / 2)
            let id = call.id.isEmpty ? "call-\(call.name)-\(index)" : call.id
            steps.append(.send(ChunkText.call(index, id: id, name: call.name, call.arguments[..<half])))
            steps.append(.send(ChunkText.call(index, call.arguments[half...])))
        }
        return Self(start: stream, steps: steps + ending("tool_calls", (23, 5)))
    }

    /// An answer that is not streamed, though it was asked for.
    package static func whole(_ text: String) -> Self {
        let json = ChunkText.whole(text)
        return Self(start: .head(status: 200, type: "application/json", retryAfter: nil), steps: [.send(json)])
    }

    private static func ending(_ reason: String, _ usage: (input: Int, output: Int)?) -> [Step] {
        var steps: [Step] = [.send(ChunkText.finish(reason))]
        if let usage { steps.append(.send(ChunkText.usage(usage.input, usage.output))) }
        return steps + [.send("data: [DONE]\n\n")]
    }
}

// What goes wrong.
extension ModelReply {
    /// An error in the API's own form.
    package static func refusal(
        _ status: Int,
        _ message: String = "refused",
        code: String = "error",
        retryAfter: String? = nil
    ) -> Self {
        let body = ChunkText.error(message, code: code)
        return Self(
            start: .head(status: status, type: "application/json", retryAfter: retryAfter),
            steps: [.send(body)]
        )
    }

    /// A page for people, as proxies show.
    package static func page(_ status: Int) -> Self {
        let html = "<html><head><title>\(status)</title></head><body><h1>\(status) Bad Gateway</h1></body></html>"
        return Self(start: .head(status: status, type: "text/html", retryAfter: nil), steps: [.send(html)])
    }

    /// The connection is reset without an answer.
    package static var reset: Self { Self(start: .reset, steps: []) }

    /// The request is taken and never answered.
    package static var silence: Self { Self(start: .silence, steps: []) }

    /// These pieces, and then nothing; the connection stays.
    package static func silence(after pieces: [String]) -> Self {
        Self(start: stream, steps: pieces.map { .send(ChunkText.delta($0)) } + [.fallSilent])
    }

    /// A whole answer, after which the server neither ends the body nor closes the connection.
    package static func lingering(_ text: String) -> Self {
        var reply = Self.text(text)
        reply.steps.append(.fallSilent)
        return reply
    }

    /// These pieces, and then the connection breaks; after the gate has been passed, if there is one.
    package static func brokenOff(after pieces: [String], gate: Gate? = nil) -> Self {
        let wait = gate.map { [Step.wait($0)] } ?? []
        return Self(start: stream, steps: pieces.map { .send(ChunkText.delta($0)) } + wait + [.breakOff])
    }

    /// These events as they are, whatever they say: `{not json`.
    package static func events(_ data: [String]) -> Self {
        Self(start: stream, steps: data.map { .send("data: \($0)\n\n") })
    }

    /// Bytes as they are, with a status of success.
    package static func bytes(_ pieces: [String], type: String = "text/event-stream") -> Self {
        Self(start: .head(status: 200, type: type, retryAfter: nil), steps: pieces.map(Step.send))
    }

    /// Text without end: so many bytes of it, and then nothing; the connection stays.
    package static func flood(bytes: Int = 20_000_000) -> Self {
        let piece = ChunkText.delta(String(repeating: "and on ", count: 600))
        return Self(start: stream, steps: [.repeat(piece, bytes: bytes), .fallSilent])
    }
}
