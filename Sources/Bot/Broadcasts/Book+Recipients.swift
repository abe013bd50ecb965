import Domain
import Storage

/// Whom a broadcast comes to next, where some of them may stand on a damaged page.
extension Book {
    struct Recipients {
        var users: [ReachableUser] = []
        /// Numbers of people whose rows cannot be read.
        var damaged: [UserID] = []
        /// How far was looked.
        var last: UserID
    }

    func hasRecipients(after last: UserID, at moment: Timestamp) throws -> Bool {
        do { return try !reachableUsers(after: last, count: 1, at: moment).isEmpty } catch  where isDamage(error) {
            return try last < vault.newest()
        }
    }

    /// The users after `last`, at most `count`; one by one where they cannot be read together.
    func recipients(after last: UserID, count: Int, at moment: Timestamp) throws -> Recipients {
        do {
            let users = try reachableUsers(after: last, count: count, at: moment)
            return Recipients(users: users, last: users.last?.id ?? last)
        } catch  where isDamage(error) {
            var found = Recipients(last: last)
            let end = min(try vault.newest().rawValue, last.rawValue + Int64(count))
            for number in stride(from: last.rawValue + 1, through: end, by: 1) {
                found.last = UserID(number)
                do {
                    if let user = try reachableUser(found.last, at: moment) { found.users.append(user) }
                } catch  where isDamage(error) {
                    if let person = try vault.address(of: found.last), !person.isGroup {
                        found.damaged.append(found.last)
                    }
                }
            }
            return found
        }
    }
}
