import Coaching
import HTTP

/// Makes the coach that the settings ask for.
enum CoachFactory {
    /// - Parameter client: what carries requests to a model's server.
    /// - Throws: `PromptFault` for a prompt that is wrong, with its file and line.
    static func coach(_ settings: Settings, client: HTTPClient) throws(PromptFault) -> Coach {
        try Coach(
            folder: settings.promptsDirectory,
            toolbox: .standard,
            model: settings.languageModel.map { ModelMind(model($0, client), limits: $0.limits) }
        )
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
