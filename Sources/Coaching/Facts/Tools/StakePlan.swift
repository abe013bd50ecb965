import Domain

/// What a bet is worth at a probability that the user believes in, and what share of the bankroll it could carry.
struct StakePlan: FactTool {
    let definition = FactToolDefinition(
        "stake_plan",
        """
        The arithmetic of a bet at the user's own probability: break-even, edge, expected value of a stake, Kelly's \
        fraction and a quarter of it (at most 5 % of the bankroll), the part of it that is asked for, and the stake \
        that wins a sum. It says nothing of whether the probability is right.
        """,
        [.price, .probability, .edge, .stake, .bankroll, .currency, .kellyPart, .target],
        facts: [
            .price, .probability, .bankroll, .breakEvenProbability, .edge, .stake, .expectedValue, .kellyFraction,
            .quarterKellyFraction, .quarterKellyStake, .stakeShare, .kellyPart, .askedKellyFraction, .askedKellyStake,
            .target, .targetStake,
        ]
    )

    func facts(_ arguments: FactArguments, _ desk: FactDesk) throws -> FactSheet {
        let exact = try arguments.price(desk)
        let price = exact?.decimal
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
        let isResting = desk.profile.protection.isResting(at: desk.now)
        if let target = try arguments.amount("target", in: currency), !isResting {
            sheet.facts.add(.target, .money(target))
            sheet.facts.add(.targetStake, exact?.stake(winning: target).map(FactValue.money))
        }
        guard let price, let probability, let value = BetValue(price: price, probability: probability) else {
            return sheet
        }
        sheet.facts.add(.probability, .share(probability))
        sheet.facts.add(.edge, .share(value.edge))
        sheet.facts.add(.expectedValue, stake.map { .money(value.expectedProfit(of: $0)) })
        // Whoever takes a break is not told what to stake.
        guard !isResting else {
            sheet.gaps.append(FactGap.resting)
            return sheet
        }
        sheet.facts.add(.kellyFraction, .share(value.kellyFraction))
        sheet.facts.add(.quarterKellyFraction, .share(KellyRule.quarter.share(of: value)))
        let asked = try arguments.kellyRule()
        if let asked, asked.fraction != KellyRule.quarter.fraction {
            sheet.facts.add(.kellyPart, .name(asked.words(desk.language)))
            sheet.facts.add(.askedKellyFraction, .share(asked.share(of: value)))
        }
        if let bankroll {
            let money = Money(minorUnits: bankroll, currency: currency)
            sheet.facts.add(.quarterKellyStake, .money(KellyRule.quarter.stake(for: value, bankroll: money)))
            if let asked, asked.fraction != KellyRule.quarter.fraction {
                sheet.facts.add(.askedKellyStake, .money(asked.stake(for: value, bankroll: money)))
            }
        }
        return sheet
    }
}

extension KellyRule {
    /// "Half Kelly"; "30% of Kelly" for what has no name.
    fileprivate func words(_ language: Language) -> String {
        let named: Words? =
            switch fraction {
            case 1: Words(en: "Full Kelly", fr: "Kelly entier")
            case 0.5: Words(en: "Half Kelly", fr: "Demi-Kelly")
            case 1.0 / 3: Words(en: "A third of Kelly", fr: "Un tiers de Kelly")
            case 0.125: Words(en: "An eighth of Kelly", fr: "Un huitième de Kelly")
            case 0.1: Words(en: "A tenth of Kelly", fr: "Un dixième de Kelly")
            default: nil
            }
        if let named { return named(language) }
        let percent = Int64(exactly: (fraction * 100).rounded()) ?? 0
        return Words(en: "\(percent)% of Kelly", fr: "\(percent)\u{A0}% de Kelly")(language)
    }
}

extension Price {
    /// The smallest stake that wins so much beside itself; nil beyond what one bet may carry.
    fileprivate func stake(winning target: Money) -> Money? {
        let (above, over) = target.minorUnits.multipliedReportingOverflow(by: denominator)
        let profit = numerator - denominator
        guard !over, profit > 0 else { return nil }
        let minorUnits = above / profit + (above % profit == 0 ? 0 : 1)
        guard (1...Money.largestMinorUnits).contains(minorUnits) else { return nil }
        return Money(minorUnits: minorUnits, currency: target.currency)
    }
}
