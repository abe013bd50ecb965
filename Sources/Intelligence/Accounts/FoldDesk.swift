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

    /// Brings in what is kept of the batch's users and is not here yet, and how casinos stood on its days.
    mutating func prepare(for batch: AccountBatch, in book: Book) throws {
        if let days = batch.days { try standings.learn(days, in: book) }
        for user in batch.users where held[user] == nil {
            let state = try book.featureState(of: user).flatMap { $0.version == Int(UserFold.version) ? $0 : nil }
            hold(state.map { HeldAccounts(user: user, state: $0.bytes, cursor: $0.cursor) } ?? HeldAccounts(user: user))
        }
    }

    /// Folds a batch.
    /// - Returns: users whose state could not be read; nothing of the batch was taken of them.
    mutating func take(_ batch: AccountBatch) -> [UserID] {
        var broken: [UserID] = []
        for user in batch.users {
            guard var accounts = held.removeValue(forKey: user) else { continue }
            size -= accounts.size
            do {
                try accounts.take(batch, standings)
                hold(accounts)
            } catch {
                broken.append(user)
            }
        }
        return broken
    }

    /// Folds a user's accounts from the log's beginning, instead of a state that cannot be read.
    mutating func rebuild(_ user: UserID, through seq: Int64, days: (Timestamp) -> Int64, in book: Book) throws {
        var stretch = LogStretch(cursor: seq)
        try book.eachAccountEvent(after: 0, through: seq, of: user) { seq, user, event in
            stretch.append(event, seq: seq, of: user, day: days(event.recordedAt))
        }
        let whole = AccountBatch(stretch)
        if let range = whole.days { try standings.learn(range, in: book) }
        hold(HeldAccounts(user: user))
        _ = take(whole)
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
