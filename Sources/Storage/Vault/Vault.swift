import Crypto
package import Domain
package import Foundation
import GRDB
import Synchronization

/// Who is who, and the keys: the only place where a Telegram id stands beside an internal one.
///
/// It is a file of its own, outside the database and its backups. Destroying a user's key here makes everything that
/// was sealed with it unreadable everywhere, backups included.
package final class Vault: Sendable {
    /// Milliseconds that it waits for another program's reading before it leaves the log to be emptied later.
    private static let patience = 200

    let queue: DatabaseQueue
    /// The last commit of the store beside it, noted with the next erasure.
    let lastCommit = Mutex<CommitNumber?>(nil)
    private let cache = Mutex(Cache())
    private let systemKey: SymmetricKey
    private let pseudonymKeys: [PseudonymPurpose: SymmetricKey]

    /// - Parameters:
    ///   - path: of `keys.sqlite`.
    ///   - mayBegin: whether it is made, with mode 0600, where it is missing or empty. Beside a store that was written with
    ///     another one, new keys would open nothing.
    /// - Throws: `StoreFault`.
    package init(path: String, mayBegin: Bool = true) throws {
        do {
            queue = try VaultSchema.open(path: path, mayBegin: mayBegin)
            systemKey = try queue.write { try VaultSchema.purposeKey("system", in: $0) }
            pseudonymKeys = try queue.write { database in
                try Dictionary(
                    uniqueKeysWithValues: PseudonymPurpose.allCases.map {
                        ($0, try VaultSchema.purposeKey($0.keyName, in: database))
                    }
                )
            }
        } catch { throw StoreFault(error, path: path) }
    }

    /// The internal ids of those who wrote, made where they are new, in this order: one transaction for all new ones.
    /// - Throws: `StoreFault` for what the disk or SQLite refuses.
    package func identify(_ people: [TelegramIdentity]) async throws -> [TelegramIdentity: UserID] {
        var known: [TelegramIdentity: UserID] = [:]
        let (missing, drops) = cache.withLock { cache in
            let missing = people.filter { person in
                guard let id = cache.ids[person] else { return true }
                known[person] = id
                return false
            }
            return (missing, cache.drops)
        }
        guard !missing.isEmpty else { return known }
        let rows: [VaultRow]
        do {
            rows = try await queue.write { database in
                var seen: Set<TelegramIdentity> = []
                return try missing.filter { seen.insert($0).inserted }
                    .map { try VaultSchema.identity(of: $0, in: database) }
            }
        } catch let error as DatabaseError { throw StoreFault(error, path: queue.path) }
        cache.withLock { cache in rows.forEach { cache.keep($0, readAfter: drops) } }
        for row in rows { known[row.person] = row.id }
        return known
    }

    /// The Telegram id to write to; nil once it was forgotten.
    package func address(of id: UserID) throws -> TelegramIdentity? { try row(of: id)?.person }

    /// Seals a text with a user's key, or with the system's own where it belongs to no one.
    package func seal(_ plain: [UInt8], for user: UserID?, as purpose: SealPurpose) throws -> Data {
        try Sealing.seal(plain, key: try key(of: user), purpose: purpose)
    }

    /// - Throws: `SealError.keyDestroyed` after an erasure.
    package func open(_ sealed: Data, for user: UserID?, as purpose: SealPurpose) throws -> [UInt8] {
        try Sealing.open(sealed, key: try key(of: user), purpose: purpose)
    }

    /// Destroys a user's key, and keeps a pseudonym of theirs, so that an import cannot bring them back. Their Telegram
    /// id stays until ``forget(_:)``, so that the receipt can reach them.
    package func shred(_ user: UserID) async throws {
        let suppressed = try row(of: user).map { pseudonym(of: $0.person.telegramID, for: .suppression) }
        let commit = lastCommit.withLock { $0 }
        try await queue.write { database in
            if let commit { try VaultSchema.note(commit, in: database) }
            try database.execute(sql: "UPDATE identities SET key = NULL WHERE id = ?", arguments: [user.rawValue])
            guard let suppressed else { return }
            try database.execute(
                sql: "INSERT OR IGNORE INTO suppressed (pseudonym) VALUES (?)",
                arguments: [suppressed]
            )
        }
        cache.withLock { $0.drop(user) }
        try await emptyLog(waiting: Self.patience)
    }

    /// Forgets who a user was.
    package func forget(_ user: UserID) async throws {
        try await queue.write { database in
            try database.execute(sql: "DELETE FROM identities WHERE id = ?", arguments: [user.rawValue])
        }
        cache.withLock { $0.drop(user) }
        try await emptyLog(waiting: Self.patience)
    }

    /// The same on the thread of whoever calls, inside a transaction of theirs. The log is emptied later.
    func forgetAtOnce(_ user: UserID) throws {
        try queue.write { database in
            try database.execute(sql: "DELETE FROM identities WHERE id = ?", arguments: [user.rawValue])
        }
        cache.withLock { $0.drop(user) }
    }

    /// Whether somebody is there, and their key with them.
    package func hasKey(of user: UserID) throws -> Bool { try row(of: user)?.key != nil }

    /// The newest number that anybody has.
    package func newest() throws -> UserID {
        UserID(try queue.read { try Int64.fetchOne($0, sql: "SELECT max(id) FROM identities") ?? 0 })
    }

    /// Whether this person has asked to be erased. Their own coming back is theirs to choose; an import is not.
    package func isSuppressed(_ person: TelegramIdentity) throws -> Bool {
        let pseudonym = pseudonym(of: person.telegramID, for: .suppression)
        return try queue.read { database in
            try Bool.fetchOne(
                database,
                sql: "SELECT EXISTS (SELECT 1 FROM suppressed WHERE pseudonym = ?)",
                arguments: [pseudonym]
            )
                ?? false
        }
    }

    /// Keeps the ends of a self-exclusion and of a rest, each under a pseudonym of its own, so that an erasure undoes
    /// neither: an end, and nothing else. An earlier one never shortens what is kept; what is over is let go.
    package func keepRests(_ protection: Protection, of user: UserID, at now: Timestamp) throws {
        guard let person = try row(of: user)?.person else { return }
        try queue.write { database in
            try database.execute(sql: "DELETE FROM excluded WHERE until <= ?", arguments: [now.rawValue])
            for (end, purpose) in [
                (protection.excludedUntil, PseudonymPurpose.exclusion), (protection.coolOffUntil, .rest),
            ] {
                guard let end, now < end else { continue }
                // Within the statement `excluded` is the table itself, so the new end is named by its number.
                try database.execute(
                    sql: """
                        INSERT INTO excluded (pseudonym, until) VALUES (?1, ?2)
                        ON CONFLICT (pseudonym) DO UPDATE SET until = max(until, ?2)
                        """,
                    arguments: [pseudonym(of: person.telegramID, for: purpose), end.rawValue]
                )
            }
        }
    }

    /// What was kept of a user's rests through an erasure of theirs; none for most.
    package func rests(of user: UserID) throws -> Protection {
        guard let person = try row(of: user)?.person else { return .none }
        return try queue.read { database in
            func end(_ purpose: PseudonymPurpose) throws -> Timestamp? {
                try Int64.fetchOne(
                    database,
                    sql: "SELECT until FROM excluded WHERE pseudonym = ?",
                    arguments: [pseudonym(of: person.telegramID, for: purpose)]
                ).map(Timestamp.init(rawValue:))
            }
            return Protection(coolOffUntil: try end(.rest), excludedUntil: try end(.exclusion))
        }
    }

    /// HMAC-SHA256 under a key that never leaves the vault, another one for each purpose; 32 hexadecimal digits.
    package func pseudonym(of number: Int64, for purpose: PseudonymPurpose) -> String {
        pseudonym(of: withUnsafeBytes(of: number.littleEndian) { Array($0) }, for: purpose)
    }

    /// The same for a text, such as the name of a user's own casino.
    package func pseudonym(of bytes: [UInt8], for purpose: PseudonymPurpose) -> String {
        // Every purpose has its key: the initialiser makes them all.
        Self.pseudonym(of: bytes, under: pseudonymKeys[purpose] ?? systemKey)
    }

    static func pseudonym(of bytes: [UInt8], under key: SymmetricKey) -> String {
        let digits = Array("0123456789abcdef".utf8)
        let code = HMAC<SHA256>.authenticationCode(for: bytes, using: key).prefix(16)
        return String(decoding: code.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    private func key(of user: UserID?) throws -> SymmetricKey {
        guard let user else { return systemKey }
        guard let key = try row(of: user)?.key else { throw SealError.keyDestroyed }
        return key
    }

    private func row(of id: UserID) throws -> VaultRow? {
        let (cached, drops) = cache.withLock { ($0.rows[id], $0.drops) }
        if let cached { return cached }
        let row = try queue.read { try VaultSchema.identity(of: id, in: $0) }
        if let row { cache.withLock { $0.keep(row, readAfter: drops) } }
        return row
    }

    /// Writes the log back and empties it, so that no byte of what was deleted stays in the files.
    /// - Parameter patience: milliseconds to wait for whoever reads; nil for the busy timeout.
    /// - Returns: false where another program's reading keeps it.
    @discardableResult
    package func emptyLog(waiting patience: Int? = nil) async throws -> Bool {
        do {
            return try await queue.writeWithoutTransaction { try WriteLog.empty(in: $0, waiting: patience) }
        } catch { throw StoreFault(error, path: queue.path) }
    }

    /// The people seen lately. Bounded: it starts afresh when it is full.
    private struct Cache {
        static let capacity = 20_000
        var rows: [UserID: VaultRow] = [:]
        var ids: [TelegramIdentity: UserID] = [:]
        /// How many rows were dropped so far.
        private(set) var drops = 0

        /// - Parameter readAfter: what `drops` was before the row was read: one that was read while a key was being
        ///   destroyed may still hold that key, and is not kept.
        mutating func keep(_ row: VaultRow, readAfter drops: Int) {
            guard drops == self.drops else { return }
            if rows.count >= Self.capacity {
                rows.removeAll(keepingCapacity: true)
                ids.removeAll(keepingCapacity: true)
            }
            rows[row.id] = row
            ids[row.person] = row.id
        }

        mutating func drop(_ id: UserID) {
            drops += 1
            if let row = rows.removeValue(forKey: id) { ids[row.person] = nil }
        }
    }
}

/// A person or a group by its number at Telegram.
package struct TelegramIdentity: Hashable, Sendable {
    package let telegramID: Int64
    package let isGroup: Bool

    package init(telegramID: Int64, isGroup: Bool = false) {
        self.telegramID = telegramID
        self.isGroup = isGroup
    }
}

/// What a pseudonym is for: the same person has another one for each.
package enum PseudonymPurpose: String, CaseIterable, Sendable {
    case export, suppression, ownCasino = "own_casino", receipt, exclusion, rest

    /// Under which the vault keeps its key.
    var keyName: String { "pseudonym.\(rawValue)" }
}
