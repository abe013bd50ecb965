/// Which side of its market a single backs, without the line.
package enum BackedSide: UInt8, CaseIterable, Sendable {
    case home = 1, draw, away, over, under

    /// How it is written, before its line: "over" of "over 2.5".
    package var word: String {
        switch self {
        case .home: "home"
        case .draw: "draw"
        case .away: "away"
        case .over: "over"
        case .under: "under"
        }
    }

    private var isTotal: Bool { self == .over || self == .under }

    /// Whether a bet on the one pays where a bet on the other does not.
    package func opposes(_ other: BackedSide) -> Bool { self != other && isTotal == other.isTotal }
}
