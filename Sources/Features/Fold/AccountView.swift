import Domain

/// What the features of an account are read from, as of a moment.
struct AccountView {
    let account: AccountFold
    /// Of the same user.
    let others: [AccountFold]
    let visits: VisitHistory
    let moment: Timestamp
    let standing: CasinoStanding
    let groups: [CasinoID: String]

    /// The last bets of the account, by when they were placed.
    var recent: ArraySlice<BetRecord> { account.bets.suffix(AccountFold.window) }
    func last(_ count: Int) -> ArraySlice<BetRecord> { account.bets.suffix(count) }

    /// Of the account's first ten bets: what was staked, and the closing-line value where the close is known.
    var early: [ForgottenBets.EarlyBet] {
        let forgotten = account.forgotten.early
        let remembered = account.bets.prefix(AccountFold.earlyBets - forgotten.count)
        return forgotten + remembered.map { ForgottenBets.EarlyBet(stake: $0.stake, clv: $0.clv) }
    }

    /// All bets of the account.
    var bets: Int { Int(account.forgotten.bets) + account.bets.count }

    /// Days (UTC), the last of which is today.
    func days(_ count: Int64) -> ClosedRange<Int64> {
        let today = moment.daysSince1970
        return (today - count + 1)...today
    }

    /// Days between a moment and now; none of them negative, whatever clocks did.
    func days(since moment: Timestamp) -> Double { max(0, Double(self.moment.since(moment).rawValue) / 86_400_000) }
}

/// How many, and of how many where it is known.
struct Share {
    private(set) var yes = 0
    private(set) var known = 0

    mutating func add(_ answer: Bool) {
        known += 1
        if answer { yes += 1 }
    }

    /// What is not known counts on neither side.
    mutating func add(_ answer: Bool?) {
        if let answer { add(answer) }
    }

    /// Nil where nothing is known.
    var value: Double? { known > 0 ? Double(yes) / Double(known) : nil }
}
