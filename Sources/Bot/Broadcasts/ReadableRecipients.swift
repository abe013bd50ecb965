import Domain
import Operations
import Storage

/// Whom a broadcast comes to next, where some of them stand on a damaged page.
///
/// Each is looked at in a transaction of their own, for none that has met damage can be ended in order.
struct ReadableRecipients: Sendable {
    /// Numbers of people in their order, whether they can be written to or not.
    private(set) var next: [UserID] = []
    /// Those whose rows cannot be read, and those among them who wait for their morning.
    private(set) var damaged: Set<UserID> = []

    /// Whether there is anybody after `last`; where that cannot be read, whether there may be.
    static func areLeft(after last: UserID, at moment: Timestamp, in store: Store) async throws -> Bool {
        do {
            return try await store.read { try !$0.reachableUsers(after: last, count: 1, at: moment).isEmpty }
        } catch let fault as StoreFault where fault.isDamage {
            return try last < store.vault.newest()
        }
    }

    /// The people after the broadcast's last one, at most `count`.
    static func next(
        _ count: Int,
        of broadcast: Broadcast,
        window: Int,
        at moment: Timestamp,
        in store: Store
    ) async throws -> ReadableRecipients {
        var found = ReadableRecipients()
        let last = broadcast.lastUser.rawValue
        let end = min(try store.vault.newest().rawValue, last + Int64(count))
        for number in stride(from: last + 1, through: end, by: 1) {
            let user = UserID(number)
            guard let person = try store.vault.address(of: user), !person.isGroup else { continue }
            found.next.append(user)
            try await found.look(at: user, moment, store)
        }
        let postponed = try await store.read { try $0.postponedUsers(of: broadcast.id, due: moment, count: window) }
        for user in postponed { try await found.look(at: user, moment, store) }
        return found
    }

    private mutating func look(at user: UserID, _ moment: Timestamp, _ store: Store) async throws {
        do {
            _ = try await store.read { try $0.reachableUser(user, at: moment) }
        } catch let fault as StoreFault where fault.isDamage {
            damaged.insert(user)
        }
    }
}
