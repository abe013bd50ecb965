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

    /// The bets of a window that are remembered one by one: its last ones by when they were placed, or all there are.
    func bets(in window: FeatureWindow) -> ArraySlice<BetRecord> {
        switch window {
        case .bets(let count): account.bets.suffix(min(count, AccountFold.window))
        case .firstBets, .days, .lifetime, .present: account.bets[...]
        }
    }

    /// Of the account's first ten bets: what was staked, and the closing-line value where the close is known.
    var early: [ForgottenBets.EarlyBet] {
        let forgotten = account.forgotten.early
        let remembered = account.bets.prefix(AccountFold.earlyBets - forgotten.count)
        return forgotten + remembered.map { ForgottenBets.EarlyBet(stake: $0.stake, clv: $0.clv) }
    }

    /// All bets of the account.
    var bets: Int { Int(account.forgotten.bets) + account.bets.count }

    /// The days (UTC) of a window, the last of which is today.
    func days(in window: FeatureWindow) -> ClosedRange<Int64> {
        let today = moment.daysSince1970
        guard case .days(let count) = window else { return Int64.min...today }
        return (today - Int64(count) + 1)...today
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
