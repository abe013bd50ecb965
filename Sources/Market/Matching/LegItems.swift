import Domain

/// What the pieces of a text mean: teams by their longest spelling, words of betting, numbers.
struct LegItems {
    enum Item: Equatable {
        case team([TeamID])
        case meaning(LegVocabulary.Meaning)
        case number(Double, sign: Int)
        case separator
        case other(String)

        var isFiller: Bool {
            switch self {
            case .separator, .meaning(.filler), .meaning(.beats), .meaning(.versus): true
            default: false
            }
        }

        /// Joins two names to a match.
        var isJoint: Bool {
            switch self {
            case .separator, .meaning(.versus), .meaning(.beats), .meaning(.filler): true
            // "Arsenal x Chelsea".
            case .meaning(.draw): true
            default: false
            }
        }
    }

    private(set) var all: [Item] = []

    /// Pieces that one spelling may have: "1. FSV Mainz 05" has four.
    private static let longestName = 6

    init(_ tokens: [LegToken], _ index: TeamIndex) {
        var position = 0
        while position < tokens.count {
            if let (teams, length) = Self.team(in: tokens[position...], index) {
                all.append(.team(teams))
                position += length
                continue
            }
            switch tokens[position] {
            case .word(let word): all.append(LegVocabulary.meaning(of: word).map(Item.meaning) ?? .other(word))
            case .number(let value, let sign, _): all.append(.number(value, sign: sign))
            case .separator: all.append(.separator)
            }
            position += 1
        }
    }

    /// The longest name that begins here. A dash within it must be tight: "Union-Berlin".
    private static func team(in tokens: ArraySlice<LegToken>, _ index: TeamIndex) -> (teams: [TeamID], length: Int)? {
        guard tokens.first?.nameText != nil else { return nil }
        var (text, found): (String, (teams: [TeamID], length: Int)?) = ("", nil)
        for (offset, token) in tokens.prefix(longestName + 2).enumerated() {
            if let part = token.nameText {
                text += part
                let teams = index.teams(spelt: text)
                if !teams.isEmpty { found = (teams, offset + 1) }
            } else {
                guard token == .separator(isTight: true) else { break }
            }
        }
        // A word of betting alone is that word, whatever team is called so: "U" is under, "AH" a handicap.
        if let found, found.length == 1, case .word(let word)? = tokens.first,
            LegVocabulary.meaning(of: word) != nil
        {
            return nil
        }
        // A number alone is no team.
        if let found, found.length == 1, case .number? = tokens.first { return nil }
        return found
    }

    var teams: [[TeamID]] {
        all.compactMap { item in
            guard case .team(let teams) = item else { return nil }
            return teams
        }
    }

    var others: [String] {
        all.compactMap { item in
            guard case .other(let word) = item else { return nil }
            return word
        }
    }

    /// "Arsenal Women", "Arsenal U21".
    var namesOtherTeam: Bool {
        if all.contains(.meaning(.otherTeam)) { return true }
        return zip(all, all.dropFirst()).contains { pair in
            guard case .number(let age, sign: 0) = pair.1, pair.0 == .meaning(.under) else { return false }
            return (15...23).contains(age)
        }
    }

    /// The same with unknown words read as the team that was probably meant, where fewer than two are named.
    func mistypesRead(_ index: TeamIndex) -> LegItems {
        guard teams.count < 2, !others.isEmpty else { return self }
        var (read, group): ([Item], [String]) = ([], [])
        func close() {
            guard !group.isEmpty else { return }
            let teams = index.teams(nearlySpelt: group.joined())
            read += teams.isEmpty ? group.map(Item.other) : [.team(teams)]
            group = []
        }
        for item in all {
            if case .other(let word) = item {
                group.append(word)
            } else {
                close()
                read.append(item)
            }
        }
        close()
        var items = self
        items.all = read
        return items
    }

    /// Two names that stand together, and what is left: a pick.
    struct Pair {
        let first: [TeamID]
        let second: [TeamID]
        let firstBeatsSecond: Bool
        let rest: [Item]
    }

    /// Nil where more than a match and a pick are named.
    var pair: Pair? {
        let places = all.indices.filter { if case .team = all[$0] { true } else { false } }
        guard (2...3).contains(places.count) else { return nil }
        for (left, right) in zip(places, places.dropFirst()) {
            let between = all[(left + 1)..<right]
            guard between.allSatisfy(\.isJoint), case .team(let first) = all[left], case .team(let second) = all[right]
            else { continue }
            // Of three names, the two that a sign joins are the match; what stands alone is the pick.
            if places.count == 3, !between.contains(where: { $0 == .meaning(.versus) || $0 == .separator }) { continue }
            return Pair(
                first: first,
                second: second,
                firstBeatsSecond: between.contains(.meaning(.beats)),
                rest: Array(all[..<left] + all[(right + 1)...])
            )
        }
        return nil
    }
}
