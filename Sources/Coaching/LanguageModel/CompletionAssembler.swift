/// Puts an answer together from its pieces.
struct CompletionAssembler: Sendable {
    /// More calls than this in one answer are no wish to know something.
    private static let maximumCalls = 64

    private struct Call {
        let index: Int?
        var id: String
        var name: String
        var arguments: String
    }

    /// The longest text, with the calls' arguments, in bytes.
    private let limit: Int
    private let discretion: Discretion
    private var size = 0
    private var calls: [Call] = []
    private var finishReason: FinishReason?
    private(set) var text = ""
    private(set) var usage: TokenUsage?
    /// Whether the server has said that nothing follows.
    private(set) var isDone = false
    private(set) var hasBegun = false

    init(limit: Int, discretion: Discretion = .none) {
        self.limit = limit
        self.discretion = discretion
    }

    /// An estimate of the tokens that the model has written so far, arguments included.
    var writtenTokens: Int {
        calls.reduce(TokenEstimate.tokens(in: text)) { $0 + TokenEstimate.tokens(in: $1.arguments) }
    }

    /// The text that the chunk adds; empty if none.
    mutating func take(_ chunk: ChatChunk) throws(ModelFault) -> String {
        hasBegun = true
        if let complaint = chunk.complaint { throw ModelFault(inStream: complaint, discretion) }
        // The last word counts: some servers tell the usage so far with each chunk.
        if let usage = chunk.usage { self.usage = usage }
        if let reason = chunk.finishReason, !reason.isEmpty { finishReason = FinishReason(word: reason) }
        for piece in chunk.calls { try take(piece) }
        let addition = chunk.text ?? ""
        try count(addition)
        text += addition
        return addition
    }

    /// `[DONE]`, or the end of an answer that was not streamed.
    mutating func end() {
        hasBegun = true
        isDone = true
    }

    /// The answer, once nothing follows. A server that gave its reason for ending has ended, `[DONE]` or not.
    func finish() throws(ModelFault) -> Completion {
        guard isDone || finishReason != nil else { throw .truncated }
        let reason = finishReason ?? (calls.isEmpty ? .stop : .toolCalls)
        guard !calls.isEmpty || text.contains(where: { !$0.isWhitespace }) else {
            throw .emptyAnswer(reason)
        }
        let toolCalls = calls.map { ToolCall(id: $0.id, name: $0.name, arguments: $0.arguments) }
        return Completion(text: text, toolCalls: toolCalls, finishReason: reason, usage: usage)
    }

    private mutating func take(_ piece: ChatChunk.CallPiece) throws(ModelFault) {
        try count(piece.arguments ?? "")
        try count(piece.name ?? "")
        let id = piece.id ?? ""
        guard let place = place(of: piece, id: id) else {
            guard calls.count < Self.maximumCalls else { throw .tooManyToolCalls }
            calls.append(
                Call(index: piece.index, id: id, name: piece.name ?? "", arguments: piece.arguments ?? "")
            )
            return
        }
        if calls[place].id.isEmpty { calls[place].id = id }
        // A name comes whole with the first piece; some repeat it with each.
        if let name = piece.name, calls[place].name.isEmpty { calls[place].name = name }
        calls[place].arguments += piece.arguments ?? ""
    }

    /// The call that the piece continues: the last of its index, without an index the last of all. Some servers give
    /// every call the index 0; another id is then another call.
    private func place(of piece: ChatChunk.CallPiece, id: String) -> Int? {
        let place =
            piece.index.flatMap { index in calls.lastIndex { $0.index == index } }
            ?? (piece.index == nil ? calls.indices.last : nil)
        guard let place, id.isEmpty || calls[place].id.isEmpty || calls[place].id == id else { return nil }
        return place
    }

    private mutating func count(_ text: String) throws(ModelFault) {
        size += text.utf8.count
        guard size <= limit else { throw .tooLarge }
    }
}
