import Domain
import Foundation
import Telegram

/// A bet that is being put together, as it is kept between two messages.
struct SlipDraft: Codable, Equatable, Sendable {
    /// By which command: the kind of its flow, and what the verbs of its buttons begin with.
    enum Kind: String, Codable, Sendable { case bet, parlay }

    enum Step: String, CaseIterable, Sendable {
        case casino, newCasino = "new_casino", sport, price, stake, selection, legs, slip
    }

    let kind: Kind
    /// Tells the buttons of this draft from those of an older one.
    let token: String
    var casino: CasinoID?
    var casinoName = ""
    /// A name that no known casino has, until the user says what it is.
    var unknownCasino: String?
    var sport: Sport?
    /// What was written for the sport, where it is none.
    var unknownSport: String?
    /// Of a single.
    var price: Price?
    /// What was accepted.
    var stake: Money?
    /// Of a single: its words; of both: the marks.
    var tail = BetTail()
    var isSelectionAsked = false
    /// Of a parlay.
    var legs: [Leg] = []
    var areLegsDone = false
    var requestedStake: Money?
    /// It was written on one line: it is logged as soon as nothing is open any more.
    var isLogged = false
    /// The saved bet that it was made from.
    var saved: BetID?
    /// Nil until the slip was put before the user.
    var shown: ShownAt?

    init(_ kind: Kind, token: String) {
        self.kind = kind
        self.token = token
    }

    /// What is to be asked next.
    var step: Step {
        if unknownCasino != nil { return .newCasino }
        if casino == nil { return .casino }
        switch kind {
        case .bet:
            if sport == nil { return .sport }
            if price == nil { return .price }
            if stake == nil { return .stake }
            if !isSelectionAsked { return .selection }
        case .parlay:
            if stake == nil { return .stake }
            if !areLegsDone || legs.count < 2 { return .legs }
        }
        return .slip
    }

    /// The slip; nil while something is missing.
    var slip: BetSlip? {
        casino.flatMap { slip(at: $0) }
    }

    /// The slip, wherever it will be placed.
    func slip(at casino: CasinoID) -> BetSlip? {
        guard let stake else { return nil }
        var legs = legs
        if kind == .bet {
            guard let price, let sport else { return nil }
            legs = [tail.leg(at: price, sport: sport)]
        }
        return BetSlip(casino: casino, legs: legs, stake: stake, requestedStake: requestedStake, marks: tail.marks)
    }

    /// Takes what was written behind the stake, or instead of a press: marks add up, words replace those before.
    mutating func take(_ more: BetTail) throws(BetLineFault) {
        if more.accepted != nil, let asked = requestedStake ?? stake {
            (stake, requestedStake) = try more.accepted(of: asked)
        }
        tail.marks.formUnion(more.marks)
        tail.startsAt = more.startsAt ?? tail.startsAt
        tail.match = more.match ?? tail.match
        tail.selection = more.selection ?? tail.selection
    }

    /// Opens a step again.
    mutating func reopen(_ step: Step) {
        shown = nil
        switch step {
        case .casino, .newCasino: (casino, unknownCasino) = (nil, nil)
        case .sport: sport = nil
        case .price: price = nil
        case .stake: (stake, requestedStake) = (nil, nil)
        case .selection: (isSelectionAsked, tail.selection) = (false, nil)
        case .legs: areLegsDone = false
        case .slip: break
        }
    }

    var state: [UInt8] {
        get throws { Array(try JSONEncoder().encode(self)) }
    }

    /// Nil for a state that this program does not understand.
    init?(state: [UInt8]) {
        guard let draft = try? JSONDecoder().decode(SlipDraft.self, from: Data(state)) else { return nil }
        self = draft
    }
}

extension SlipDraft {
    /// A draft of what was written on one line.
    init(_ line: BetLine, token: String) {
        self.init(.bet, token: token)
        (sport, price, stake, requestedStake, tail) = (
            line.sport, line.price, line.stake, line.requestedStake, line.tail
        )
        isSelectionAsked = true
        isLogged = true
    }

    /// A draft of a bet that was saved before.
    init(_ bet: Bet, token: String) {
        self.init(bet.slip.isParlay ? .parlay : .bet, token: token)
        (casino, casinoName, stake) = (bet.slip.casino, bet.casinoName, bet.slip.stake)
        (requestedStake, saved) = (bet.slip.requestedStake, bet.id)
        (isSelectionAsked, areLegsDone) = (true, true)
        tail.marks = bet.slip.marks
        if bet.slip.isParlay {
            legs = bet.slip.legs
        } else if let leg = bet.slip.legs.first {
            (sport, price) = (leg.sport, leg.price)
            (tail.selection, tail.match, tail.startsAt) = (leg.selection, leg.match, leg.startsAt)
        }
    }
}

extension ActionTurn {
    /// Tells what this message begins from what other messages began.
    var token: String {
        // The half that changes: 64 bytes are all that a button has.
        let message = UInt32(truncatingIfNeeded: turn.request.message ?? turn.now.milliseconds)
        return CallbackData.number(Int64(message)) + "."
            + CallbackData.number(turn.request.chat.id.rawValue)
    }
}
