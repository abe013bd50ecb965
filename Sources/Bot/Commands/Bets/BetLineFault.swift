package import Domain

/// What is wrong with a bet that a user wrote.
package enum BetLineFault: Error, Equatable, Sendable {
    package enum Part: String, Sendable { case casino, sport, price, stake, legs }

    case tooLong(characters: Int)
    case missing(Part)
    /// Not a name: too long, or without a letter.
    case badCasino(found: String)
    /// The words before the price, none of which names a sport: the casino's, then the sport's.
    case unknownSport(head: [String])
    case price(NumberFault)
    case stake(NumberFault)
    /// Of `cut=`.
    case cut(NumberFault)
    /// `cut=` names what was accepted, which is less than what was asked for.
    case cutNotBelowStake(cut: Money, stake: Money)
    case cutOtherCurrency(cut: Currency, stake: Currency)
    /// Of `at=`.
    case time(TimeFault)
    case unknownKey(found: String)
    case wordsTooLong(limit: Int)
    case slip(SlipFault)
    /// A leg of a parlay, counted from 1.
    indirect case leg(Int, BetLineFault)
    case tooFewLegs(found: Int)
    /// Nothing is wrong, and the line can be read in several ways.
    case severalReadings(AmbiguousLine)

    /// What a handler throws for it: a question, or what `refusal` makes of it.
    func error(_ refusal: (BetLineFault) -> Refusal) -> any Error {
        if case .severalReadings(let line) = self { line } else { refusal(self) }
    }

    /// The same of a longer line, whose question is about all of it.
    func within(_ line: (String) -> String) -> BetLineFault {
        if case .severalReadings(let part) = self { .severalReadings(part.within(line)) } else { self }
    }

    /// One word for the log.
    package var code: String {
        switch self {
        case .tooLong: "line_too_long"
        case .missing(let part): "\(part.rawValue)_missing"
        case .badCasino: "bad_casino"
        case .unknownSport: "unknown_sport"
        case .price(let fault): "price_\(fault.code)"
        case .stake(let fault): "stake_\(fault.code)"
        case .cut(let fault): "cut_\(fault.code)"
        case .cutNotBelowStake: "cut_not_below_stake"
        case .cutOtherCurrency: "cut_other_currency"
        case .time: "bad_time"
        case .unknownKey: "unknown_key"
        case .wordsTooLong: "words_too_long"
        case .slip(let fault): fault.code
        case .leg(_, let fault): "leg_\(fault.code)"
        case .tooFewLegs: "too_few_legs"
        case .severalReadings: "several_readings"
        }
    }
}

extension SlipFault {
    fileprivate var code: String {
        switch self {
        case .noLegs: "no_legs"
        case .tooManyLegs: "too_many_legs"
        case .stakeNotPositive: "stake_not_positive"
        case .stakeTooLarge: "stake_too_large"
        case .requestedNotAboveStake, .requestedTooLarge, .requestedOtherCurrency: "bad_requested_stake"
        case .payoutTooLarge: "payout_too_large"
        }
    }
}
