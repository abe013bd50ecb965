import Domain
import Features
import Storage

/// All users of whom a passage over the log has something that is not on the disk.
struct FoldDesk: Sendable {
    private var held: [UserID: HeldAccounts] = [:]
    private(set) var standings: StandingTable
    /// Bytes, about.
    private(set) var size = 0

    init(standings: StandingTable) { self.standings = standings }

    /// Brings in what is kept of some of the batch's users and is not here yet, and how casinos stood on its days.
    mutating func prepare(_ users: [UserID], for batch: AccountBatch, in book: Book) throws {
        if let days = batch.days { try standings.learn(days, in: book) }
        for user in users where held[user] == nil {
            let state = try book.featureState(of: user).flatMap { $0.version == Int(UserFold.version) ? $0 : nil }
            hold(state.map { HeldAccounts(user: user, state: $0.bytes, cursor: $0.cursor) } ?? HeldAccounts(user: user))
        }
    }

    /// Folds a batch.
    /// - Returns: users whose state could not be read; nothing of the batch was taken of them.
    mutating func take(_ batch: AccountBatch) async -> [UserID] {
        let some = batch.users.compactMap { user in held.removeValue(forKey: user) }
        size -= some.reduce(0) { $0 + $1.size }
        let folded = await Self.folded(some[...], batch, standings, isClosing: false)
        for accounts in folded.whole { hold(accounts) }
        return folded.broken
    }

    /// Folds the events that a batch has of some users, half of them beside the other.
    /// - Parameter isClosing: whether the last day of each is closed too.
    /// - Returns: the users whose state could be read, and the others.
    @concurrent
    static func folded(
        _ some: ArraySlice<HeldAccounts>,
        _ batch: AccountBatch,
        _ standings: StandingTable,
        isClosing: Bool
    ) async -> (whole: [HeldAccounts], broken: [UserID]) {
        @Sendable @concurrent
        func half(_ some: ArraySlice<HeldAccounts>) async -> (whole: [HeldAccounts], broken: [UserID]) {
            var (whole, broken): ([HeldAccounts], [UserID]) = ([], [])
            whole.reserveCapacity(some.count)
            for var accounts in some {
                do {
                    try accounts.take(batch, standings, isClosing: isClosing)
                    whole.append(accounts)
                } catch {
                    broken.append(accounts.user)
                }
            }
            return (whole, broken)
        }
        let middle = some.startIndex + some.count / 2
        async let second = half(some[middle...])
        let first = await half(some[..<middle])
        return await (first.whole + second.whole, first.broken + second.broken)
    }

    /// Folds a user's accounts from the log's beginning, instead of a state that cannot be read.
    /// - Parameter isClosing: whether the last day is closed too.
    mutating func rebuild(
        _ user: UserID,
        through seq: Int64,
        days: (Timestamp) -> Int64,
        isClosing: Bool,
        in book: Book
    ) throws {
        var stretch = LogStretch(cursor: seq)
        try book.eachAccountEvent(after: 0, through: seq, of: user) { seq, user, event in
            stretch.append(event, seq: seq, of: user, day: days(event.recordedAt))
        }
        let whole = AccountBatch(stretch)
        if let range = whole.days { try standings.learn(range, in: book) }
        var accounts = HeldAccounts(user: user)
        try accounts.take(whole, standings, isClosing: isClosing)
        hold(accounts)
    }

    private mutating func hold(_ accounts: HeldAccounts) {
        size += accounts.size
        held[accounts.user] = accounts
    }

    /// Gives everything up, to be written; users in the order of their numbers.
    mutating func release() -> [HeldAccounts] {
        defer {
            held.removeAll(keepingCapacity: true)
            size = 0
        }
        return held.values.sorted { $0.user < $1.user }
    }
}
