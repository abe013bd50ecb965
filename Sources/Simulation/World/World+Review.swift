import Domain

extension World {
    /// Tells the casinos what the day brought of bets placed before.
    mutating func hear(of day: Int) {
        for item in news.removeValue(forKey: day) ?? [] {
            switch item.content {
            case .close(let clv, let isBeaten): accounts[item.account].tally.close(clv: clv, isBeaten: isBeaten)
            case .settled(let stake, let profit):
                accounts[item.account].tally.settle(stake: stake, profit: profit)
            }
        }
    }

    /// Every casino looks at the accounts that bet within the last week, and restricts some, at the end of the day.
    mutating func review(_ day: Int) {
        var sisters: [Int: Set<String>] = [:]
        for account in accounts where account.restrictions > 0 {
            sisters[account.bettor, default: []].insert(policies[account.casino].group)
        }
        for place in accounts.indices where isReviewed(accounts[place], day) {
            let account = accounts[place]
            let policy = policies[account.casino]
            var hazard = policy.hazard(of: account.tally)
            if account.restrictions == 0, let times = policy.sister,
                sisters[account.bettor]?.contains(policy.group) == true
            {
                hazard *= times
            }
            if account.restrictions == 0 {
                accounts[place].hazard = hazard
                accounts[place].hazardSum += hazard
                accounts[place].reviewedDays += 1
            } else {
                hazard *= 0.5
            }
            var dice = Dice(seed: plan.seed, 6, account.bettor, account.casino, day)
            guard dice.chance(1 - exponential(-hazard / 7)) else { continue }
            decided[account.casino] += account.restrictions == 0 ? 1 : 0
            accounts[place].pending = policy.actions[dice.pick(policy.actions.map(\.weight))]
        }
    }

    /// Days on which a casino looked at accounts that it had not restricted, all accounts together.
    package func reviewedDays(casino: Int) -> Int {
        accounts.filter { $0.casino == casino }.reduce(0) { $0 + $1.reviewedDays }
    }

    /// First restrictions to be expected by the rates at which the accounts stood on those days.
    package func expectedRestrictions(casino: Int) -> Double {
        accounts.filter { $0.casino == casino }.reduce(0) { $0 + $1.hazardSum } / 7
    }

    private func isReviewed(_ account: SimulatedAccount, _ day: Int) -> Bool {
        !account.isOver && account.pending == nil && account.restrictions < 3 && account.lastBet > day - 7
            && account.tally.bets > 0
    }
}
