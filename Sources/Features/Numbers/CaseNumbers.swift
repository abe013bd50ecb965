import Domain

extension Market {
    /// Its place among the nine, and how a stored fold tells it: it never changes, whatever becomes of the cases' order.
    var number: UInt32 {
        switch self {
        case .winner: 0
        case .total: 1
        case .handicap: 2
        case .bothTeamsToScore: 3
        case .correctScore: 4
        case .period: 5
        case .prop: 6
        case .future: 7
        case .other: 8
        }
    }

    init?(number: UInt32) {
        switch number {
        case 0: self = .winner
        case 1: self = .total
        case 2: self = .handicap
        case 3: self = .bothTeamsToScore
        case 4: self = .correctScore
        case 5: self = .period
        case 6: self = .prop
        case 7: self = .future
        case 8: self = .other
        default: return nil
        }
    }
}

extension BetResult {
    /// How a stored fold tells it; 0 is a bet that is open.
    var number: UInt32 {
        switch self {
        case .won: 1
        case .lost: 2
        case .void: 3
        case .halfWon: 4
        case .halfLost: 5
        case .cashedOut: 6
        }
    }

    init?(number: UInt32) {
        switch number {
        case 1: self = .won
        case 2: self = .lost
        case 3: self = .void
        case 4: self = .halfWon
        case 5: self = .halfLost
        case 6: self = .cashedOut
        default: return nil
        }
    }
}
