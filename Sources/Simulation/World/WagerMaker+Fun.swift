import Domain

/// Bets for which no market is on record, or that nobody with an edge places.
extension WagerMaker {
    /// Favourites of the day's first divisions, together.
    func parlay(_ home: Int, _ dice: inout Dice, _ world: borrowing World) -> Wager? {
        let matches = world.calendar.fixtures(on: world.plan.firstDay + Int64(day))
            .filter { world.calendar.fixtures[$0].tier == 1 }.shuffled(using: &dice)
            .prefix(2 + dice.index(below: 4))
        guard matches.count >= 2 else { return nil }
        let starts = matches.map { world.calendar.fixtures[$0].startsAt }.min() ?? start
        let moment = max(start + .minutes(6 * 60), starts - .minutes(Int64(clamping: dice.between(15, 240))))
        let book = world.books[world.accounts[home].casino]
        let legs = matches.map { match -> (subject: Wager.Subject, price: Double) in
            let fixture = world.calendar.fixtures[match]
            let hours = Double(fixture.startsAt.since(moment).rawValue) / 3_600_000
            let fair = fixture.fair(hoursBefore: hours)
            let side: Side = dice.chance(0.25) ? .over : fair.home > fair.away ? .home : .away
            return (.match(match, side), book.price(side, of: fixture, hoursBefore: hours))
        }
        var wager = Wager(moment: moment, account: home, legs: legs, stake: bettor.stake * dice.between(0.3, 0.8))
        wager.startsAt = starts
        wager.hoursBefore = Double(starts.since(moment).rawValue) / 3_600_000
        return wager
    }

    /// A bet in the middle of a match.
    func live(_ home: Int, _ dice: inout Dice, _ world: borrowing World) -> Wager? {
        guard let match = dice.element(of: world.calendar.fixtures(on: world.plan.firstDay + Int64(day))) else {
            return nil
        }
        let fixture = world.calendar.fixtures[match]
        let moment = fixture.startsAt + .minutes(Int64(clamping: dice.between(4, 80)))
        guard moment < start + .days(1) else { return nil }
        let side = Side.allCases[dice.pick(Side.allCases.map { fixture.close[$0] })]
        let price = Pricing.shown(max(1.05, 0.93 / fixture.close[side] * dice.between(0.7, 1.4)))
        var wager = Wager(
            moment: moment,
            account: home,
            legs: [(.match(match, side), price)],
            stake: bettor.stake * dice.lognormal(median: 1, deviation: 0.4)
        )
        wager.isLive = true
        wager.hoursBefore = -Double(moment.since(fixture.startsAt).rawValue) / 3_600_000
        wager.startsAt = fixture.startsAt
        return wager
    }

    func prop(_ home: Int, _ dice: inout Dice, _ world: borrowing World) -> Wager? {
        guard let match = dice.element(of: world.calendar.fixtures(on: world.plan.firstDay + Int64(day))) else {
            return nil
        }
        let fixture = world.calendar.fixtures[match]
        let names = ["Alvarez", "Benn", "Costa", "Duarte", "Eriksen", "Fontaine", "Gruber", "Hale", "Ito", "Jansen"]
        let kinds = ["over 1.5 shots", "under 2.5 shots", "to be booked", "over 0.5 assists", "under 3.5 tackles"]
        let words = "\(dice.element(of: names) ?? "") \(dice.element(of: kinds) ?? "")"
        let moment = max(start + .minutes(6 * 60), fixture.startsAt - .minutes(Int64(clamping: dice.between(10, 500))))
        var wager = Wager(
            moment: moment,
            account: home,
            legs: [(.prop(match, words), Pricing.shown(dice.between(1.5, 4)))],
            stake: bettor.stake * dice.lognormal(median: 0.8, deviation: 0.4)
        )
        wager.hoursBefore = Double(fixture.startsAt.since(moment).rawValue) / 3_600_000
        wager.startsAt = fixture.startsAt
        return wager
    }

    func other(_ home: Int, _ dice: inout Dice) -> Wager {
        let sports: [Sport] = [.tennis, .basketball, .iceHockey, .americanFootball, .darts]
        let names = ["Marten", "Okafor", "Rossi", "Sato", "Tiberi", "Ulrich", "Vance", "Weiss", "Young", "Zhou"]
        let sport = dice.element(of: sports) ?? .tennis
        let night = dice.chance(bettor.traits.nights)
        let hour = night ? dice.between(0, 4.5) : dice.between(9, 22)
        let moment = start + .minutes(Int64(clamping: hour * 60))
        var wager = Wager(
            moment: moment,
            account: home,
            legs: [(.other(sport, dice.element(of: names) ?? ""), Pricing.shown(dice.between(1.3, 3.5)))],
            stake: bettor.stake * dice.lognormal(median: 1, deviation: 0.4)
        )
        wager.hoursBefore = dice.between(0.1, 5)
        return wager
    }
}
