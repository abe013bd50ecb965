import Foundation
import GRDB
import Synchronization

/// The database of everything but identities and keys: one writer, a few readers, WAL, every commit on the disk before
/// it is acknowledged.
package final class Store: Sendable {
    package let path: String
    package let vault: Vault
    /// The migrations that were applied when it was opened.
    package let appliedMigrations: [String]
    let pool: DatabasePool
    private let lock: FilesLock?
    private let state: Mutex<State>

    private struct State {
        /// The database is of the past, and nothing is written before it is made whole with the vault.
        var isPast: Bool
        var isClosed = false
    }

    /// Opens, checks and migrates the database in a folder, with the vault beside it.
    ///
    /// A database that is older than what the vault remembers of it opens, and takes no write until ``reconcile(at:)``.
    /// - Parameters:
    ///   - busyTimeout: seconds to wait for another program's lock before a call fails with `StoreFault.locked`.
    ///   - memory: what each connection may hold of the file.
    /// - Throws: `StoreFault`.
    package init(
        folder: String,
        migrations: Migrations,
        busyTimeout: Double = 5,
        memory: PageMemory = .small
    ) throws {
        try FileMode.createPrivateFolder(at: folder)
        path = folder + "/risk0.sqlite"
        let keys = folder + "/keys.sqlite"
        do {
            let use = try FilesLock.use(of: folder, creates: true, waiting: .atMost(busyTimeout))
            lock = use
            // Also beside those that only read, and so have tidied nothing up.
            try StoreReplacement.removeScratch(in: folder)
            // Whoever has it open has looked at the logs.
            if use?.isAlone ?? true {
                try StoreReplacement.finish(in: folder)
                try WriteAheadLog.check(beside: path)
                try WriteAheadLog.check(beside: keys, isNumbered: false)
            }
            try StoreStanding.expectDatabase(at: path, keys: keys)
            try FileMode.createPrivateFile(at: path)
            pool = try DatabasePool(path: path, configuration: Self.configuration(busyTimeout, memory))
            let known = try Self.keys(at: keys, for: pool, path: path)
            use?.opened()
            appliedMigrations = try migrations.apply(to: pool, path: path)
            vault = try known ?? Vault(path: keys)
        } catch { throw StoreFault(error, path: path) }
        do {
            let (vault, path) = (vault, path)
            let standing = try pool.write { try StoreStanding.found(in: $0, vault: vault, path: path) }
            state = Mutex(State(isPast: standing.isPast))
            try pool.write { try CasinoSeed.keep(in: $0) }
            if !standing.isPast { try vault.note(standing.number) }
        } catch { throw StoreFault(error, path: path) }
    }

    /// Sets the writer up, and opens the keys that whoever is in the database needs: those that it was written with. Where
    /// they are not there, none are made, and nothing else is.
    /// - Returns: nil where nobody is in it yet.
    private static func keys(at keys: String, for pool: DatabasePool, path: String) throws -> Vault? {
        do {
            try pool.writeWithoutTransaction { try syncEveryCommit(of: $0) }
            return try pool.read { database in
                try StoreStanding.expectTables(in: database, at: path, keys: keys)
                return try StoreStanding.hasPeople(in: database) ? Vault(path: keys, mayBegin: false) : nil
            }
        } catch {
            // The writer's connection closes last, and takes the empty log with it. The first error is the one that matters.
            pool.invalidateReadOnlyConnections()
            try? pool.close()
            throw error
        }
    }

    private static func configuration(_ busyTimeout: Double, _ memory: PageMemory) -> Configuration {
        var configuration = Configuration()
        configuration.label = "risk0"
        configuration.busyMode = .timeout(busyTimeout)
        configuration.maximumReaderCount = 2
        configuration.prepareDatabase { database in
            // secure_delete: what is deleted is overwritten. The log of writes is cut back to 16 MiB after a burst.
            // wal_autocheckpoint: a page that many interactions change is written back once for all of them.
            // temp_store: what a savepoint would undo is kept in memory, not in a file in /tmp.
            try database.execute(
                sql: """
                    PRAGMA secure_delete = ON;
                    PRAGMA temp_store = MEMORY;
                    PRAGMA wal_autocheckpoint = \(memory.checkpointPages);
                    PRAGMA cache_size = -\(memory.cacheKibibytes);
                    PRAGMA journal_size_limit = 16777216;
                    """
            )
        }
        return configuration
    }

    /// How much of the file is held in memory, and how much is written before it goes back into the file.
    package enum PageMemory: Sendable {
        /// For a bot that runs for months beside others.
        case small
        /// For work that writes everywhere at once and then ends: a page that thousands of interactions change is not
        /// written in the middle of their transaction to make room for another one.
        case large

        fileprivate var cacheKibibytes: Int { self == .small ? 4_096 : 196_608 }
        fileprivate var checkpointPages: Int { self == .small ? 4_000 : 32_000 }
    }

    /// Has each commit wait for the disk. To be called on the writer once it is open: GRDB's own set-up of WAL, which
    /// runs after `prepareDatabase`, asks for less (`synchronous = NORMAL`).
    static func syncEveryCommit(of database: Database) throws {
        try database.execute(sql: "PRAGMA synchronous = FULL")
    }

    /// Runs on the writer, in one transaction that is on the disk when this returns.
    /// - Throws: `StoreFault` for what the disk or SQLite refuses; what `body` throws otherwise. Nothing is kept then.
    package func write<T: Sendable>(_ body: @escaping @Sendable (Ledger) throws -> T) async throws -> T {
        guard !isPast else { throw StoreFault.unreconciled(path: path) }
        let vault = vault
        do {
            let (result, number) = try await pool.write { database in
                let before = database.totalChangesCount
                let result = try body(Ledger(book: Book(database: database, vault: vault)))
                guard database.totalChangesCount != before else { return (result, CommitNumber?.none) }
                let number = try CommitNumber.read(in: database).next
                try number.write(in: database)
                return (result, number)
            }
            if let number { keepLast(number) }
            return result
        } catch let error as DatabaseError { throw StoreFault(error, path: path) }
    }

    /// Runs on a snapshot, beside the writer.
    package func read<T: Sendable>(_ body: @escaping @Sendable (Book) throws -> T) async throws -> T {
        let vault = vault
        do {
            return try await pool.read { try body(Book(database: $0, vault: vault)) }
        } catch let error as DatabaseError { throw StoreFault(error, path: path) }
    }

    /// Writes the log back into the database and empties it: after an erasure no deleted byte stays in either file.
    /// - Throws: `StoreFault.locked` where a reader kept it from being emptied all through the busy timeout.
    package func truncateLog() async throws {
        guard try await emptyLog() else { throw StoreFault.locked(path: path) }
    }

    /// The same, where it can be done.
    /// - Parameter patience: milliseconds to wait for whoever reads; nil for the busy timeout.
    /// - Returns: false where another program's reading keeps the log.
    package func emptyLog(waiting patience: Int? = nil) async throws -> Bool {
        do {
            return try await pool.writeWithoutTransaction { try WriteLog.empty(in: $0, waiting: patience) }
        } catch { throw StoreFault(error, path: path) }
    }

    /// Copies the database to a new file while it is in use, and verifies the copy by opening and checking it.
    ///
    /// The vault is not copied: a backup alone names nobody and opens no text.
    package func backup(to destination: String) async throws -> BackupReport {
        try await Backup(source: pool, remark: nil).run(to: destination)
    }

    /// SQLite's own check of the whole file; empty when all is well.
    package func integrityFaults() async throws -> [String] {
        do { return try await pool.read { try Backup.faults(in: $0) } } catch { throw StoreFault(error, path: path) }
    }

    /// Whether the database is older than what the vault remembers of it: somebody put an old one in place.
    package var isPast: Bool { state.withLock { $0.isPast } }

    /// Nothing of the past is left in the database: writes are taken.
    func leavePast() throws {
        try vault.note(pool.read { try CommitNumber.read(in: $0) })
        state.withLock { $0.isPast = false }
    }

    /// Two commits may come here in either order.
    private func keepLast(_ number: CommitNumber) {
        vault.lastCommit.withLock { $0 = $0.map { CommitNumber.later($0, number) } ?? number }
    }

    /// Writes the logs back and closes all connections: `risk0.sqlite` and `keys.sqlite` alone are the store then, unless
    /// another program has them open, which does the same when it ends. A second call does nothing.
    /// - Throws: `StoreFault`: the first of what went wrong; all that could be closed is closed.
    package func close() throws {
        let isFirst = state.withLock { state in
            defer { state.isClosed = true }
            return !state.isClosed
        }
        guard isFirst else { return }
        var faults: [StoreFault] = []
        for step in [noteProgress, writeBack, { try self.pool.close() }, { try self.vault.close() }] {
            do { try step() } catch { faults.append(StoreFault(error, path: path)) }
        }
        lock?.release()
        if let first = faults.first { throw first }
    }

    private func noteProgress() throws {
        guard !isPast else { return }
        try vault.note(pool.read { try CommitNumber.read(in: $0) })
    }

    /// The last connection to close has to be the writer's: those that only read cannot write the log back.
    private func writeBack() throws {
        pool.invalidateReadOnlyConnections()
        try pool.writeWithoutTransaction { _ = try WriteLog.empty(in: $0, waiting: nil) }
    }
}
