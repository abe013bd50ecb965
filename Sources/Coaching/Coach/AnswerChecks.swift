import Domain

/// Whether an answer of a model's may be shown: its numbers stand on facts, and it gives no advice that RISK0 does not
/// give.
struct AnswerChecks: Sendable {
    /// What is wrong with an answer: a code for the log, and what the model is told.
    struct Fault: Sendable {
        let code: String
        let correction: String
    }

    private let advice = AdviceCheck()

    /// - Returns: nil for an answer that may be shown.
    func fault(in answer: String, _ task: ModelMind.Task, sheets: [FactSheet]) -> Fault? {
        if let fault = advice.faults(in: answer).min() {
            return Fault(
                code: fault.rawValue,
                correction: "Your answer gave advice that is not allowed (\(fault.rawValue)). Answer again without it."
            )
        }
        let grounding = GroundingCheck(
            allowed: Helpline.lines(for: task.profile.country).compactMap(\.phone),
            zone: .shared(task.profile.zone)
        )
        let loose = grounding.ungrounded(
            in: answer,
            sheets: sheets,
            question: task.question,
            language: task.language
        )
        guard !loose.isEmpty else { return nil }
        let list = loose.prefix(8).joined(separator: ", ")
        return Fault(
            code: "ungrounded",
            correction: """
                These numbers of your answer stand in no fact that you were given: \(list). Answer again with numbers \
                from the tools only, and leave out what you do not know.
                """
        )
    }
}
