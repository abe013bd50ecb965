import Domain

/// What the words of a leg say: whose match, and which side of it.
struct LegReading: Equatable {
    enum Names: Equatable {
        /// No name at all: "draw".
        case none
        /// Words that name no team on record.
        case strange
        case one([TeamID])
        /// In the order in which they were written.
        case two([TeamID], [TeamID])
    }

    enum Pick: Equatable {
        /// Nothing of it, or nothing that a price on record is about.
        case none
        case team([TeamID])
        /// A team with a handicap in goals.
        case spotted([TeamID], Double)
        case side(MatchSide)
        /// A side with a handicap in goals.
        case spottedSide(MatchSide, Double)
        /// Over or under so many goals.
        case total(MatchSide, Double)
    }

    var names: Names
    var pick: Pick
}

extension LegReading {
    /// Home and away, and the side that was picked of this match; the handicap is always the home side's.
    ///
    /// - Parameter isReversed: the user wrote the away side first, so that "1" may mean either.
    func side(home: TeamID, away: TeamID, isReversed: Bool) -> (side: MatchSide?, line: Double?) {
        func side(of teams: [TeamID]) -> MatchSide? {
            switch (teams.contains(home), teams.contains(away)) {
            case (true, false): .home
            case (false, true): .away
            default: nil
            }
        }
        switch pick {
        case .none: return (nil, nil)
        case .team(let teams): return (side(of: teams), nil)
        case .spotted(let teams, let line):
            guard let side = side(of: teams) else { return (nil, nil) }
            return (side, Self.homeLine(line, of: side))
        case .side(.draw): return (.draw, nil)
        case .side(let side): return (isReversed ? nil : side, nil)
        case .spottedSide(let side, let line):
            return isReversed ? (nil, nil) : (side, Self.homeLine(line, of: side))
        case .total(let side, let line): return (side, line)
        }
    }

    private static func homeLine(_ line: Double, of side: MatchSide) -> Double {
        let home = side == .home ? line : -line
        return home == 0 ? 0 : home
    }
}
