import Coaching
import Domain
import HTTP

/// What the doctor looks at of the coach.
extension Checkup {
    static func prompts(_ settings: Settings) -> Finding {
        let folder = settings.promptsDirectory
        do {
            try settings.expectPrompts()
            // The coach itself, as `run` makes it; then the examples, which that reads a little later.
            try Coach(folder: folder, toolbox: .standard, model: nil).checkExamples()
            return .good("prompts", "all of \(folder) is in order")
        } catch { return .bad("prompts", "\(error)") }
    }

    /// Asks the model for one word: only that shows that key, name and address fit together.
    static func languageModel(_ settings: Settings) async -> Finding {
        guard let chosen = settings.languageModel else {
            return .note("coach", "no LLM_BASE_URL: the built-in coach answers")
        }
        let client = HTTPClient(configuration: .init())
        let conversation = ModelConversation(CoachFactory.model(chosen, client)) { $0.json(in: .shared("UTC")) }
        let request = ChatRequest(messages: [.user("Say: ok")], maximumTokens: 16)
        let finding: Finding
        do throws(ModelFault) {
            _ = try await conversation.run(
                request,
                callTool: { name, _ in throw FactToolFault.unknownTool(name) },
                on: { _ in }
            )
            finding = .good("coach", "\(chosen.model) at \(chosen.endpoint) answers")
        } catch .emptyAnswer {
            finding = .good("coach", "\(chosen.model) at \(chosen.endpoint) answers")
        } catch { finding = .bad("coach", "\(chosen.model) at \(chosen.endpoint): \(error)") }
        await client.shutdown()
        return finding
    }
}
