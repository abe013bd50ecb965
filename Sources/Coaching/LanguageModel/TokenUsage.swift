import Domain

/// The tokens that requests to a model used.
package struct TokenUsage: Sendable, Equatable {
    package var input: Int
    package var output: Int
    /// The server did not count, at least not all of them: the numbers are estimates from above.
    package var isEstimate: Bool

    package init(input: Int, output: Int, isEstimate: Bool = false) {
        self.input = input
        self.output = output
        self.isEstimate = isEstimate
    }

    package static let none = TokenUsage(input: 0, output: 0)

    package var total: Int { input + output }

    package static func + (left: Self, right: Self) -> Self {
        Self(
            input: left.input + right.input,
            output: left.output + right.output,
            isEstimate: left.isEstimate || right.isEstimate
        )
    }
}

extension TokenUsage: Decodable {
    private enum CodingKeys: String, CodingKey {
        case input = "prompt_tokens"
        case output = "completion_tokens"
    }

    /// The numbers are a stranger's: held between 0 and a hundred million, so that no sum of them overflows.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let clamp = { (count: Double) in Int(clamping: min(max(count, 0), 1e8)) }
        self.init(
            input: clamp(try container.decode(Double.self, forKey: .input)),
            output: clamp(try container.decodeIfPresent(Double.self, forKey: .output) ?? 0)
        )
    }
}
