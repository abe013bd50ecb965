import Domain

extension ForgottenBets {
    func write(to writer: inout ByteWriter) {
        writer.signed(bets)
        // Most accounts have forgotten nothing yet.
        guard bets > 0 else { return }
        writer.signed(settled)
        writer.signed(highestID.rawValue)
        for moment in [firstPlacedAt, lastPlacedAt, returnedAt] { writer.optional(moment?.rawValue) }
        for sum in [profit, staked, promotionProfit, ownProfit, ownStaked, biggestWin] { writer.signed(sum) }
        for sum in [wins, chances, variance] { writer.double(sum) }
        writer.count(early.count)
        for bet in early {
            writer.signed(bet.stake)
            writer.optional(bet.clv.map(Int64.init))
        }
        writer.count(days.count)
        var before: Int64 = 0
        for day in days {
            writer.signed(day.day &- before)
            for number in [day.bets, day.promotional, day.settled, day.profit] { writer.signed(number) }
            before = day.day
        }
    }

    init(from reader: inout ByteReader) throws(FoldFault) {
        self.init()
        bets = try reader.amount(0...1_000_000_000)
        guard bets > 0 else { return }
        settled = try reader.amount(0...bets)
        highestID = BetID(try reader.signed())
        firstPlacedAt = try reader.optional().map(Timestamp.init(rawValue:))
        lastPlacedAt = try reader.optional().map(Timestamp.init(rawValue:))
        returnedAt = try reader.optional().map(Timestamp.init(rawValue:))
        profit = try reader.amount()
        staked = try reader.amount()
        promotionProfit = try reader.amount()
        ownProfit = try reader.amount()
        ownStaked = try reader.amount()
        biggestWin = try reader.amount()
        wins = try reader.double()
        chances = try reader.double()
        variance = try reader.double()
        for _ in 0..<(try reader.count(atMost: AccountFold.earlyBets, of: "first bets")) {
            let stake = try reader.amount()
            early.append(EarlyBet(stake: stake, clv: try reader.optional().flatMap { Int32(exactly: $0) }))
        }
        var before: Int64 = 0
        for _ in 0..<(try reader.count(atMost: Int(DayTally.span), of: "days of an account")) {
            var day = DayTally(day: try reader.nextDay(after: days.isEmpty ? nil : before))
            day.bets = try reader.amount(0...1_000_000_000)
            day.promotional = try reader.amount(0...1_000_000_000)
            day.settled = try reader.amount(0...1_000_000_000)
            day.profit = try reader.amount()
            days.append(day)
            before = day.day
        }
    }
}

extension ByteReader {
    /// A day that is told by its difference from the one before, which is earlier.
    mutating func nextDay(after before: Int64?) throws(FoldFault) -> Int64 {
        let day = try amount() &+ (before ?? 0)
        guard before.map({ $0 < day }) ?? true else { throw .invalid("days that are out of order") }
        return day
    }
}
