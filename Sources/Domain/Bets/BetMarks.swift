/// What a bettor can say of a bet beyond its price: the things that make accounts limited.
package struct BetMarks: OptionSet, Hashable, Codable, Sendable {
    package let rawValue: Int64
    package init(rawValue: Int64) { self.rawValue = rawValue }

    /// Placed while the match was being played.
    package static let live = BetMarks(rawValue: 1)
    /// A price raised as a promotion.
    package static let boost = BetMarks(rawValue: 2)
    /// Staked with a bonus: the stake does not come back.
    package static let free = BetMarks(rawValue: 4)
    /// On a player's or a side's statistic.
    package static let prop = BetMarks(rawValue: 8)
    /// The most that the casino allowed.
    package static let max = BetMarks(rawValue: 16)

    /// Each mark with the word that sets it on a line of text.
    package static let named: [(word: String, mark: BetMarks)] = [
        ("live", .live), ("boost", .boost), ("free", .free), ("prop", .prop), ("max", .max),
    ]
}
