import Domain
import Foundation
import GRDB

/// The store that a backup takes the place of, as far as it can be read: what it knows that the backup cannot.
struct PresentStore {
    let path: String
    private(set) var number: CommitNumber?
    /// Erasures of which the vault may not have heard.
    private(set) var unfinishedErasures: [UserID] = []
    private(set) var schemaVersion = 0
    private(set) var mark = InstallationMark(rawValue: 0)
    /// Why it cannot be read.
    private(set) var unreadable: String?

    /// Reads it, and writes its log back, so that it is one file.
    init(path: String) {
        self.path = path
        guard DurableFile.names(of: path) > 0 else { return }
        do {
            try WriteAheadLog.check(beside: path)
            var configuration = Configuration()
            configuration.busyMode = .timeout(5)
            configuration.prepareDatabase { try $0.execute(sql: "PRAGMA secure_delete = ON") }
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            let (number, mark, version, erasures) = try queue.writeWithoutTransaction { database in
                let hasTables = try database.tableExists("schema_migrations")
                let found = (
                    try CommitNumber.read(in: database), try InstallationMark.read(in: database),
                    hasTables ? Int(try database.integer("SELECT max(number) FROM schema_migrations")) : 0,
                    hasTables
                        ? try database.rows("SELECT user_id FROM erasures WHERE completed_at IS NULL") {
                            UserID($0[0] as Int64)
                        } : []
                )
                _ = try database.integer("PRAGMA wal_checkpoint(TRUNCATE)")
                return found
            }
            try queue.close()
            (self.number, self.mark, schemaVersion, unfinishedErasures) = (number, mark, version, erasures)
        } catch { unreadable = StoreFault(error, path: path).description }
    }

    /// The path to attach it by; nil where it cannot be read, has other tables, or is of another installation.
    func attachment(to migrations: Migrations, mark: InstallationMark) throws -> String? {
        guard unreadable == nil, schemaVersion == migrations.files.count, self.mark == mark else { return nil }
        return path
    }

    /// Takes over, from the attached database `present`, what was set since: withdrawn consents and breaks hold, exports
    /// are remembered with who is in them, and who was erased.
    /// - Returns: how many users are better protected by it.
    static func carryOver(into ledger: Ledger, at moment: Timestamp) throws -> Int {
        let database = ledger.database
        let consents = ["service", "analytics", "training", "publication", "mood"].map { "consent_\($0)" }
        let withdrawn = consents.map { "\($0) = min(users.\($0), p.\($0))" }.joined(separator: ", ")
        let changes = consents.map { "p.\($0) < users.\($0)" }.joined(separator: " OR ")
        let breaks = ["cool_off_until", "excluded_until"]
        let ends = breaks.map { "\($0) = nullif(max(coalesce(users.\($0), 0), coalesce(p.\($0), 0)), 0)" }
        let later = breaks.map { "coalesce(p.\($0), 0) > coalesce(users.\($0), 0)" }
        try database.run(
            """
            UPDATE users SET \(withdrawn), \(ends.joined(separator: ", ")) FROM present.users AS p
            WHERE p.id = users.id AND (\(changes) OR \(later.joined(separator: " OR ")))
            """
        )
        let protected = database.changesCount
        try database.run("DELETE FROM mood_scores WHERE user_id IN (SELECT id FROM users WHERE consent_mood = 0)")
        try carryExports(database, at: moment)
        return protected
    }

    /// Those that the backup alone remembers keep their numbers; the others get higher ones.
    private static func carryExports(_ database: Database, at moment: Timestamp) throws {
        try database.run("DELETE FROM exports WHERE path IN (SELECT path FROM present.exports)")
        let last = try database.integer("SELECT coalesce(max(id), 0) FROM exports")
        let columns = "path, subject, format, filter, made_at, manifest_sha256, stale_at, marked_at"
        try database.run(
            "INSERT INTO exports (id, \(columns)) SELECT id + ?, \(columns) FROM present.exports",
            [last]
        )
        try database.run(
            """
            INSERT INTO export_members (pseudonym, export_id)
            SELECT pseudonym, export_id + ? FROM present.export_members
            """,
            [last]
        )
        try database.run("INSERT OR IGNORE INTO erased_members SELECT pseudonym, erased_at FROM present.erased_members")
        try database.run(
            """
            UPDATE exports SET stale_at = ? WHERE stale_at IS NULL AND id IN (
                SELECT m.export_id FROM export_members AS m JOIN erased_members AS e ON e.pseudonym = m.pseudonym
            )
            """,
            [moment.rawValue]
        )
    }
}
