/// What a model's tokens cost, in millionths of a dollar for a million tokens: $0.15 a million is 150,000.
package struct TokenPrice: Sendable, Equatable {
    package let input: Int
    package let output: Int

    /// Prices are held between nothing and $10,000 a million.
    package init(input: Int, output: Int) {
        self.input = min(max(input, 0), 10_000_000_000)
        self.output = min(max(output, 0), 10_000_000_000)
    }

    /// In millionths of a dollar, rounded up.
    package func cost(of usage: TokenUsage) -> Int {
        let million = 1_000_000
        // At most 10^8 tokens by 10^10: within 64 bits, as is their sum.
        let tokens = { (count: Int) in min(max(count, 0), 100_000_000) }
        return (tokens(usage.input) * input + tokens(usage.output) * output + million - 1) / million
    }
}
