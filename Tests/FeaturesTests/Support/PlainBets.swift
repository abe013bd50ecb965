import Domain

/// The bets of an account gathered from its whole log without any bound: what features are checked against.
struct PlainBet {
    var bet: PlacedBet
    var placedAt: Timestamp
    var marks: BetMarks
    var result: BetResult?
    var profit = 0.0
    var settledAt: Timestamp?
    var reading = MarketReading()

    /// Euros.
    var stake: Double { Self.euros(bet.stake, bet.currency) }
    var clv: Double? { reading.fairClose.map { bet.price * $0 - 1 } }
    var isDecided: Bool { result.map { $0 != .void && $0 != .cashedOut } ?? false }
    var isPromotional: Bool { marks.contains(.free) || marks.contains(.boost) }

    static func euros(_ minor: Int64, _ currency: Currency) -> Double {
        let worths = ["EUR": 0.01, "GBP": 0.0115, "JPY": 0.006, "BTC": 0.0008, "TND": 0.0003]
        return Double(minor) * (worths[currency.code] ?? .nan)
    }

    /// In the order of placing.
    static func all(of events: [AccountEvent], at casino: CasinoID) -> [PlainBet] {
        var bets: [PlainBet] = []
        func change(_ bet: BetID, _ body: (inout PlainBet) -> Void) {
            if let place = bets.firstIndex(where: { $0.bet.id == bet }) { body(&bets[place]) }
        }
        for event in events {
            switch event.content {
            case .placed(let bet) where event.casino == casino:
                bets.append(PlainBet(bet: bet, placedAt: event.occurredAt, marks: bet.marks))
            case .undone(let bet): bets.removeAll { $0.bet.id == bet }
            case .marked(let bet, let marks, let isSet):
                change(bet) { if isSet { $0.marks.formUnion(marks) } else { $0.marks.subtract(marks) } }
            case .settled(let outcome):
                change(outcome.bet) {
                    $0.result = outcome.result
                    $0.profit = euros(outcome.profit, $0.bet.currency)
                    $0.settledAt = event.occurredAt
                }
            case .reopened(let bet, profit: _):
                change(bet) {
                    $0.result = nil
                    $0.profit = 0
                    $0.settledAt = nil
                }
            case .priced(let bet, let reading): change(bet) { $0.reading.merge(reading) }
            default: break
            }
        }
        return bets
    }
}

extension MarketReading {
    /// A later reading counts where it knows.
    fileprivate mutating func merge(_ later: MarketReading) {
        match = later.match ?? match
        side = later.side ?? side
        isSameGame = later.isSameGame ?? isSameGame
        tier = later.tier ?? tier
        sharpClose = later.sharpClose ?? sharpClose
        fairClose = later.fairClose ?? fairClose
        bookClose = later.bookClose ?? bookClose
        consensus = later.consensus ?? consensus
        best = later.best ?? best
        othersBest = later.othersBest ?? othersBest
        hoursSinceOpen = later.hoursSinceOpen ?? hoursSinceOpen
        minutesSinceMove = later.minutesSinceMove ?? minutesSinceMove
        minutesSinceAlert = later.minutesSinceAlert ?? minutesSinceAlert
        secondsSinceIncident = later.secondsSinceIncident ?? secondsSinceIncident
        marketLimit = later.marketLimit ?? marketLimit
    }
}
