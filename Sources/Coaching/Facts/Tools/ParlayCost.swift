import Domain

/// What the bookmaker's margin costs when it is paid leg by leg.
struct ParlayCost: FactTool {
    let definition = FactToolDefinition(
        "parlay_cost",
        """
        What the bookmaker's margin costs over the legs of a parlay, (1 + overround)^legs - 1, beside what it costs a \
        single. Give the legs' prices, or only how many legs there are.
        """,
        [
            FactParameter("prices", .numbers, "The decimal price of each leg."),
            FactParameter("legs", .integer, "How many legs, where the prices are not known: 1 to 20."),
            FactParameter(
                "overround",
                .number,
                "Of one leg's market, 0.05 for 5 %; left out: 0.0535, the mean of Bet365's match results."
            ),
        ],
        facts: [.legs, .overround, .combinedPrice, .cost, .breakEvenProbability, .singleCost]
    )

    func facts(_ arguments: FactArguments, _ desk: FactDesk) throws -> FactSheet {
        let prices = arguments.numbers("prices")
        if let wrong = prices?.first(where: { Price(nearest: $0) == nil }) {
            throw FactToolFault.wrong("prices", found: "\(wrong)", expected: "decimal prices above 1")
        }
        let counted = try arguments.count("legs", within: 1...BetSlip.mostLegs)
        guard let legs = prices?.count ?? counted else { throw FactToolFault.missing("prices") }
        guard legs <= BetSlip.mostLegs else {
            throw FactToolFault.wrong("prices", found: "\(legs) prices", expected: "at most \(BetSlip.mostLegs)")
        }
        let given = arguments.number("overround")
        let overround = given ?? Parlay.measuredOverround
        guard (0...1).contains(overround) else {
            throw FactToolFault.wrong("overround", found: "\(overround)", expected: "a share from 0 to 1: 0.05 for 5 %")
        }
        var facts = [Fact(.legs, .count(legs)), Fact(.overround, .share(overround))]
        if let combined = prices?.reduce(1, *) {
            facts.add(.combinedPrice, .price(combined))
            facts.add(.breakEvenProbability, .share(1 / combined))
        }
        facts.add(.cost, .share(Parlay.overroundCost(legs: legs, overroundPerLeg: overround)))
        facts.add(.singleCost, .share(overround))
        return FactSheet(
            tool: definition.name,
            title: Words(en: "What a parlay costs", fr: "Ce que coûte un combiné"),
            facts: facts,
            gaps: given == nil ? ["assumed_overround"] : []
        )
    }
}
