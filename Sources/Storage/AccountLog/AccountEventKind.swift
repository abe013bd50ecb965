import Domain

/// The types of events that tell something of an account, each with the fields that are read of it.
enum AccountEventKind: Sendable, CaseIterable {
    case placed, settled, undone, reopened, marked, priced, cash, limited, limitWithdrawn, visited

    static let byType = CodeTable<AccountEventKind>(allCases.map { ($0.type.rawValue, $0) })

    var type: EventType {
        switch self {
        case .placed: .betPlaced
        case .settled: .betSettled
        case .undone: .betUndone
        case .reopened: .betReopened
        case .marked: .betMarked
        case .priced: .betPriced
        case .cash: .cashMoved
        case .limited: .limitReported
        case .limitWithdrawn: .limitWithdrawn
        case .visited: .sessionStarted
        }
    }

    /// In the order in which they are written; ``AccountEventReader`` reads them by their places.
    var names: FieldNames {
        switch self {
        case .placed: Self.placedNames
        case .settled: Self.settledNames
        case .undone: Self.undoneNames
        case .reopened: Self.reopenedNames
        case .marked: Self.markedNames
        case .priced: Self.pricedNames
        case .cash: Self.cashNames
        case .limited: Self.limitedNames
        case .limitWithdrawn: Self.withdrawnNames
        case .visited: Self.visitedNames
        }
    }

    private static let placedNames = FieldNames(PlacedField.allCases.map(\.name))
    private static let settledNames = FieldNames(["bet", "result", "casino", "stake", "profit"])
    private static let undoneNames = FieldNames(["bet", "casino"])
    private static let reopenedNames = FieldNames(["bet", "casino", "profit"])
    private static let markedNames = FieldNames(["bet", "casino", "mark", "set"])
    private static let pricedNames = FieldNames(PricedField.allCases.map(\.name))
    private static let cashNames = FieldNames(["kind", "state", "casino", "amount", "currency"])
    private static let limitedNames = FieldNames(["casino", "type", "report", "stake_before", "stake_after"])
    private static let withdrawnNames = FieldNames(["report", "casino"])
    private static let visitedNames = FieldNames(["platform"])
}

/// The fields of a placed bet that are read, in the order in which they are written.
enum PlacedField: Int, CaseIterable {
    case bet, casino, sport, market, legs, price, stake, currency, requestedStake, live, boost, free, prop, max,
        hoursBeforeStart, hourOfWeek

    var name: String {
        switch self {
        case .requestedStake: "requested_stake"
        case .hoursBeforeStart: "hours_before_start"
        case .hourOfWeek: "hour_of_week"
        default: "\(self)"
        }
    }
}

/// The fields of a market reading that are read, in the order in which they are written.
enum PricedField: Int, CaseIterable {
    case bet, casino, match, side, isSameGame, tier, sharpClose, fairClose, closeBook, bookClose, consensus, best,
        othersBest, hoursSinceOpen, minutesSinceMove, minutesSinceAlert, secondsSinceIncident, marketLimit

    var name: String {
        switch self {
        case .isSameGame: "same_game"
        case .sharpClose: "sharp_close"
        case .fairClose: "fair_close"
        case .closeBook: "close_book"
        case .bookClose: "book_close"
        case .othersBest: "others_best"
        case .hoursSinceOpen: "hours_since_open"
        case .minutesSinceMove: "minutes_since_move"
        case .minutesSinceAlert: "minutes_since_alert"
        case .secondsSinceIncident: "seconds_since_incident"
        case .marketLimit: "market_limit"
        default: "\(self)"
        }
    }
}
