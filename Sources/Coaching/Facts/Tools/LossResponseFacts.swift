import Domain
import Storage

/// What the user does after a loss, against what they do after a win.
struct LossResponseFacts: FactTool {
    let definition = FactToolDefinition(
        "loss_response",
        """
        How the user's stake and speed after a loss differ from those after a win in the same session: a comparison of \
        the person with themselves. The typical stake is the geometric mean.
        """,
        facts: [
            .afterLosses, .afterWins, .stakeAfterLoss, .stakeAfterWin, .ratio, .ratioLow, .ratioHigh, .stepRatio,
            .gapAfterLoss, .gapAfterWin,
        ]
    )

    func facts(_ arguments: FactArguments, _ desk: FactDesk) throws -> FactSheet {
        var bets: [LossResponse.Bet] = []
        try desk.eachBet(desk.span(.all)) { bets.append(LossResponse.Bet($0)) }
        let response = LossResponse(bets)
        var sheet = FactSheet(
            tool: definition.name,
            title: Words(en: "After a loss and after a win", fr: "Après une perte et après un gain"),
            gaps: bets.isEmpty ? [FactGap.noBets] : []
        )
        if try desk.standing().hasOthers { sheet.gaps.append(FactGap.otherCurrencies) }
        guard !bets.isEmpty else { return sheet }
        sheet.facts = [
            Fact(.afterLosses, .count(response.losses.count)), Fact(.afterWins, .count(response.wins.count)),
        ]
        guard let contrast = response.contrast else {
            sheet.gaps.append("few_pairs")
            return sheet
        }
        sheet.facts.add(.stakeAfterLoss, desk.money(Int64(clamping: contrast.stakeAfterLoss.rounded())))
        sheet.facts.add(.stakeAfterWin, desk.money(Int64(clamping: contrast.stakeAfterWin.rounded())))
        sheet.facts.add(.ratio, .number(contrast.ratio))
        sheet.facts.add(.ratioLow, contrast.interval.map { .number($0.lowerBound) })
        sheet.facts.add(.ratioHigh, contrast.interval.map { .number($0.upperBound) })
        sheet.facts.add(.stepRatio, .number(contrast.stepRatio))
        sheet.facts.add(.gapAfterLoss, contrast.gapAfterLoss.map(FactValue.duration))
        sheet.facts.add(.gapAfterWin, contrast.gapAfterWin.map(FactValue.duration))
        return sheet
    }
}
