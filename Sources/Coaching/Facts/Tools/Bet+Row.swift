import Domain

/// Bets as rows of a sheet.
extension Bet {
    func row(_ desk: FactDesk) -> [Fact] {
        var row = [
            Fact(.casino, desk.name(of: casinoName)), Fact(.selection, selection(desk.language)),
            Fact(.price, .price(Parlay.combinedPrice(of: slip.legs))), Fact(.stake, .money(slip.stake)),
        ]
        if let settlement {
            row.append(Fact(.result, .name(settlement.result.name(in: desk.language))))
            row.append(Fact(.profit, .money(settlement.profit)))
        } else {
            row.append(Fact(.isOpen, .flag(true)))
        }
        row.append(Fact(.placedAt, .moment(placedAt)))
        return row
    }

    /// What the user wrote of the legs, and the sport of one of which they wrote nothing.
    private func selection(_ language: Language) -> FactValue {
        let written = slip.legs.map { $0.selection ?? $0.match }
        let names = zip(slip.legs, written).map { leg, text in text ?? leg.sport.name(in: language) }
        let text = names.joined(separator: " + ")
        return written.allSatisfy { $0 == nil } ? .name(text) : .userText(text)
    }
}
