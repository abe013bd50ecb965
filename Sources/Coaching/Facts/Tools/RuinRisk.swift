import Domain
import Storage

/// How likely a bankroll is to be lost by staking the same amount again and again.
struct RuinRisk: FactTool {
    private static let paths = 2_000

    let definition = FactToolDefinition(
        "ruin_risk",
        """
        The chance that the bankroll can no longer pay one stake within so many bets of the same stake, price and \
        probability, by simulation. What is left out is assumed: the user's average stake and price, and the price's \
        implied probability less a common bookmaker's margin (5.35 %).
        """,
        [
            .stake, .price, .probability, .edge,
            FactParameter("bets", .integer, "How many bets, 1 to 10000; left out: 500."), .bankroll, .currency,
        ],
        facts: [
            .ruinProbability, .ruinError, .paths, .bets, .bankroll, .stake, .stakeShare, .price, .probability,
            .medianEnd, .worstTenth,
        ]
    )

    func facts(_ arguments: FactArguments, _ desk: FactDesk) throws -> FactSheet {
        var sheet = FactSheet(tool: definition.name, title: Words(en: "Risk of ruin", fr: "Risque de ruine"))
        let bets = try arguments.count("bets", within: 1...RuinSimulation.mostBets) ?? 500
        let currency = try arguments.currency(desk)
        let (asked, stated) = (
            try arguments.amount("stake", in: currency)?.minorUnits, try arguments.price(desk)?.decimal
        )
        func money(_ minorUnits: Int64) -> FactValue { .money(Money(minorUnits: minorUnits, currency: currency)) }
        let record = asked == nil || stated == nil ? try self.record(desk) : BetRecord()
        let bankroll = try desk.bankroll(arguments, in: currency)
        sheet.facts.add(.bankroll, bankroll.map(money))
        if bankroll == nil { sheet.gaps.append(FactGap.noBankroll) }
        let stake = asked ?? (currency == desk.currency ? record.averageStake : nil)
        if asked == nil { sheet.gaps.append(stake == nil ? "no_stake" : "assumed_stake") }
        let usual = record.tally.averagePrice.map { ($0 * 100).rounded() / 100 }
        // The mean of long parlays may be beyond what can be played out.
        let price = stated ?? usual.flatMap { $0 > 1 && $0 <= RuinSimulation.highestPrice ? $0 : nil }
        if stated == nil { sheet.gaps.append(price == nil ? FactGap.noPrice : "assumed_price") }
        guard let bankroll, let stake, let price else { return sheet }
        var probability = try arguments.probability(at: price)
        if probability == nil {
            sheet.gaps.append("assumed_probability")
            probability = 1 / (price * (1 + Parlay.measuredOverround))
        }
        guard let probability, let value = BetValue(price: price, probability: probability),
            let simulation = RuinSimulation(
                bankroll: bankroll,
                staking: .flat(stake),
                value: value,
                bets: bets,
                paths: Self.paths
            )
        else {
            throw FactToolFault.wrong("price", found: "\(price)", expected: "a decimal price from 1.01 to 1000")
        }
        let outcome = simulation.run()
        sheet.facts += [
            Fact(.stake, money(stake)), Fact(.stakeShare, .share(Double(stake) / Double(bankroll))),
            Fact(.price, .price(price)), Fact(.probability, .share(probability)), Fact(.bets, .count(bets)),
            Fact(.paths, .count(Self.paths)), Fact(.ruinProbability, .share(outcome.ruinProbability)),
            Fact(.ruinError, .share(outcome.standardError)), Fact(.medianEnd, money(outcome.medianEnd)),
            Fact(.worstTenth, money(outcome.worstTenth)),
        ]
        return sheet
    }

    private func record(_ desk: FactDesk) throws -> BetRecord {
        var record = BetRecord()
        try desk.eachBet(desk.span(.all)) { record.add($0.bet) }
        return record
    }
}
