import Coaching
import HTTP
import Intelligence

/// Makes the coach that the settings ask for.
enum CoachFactory {
    /// - Parameter client: what carries requests to a model's server.
    /// - Throws: `PromptFault` for a prompt that is wrong, with its file and line.
    static func coach(_ settings: Settings, client: HTTPClient) throws(PromptFault) -> Coach {
        try Coach(
            folder: settings.promptsDirectory,
            models: settings.modelsDirectories,
            toolbox: .standard(scores: scores),
            model: settings.languageModel.map { ModelMind(model($0, client), limits: $0.limits) }
        )
    }

    /// From the same folds as `/score`.
    private static let scores = AccountScores { user, moment, book in
        try AccountReader().readings(of: user, at: moment, in: book).reduce(into: [:]) { scores, reading in
            scores[reading.casino] = reading.score
        }
    }

    static func model(_ settings: LanguageModelSettings, _ client: HTTPClient) -> OpenAIModel {
        OpenAIModel(
            name: settings.model,
            endpoint: settings.endpoint,
            apiKey: settings.apiKey,
            price: settings.price,
            client: client
        )
    }
}
