import Domain
import Storage

/// The prices that the user took against those at which the market closed: the one fast signal of skill.
struct ClosingLineFacts: FactTool {
    let definition = FactToolDefinition(
        "closing_line",
        """
        The user's closing-line value: the price taken over the closing price of the same selection, less 1 (both with \
        the bookmaker's margin), over the settled bets whose closing price is known.
        """,
        [.casino, .period(.all)],
        facts: [.bets, .betsWithClose, .meanCloses, .coverage, .meanClv, .meanClvLow, .meanClvHigh, .beatShare]
    )

    func facts(_ arguments: FactArguments, _ desk: FactDesk) throws -> FactSheet {
        var line = ClosingLine()
        let span = desk.span(arguments.period())
        let casino = try arguments.casino(desk)
        try desk.eachBet(span, casino: casino) {
            line.add(price: $0.bet.price, closingPrice: $0.closingPrice)
        }
        var sheet = FactSheet(
            tool: definition.name,
            title: Words(en: "Closing-line value", fr: "Valeur face à la clôture"),
            gaps: FactGap.forBets(line.bets, others: try desk.standing().hasOthers)
        )
        guard line.bets > 0 else { return sheet }
        sheet.facts.add(.bets, .count(line.bets))
        guard let mean = line.mean else {
            sheet.gaps.append("no_closing_prices")
            return sheet
        }
        sheet.facts.add(.betsWithClose, .count(line.betsWithClose))
        let atMean = try desk.book.betsClosedAtMean(of: desk.user, in: desk.currency, casino: casino?.id, span: span)
        sheet.facts.add(.meanCloses, atMean > 0 ? .count(atMean) : nil)
        sheet.facts.add(.coverage, .share(Double(line.betsWithClose) / Double(line.bets)))
        sheet.facts.add(.meanClv, .share(mean))
        sheet.facts.add(.meanClvLow, line.interval.map { .share($0.lowerBound) })
        sheet.facts.add(.meanClvHigh, line.interval.map { .share($0.upperBound) })
        sheet.facts.add(.beatShare, .share(Double(line.beaten) / Double(line.betsWithClose)))
        return sheet
    }
}
