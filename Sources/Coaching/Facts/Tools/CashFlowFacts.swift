import Domain
import Storage

/// Money that went in and out.
struct CashFlowFacts: FactTool {
    let definition = FactToolDefinition(
        "cash_flow",
        "The user's deposits, paid withdrawals and bonuses in their currency.",
        [.casino, .period(.all)],
        facts: [
            .deposits, .deposited, .withdrawals, .withdrawn, .withdrawalPending, .bonuses, .bonus, .netDeposited,
        ]
    )

    func facts(_ arguments: FactArguments, _ desk: FactDesk) throws -> FactSheet {
        let flow = try desk.book.cashFlow(
            of: desk.user,
            in: desk.currency,
            casino: try arguments.casino(desk)?.id,
            span: desk.span(arguments.period())
        )
        var sheet = FactSheet(tool: definition.name, title: Words(en: "Cash flow", fr: "Flux d'argent"))
        guard flow.deposits + flow.withdrawals + flow.bonuses > 0 || flow.pending > 0 else {
            sheet.gaps.append("no_cash_flow")
            return sheet
        }
        sheet.facts = [
            Fact(.deposits, .count(flow.deposits)), Fact(.deposited, desk.money(flow.deposited)),
            Fact(.withdrawals, .count(flow.withdrawals)), Fact(.withdrawn, desk.money(flow.withdrawn)),
        ]
        sheet.facts.add(.withdrawalPending, flow.pending > 0 ? desk.money(flow.pending) : nil)
        sheet.facts.add(.bonuses, .count(flow.bonuses))
        sheet.facts.add(.bonus, desk.money(flow.bonus))
        sheet.facts.add(.netDeposited, desk.money(flow.deposited - flow.withdrawn))
        return sheet
    }
}
