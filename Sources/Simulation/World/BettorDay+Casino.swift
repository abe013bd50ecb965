import Domain

extension BettorDay {
    /// Learns what the casino has decided, tells RISK0, and draws the consequence.
    mutating func meet(_ action: CasinoPolicy.Action, at place: Int, _ moment: Timestamp, in world: inout World) {
        let casino = world.accounts[place].casino
        let policy = world.policies[casino]
        let before = max(1, Int64(clamping: (Double(policy.limit) * world.accounts[place].factor).rounded()))
        world.accounts[place].pending = nil
        world.accounts[place].restrictions += 1
        let words: String
        switch action.kind {
        case .stakeCut:
            world.accounts[place].factor *= action.factor ?? 0.1
            let after = Int64(clamping: Double(before) * (action.factor ?? 0.1))
            words = "cut \(before) \(min(after, before - 1))"
            world.accounts[place].isOver = after == 0 || dice.chance(0.75)
        case .promotionBan:
            world.accounts[place].isWithoutPromotions = true
            words = "promo"
        case .marketBan:
            world.accounts[place].isWithoutSideMarkets = true
            words = "market"
        case .closed:
            world.accounts[place].isOver = true
            words = "closed"
        }
        guard bettor.reports else { return }
        if world.accounts[place].restrictions == 1 { world.reported[casino] += 1 }
        note(.line("/limit \(policy.name) \(words)"), at: moment - .seconds(20))
        note(.noPicture, at: moment - .seconds(12))
    }

    /// Tells RISK0 how bets ended that are known by a moment: those that ended alike together.
    mutating func settle(until moment: Timestamp, in world: inout World) {
        var ended: [OpenWager] = []
        world.open[index].removeAll { wager in
            guard wager.knownAt <= moment else { return false }
            ended.append(wager)
            return true
        }
        guard !ended.isEmpty else { return }
        for wager in ended where wager.isWon { world.accounts[wager.account].balance += wager.payout }
        world.hasLost[index] = ended.max { $0.knownAt < $1.knownAt }?.isWon == false
        for (isWon, word) in [(true, "won"), (false, "lost")] {
            let numbers = ended.filter { $0.isWon == isWon }.map(\.number)
            // Most people write a line for each bet; those with many write one for all.
            if numbers.count > 5 {
                note(.settle(numbers, word), at: moment)
            } else {
                for number in numbers { note(.settle([number], word), at: moment) }
            }
        }
    }

    /// Takes money out where it has grown.
    mutating func withdraw(in world: inout World) {
        for place in world.accountsOf[index] {
            let account = world.accounts[place]
            guard account.balance > 10_000, account.balance > account.deposited * 3 / 2,
                dice.chance(bettor.traits.withdrawals)
            else { continue }
            let amount = account.balance / 2 / 1_000 * 10
            guard amount > 0 else { continue }
            world.accounts[place].balance -= amount * 100
            world.lastWithdrawal += 1
            let name = world.policies[account.casino].name
            note(.withdrawal(world.lastWithdrawal, "/withdraw \(name) \(amount)"), at: start + .minutes(23 * 60 + 50))
            world.payments[day + 1 + dice.index(below: 4), default: []].append((index, world.lastWithdrawal))
        }
    }
}

extension Wager {
    /// Whether it is on a prop or on a league below the first.
    func isSide(_ calendar: FixtureCalendar) -> Bool {
        legs.contains { leg in
            switch leg.subject {
            case .match(let place, _): calendar.fixtures[place].tier > 1
            case .prop: true
            case .other: false
            }
        }
    }

    /// The league with the lowest rank; 1 where none is known.
    func tier(_ calendar: FixtureCalendar) -> Int {
        legs.map { leg in
            switch leg.subject {
            case .match(let place, _), .prop(let place, _): calendar.fixtures[place].tier
            case .other: 1
            }
        }.max() ?? 1
    }
}

extension World {
    /// Takes a bet onto its account, and decides what will come of it and what the casino will learn.
    mutating func take(
        _ wager: Wager,
        _ number: Int,
        stake: Int64,
        by bettor: Int,
        on day: Int,
        _ dice: inout Dice
    ) {
        let place = wager.account
        var taken = PlacedWager(stake: stake, tier: wager.tier(calendar), hoursBefore: wager.hoursBefore)
        taken.isFree = wager.isFree
        taken.isBoosted = wager.isBoost
        taken.isMax = wager.isMax
        taken.consensusEdge = wager.consensusEdge
        var (price, close, sharp, isWon, isPriced) = (1.0, 1.0, 1.0, true, true)
        var (knownAt, lastStart) = (wager.moment + .minutes(150), wager.moment)
        for leg in wager.legs {
            price *= leg.price
            switch leg.subject {
            case .match(let match, let side):
                let fixture = calendar.fixtures[match]
                close *= fixture.close[side]
                let market = fixture.close.market(isTotal: side.isTotal)
                sharp *= Pricing.prices(of: market, insiders: side.isTotal ? 0.022 : 0.013)[side.place]
                isWon = isWon && fixture.isWon(side)
                lastStart = max(lastStart, fixture.startsAt)
                knownAt = max(knownAt, fixture.startsAt + Fixture.length)
            case .prop(let match, _):
                taken.isProp = true
                isPriced = false
                isWon = dice.chance(0.95 / leg.price) && isWon
                knownAt = max(knownAt, calendar.fixtures[match].startsAt + Fixture.length)
            case .other:
                isPriced = false
                isWon = dice.chance(0.95 / leg.price) && isWon
            }
        }
        accounts[place].tally.place(taken)
        accounts[place].lastBet = day
        if !wager.isFree { accounts[place].balance -= stake }
        let returned = Int64(clamping: Double(stake) * (wager.isFree ? price - 1 : price))
        open[bettor].append(
            OpenWager(
                number: number,
                knownAt: knownAt,
                isWon: isWon,
                account: place,
                payout: returned,
                stake: stake
            )
        )
        if isPriced, !wager.isLive {
            let item = CasinoNews(account: place, content: .close(clv: price * close - 1, isBeaten: price > sharp))
            news[self.day(of: lastStart), default: []].append(item)
        }
        let profit = isWon ? returned - (wager.isFree ? 0 : stake) : wager.isFree ? 0 : -stake
        news[self.day(of: knownAt), default: []].append(
            CasinoNews(account: place, content: .settled(stake: stake, profit: profit))
        )
    }

    /// The day of the world on which a moment falls.
    private func day(of moment: Timestamp) -> Int { Int(moment.daysSince1970 - plan.firstDay) }
}
