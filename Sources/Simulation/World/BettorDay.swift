import Domain

/// One bettor's day: what they mean to bet, what comes of it at the casino, and what they tell RISK0.
struct BettorDay {
    let bettor: Bettor
    /// The bettor's place, from 0.
    let index: Int
    let day: Int
    let start: Timestamp
    var dice: Dice
    var acts: [Act] = []

    init(world: borrowing World, bettor index: Int, day: Int) {
        bettor = world.bettors[index]
        self.index = index
        self.day = day
        start = world.plan.start(of: day)
        dice = Dice(seed: world.plan.seed, 5, bettor.number, day)
    }

    mutating func live(in world: inout World) {
        openAccounts(in: &world)
        for payment in world.payments[day] ?? [] where payment.bettor == index {
            note(.paid(payment.withdrawal), at: moment(hours: dice.between(9, 11)))
        }
        if dice.chance(bettor.days) {
            let count = 1 + dice.count(mean: max(0, bettor.bets - 1))
            var wagers: [Wager] = []
            for _ in 0..<count {
                var maker = WagerMaker(bettor: bettor, index: index, day: day, start: start)
                wagers += maker.wagers(&dice, world)
            }
            wagers.sort { $0.moment < $1.moment }
            for wager in wagers { place(wager, in: &world) }
        }
        if !world.open[index].isEmpty, dice.chance(0.6) {
            settle(until: moment(hours: dice.between(22.2, 23.6)), in: &world)
        }
        if dice.chance(0.12) { withdraw(in: &world) }
    }

    private func moment(hours: Double) -> Timestamp { start + Milliseconds(Int64(clamping: hours * 3_600) * 1_000) }

    mutating func note(_ content: Act.Content, at moment: Timestamp) {
        let last = start + .days(1) - .seconds(1)
        acts.append(Act(bettor: bettor.number, moment: min(max(start, moment), last), content: content))
    }

    /// Pays in at casinos that they come to today; many give a bonus for it.
    private mutating func openAccounts(in world: inout World) {
        for place in world.accountsOf[index] where world.accounts[place].opensOn == day {
            let name = world.policies[world.accounts[place].casino].name
            let amount = LineText.rounded(bettor.stake * dice.between(8, 25))
            let moment = moment(hours: dice.between(7, 9))
            note(.line("/deposit \(name) \(amount)"), at: moment)
            world.accounts[place].balance += Int64(amount) * 100
            world.accounts[place].deposited += Int64(amount) * 100
            if dice.chance(0.15 + 0.8 * bettor.traits.promotions) {
                note(.line("/bonus \(name) \(LineText.rounded(Double(amount) * 0.5))"), at: moment + .seconds(40))
            }
        }
    }

    /// Places a bet, or learns that the casino does not want it as it is.
    private mutating func place(_ intended: Wager, in world: inout World) {
        var wager = intended
        settle(until: wager.moment - .seconds(50), in: &world)
        let place = wager.account
        guard !world.accounts[place].isOver else { return }
        if let action = world.accounts[place].pending { meet(action, at: place, wager.moment, in: &world) }
        let account = world.accounts[place]
        let policy = world.policies[account.casino]
        guard !account.isOver else { return }
        if account.isWithoutPromotions, wager.isFree || wager.isBoost { return }
        if account.isWithoutSideMarkets, wager.isSide(world.calendar) { return }
        let most = Double(policy.limit) * account.factor
        if wager.isMax { wager.stake = max(wager.stake, most * dice.between(0.6, 1)) }
        let asked = LineText.stake(min(wager.stake, Double(policy.limit)), bettor.traits.oddStakes, &dice)
        let accepted = accepted(asked, wager, most: Int64(clamping: max(1, most) * 100))
        payIn(for: accepted, at: place, wager, in: &world)
        world.lastBet += 1
        let number = world.lastBet
        let line = LineText(bettor: bettor, calendar: world.calendar)
            .bet(wager, at: policy.name, asked: asked, accepted: accepted)
        note(.bet(number, line), at: wager.moment)
        world.take(wager, number, stake: accepted, by: index, on: day, &dice)
        chase(wager, in: &world)
    }

    private mutating func accepted(_ asked: Int64, _ wager: Wager, most: Int64) -> Int64 {
        if asked > most { return most }
        // The most on a market is sometimes less than what is asked for.
        guard wager.isMax, asked >= 1_000, dice.chance(0.3) else { return asked }
        return asked * 3 / 5 / 100 * 100
    }

    private mutating func payIn(for stake: Int64, at place: Int, _ wager: Wager, in world: inout World) {
        guard !wager.isFree, world.accounts[place].balance < stake else { return }
        let name = world.policies[world.accounts[place].casino].name
        let amount = LineText.rounded(max(Double(stake) / 100 * 1.2, bettor.stake * dice.between(5, 15)))
        note(.line("/deposit \(name) \(amount)"), at: wager.moment - .seconds(30))
        world.accounts[place].balance += Int64(amount) * 100
        world.accounts[place].deposited += Int64(amount) * 100
    }

    /// What a loss does to some: a larger bet at once.
    private mutating func chase(_ wager: Wager, in world: inout World) {
        guard world.hasLost[index], wager.legs.count == 1, dice.chance(bettor.traits.chasing * 0.5) else { return }
        world.hasLost[index] = false
        var maker = WagerMaker(bettor: bettor, index: index, day: day, start: start)
        guard var next = maker.wagers(&dice, world).first else { return }
        next.moment = wager.moment + .seconds(Int64(clamping: dice.between(120, 540)))
        guard next.startsAt.map({ $0 > next.moment }) ?? true else { return }
        next.stake *= dice.between(1.5, 2.5)
        place(next, in: &world)
    }
}
