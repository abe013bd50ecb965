import Domain

/// Reads which side of a match was picked from the words beside the match.
struct PickReader {
    let market: Market

    /// Whether the bet is on who wins.
    var isOutright: Bool { market == .winner }

    func pick(of items: [LegItems.Item]) -> LegReading.Pick {
        guard market == .winner || market == .total || market == .handicap else { return .none }
        var words = Words()
        for item in items where !words.take(item) { return .none }
        return words.total(market) ?? words.spotted(market) ?? words.outright(market) ?? .none
    }

    private struct Words {
        var teams: [[TeamID]] = []
        /// Named by a word or by 1, X or 2.
        var sides: [MatchSide] = []
        var totals: [MatchSide] = []
        var numbers: [(value: Double, sign: Int)] = []
        var countsGoals = false
        var isAsian = false

        /// - Returns: false for what is not understood.
        mutating func take(_ item: LegItems.Item) -> Bool {
            switch item {
            case .team(let ids): teams.append(ids)
            case .number(let value, let sign): numbers.append((value, sign))
            case .separator: break
            case .other: return false
            case .meaning(let meaning):
                switch meaning {
                case .draw: sides.append(.draw)
                case .home: sides.append(.home)
                case .away: sides.append(.away)
                case .over: totals.append(.over)
                case .under: totals.append(.under)
                case .goals: countsGoals = true
                case .asian: isAsian = true
                case .filler: break
                case .versus, .beats, .otherTeam: return false
                }
            }
            return true
        }

        /// "over 2.5", "+2,5 buts". A team's goals alone are no market on record.
        func total(_ market: Market) -> LegReading.Pick? {
            guard teams.isEmpty, sides.isEmpty, market != .handicap, numbers.count == 1, numbers[0].value != 0 else {
                return nil
            }
            let line = abs(numbers[0].value)
            guard line <= 20, line * 4 == (line * 4).rounded() else { return nil }
            if totals.count == 1, numbers[0].sign == 0 { return .total(totals[0], line) }
            guard totals.isEmpty, numbers[0].sign != 0, countsGoals || market == .total else { return nil }
            return .total(numbers[0].sign > 0 ? .over : .under, line)
        }

        /// "Arsenal -1.5". A handicap of whole goals is a market of three outcomes unless it is called Asian.
        func spotted(_ market: Market) -> LegReading.Pick? {
            guard totals.isEmpty, market != .total, numbers.count == 1, teams.count + sides.count == 1 else {
                return nil
            }
            let (line, sign) = numbers[0]
            guard sign != 0 || line == 0 else { return nil }
            guard abs(line) <= 10, line * 4 == (line * 4).rounded() else { return nil }
            guard line != line.rounded() || isAsian || market == .handicap else { return LegReading.Pick.none }
            if let team = teams.first { return .spotted(team, line) }
            return sides[0] == .draw ? LegReading.Pick.none : .spottedSide(sides[0], line)
        }

        /// "Arsenal", "draw", "1".
        func outright(_ market: Market) -> LegReading.Pick? {
            guard market == .winner, totals.isEmpty, !isAsian, !countsGoals else { return nil }
            if teams.count == 1, sides.isEmpty, numbers.isEmpty { return .team(teams[0]) }
            guard teams.isEmpty, sides.count + numbers.count == 1 else { return nil }
            if let side = sides.first { return .side(side) }
            guard numbers[0].sign == 0 else { return nil }
            return numbers[0].value == 1 ? .side(.home) : numbers[0].value == 2 ? .side(.away) : nil
        }
    }
}
