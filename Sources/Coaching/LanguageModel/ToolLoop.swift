/// Counts what a model asks for before it answers, so that it cannot go on for ever.
struct ToolLoop: Sendable, Equatable {
    private let maximumRounds: Int
    private let maximumCalls: Int
    private var rounds = 0
    private var ids: Set<String> = []

    init(limits: ModelLimits) {
        maximumRounds = limits.rounds
        maximumCalls = limits.toolCalls
    }

    /// How many calls have been taken.
    private(set) var calls = 0

    /// Takes the calls of one answer, each with an id that no other call of the question has. Calls that could not be
    /// followed by an answer are refused, whatever they ask.
    mutating func take(_ wanted: [ToolCall]) throws(ModelFault) -> [ToolCall] {
        rounds += 1
        guard rounds < maximumRounds, calls + wanted.count <= maximumCalls else { throw .tooManyToolCalls }
        return wanted.map { call in
            calls += 1
            var call = call
            // Servers have been seen to leave ids out and to use them again.
            if call.id.isEmpty || ids.contains(call.id) { call.id = freshID() }
            ids.insert(call.id)
            return call
        }
    }

    private func freshID() -> String {
        var number = calls
        while ids.contains("call_\(number)") { number += 1 }
        return "call_\(number)"
    }
}
