package import Domain

/// All that is remembered of a user's accounts, folded from the log event by event: what every feature is made of.
///
/// It sees nothing but what was applied, so that no feature can know what had not been recorded yet. What it holds is
/// bounded: the last ninety bets of each account, sums of older ones, ninety days of visits.
package struct UserFold: Hashable, Sendable {
    /// In the order of their casinos.
    private(set) var accounts: [AccountFold] = []
    private(set) var visits = VisitHistory()

    /// Moments beyond, thirty thousand years from 1970, are no moments.
    static let moments = Timestamp(rawValue: -1_000_000_000_000_000)...Timestamp(rawValue: 1_000_000_000_000_000)

    package init() {}

    init(accounts: [AccountFold], visits: VisitHistory) {
        self.accounts = accounts
        self.visits = visits
    }

    /// The casinos at which something happened, in order.
    package var casinos: [CasinoID] { accounts.map(\.casino) }

    /// A fold of those events alone that had happened and were on record by a moment.
    /// - Parameter events: in the order of the log.
    package static func folding(_ events: some Sequence<AccountEvent>, knownBy moment: Timestamp) -> UserFold {
        var fold = UserFold()
        for event in events where event.occurredAt <= moment && event.recordedAt <= moment { fold.apply(event) }
        return fold
    }

    /// Takes the next event of the log. What names an unknown bet, or a bet or report for the second time, does nothing.
    package mutating func apply(_ event: AccountEvent) {
        // A clock that ran ahead: nothing happens after it was recorded.
        let earlier = min(event.occurredAt, event.recordedAt)
        let moment = min(max(earlier, Self.moments.lowerBound), Self.moments.upperBound)
        switch event.content {
        case .placed(let bet):
            guard let account = openAccount(event.casino) else { return }
            accounts[account].place(bet, at: moment)
            visits.bet()
        case .settled(let outcome):
            guard let (account, place) = find(outcome.bet, at: event.casino) else { return }
            accounts[account].settle(outcome, at: place, on: moment)
        case .undone(let bet):
            guard let (account, place) = find(bet, at: event.casino) else { return }
            accounts[account].undo(at: place)
        case .reopened(let bet, profit: _):
            guard let (account, place) = find(bet, at: event.casino) else { return }
            accounts[account].reopen(at: place)
        case .marked(let bet, let marks, let isSet):
            guard let (account, place) = find(bet, at: event.casino) else { return }
            accounts[account].mark(marks, isSet: isSet, at: place)
        case .priced(let bet, let reading):
            guard let (account, place) = find(bet, at: event.casino) else { return }
            accounts[account].price(reading, at: place)
        case .cash(let kind, let state, let amount, let currency):
            guard amount > 0, let account = openAccount(event.casino) else { return }
            accounts[account].move(kind, state, CurrencyScale.euroCents(amount, currency), at: moment)
        case .limited(let limit):
            guard let account = openAccount(event.casino) else { return }
            accounts[account].limit(limit, at: moment)
        case .limitWithdrawn(let report):
            for account in accounts.indices { accounts[account].withdraw(report) }
        case .visited(let isDesktop):
            visits.visit(isDesktop: isDesktop, at: moment)
        }
    }

    /// The place of an account, by halves; or where it would stand.
    private func search(_ casino: CasinoID) -> (place: Int, isThere: Bool) {
        var (low, high) = (0, accounts.count)
        while low < high {
            let middle = (low + high) / 2
            if accounts[middle].casino < casino { low = middle + 1 } else { high = middle }
        }
        return (low, low < accounts.count && accounts[low].casino == casino)
    }

    func account(at casino: CasinoID) -> AccountFold? {
        let (place, isThere) = search(casino)
        return isThere ? accounts[place] : nil
    }

    private mutating func openAccount(_ casino: CasinoID?) -> Int? {
        guard let casino else { return nil }
        let (place, isThere) = search(casino)
        if !isThere { accounts.insert(AccountFold(casino: casino), at: place) }
        return place
    }

    /// Where a bet is remembered. Not every event about a bet says at which casino it was placed.
    private func find(_ bet: BetID, at casino: CasinoID?) -> (account: Int, place: Int)? {
        if let casino {
            let (account, isThere) = search(casino)
            if isThere, let place = accounts[account].place(of: bet) { return (account, place) }
        }
        for account in accounts.indices {
            if let place = accounts[account].place(of: bet) { return (account, place) }
        }
        return nil
    }
}
