extension Example {
    /// The rows that this one becomes in a format; none where it has nothing for it.
    func fitted(to format: ConversationFormat) -> [Example] {
        switch format.kind {
        case .answers: fittedAsAnswer(format)
        case .pairs: fittedAsPair(format)
        case .judgements: fittedAsJudgements()
        }
    }

    private func with(_ outcome: Outcome, prompt: [Message]? = nil) -> Example {
        var example = self
        example.outcome = outcome
        example.prompt = prompt ?? self.prompt
        return example
    }

    private func fittedAsAnswer(_ format: ConversationFormat) -> [Example] {
        guard let preferred else { return [] }
        guard !format.holdsTools else { return [with(.answer(preferred))] }
        guard let answer = preferred.spoken.last else { return [] }
        var example = with(.answer([answer]), prompt: (prompt + preferred.spoken.dropLast()).spoken)
        example.tools = nil
        return [example]
    }

    /// A side is one message. The facts that it stands on are part of the question: those of the liked answer.
    private func fittedAsPair(_ format: ConversationFormat) -> [Example] {
        guard case .pair(let chosen, let rejected) = outcome, let liked = chosen.last, let disliked = rejected.last
        else { return [] }
        var example = with(.pair(chosen: [liked], rejected: [disliked]), prompt: prompt + chosen.dropLast())
        example.change { $0.weight = nil }
        return [example]
    }

    private func fittedAsJudgements() -> [Example] {
        let judged: [(answer: [Message], isLiked: Bool)]
        switch outcome {
        case .answer: judged = []
        case .pair(let chosen, let rejected): judged = [(chosen, true), (rejected, false)]
        case .judged(let answer, let isLiked): judged = [(answer, isLiked)]
        }
        return judged.compactMap { answer, isLiked in
            guard let last = answer.last else { return nil }
            var example = with(.judged([last], isLiked: isLiked), prompt: prompt + answer.dropLast())
            example.change { $0.weight = nil }
            return example
        }
    }
}
