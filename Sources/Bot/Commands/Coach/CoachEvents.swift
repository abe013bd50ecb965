import Coaching
import Domain
import Intelligence
import Storage

/// The events that tell of an answer.
enum CoachEvents {
    static func answered(_ turn: Int64, _ intent: String, _ answer: CoachAnswer, user: UserID, at moment: Timestamp)
        -> Event
    {
        var data: EventData = [
            "turn": .integer(turn), "intent": .code(intent), "served_by": .code(answer.server),
        ]
        data.append("prompt", .code(answer.promptName))
        let tools = answer.sheets.map(\.tool)
        if !tools.isEmpty { data.append("tools", .codes(tools)) }
        if let duration = answer.duration { data.append("duration_ms", .integer(duration.rawValue)) }
        if let firstChunk = answer.firstChunk { data.append("first_chunk_ms", .integer(firstChunk.rawValue)) }
        if let usage = answer.usage {
            data.append("input_tokens", .integer(usage.inputTokens))
            data.append("output_tokens", .integer(usage.outputTokens))
        }
        if let error = answer.error { data.append("error", .code(error)) }
        return Event(.coachAnswer, user: user, data: data, occurredAt: moment)
    }

    /// The scores that an answer looked up: every calculation that a user sees is in the log.
    static func scored(by answer: CoachAnswer, for user: UserID, at moment: Timestamp, in book: Book) throws -> [Event]
    {
        guard answer.sheets.contains(where: { $0.tool == AccountScores.tool }) else { return [] }
        return try AccountReader().readings(of: user, at: moment, in: book).map {
            Event(.scoreComputed, user: user, data: $0.eventData(source: .coach), occurredAt: moment)
        }
    }
}
