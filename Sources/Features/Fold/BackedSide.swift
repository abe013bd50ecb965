/// Which side of its market a single backs, without the line.
enum BackedSide: UInt8, CaseIterable, Sendable {
    case home = 1, draw, away, over, under

    private static let words: [(String, BackedSide)] = [
        ("home", .home), ("draw", .draw), ("away", .away), ("over", .over), ("under", .under),
    ]

    /// - Parameter text: "home", "over 2.5": the word first, then its line.
    init?(_ text: String) {
        guard let known = Self.words.first(where: { text.hasPrefix($0.0) }) else { return nil }
        self = known.1
    }

    private var isTotal: Bool { self == .over || self == .under }

    /// Whether a bet on the one pays where a bet on the other does not.
    func opposes(_ other: BackedSide) -> Bool { self != other && isTotal == other.isTotal }
}
