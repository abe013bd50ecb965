import Coaching
import Domain
import Storage

extension CoachAnswer {
    /// How the answer stands on record.
    func kept(for profile: Profile, at moment: Timestamp) throws -> TurnAnswer {
        var kept = TurnAnswer(server: server, outputMessages: try ChatMessage.bytes(of: messages), answeredAt: moment)
        kept.model = model
        kept.facts = try FactsRecord(sheets, for: profile).bytes()
        kept.finishReason = finishReason ?? "stop"
        kept.inputTokens = usage?.inputTokens
        kept.outputTokens = usage?.outputTokens
        kept.costMicros = usage?.costMicros
        kept.firstChunk = firstChunk
        kept.duration = duration
        kept.error = error
        return kept
    }
}
