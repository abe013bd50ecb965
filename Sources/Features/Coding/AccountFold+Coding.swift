import Domain

extension AccountFold {
    func write(to writer: inout ByteWriter) {
        writer.signed(casino.rawValue)
        writer.optional(firstSeenAt?.rawValue)
        writer.signed(highestID)
        writer.count(bets.count)
        var (id, moment) = (BetID(0), Timestamp(rawValue: 0))
        for bet in bets {
            writer.many(BetRecord.mostBytes) { bet.write(to: &$0, after: id, moment) }
            (id, moment) = (bet.id, bet.placedAt)
        }
        writer.count(undone.count)
        for bet in undone { writer.signed(bet.rawValue) }
        forgotten.write(to: &writer)
        cash.write(to: &writer)
        limits.write(to: &writer)
    }

    init(from reader: inout ByteReader) throws(FoldFault) {
        let casino = CasinoID(try reader.signed())
        let firstSeenAt = try reader.optional().map(Timestamp.init(rawValue:))
        let highestID = try reader.signed()
        let count = try reader.count(atMost: Self.capacity - 1, of: "bets of an account")
        var bets: [BetRecord] = []
        // Room for what is likely to come.
        bets.reserveCapacity(min(count + 16, Self.capacity))
        var (id, moment) = (BetID(0), Timestamp(rawValue: 0))
        for _ in 0..<count {
            let bet = try BetRecord(from: &reader, after: id, moment)
            guard bets.last.map({ $0.precedes(bet) }) ?? true else { throw .invalid("bets that are out of order") }
            bets.append(bet)
            (id, moment) = (bet.id, bet.placedAt)
        }
        var undone: [BetID] = []
        for _ in 0..<(try reader.count(atMost: Self.undoneKept, of: "undone bets")) {
            undone.append(BetID(try reader.signed()))
        }
        let forgotten = try ForgottenBets(from: &reader)
        let cash = try CashBook(from: &reader)
        self.init(
            casino: casino,
            bets: bets,
            forgotten: forgotten,
            undone: undone,
            cash: cash,
            limits: try LimitHistory(from: &reader),
            firstSeenAt: firstSeenAt,
            highestID: highestID
        )
    }
}
