import Domain

/// What a bettor writes.
struct LineText {
    let bettor: Bettor
    let calendar: FixtureCalendar

    /// `/bet CASINO SPORT PRICE STAKE …`, or a parlay with its legs.
    func bet(_ wager: Wager, at casino: String, asked: Int64, accepted: Int64) -> String {
        var tail = ""
        if wager.isLive { tail += " live" }
        if wager.isBoost { tail += " boost" }
        if wager.isFree { tail += " free" }
        if wager.isMax { tail += " max" }
        if accepted < asked { tail += " cut=" + Self.amount(accepted) }
        guard wager.legs.count == 1, let leg = wager.legs.first else {
            let legs = wager.legs.map { "\(Self.price($0.price)) \(words(of: $0.subject))" }
            return "/parlay \(casino) \(Self.amount(asked))\(tail): football " + legs.joined(separator: "; ")
        }
        return "/bet \(casino) \(sport(of: leg.subject)) \(Self.price(leg.price)) \(Self.amount(asked)) "
            + words(of: leg.subject) + tail
    }

    private func sport(_ sport: Sport) -> String {
        switch sport {
        case .iceHockey: "hockey"
        case .americanFootball: "nfl"
        default: sport.rawValue
        }
    }

    private func sport(of subject: Wager.Subject) -> String {
        if case .other(let sport, _) = subject { return self.sport(sport) }
        return "football"
    }

    private func words(of subject: Wager.Subject) -> String {
        switch subject {
        case .match(let place, let side):
            let fixture = calendar.fixtures[place]
            return "\(fixture.selection(side)) \(match(fixture)) \(start(fixture.startsAt))"
        case .prop(let place, let words):
            let fixture = calendar.fixtures[place]
            return "\(words) prop \(match(fixture)) \(start(fixture.startsAt))"
        case .other(_, let name):
            return name
        }
    }

    private func match(_ fixture: Fixture) -> String {
        let text = "\(fixture.home)-\(fixture.away)"
        return text.contains(" ") ? "match=\"\(text)\"" : "match=\(text)"
    }

    /// `at=2026-11-21T19:45`, in the bettor's zone.
    private func start(_ moment: Timestamp) -> String {
        let local = ZoneClock.shared(bettor.zone).local(moment)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let date = local.date
        return "at=\(date.year)-\(two(date.month))-\(two(date.day))T\(two(local.hour)):\(two(local.minute))"
    }

    // MARK: - Numbers

    static func price(_ price: Double) -> String { hundredths(Int64(clamping: (price * 100).rounded())) }

    /// Minor units, of currencies with two digits: "20", "37.50".
    static func amount(_ minorUnits: Int64) -> String {
        minorUnits % 100 == 0 ? "\(minorUnits / 100)" : hundredths(minorUnits)
    }

    private static func hundredths(_ number: Int64) -> String {
        let rest = number % 100
        return "\(number / 100)." + (rest < 10 ? "0\(rest)" : "\(rest)")
    }

    /// To what people pay in: multiples of ten.
    static func rounded(_ amount: Double) -> Int { max(10, Int(clamping: (amount / 10).rounded()) * 10) }

    /// A stake in minor units: most people round it to five, some do not, and a few calculate it to the cent.
    static func stake(_ amount: Double, _ oddness: Double, _ dice: inout Dice) -> Int64 {
        guard dice.chance(oddness) else { return Int64(clamping: max(1, (amount / 5).rounded())) * 500 }
        if dice.chance(oddness * 0.6) { return max(50, Int64(clamping: (amount * 100).rounded())) }
        let whole = max(1, Int64(clamping: amount.rounded()))
        return (whole % 5 == 0 ? whole + 1 + Int64(dice.index(below: 3)) : whole) * 100
    }
}
