import Domain

/// The margin in a market's prices, and the probabilities without it.
struct FairPrices: FactTool {
    private static let mostOutcomes = 50

    let definition = FactToolDefinition(
        "fair_prices",
        """
        The overround of the prices of all outcomes of one market, and the fair probabilities and prices without it \
        (Shin's method, and the power method beside it).
        """,
        [FactParameter("prices", .numbers, "The decimal prices of every outcome of the market.", isRequired: true)],
        facts: [.outcomes, .overround],
        rows: [.price, .implied, .fairShin, .fairPower, .fairPrice]
    )

    func facts(_ arguments: FactArguments, _ desk: FactDesk) throws -> FactSheet {
        let prices = arguments.numbers("prices") ?? []
        guard prices.count <= Self.mostOutcomes else {
            throw FactToolFault.wrong("prices", found: "\(prices.count) prices", expected: "2 to \(Self.mostOutcomes)")
        }
        let (overround, shin, power) = try margin(of: prices)
        return FactSheet(
            tool: definition.name,
            title: Words(en: "Prices without the margin", fr: "Cotes sans la marge"),
            facts: [Fact(.outcomes, .count(prices.count)), Fact(.overround, .share(overround))],
            rows: prices.indices.map { index in
                [
                    Fact(.price, .price(prices[index])), Fact(.implied, .share(1 / prices[index])),
                    Fact(.fairShin, .share(shin[index])), Fact(.fairPower, .share(power[index])),
                    Fact(.fairPrice, .price(1 / shin[index])),
                ]
            },
            gaps: overround > 0 ? [] : ["no_margin"]
        )
    }

    private func margin(
        of prices: [Double]
    ) throws(FactToolFault) -> (overround: Double, shin: [Double], power: [Double]) {
        do {
            return (
                try MarginRemoval.overround(of: prices), try MarginRemoval.shin.fairProbabilities(of: prices),
                try MarginRemoval.power.fairProbabilities(of: prices)
            )
        } catch {
            switch error {
            case .tooFewOutcomes(let count):
                throw .wrong("prices", found: "\(count) prices", expected: "those of all outcomes, two at least")
            case .impossiblePrice(_, let price):
                throw .wrong("prices", found: "\(price)", expected: "decimal prices above 1")
            }
        }
    }
}
