import Domain
import Storage

/// The teams by every spelling, as of one transaction.
struct TeamIndex {
    private var teams: [String: [TeamID]] = [:]
    /// Spellings by their first byte, for what was mistyped behind it.
    private var byFirstByte: [UInt8: [String]] = [:]

    init(_ book: Book) throws {
        try book.eachTeamAlias(of: .football) { alias, team in
            teams[alias, default: []].append(team)
        }
        for alias in teams.keys.sorted() where alias.utf8.count >= Self.shortestMistyped - 1 {
            if let first = alias.utf8.first { byFirstByte[first, default: []].append(alias) }
        }
    }

    /// Those that a folded spelling stands for; none for an unknown one.
    func teams(spelt alias: String) -> [TeamID] { teams[alias] ?? [] }

    private static let shortestMistyped = 6

    /// The team that was probably meant by a mistyped spelling: one edit off, two in long names, and no other team as
    /// near. None where it is too short, or two could be meant.
    func teams(nearlySpelt text: String) -> [TeamID] {
        let sought = Array(text.utf8)
        guard sought.count >= Self.shortestMistyped, let first = sought.first else { return [] }
        let most = sought.count >= 10 ? 2 : 1
        var (best, found): (Int, Set<TeamID>) = (most + 1, [])
        for alias in byFirstByte[first] ?? [] where abs(alias.utf8.count - sought.count) <= most {
            let distance = FuzzyMatch.editDistance(sought, Array(alias.utf8))
            guard distance <= most, distance <= best else { continue }
            if distance < best { (best, found) = (distance, []) }
            found.formUnion(teams(spelt: alias))
        }
        return found.count == 1 ? Array(found) : []
    }
}
