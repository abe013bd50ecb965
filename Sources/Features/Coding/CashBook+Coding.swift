import Domain

extension CashBook {
    /// Nothing but bets touched it: all else follows from what was staked and won.
    private var hasMovements: Bool { deposits > 0 || withdrawals > 0 || !bonuses.isEmpty || paid > 0 || bonusTotal > 0 }

    func write(to writer: inout ByteWriter) {
        for sum in [staked, recentlyStaked, balance, highestBalance] { writer.signed(sum) }
        writer.byte(hasMovements ? 1 : 0)
        guard hasMovements else { return }
        for sum in [
            deposits, deposited, withdrawals, lowTurnoverWithdrawals, pending, paid, bonusTotal, recentlyDeposited,
        ] { writer.signed(sum) }
        writer.double(depositSquares)
        writer.optional(firstWithdrawalAt?.rawValue)
        writer.optional(bonusToWithdrawal)
        writer.count(bonuses.count)
        for bonus in bonuses {
            writer.signed(bonus.at.rawValue)
            writer.signed(bonus.amount)
        }
    }

    init(from reader: inout ByteReader) throws(FoldFault) {
        self.init()
        staked = try reader.amount()
        recentlyStaked = try reader.amount()
        balance = try reader.amount()
        highestBalance = try reader.amount()
        guard try reader.byte() != 0 else { return }
        deposits = try reader.amount()
        deposited = try reader.amount()
        withdrawals = try reader.amount()
        lowTurnoverWithdrawals = try reader.amount()
        pending = try reader.amount()
        paid = try reader.amount()
        bonusTotal = try reader.amount()
        recentlyDeposited = try reader.amount()
        depositSquares = try reader.double()
        firstWithdrawalAt = try reader.optional().map(Timestamp.init(rawValue:))
        bonusToWithdrawal = try reader.optional()
        for _ in 0..<(try reader.count(atMost: Self.bonusesKept, of: "bonuses")) {
            let moment = Timestamp(rawValue: try reader.signed())
            bonuses.append(Bonus(at: moment, amount: try reader.amount()))
        }
    }
}
