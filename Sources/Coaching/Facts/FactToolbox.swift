/// The tools that a coach may use, by name.
package struct FactToolbox: Sendable {
    private let tools: [any FactTool]
    private let byName: [String: Int]

    /// - Parameter tools: where two have one name, the first has it.
    package init(_ tools: [any FactTool]) {
        self.tools = tools
        byName = Dictionary(
            tools.enumerated().map { ($0.element.definition.name, $0.offset) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    package var definitions: [FactToolDefinition] { tools.map(\.definition) }

    /// Checks the arguments against the tool's parameters, then asks the tool.
    ///
    /// - Throws: `FactToolFault` for a tool, an argument or a kind that is not known; what the store throws otherwise.
    package func run(_ name: String, _ arguments: FactArguments, _ desk: FactDesk) throws -> FactSheet {
        guard let position = byName[name] else { throw FactToolFault.unknownTool(name) }
        let tool = tools[position]
        return try tool.facts(try arguments.checked(against: tool.definition.parameters), desk)
    }

    /// All tools, without scores of accounts.
    package static let standard = standard(scores: .none)

    /// All tools.
    package static func standard(scores: AccountScores) -> FactToolbox {
        FactToolbox([
            BettingResults(), ResultsBreakdown(), ComparePeriods(), RecentBets(), OpenExposure(), BankrollFacts(),
            CashFlowFacts(), BudgetFacts(), StreakFacts(), LuckOrSkill(), LimitHistory(),
            AccountSafety(accountScores: scores), DecisionHabits(), LossResponseFacts(), ClosingLineFacts(),
            StakePlan(), RuinRisk(), ConvertPrice(), FairPrices(), ParlayCost(),
        ])
    }
}
