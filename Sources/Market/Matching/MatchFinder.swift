import Domain
import Storage

/// Finds the match of a leg by what its words say and when it was bet on.
struct MatchFinder {
    private var reader: LegReader
    private var calendar: MatchCalendar

    init(_ book: Book) throws {
        reader = LegReader(try TeamIndex(book))
        calendar = MatchCalendar(book)
    }

    mutating func find(_ leg: LegToMatch) throws -> LegMatch {
        guard leg.isPlaced else { return .leftOut }
        let reading = reader.read(market: leg.market, selection: leg.selection, match: leg.match)
        let (first, second): ([TeamID], [TeamID]?)
        switch reading.names {
        case .none: return .unreadable
        case .strange: return .unknown
        case .one(let teams): (first, second) = (teams, nil)
        case .two(let left, let right): (first, second) = (left, right)
        }
        // "United" alone may be any of them, whichever plays.
        if second == nil, first.count > 1 { return .ambiguous }
        for span in spans(of: leg) {
            var candidates = try calendar.matches(of: first, in: span)
            // What has not begun is not live, unless its hour is not known.
            if leg.isLive { candidates.removeAll { $0.knowsHour && $0.startsAt > leg.decidedAt + .minutes(15) } }
            if let second {
                // As it was written; the other way round only where that is not played.
                let written = candidates.filter { first.contains($0.home) && second.contains($0.away) }
                candidates =
                    written.isEmpty
                    ? candidates.filter { second.contains($0.home) && first.contains($0.away) } : written
            }
            guard !candidates.isEmpty else { continue }
            guard let match = chosen(among: candidates, leg.startsAt) else { return .ambiguous }
            let isReversed = second.map { !(first.contains(match.home) && $0.contains(match.away)) } ?? false
            let (side, line) = reading.side(home: match.home, away: match.away, isReversed: isReversed)
            return .found(match.id, side: side, line: line)
        }
        return .unknown
    }

    /// Where the match is looked for, in turn. Without its own start: in the three days after the bet, then in the day
    /// before it, for bets that were logged late.
    private func spans(of leg: LegToMatch) -> [ClosedRange<Timestamp>] {
        let placed = leg.decidedAt
        if leg.isLive { return [(placed - .hours(4))...(placed + .minutes(15)), placed...(placed + .days(1))] }
        if let start = leg.startsAt { return [(start - .hours(36))...(start + .hours(36))] }
        return [placed...(placed + .days(3)), (placed - .days(1))...placed]
    }

    /// The only one; where the user said when it starts, the nearest.
    private func chosen(among candidates: [KeptMatch], _ start: Timestamp?) -> KeptMatch? {
        guard candidates.count > 1, let start else { return candidates.count == 1 ? candidates[0] : nil }
        let distances = candidates.map { abs($0.startsAt.since(start).rawValue) }
        guard let nearest = distances.min(), distances.count(where: { $0 == nearest }) == 1 else { return nil }
        return zip(candidates, distances).first { $0.1 == nearest }?.0
    }
}
