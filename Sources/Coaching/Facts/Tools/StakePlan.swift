import Domain

/// What a bet is worth at a probability that the user believes in, and what share of the bankroll it could carry.
struct StakePlan: FactTool {
    let definition = FactToolDefinition(
        "stake_plan",
        """
        The arithmetic of a bet at the user's own probability: break-even, edge, expected value of a stake, Kelly's \
        fraction and a quarter of it (at most 5 % of the bankroll). It says nothing of whether the probability is right.
        """,
        [.price, .probability, .edge, .stake, .bankroll, .currency],
        facts: [
            .price, .probability, .bankroll, .breakEvenProbability, .edge, .stake, .expectedValue, .kellyFraction,
            .quarterKellyFraction, .quarterKellyStake, .stakeShare,
        ]
    )

    func facts(_ arguments: FactArguments, _ desk: FactDesk) throws -> FactSheet {
        let price = try arguments.price(desk)?.decimal
        let currency = try arguments.currency(desk)
        let stake = try arguments.amount("stake", in: currency)
        let bankroll = try desk.bankroll(arguments, in: currency)
        var sheet = FactSheet(tool: definition.name, title: Words(en: "Stake", fr: "Mise"))
        sheet.facts.add(.price, price.map(FactValue.price))
        sheet.facts.add(.breakEvenProbability, price.map { .share(1 / $0) })
        sheet.facts.add(.bankroll, bankroll.map { .money(Money(minorUnits: $0, currency: currency)) })
        if bankroll == nil { sheet.gaps.append(FactGap.noBankroll) }
        sheet.facts.add(.stake, stake.map(FactValue.money))
        if let stake, let bankroll {
            sheet.facts.add(.stakeShare, .share(Double(stake.minorUnits) / Double(bankroll)))
        }
        let probability = try arguments.probability(at: price)
        if price == nil { sheet.gaps.append(FactGap.noPrice) }
        if probability == nil { sheet.gaps.append(FactGap.noProbability) }
        guard let price, let probability, let value = BetValue(price: price, probability: probability) else {
            return sheet
        }
        sheet.facts.add(.probability, .share(probability))
        sheet.facts.add(.edge, .share(value.edge))
        sheet.facts.add(.expectedValue, stake.map { .money(value.expectedProfit(of: $0)) })
        // Whoever takes a break is not told what to stake.
        guard !desk.profile.protection.isResting(at: desk.now) else {
            sheet.gaps.append(FactGap.resting)
            return sheet
        }
        sheet.facts.add(.kellyFraction, .share(value.kellyFraction))
        sheet.facts.add(.quarterKellyFraction, .share(KellyRule.quarter.share(of: value)))
        if let bankroll {
            let money = Money(minorUnits: bankroll, currency: currency)
            sheet.facts.add(.quarterKellyStake, .money(KellyRule.quarter.stake(for: value, bankroll: money)))
        }
        return sheet
    }
}
