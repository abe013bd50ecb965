import Domain

/// The sums of bets that are too old to be remembered one by one.
///
/// What is remembered one by one enters no sum, so that undoing, reopening or pricing a bet changes its record alone, and
/// nothing can be counted twice.
struct ForgottenBets: Hashable, Sendable {
    var bets: Int64 = 0
    var settled: Int64 = 0
    /// The highest number among them: a bet that is placed with a lower one has been counted before.
    var highestID = BetID(0)
    var firstPlacedAt: Timestamp?
    var lastPlacedAt: Timestamp?
    /// The last time that a bet followed on thirty days without one.
    var returnedAt: Timestamp?
    /// Of the account's first ten bets, those that are among them.
    var early: [EarlyBet] = []
    // Euro cents.
    var profit: Int64 = 0
    var staked: Int64 = 0
    var promotionProfit: Int64 = 0
    /// Of decided bets with the user's own money.
    var ownProfit: Int64 = 0
    var ownStaked: Int64 = 0
    var biggestWin: Int64 = 0
    /// Of decided bets with a close: wins, the fair chances of a win, and their variance.
    var wins = 0.0
    var chances = 0.0
    var variance = 0.0
    /// By day, for windows of days.
    var days: [DayTally] = []

    struct EarlyBet: Hashable, Sendable {
        var stake: Int64
        var clv: Int32?
    }

    /// - Parameters:
    ///   - older: how many bets that are still remembered were placed before it.
    ///   - next: the bet placed after it.
    mutating func add(_ bet: BetRecord, older: Int, next: BetRecord?) {
        if older < AccountFold.earlyBets - early.count { early.append(EarlyBet(stake: bet.stake, clv: bet.clv)) }
        bets += 1
        highestID = max(highestID, bet.id)
        firstPlacedAt = min(firstPlacedAt ?? bet.placedAt, bet.placedAt)
        lastPlacedAt = max(lastPlacedAt ?? bet.placedAt, bet.placedAt)
        if let next, next.placedAt.since(bet.placedAt) >= AccountFold.dormancy {
            returnedAt = max(returnedAt ?? next.placedAt, next.placedAt)
        }
        staked += bet.stake
        tally(bet)
        guard bet.isSettled else { return }
        settled += 1
        profit += bet.profit
        if bet.isPromotional { promotionProfit += bet.profit }
        biggestWin = max(biggestWin, bet.profit)
        guard bet.isDecided else { return }
        if !bet.marks.contains(.free) {
            ownProfit += bet.profit
            ownStaked += bet.stake
        }
        if let outcome = bet.winOutcome {
            wins += outcome.win
            chances += outcome.chance
            variance += outcome.chance * (1 - outcome.chance)
        }
    }

    private mutating func tally(_ bet: BetRecord) {
        DayTally.change(bet.day, of: &days) {
            $0.bets += 1
            if bet.isPromotional { $0.promotional += 1 }
        }
        guard bet.isSettled else { return }
        DayTally.change(Int64(bet.settledDay), of: &days) {
            $0.settled += 1
            $0.profit += bet.profit
        }
    }
}

/// What happened at an account on a day (UTC): of forgotten bets alone.
struct DayTally: Hashable, Sendable {
    /// Since 1970.
    var day: Int64
    var bets: Int64 = 0
    var promotional: Int64 = 0
    /// Bets settled on it, and their profit in euro cents.
    var settled: Int64 = 0
    var profit: Int64 = 0

    /// The windows of days reach this far back.
    static let span: Int64 = 90

    /// Keeps the days in order, and those of the last ninety alone.
    static func change(_ day: Int64, of days: inout [DayTally], _ body: (inout DayTally) -> Void) {
        if let newest = days.last?.day, day <= newest - span { return }
        var place = days.count
        while place > 0, days[place - 1].day > day { place -= 1 }
        if place == 0 || days[place - 1].day != day {
            days.insert(DayTally(day: day), at: place)
            place += 1
        }
        body(&days[place - 1])
        if let newest = days.last?.day, let oldest = days.first?.day, oldest <= newest - span {
            days.removeAll { $0.day <= newest - span }
        }
    }
}

extension BetRecord {
    /// How far it was won, and the fair chance of it: of a decided bet whose close is known. Half a win counts three
    /// quarters, half a loss one quarter: half of the stake went each way, the other half came back.
    var winOutcome: (win: Double, chance: Double)? {
        guard let chance = fairProbability, let result else { return nil }
        switch result {
        case .won: return (1, chance)
        case .halfWon: return (0.75, chance)
        case .halfLost: return (0.25, chance)
        case .lost: return (0, chance)
        case .void, .cashedOut: return nil
        }
    }
}
