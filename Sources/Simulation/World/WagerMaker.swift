import Domain

/// Decides what a bettor means to bet on, where and how much.
struct WagerMaker {
    let bettor: Bettor
    let index: Int
    let day: Int
    let start: Timestamp

    private var traits: Traits { bettor.traits }

    /// - Returns: none where nothing tempts them; two where they back both sides at two casinos.
    mutating func wagers(_ dice: inout Dice, _ world: borrowing World) -> [Wager] {
        let accounts = world.accountsOf[index].filter {
            !world.accounts[$0].isOver && world.accounts[$0].opensOn <= day
        }
        guard let home = dice.element(of: accounts) else { return [] }
        if dice.chance(traits.parlays) { return parlay(home, &dice, world).map { [$0] } ?? [] }
        if dice.chance(traits.otherSports) { return [other(home, &dice)] }
        if dice.chance(traits.props) { return prop(home, &dice, world).map { [$0] } ?? [] }
        if dice.chance(traits.live) { return live(home, &dice, world).map { [$0] } ?? [] }
        guard var wager = single(accounts, home, &dice, world) else { return [] }
        let policy = world.policies[world.accounts[wager.account].casino]
        promote(&wager, policy, &dice)
        if !wager.isFree, dice.chance(traits.maxStakes) { wager.isMax = true }
        if let hedge = hedge(of: wager, accounts, &dice, world) { return [wager, hedge] }
        return [wager]
    }

    private func promote(_ wager: inout Wager, _ policy: CasinoPolicy, _ dice: inout Dice) {
        guard dice.chance(traits.promotions), dice.chance(policy.offers) else { return }
        if dice.chance(0.6) {
            wager.isBoost = true
            wager.legs[0].price = Pricing.shown(1 + (wager.legs[0].price - 1) * dice.between(1.06, 1.16))
        } else {
            wager.isFree = true
            wager.stake = min(wager.stake, dice.between(5, 25))
        }
    }

    private func stake(edge: Double, _ dice: inout Dice) -> Double {
        let size = dice.lognormal(median: bettor.stake, deviation: 0.35)
        let follows = max(0.25, min(3, 0.4 + 20 * max(0, edge)))
        return size * (1 - traits.proportional + traits.proportional * follows)
    }

    /// Hours before the start at which they bet.
    private func lead(_ dice: inout Dice) -> Double {
        dice.lognormal(median: 1.0 + 10 * max(traits.skill, traits.shopping), deviation: 0.9)
    }

    // MARK: - Matches

    /// Matches of the ranks they bet on: today's, or those of the next days.
    private func candidates(_ most: Int, isEarly: Bool, _ dice: inout Dice, _ world: borrowing World) -> [Int] {
        let today = world.plan.firstDay + Int64(day)
        let isMinor = dice.chance(traits.minorLeagues)
        var matches: [Int] = []
        let days = isEarly ? today + 2...today + World.horizon - 1 : today...today
        for day in days { matches += world.calendar.fixtures(on: day) }
        let wanted = matches.filter { (world.calendar.fixtures[$0].tier > 1) == isMinor }
        let pool = wanted.isEmpty ? matches : wanted
        guard pool.count > most else { return pool }
        return (0..<most).compactMap { _ in dice.element(of: pool) }
    }

    private func single(_ accounts: [Int], _ home: Int, _ dice: inout Dice, _ world: borrowing World) -> Wager? {
        let isEarly = dice.chance(traits.earliness)
        let isShopping = dice.chance(traits.shopping)
        let isInformed = !isShopping && dice.chance((traits.skill).squareRoot())
        let matches = candidates(isShopping || isInformed ? 7 : 1, isEarly: isEarly, &dice, world)
        let night = dice.chance(traits.nights)
        let lead = lead(&dice)
        func moment(_ fixture: Fixture) -> Timestamp {
            if isEarly { return start + .minutes(Int64(clamping: 8 * 60 + 40 * min(20, lead))) }
            if night { return start + .minutes(Int64(clamping: 20 + lead * 20) % 290) }
            let latest = fixture.startsAt - .minutes(3)
            return max(
                start + .minutes(6 * 60),
                min(latest, fixture.startsAt - Milliseconds(Int64(clamping: lead * 3_600_000)))
            )
        }
        var best: (value: Double, match: Int, side: Side, account: Int, edge: Double)?
        for match in matches {
            let fixture = world.calendar.fixtures[match]
            let hours = Double(fixture.startsAt.since(moment(fixture)).rawValue) / 3_600_000
            let now = fixture.fair(hoursBefore: hours)
            if isShopping {
                // The price that stands furthest above the others.
                for account in accounts.prefix(5) {
                    let book = world.books[world.accounts[account].casino]
                    for isTotal in [false, true] {
                        let prices = book.prices(of: fixture, isTotal: isTotal, hoursBefore: hours)
                        for side in Side.allCases where side.isTotal == isTotal && prices[side.place] < 8 {
                            let edge = prices[side.place] * now[side] - 1
                            if best.map({ edge > $0.value }) ?? true { best = (edge, match, side, account, edge) }
                        }
                    }
                }
            } else if isInformed {
                // Where they expect the market to go, whatever the casino's own mistakes are.
                for side in Side.allCases where now[side] > 0.12 {
                    let seen = now[side] + traits.skill * (fixture.close[side] - now[side])
                    let edge = (seen + 0.008 * dice.normal()) / now[side] - 1
                    if best.map({ edge > $0.value }) ?? true { best = (edge, match, side, home, edge) }
                }
            } else {
                let weights = Side.allCases.map { now[$0] * ($0 == .draw || $0 == .under ? 0.5 : 1) }
                best = (0, match, Side.allCases[dice.pick(weights)], home, 0)
            }
        }
        guard let best else { return nil }
        let fixture = world.calendar.fixtures[best.match]
        return wager(best.match, best.side, best.account, moment(fixture), edge: best.edge, &dice, world)
    }

    private func wager(
        _ match: Int,
        _ side: Side,
        _ account: Int,
        _ moment: Timestamp,
        edge: Double,
        _ dice: inout Dice,
        _ world: borrowing World
    ) -> Wager {
        let fixture = world.calendar.fixtures[match]
        let hours = Double(fixture.startsAt.since(moment).rawValue) / 3_600_000
        let price = world.books[world.accounts[account].casino].price(side, of: fixture, hoursBefore: hours)
        // The mean of the market has the mean margin and none of the mistakes.
        let fair = Pricing.prices(
            of: fixture.fair(hoursBefore: hours).market(isTotal: side.isTotal),
            insiders: side.isTotal ? 0.05 : 0.026
        )[side.place]
        var wager = Wager(
            moment: moment,
            account: account,
            legs: [(.match(match, side), price)],
            stake: stake(edge: edge, &dice)
        )
        wager.consensusEdge = price / fair - 1
        wager.hoursBefore = hours
        wager.startsAt = fixture.startsAt
        return wager
    }

    /// The other side at another casino, where the two prices together leave little or nothing to lose.
    private func hedge(
        of wager: Wager,
        _ accounts: [Int],
        _ dice: inout Dice,
        _ world: borrowing World
    ) -> Wager? {
        guard case .match(let match, let side) = wager.legs[0].subject, side.isTotal, accounts.count > 1,
            dice.chance(traits.shopping * traits.withdrawals)
        else { return nil }
        let other: Side = side == .over ? .under : .over
        let fixture = world.calendar.fixtures[match]
        let choice = accounts.filter { $0 != wager.account }.max { left, right in
            world.books[world.accounts[left].casino].price(other, of: fixture, hoursBefore: wager.hoursBefore)
                < world.books[world.accounts[right].casino].price(other, of: fixture, hoursBefore: wager.hoursBefore)
        }
        guard let choice else { return nil }
        let moment = min(
            wager.moment + .seconds(Int64(clamping: dice.between(60, 600))),
            fixture.startsAt - .minutes(1)
        )
        var hedge = self.wager(match, other, choice, moment, edge: 0, &dice, world)
        guard 1 / hedge.legs[0].price + 1 / wager.legs[0].price < 1.01 else { return nil }
        hedge.stake = wager.stake * wager.legs[0].price / hedge.legs[0].price
        return hedge
    }
}
