import Domain

/// Reads what users write of their legs: "Arsenal", "Arsenal v Chelsea: draw", "over 2.5".
///
/// Every word must be accounted for: what is not understood makes the side unknown, never a guess.
struct LegReader {
    private let index: TeamIndex
    /// The same words come again and again.
    private var known: [Key: LegReading] = [:]

    private static let mostKnown = 20_000

    private struct Key: Hashable {
        let market: Market
        let selection: String?
        let match: String?
    }

    init(_ index: TeamIndex) { self.index = index }

    mutating func read(market: Market, selection: String?, match: String?) -> LegReading {
        let key = Key(market: market, selection: selection, match: match)
        if let reading = known[key] { return reading }
        let reading = reading(of: key)
        if known.count >= Self.mostKnown { known.removeAll(keepingCapacity: true) }
        known[key] = reading
        return reading
    }

    private func reading(of key: Key) -> LegReading {
        let chosen = key.selection.map { LegItems(LegToken.tokens(of: $0), index) }
        if let match = key.match {
            let listed = LegItems(LegToken.tokens(of: match), index).mistypesRead(index)
            guard !listed.namesOtherTeam, chosen?.namesOtherTeam != true else {
                return LegReading(names: .strange, pick: .none)
            }
            // Text beside two names, a cup or a date, is left; one name beside unknown words may be another match.
            if listed.teams.count == 2, listed.others.isEmpty {
                let pick = chosen.map { PickReader(market: key.market).pick(of: $0.all) } ?? .none
                return LegReading(names: .two(listed.teams[0], listed.teams[1]), pick: pick)
            }
            return LegReading(names: listed.teams.isEmpty && listed.others.isEmpty ? .none : .strange, pick: .none)
        }
        guard let chosen else { return LegReading(names: .none, pick: .none) }
        return reading(of: chosen.mistypesRead(index), market: key.market)
    }

    /// Where the selection is all there is.
    private func reading(of items: LegItems, market: Market) -> LegReading {
        let teams = items.teams
        guard !items.namesOtherTeam else { return LegReading(names: .strange, pick: .none) }
        let picker = PickReader(market: market)
        switch teams.count {
        case 0:
            return LegReading(names: items.others.isEmpty ? .none : .strange, pick: .none)
        case 1:
            guard items.others.isEmpty else { return LegReading(names: .strange, pick: .none) }
            return LegReading(names: .one(teams[0]), pick: picker.pick(of: items.all))
        default:
            guard let pair = items.pair else { return LegReading(names: .strange, pick: .none) }
            let pick: LegReading.Pick =
                pair.firstBeatsSecond && pair.rest.allSatisfy(\.isFiller)
                ? picker.isOutright ? .team(pair.first) : .none : picker.pick(of: pair.rest)
            return LegReading(names: .two(pair.first, pair.second), pick: pick)
        }
    }
}
