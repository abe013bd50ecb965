import Domain

/// Money in and out of an account, and the balance that follows from it. Amounts are euro cents.
struct CashBook: Hashable, Sendable {
    var deposits: Int64 = 0
    var deposited: Int64 = 0
    /// Sum of the squares of deposits in euros.
    var depositSquares = 0.0
    var withdrawals: Int64 = 0
    /// Of those, before which less than three times the deposits was staked.
    var lowTurnoverWithdrawals: Int64 = 0
    /// Asked for, neither paid nor cancelled yet.
    var pending: Int64 = 0
    var paid: Int64 = 0
    var firstWithdrawalAt: Timestamp?
    /// From the last bonus to the last withdrawal after it, in milliseconds.
    var bonusToWithdrawal: Int64?
    var bonuses: [Bonus] = []
    /// Credited over the whole life.
    var bonusTotal: Int64 = 0
    var staked: Int64 = 0
    /// Since the last withdrawal.
    var recentlyDeposited: Int64 = 0
    var recentlyStaked: Int64 = 0
    /// Deposits and profits without withdrawals, and the most that it has been.
    var balance: Int64 = 0
    var highestBalance: Int64 = 0

    struct Bonus: Hashable, Sendable {
        var at: Timestamp
        var amount: Int64
    }

    static let bonusesKept = 32

    mutating func move(by amount: Int64) {
        balance += amount
        highestBalance = max(highestBalance, balance)
    }

    /// - Parameter amount: negative when a bet was undone.
    mutating func stake(_ amount: Int64) {
        staked = max(0, staked + amount)
        recentlyStaked = max(0, recentlyStaked + amount)
    }

    mutating func take(
        _ kind: CashMovement.Kind,
        _ state: CashMovement.State,
        _ amount: Int64,
        at moment: Timestamp
    ) {
        switch (kind, state) {
        case (.deposit, .done): deposit(amount)
        case (.deposit, .cancelled): takeBack(amount)
        case (.bonus, .done): credit(amount, at: moment)
        case (.bonus, .cancelled): takeBackBonus(amount)
        case (.withdrawal, .requested):
            pending += amount
            withdraw(amount, at: moment)
        case (.withdrawal, .done):
            // Paid without having been asked for: both at once.
            if pending >= amount { pending -= amount } else { withdraw(amount, at: moment) }
            paid += amount
        case (.withdrawal, .cancelled):
            guard pending >= amount else { return }
            pending -= amount
            move(by: amount)
        case (.deposit, .requested), (.bonus, .requested): break
        }
    }

    private mutating func deposit(_ amount: Int64) {
        deposits += 1
        deposited += amount
        let euros = Double(amount) / 100
        depositSquares += euros * euros
        recentlyDeposited += amount
        move(by: amount)
    }

    /// A deposit was booked by mistake.
    private mutating func takeBack(_ amount: Int64) {
        guard deposits > 0, deposited >= amount else { return }
        deposits -= 1
        deposited -= amount
        let euros = Double(amount) / 100
        depositSquares = max(0, depositSquares - euros * euros)
        recentlyDeposited = max(0, recentlyDeposited - amount)
        balance -= amount
    }

    private mutating func credit(_ amount: Int64, at moment: Timestamp) {
        bonusTotal += amount
        bonuses.append(Bonus(at: moment, amount: amount))
        if bonuses.count > Self.bonusesKept { bonuses.removeFirst() }
    }

    private mutating func takeBackBonus(_ amount: Int64) {
        bonusTotal = max(0, bonusTotal - amount)
        if let place = bonuses.lastIndex(where: { $0.amount == amount }) { bonuses.remove(at: place) }
    }

    private mutating func withdraw(_ amount: Int64, at moment: Timestamp) {
        withdrawals += 1
        if recentlyDeposited > 0, recentlyStaked < 3 * recentlyDeposited { lowTurnoverWithdrawals += 1 }
        (recentlyDeposited, recentlyStaked) = (0, 0)
        firstWithdrawalAt = min(firstWithdrawalAt ?? moment, moment)
        if let bonus = bonuses.last(where: { $0.at <= moment }) { bonusToWithdrawal = moment.since(bonus.at).rawValue }
        move(by: -amount)
    }
}
