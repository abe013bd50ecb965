import Domain
import Storage

extension FactDesk {
    var user: UserID { profile.id }
    var currency: Currency { profile.currency }
    var language: Language { profile.language }

    func money(_ minorUnits: Int64) -> FactValue { .money(Money(minorUnits: minorUnits, currency: currency)) }

    func span(_ period: StatisticsPeriod) -> Range<Timestamp> {
        period.range(now: now, in: zone)
    }

    /// Where the user stands in their currency.
    func standing() throws -> Standing { Standing(try book.accounts(of: user), in: currency) }

    /// What could be staked, in minor units: as the question says, or else the books, where they are in this currency.
    func bankroll(_ arguments: FactArguments, in currency: Currency) throws -> Int64? {
        if let given = try arguments.amount("bankroll", in: currency) { return given.minorUnits }
        return currency == self.currency ? try standing().bankroll : nil
    }

    /// The casino's name as a fact. One that the user added is their own text.
    func name(of casino: String) -> FactValue {
        CasinoCatalogue.entry(named: casino)?.name == casino ? .name(casino) : .userText(casino)
    }

    /// Whole days, by the clock.
    func days(since moment: Timestamp) -> Int { Int(max(0, now.since(moment).rawValue) / 86_400_000) }

    /// More limits than anybody has met.
    static let mostReports = 500

    /// The start of a moment's day: shown as a date alone.
    func day(of moment: Timestamp) -> FactValue { .moment(zone.startOfDay(moment)) }
}

/// The accounts of a user in one currency.
struct Standing {
    let currency: Currency
    /// Those with anything on them, the busiest first.
    let accounts: [Account]
    /// Whether there are bets in another currency: no tool counts them.
    let hasOthers: Bool

    init(_ all: [Account], in currency: Currency) {
        self.currency = currency
        accounts = all.filter { $0.currency == currency && !$0.isUnused }
        hasOthers = all.contains { $0.currency != currency && $0.bets > 0 }
    }

    private func sum(_ part: (Account) -> Int64) -> Int64 {
        accounts.reduce(0) { $0 + part($1) }
    }

    var balance: Int64 { sum(\.balance.minorUnits) }
    var openStake: Int64 { sum(\.openStake) }
    var openBets: Int { accounts.reduce(0) { $0 + $1.openBets } }
    var withdrawalPending: Int64 { sum(\.withdrawalPending) }

    /// What could be staked if no bet were open: balances and open stakes. Not known where no deposit is on the books,
    /// or more has gone out than came in.
    var bankroll: Int64? {
        let bankroll = balance + openStake
        return sum(\.deposited) > 0 && bankroll > 0 ? bankroll : nil
    }
}

extension Account {
    /// Whether everything on it was taken back, or nothing ever booked.
    fileprivate var isUnused: Bool {
        deposited == 0 && withdrawn == 0 && withdrawalPending == 0 && bonus == 0 && profit == 0 && openBets == 0
            && bets == 0
    }
}
