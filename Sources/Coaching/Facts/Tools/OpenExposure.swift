import Domain
import Storage

/// What is open, and how much of the bankroll it is.
struct OpenExposure: FactTool {
    private static let mostRows = 10

    let definition = FactToolDefinition(
        "open_exposure",
        "The user's open bets in their currency: what is at risk, what they could return, the newest ten.",
        facts: [.openBets, .openStake, .possibleReturn, .shareOfBankroll],
        rows: [.casino, .selection, .price, .stake, .isOpen, .placedAt]
    )

    func facts(_ arguments: FactArguments, _ desk: FactDesk) throws -> FactSheet {
        let standing = try desk.standing()
        var sheet = FactSheet(tool: definition.name, title: Words(en: "Open bets", fr: "Paris en cours"))
        if standing.hasOthers { sheet.gaps.append(FactGap.otherCurrencies) }
        guard standing.openBets > 0 else {
            sheet.gaps.append("no_open_bets")
            return sheet
        }
        sheet.facts.add(.openBets, .count(standing.openBets))
        sheet.facts.add(.openStake, desk.money(standing.openStake))
        sheet.facts.add(
            .possibleReturn,
            desk.money(try desk.book.possibleReturn(of: desk.user, in: desk.currency))
        )
        if let bankroll = standing.bankroll {
            sheet.facts.add(.shareOfBankroll, .share(Double(standing.openStake) / Double(bankroll)))
        } else {
            sheet.gaps.append(FactGap.noBankroll)
        }
        sheet.rows = try desk.book.newestOpenBets(of: desk.user, in: desk.currency, limit: Self.mostRows)
            .map { $0.row(desk) }
        return sheet
    }
}
