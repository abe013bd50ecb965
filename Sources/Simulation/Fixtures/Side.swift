/// What can be backed in a match's two main markets.
package enum Side: String, CaseIterable, Sendable {
    case home, draw, away
    /// More, or fewer, than 2.5 goals.
    case over, under

    package var isTotal: Bool { self == .over || self == .under }
    /// Its place among the outcomes of its own market.
    var place: Int {
        switch self {
        case .home, .over: 0
        case .draw, .under: 1
        case .away: 2
        }
    }
}

/// Fair probabilities of a match's outcomes at one moment: home, draw, away; and of over and under 2.5 goals.
package struct OutcomeProbabilities: Sendable, Equatable {
    package var home: Double
    package var draw: Double
    package var away: Double
    package var over: Double

    package init(home: Double, draw: Double, away: Double, over: Double) {
        (self.home, self.draw, self.away, self.over) = (home, draw, away, over)
    }

    package subscript(side: Side) -> Double {
        switch side {
        case .home: home
        case .draw: draw
        case .away: away
        case .over: over
        case .under: 1 - over
        }
    }

    /// Between this moment and a later one.
    func mixed(with later: OutcomeProbabilities, _ share: Double) -> OutcomeProbabilities {
        OutcomeProbabilities(
            home: home + (later.home - home) * share,
            draw: draw + (later.draw - draw) * share,
            away: away + (later.away - away) * share,
            over: over + (later.over - over) * share
        )
    }
}
