import Domain
import Storage

/// What the user has at each casino.
struct BankrollFacts: FactTool {
    let definition = FactToolDefinition(
        "bankroll",
        "The user's balance in their currency, by casino, with what is bound in open bets and in withdrawals.",
        facts: [.balance, .openStake, .withdrawalPending, .casinos],
        rows: [.casino, .balance]
    )

    func facts(_ arguments: FactArguments, _ desk: FactDesk) throws -> FactSheet {
        let standing = try desk.standing()
        var sheet = FactSheet(tool: definition.name, title: Words(en: "Bankroll", fr: "Bankroll"))
        if standing.hasOthers { sheet.gaps.append(FactGap.otherCurrencies) }
        guard !standing.accounts.isEmpty else {
            sheet.gaps.append("no_accounts")
            return sheet
        }
        // Without a deposit the balance is only what bets won and lost.
        if standing.bankroll == nil { sheet.gaps.append(FactGap.noBankroll) }
        sheet.facts = [
            Fact(.balance, desk.money(standing.balance)), Fact(.openStake, desk.money(standing.openStake)),
            Fact(.withdrawalPending, desk.money(standing.withdrawalPending)),
            Fact(.casinos, .count(standing.accounts.count)),
        ]
        sheet.rows = standing.accounts.prefix(25).map { account in
            [Fact(.casino, desk.name(of: account.casino.name)), Fact(.balance, .money(account.balance))]
        }
        return sheet
    }
}
