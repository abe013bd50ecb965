package import Domain

/// Something that a bettor does in the chat.
package struct Act: Sendable {
    package enum Content: Sendable, Equatable {
        /// A line, as it is written.
        case line(String)
        /// A line that logs the bet of that number; RISK0 gives it another one.
        case bet(Int, String)
        /// Says how bets ended: "won", "lost", "void".
        case settle([Int], String)
        /// A line that notes the withdrawal of that number.
        case withdrawal(Int, String)
        /// Presses "Paid" under that withdrawal.
        case paid(Int)
        /// Presses "Skip" when asked for a picture of a limit.
        case noPicture
    }

    /// A bettor's number.
    package let bettor: Int
    package let moment: Timestamp
    package let content: Content
}

/// A bet as a bettor means to place it.
struct Wager {
    enum Subject {
        case match(Int, Side)
        /// A statistic of a match: no market is on record for it.
        case prop(Int, String)
        case other(Sport, String)
    }

    var moment: Timestamp
    /// Places among the bettor's accounts.
    var account: Int
    var legs: [(subject: Subject, price: Double)]
    /// Whole units: before rounding, and before what the casino accepts.
    var stake: Double
    var isLive = false
    var isBoost = false
    var isFree = false
    var isMax = false
    /// Price over the market's mean - 1 at that moment.
    var consensusEdge: Double?
    /// From the bet to the start; negative while it is played.
    var hoursBefore = 0.0
    /// Of the first leg to begin; nil where it is not known.
    var startsAt: Timestamp?
}

/// A bet that runs.
struct OpenWager {
    let number: Int
    /// When its result is known.
    let knownAt: Timestamp
    let isWon: Bool
    let account: Int
    /// Minor units that come back when it is won; the stake is gone already.
    let payout: Int64
    let stake: Int64
}

/// How somebody stands with a casino.
struct SimulatedAccount {
    let bettor: Int
    let casino: Int
    /// Of the world, from 0.
    let opensOn: Int
    var tally = AccountTally()
    /// What the casino has decided and the bettor has not met yet.
    var pending: CasinoPolicy.Action?
    /// Of the casino's limit; 1 until it is cut.
    var factor = 1.0
    var isWithoutPromotions = false
    var isWithoutSideMarkets = false
    /// Closed, or left by its owner.
    var isOver = false
    var restrictions = 0
    /// Days of the world.
    var lastBet = -100
    /// Minor units.
    var balance: Int64 = 0
    var deposited: Int64 = 0
    /// Restrictions per week at which it stood last before the first one, their sum over its days, and the days.
    var hazard = 0.0
    var hazardSum = 0.0
    var reviewedDays = 0
}
