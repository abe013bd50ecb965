import HTTP

/// Reads the body of an answer as its bytes come: a stream of events, or one JSON document from a server that does
/// not stream.
struct AnswerReader: Sendable {
    private enum Form {
        /// Nothing but white space so far.
        case unknown
        case events(ServerSentEventParser)
        case document([UInt8])
    }

    private var form = Form.unknown
    private(set) var assembler: CompletionAssembler

    /// - Parameter limit: the longest text, with the calls' arguments, in bytes.
    init(limit: Int, discretion: Discretion = .none) {
        assembler = CompletionAssembler(limit: limit, discretion: discretion)
    }

    /// Whether the answer is complete, though the connection may go on.
    var isDone: Bool { assembler.isDone }

    /// The text that these bytes add; empty if none.
    mutating func take(_ bytes: [UInt8]) throws(ModelFault) -> String {
        switch form {
        case .unknown:
            guard let first = bytes.first(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) else { return "" }
            form = first == UInt8(ascii: "{") ? .document([]) : .events(ServerSentEventParser())
            return try take(bytes)
        case .document(var document):
            form = .unknown
            document += bytes
            form = .document(document)
            return ""
        case .events(var parser):
            // The parser must have one owner while it grows, or it is copied with every piece.
            form = .unknown
            let events = parser.feed(bytes)
            form = .events(parser)
            return try take(events)
        }
    }

    /// The answer, once the body has ended; and the text that only its end made readable.
    mutating func finish() throws(ModelFault) -> (text: String, completion: Completion) {
        var text = ""
        switch form {
        case .unknown: throw .truncated
        case .events:
            guard assembler.hasBegun else { throw .invalidAnswer("it is neither a stream of events nor JSON") }
        case .document(let document):
            text = try assembler.take(try ChatChunk(reading: document))
            assembler.end()
        }
        return (text, try assembler.finish())
    }

    private mutating func take(_ events: [ServerSentEvent]) throws(ModelFault) -> String {
        var text = ""
        for event in events where !assembler.isDone {
            if event.data == "[DONE]" {
                assembler.end()
            } else if !event.data.isEmpty {
                text += try assembler.take(try ChatChunk(reading: Array(event.data.utf8)))
            }
        }
        return text
    }
}
