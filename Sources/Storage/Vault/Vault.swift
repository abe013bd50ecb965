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
    var path: String { queue.path }
    /// The last commit of the store beside it, noted with the next erasure.
    let lastCommit = Mutex<CommitNumber?>(nil)
    private let cache = Mutex(Cache())
    private let systemKey: SymmetricKey
    private let pseudonymKeys: [PseudonymPurpose: SymmetricKey]
    /// Stands in the head of the file, and is written with every commit: a log of another installation's names another.
    private let installation: InstallationMark

    /// - Parameters:
    ///   - path: of `keys.sqlite`.
    ///   - mayBegin: whether it is made, with mode 0600, where it is missing or empty. Beside a store that was written with
    ///     another one, new keys would open nothing.
    /// - Throws: `StoreFault`.
    package init(path: String, mayBegin: Bool = true) throws {
        do {
            queue = try VaultSchema.open(path: path, mayBegin: mayBegin)
            (systemKey, pseudonymKeys) = try queue.write { database in
                let known = try VaultSchema.purposeKeys(in: database, at: path)
                func key(_ name: String) throws -> SymmetricKey {
                    try known[name] ?? VaultSchema.newPurposeKey(name, in: database)
                }
                let purposes = PseudonymPurpose.allCases
                return (
                    try key("system"),
                    try Dictionary(uniqueKeysWithValues: purposes.map { ($0, try key($0.keyName)) })
                )
            }
            let markKey = pseudonymKeys[InstallationMark.purpose] ?? systemKey
            installation = InstallationMark(pseudonym: Self.pseudonym(of: InstallationMark.subject, under: markKey))
            try VaultSchema.mark(queue, with: installation)
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
        let rows: [(person: TelegramIdentity, row: VaultRow)]
        do {
            rows = try await queue.write { [installation] database in
                var seen: Set<TelegramIdentity> = []
                return try installation.marking(database) {
                    try missing.filter { seen.insert($0).inserted }
                        .map { ($0, try VaultSchema.identity(of: $0, in: database)) }
                }
            }
        } catch let error as DatabaseError { throw StoreFault(error, path: queue.path) }
        cache.withLock { cache in rows.forEach { cache.keep($0.row, readAfter: drops) } }
        for (person, row) in rows { known[person] = row.id }
        return known
    }

    /// The Telegram id to write to; nil once it was forgotten.
    /// - Throws: `StoreFault.damagedKeys` where what is kept of them is not what was written: it may be another's.
    package func address(of id: UserID) throws -> TelegramIdentity? { try soundRow(of: id)?.person }

    /// Where to tell somebody that what is kept of them is damaged, and nothing else: their id may be what is. Nil for all
    /// others.
    package func damagedAddress(of id: UserID) throws -> TelegramIdentity? {
        try row(of: id).flatMap { $0.isSound ? nil : $0.person }
    }

    /// Seals a text with a user's key, or with the system's own where it belongs to no one.
    package func seal(_ plain: [UInt8], for user: UserID?, as purpose: SealPurpose) throws -> Data {
        try Sealing.seal(plain, key: try key(of: user), purpose: purpose)
    }

    /// - Throws: `SealError.keyDestroyed` after an erasure; `StoreFault.damagedKeys`.
    package func open(_ sealed: Data, for user: UserID?, as purpose: SealPurpose) throws -> [UInt8] {
        try Sealing.open(sealed, key: try key(of: user), purpose: purpose)
    }

    /// Destroys a user's key, and keeps a pseudonym of theirs, so that an import cannot bring them back. Their Telegram
    /// id stays until ``forget(_:)``, so that the receipt can reach them.
    package func shred(_ user: UserID) async throws {
        let person = try row(of: user)?.person
        let (commit, path) = (lastCommit.withLock { $0 }, path)
        try await queue.write { [installation] database in
            try installation.write(in: database)
            if let commit { try VaultSchema.note(commit, in: database, at: path) }
            try database.execute(sql: "UPDATE identities SET key = NULL WHERE id = ?", arguments: [user.rawValue])
            guard let person else { return }
            try VaultSchema.keepCheck(of: user.rawValue, KeyCheck.of(person, user, key: nil), in: database)
            let suppressed = self.pseudonym(of: person.telegramID, for: .suppression)
            try database.execute(
                sql: "INSERT OR IGNORE INTO suppressed (pseudonym, check_value) VALUES (?, ?)",
                arguments: [suppressed, KeyCheck.of(pseudonym: Data(suppressed.utf8), until: nil)]
            )
        }
        cache.withLock { $0.drop(user) }
        try await emptyLog(waiting: Self.patience)
    }

    /// Forgets who a user was.
    package func forget(_ user: UserID) async throws {
        try await queue.write { [installation] database in
            try installation.write(in: database)
            try database.execute(sql: "DELETE FROM identities WHERE id = ?", arguments: [user.rawValue])
        }
        cache.withLock { $0.drop(user) }
        try await emptyLog(waiting: Self.patience)
    }

    /// The same on the thread of whoever calls, inside a transaction of theirs. The log is emptied later.
    func forgetAtOnce(_ user: UserID) throws {
        try writing { database in
            try database.execute(sql: "DELETE FROM identities WHERE id = ?", arguments: [user.rawValue])
        }
        cache.withLock { $0.drop(user) }
    }

    /// Whether somebody is there, and their key with them.
    package func hasKey(of user: UserID) throws -> Bool { try row(of: user)?.key != nil }

    /// The newest number that anybody has.
    package func newest() throws -> UserID {
        UserID(try reading { try Int64.fetchOne($0, sql: "SELECT max(id) FROM identities") ?? 0 })
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
        guard let row = try row(of: user), let key = row.key else { throw SealError.keyDestroyed }
        guard row.isSound else { throw damage(of: user) }
        return key
    }

    /// - Throws: `StoreFault.damagedKeys` for a row that is not as it was written.
    func soundRow(of id: UserID) throws -> VaultRow? {
        guard let row = try row(of: id) else { return nil }
        guard row.isSound else { throw damage(of: id) }
        return row
    }

    private func damage(of user: UserID) -> StoreFault {
        .damagedKeys(path: path, which: [VaultSchema.userName(user)])
    }

    /// Reads; what goes wrong names this file, whoever asked.
    func reading<T>(_ body: (Database) throws -> T) throws -> T {
        do { return try queue.read(body) } catch { throw StoreFault(error, path: path) }
    }

    /// Writes, in the same way.
    func writing<T>(_ body: (Database) throws -> T) throws -> T {
        do {
            return try queue.write { database in try installation.marking(database) { try body(database) } }
        } catch { throw StoreFault(error, path: path) }
    }

    private func row(of id: UserID) throws -> VaultRow? {
        let (cached, drops) = cache.withLock { ($0.rows[id], $0.drops) }
        if let cached { return cached }
        let row = try reading { try VaultSchema.identity(of: id, in: $0) }
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
        ///   destroyed may still hold that key, and is not kept; nor is a damaged one.
        mutating func keep(_ row: VaultRow, readAfter drops: Int) {
            guard drops == self.drops, row.isSound else { return }
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
