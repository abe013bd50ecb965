/// What of a conversation is put before a model: the question, and as much of what was said before as fits.
package enum ConversationWindow {
    /// Tokens that the past may take; the question and the facts come on top.
    package static let tokens = 1_500
    /// Characters of one question that are read; the rest is left out, and marked.
    private static let longestQuestion = 4_000

    /// - Parameter budget: tokens for what was said before.
    /// - Returns: whole turns only, the oldest first, then the question.
    package static func messages(_ question: CoachQuestion, budget: Int = tokens) -> [ChatMessage] {
        var kept: [PastTurn] = []
        var used = 0
        for turn in question.history.reversed() {
            used += TokenEstimate.tokens(in: turn.question) + TokenEstimate.tokens(in: turn.answer)
            guard used <= budget else { break }
            kept.append(turn)
        }
        let past = kept.reversed().flatMap { turn -> [ChatMessage] in
            [
                .user(turn.question),
                .assistant(turn.answer),
            ]
        }
        return past + [.user(shortened(question.text))]
    }

    private static func shortened(_ text: String) -> String {
        text.count <= longestQuestion ? text : text.prefix(longestQuestion) + " […]"
    }
}
