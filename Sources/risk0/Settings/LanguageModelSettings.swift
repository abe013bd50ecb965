import Coaching
import Domain

/// The server that answers in the place of the built-in coach.
struct LanguageModelSettings: Sendable {
    let endpoint: ModelEndpoint
    let apiKey: APIKey?
    let model: String
    /// Nil where a price is not given: costs are not counted then.
    let price: TokenPrice?
    let limits: TokenBudget.Limits

    /// - Returns: nil where no server is named, or where a variable is wrong: the reader has noted it then.
    init?(from reader: inout SettingsReader) {
        let endpoint = reader.read("LLM_BASE_URL") { text in
            Settings.address(text).flatMap { $0.hasSuffix("/v1") ? try? ModelEndpoint($0) : nil }
        }
        let apiKey = reader.read("LLM_API_KEY") { try? APIKey($0) }
        let model = reader.required("LLM_MODEL") { $0.contains(where: \.isWhitespace) ? nil : $0 }
        let input = reader.read("LLM_INPUT_PRICE", Self.price)
        let output = reader.read("LLM_OUTPUT_PRICE", Self.price)
        let perUser = reader.required("LLM_TOKENS_PER_USER_PER_DAY", Self.count)
        let forEveryone = reader.required("LLM_TOKENS_PER_DAY", Self.count)
        guard let endpoint else { return nil }
        self.endpoint = endpoint
        self.apiKey = apiKey
        self.model = model
        price = input.flatMap { input in output.map { TokenPrice(input: input, output: $0) } }
        limits = TokenBudget.Limits(perUser: perUser, forEveryone: forEveryone)
    }

    /// Dollars for a million tokens, as millionths of a dollar for a million.
    private static func price(_ text: String) -> Int? {
        Double(text).flatMap { (0...10_000).contains($0) ? Int(clamping: ($0 * 1_000_000).rounded()) : nil }
    }

    private static func count(_ text: String) -> Int? {
        Int(text).flatMap { (0...10_000_000_000).contains($0) ? $0 : nil }
    }
}
