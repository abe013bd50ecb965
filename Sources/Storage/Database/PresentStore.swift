import Domain
import Foundation
import GRDB

/// The store that a backup takes the place of, as far as it can be read: what it knows that the backup cannot.
struct PresentStore {
    let path: String
    private(set) var comparison: StoreReplacement.Comparison
    private(set) var number: CommitNumber?
    /// Erasures that it has begun, and of which the vault may not have heard; none of people whom the vault does not mean
    /// by these numbers.
    private(set) var unfinishedErasures: Set<UserID> = []
    /// Whether these are all that it has begun.
    private(set) var knowsErasures = false

    /// Where it can be compared: the path to attach it by.
    var attachment: String? { comparison == .made ? path : nil }

    /// Reads it, and writes its log back, so that it is one file. Each thing is read by itself: a damage to one part hides
    /// no other.
    /// - Parameter known: how many migrations this program has.
    init(path: String, vault: Vault, migrations known: Int) {
        self.path = path
        guard DurableFile.names(of: path) > 0 else {
            comparison = .absent
            return
        }
        comparison = .made
        do {
            try WriteAheadLog.check(beside: path)
            var configuration = Configuration()
            configuration.busyMode = .timeout(5)
            configuration.prepareDatabase { try $0.execute(sql: "PRAGMA secure_delete = ON") }
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            queue.writeWithoutTransaction { read($0, vault: vault, migrations: known) }
            try queue.close()
        } catch { refuse(error) }
    }

    private mutating func read(_ database: Database, vault: Vault, migrations known: Int) {
        do { number = try CommitNumber.read(in: database) } catch { refuse(error) }
        do { _ = try WriteLog.empty(in: database, waiting: nil) } catch { refuse(error) }
        do {
            guard try database.tableExists("schema_migrations") else { return refuse("it has no tables of RISK0") }
            guard try Self.isOurs(database, vault: vault) else {
                return refuse("it bears no sign of this keys.sqlite")
            }
        } catch { return refuse(error) }
        readErasures(in: database)
        do {
            if let obstacle = try Self.obstacle(in: database, migrations: known) { refuse(obstacle) }
        } catch { refuse(error) }
    }

    /// They stand in the table and once more in an index of it: what one of the two tells is taken, however much of the
    /// other is damaged.
    private mutating func readErasures(in database: Database) {
        for sql in [
            "SELECT user_id FROM erasures INDEXED BY erasures_unfinished WHERE completed_at IS NULL",
            "SELECT user_id FROM erasures NOT INDEXED WHERE completed_at IS NULL",
        ] {
            do {
                try database.each(sql) { unfinishedErasures.insert(UserID($0[0] as Int64)) }
                knowsErasures = true
            } catch { continue }
        }
    }

    /// The first reason stands.
    private mutating func refuse(_ reason: String) {
        if comparison == .made { comparison = .impossible(reason: reason) }
    }

    private mutating func refuse(_ error: any Error) {
        refuse("it could not be read: \(StoreFault(error, path: path))")
    }

    /// Whether its numbers of people are those of the vault: one that was never marked has to show it.
    private static func isOurs(_ database: Database, vault: Vault) throws -> Bool {
        let mark = try InstallationMark.read(in: database)
        guard !mark.isMarked else { return mark == .of(vault) }
        return try SealedTexts(ledger: Ledger(book: Book(database: database, vault: vault)), erased: []).areOfVault()
    }

    private static let consents = ["service", "analytics", "training", "publication", "mood"].map { "consent_\($0)" }
    private static let breaks = ["cool_off_until", "excluded_until"]
    private static let exports = [
        "path", "subject", "format", "filter", "made_at", "manifest_sha256", "stale_at", "marked_at",
    ]

    /// Why what was set since cannot be told from its tables; nil where it can.
    private static func obstacle(in database: Database, migrations known: Int) throws -> String? {
        let tables = ["users", "exports", "export_members", "erased_members"]
        for table in try tables.filter({ try database.tableExists($0) }) {
            let finding = try String.fetchOne(database, sql: "PRAGMA integrity_check(\(table))")
            guard finding == "ok" else { return "it is damaged in \(table)" }
        }
        // One of an older program has no such consent to withdraw; in one of a newer program it may be called otherwise.
        guard try database.integer("SELECT max(number) FROM schema_migrations") > known else { return nil }
        let isAlike =
            try columns(of: "users", in: "main", database).isSuperset(of: consents + breaks)
            && columns(of: "exports", in: "main", database).isSuperset(of: exports)
            && columns(of: "export_members", in: "main", database).isSuperset(of: ["pseudonym", "export_id"])
            && columns(of: "erased_members", in: "main", database).isSuperset(of: ["pseudonym", "erased_at"])
        return isAlike ? nil : "it was written by a newer RISK0, in other tables"
    }

    private static func columns(of table: String, in schema: String, _ database: Database) throws -> Set<String> {
        Set(try database.rows("SELECT name FROM pragma_table_info(?, ?)", [table, schema]) { $0[0] as String })
    }

    /// Takes over, from the attached database `present`, what was set since: withdrawn consents and breaks hold, exports
    /// are remembered with who is in them, and who was erased. Of a store of another version it is what that has.
    /// - Returns: how many users are better protected by it.
    static func carryOver(into ledger: Ledger, at moment: Timestamp) throws -> Int {
        let database = ledger.database
        let known = try columns(of: "users", in: "present", database)
        let protected = try carryProtections(consents.filter(known.contains), breaks.filter(known.contains), database)
        try database.run("DELETE FROM mood_scores WHERE user_id IN (SELECT id FROM users WHERE consent_mood = 0)")
        if try !columns(of: "exports", in: "present", database).isEmpty { try carryExports(database, at: moment) }
        return protected
    }

    private static func carryProtections(_ consents: [String], _ breaks: [String], _ database: Database) throws -> Int {
        let withdrawn = consents.map { "\($0) = min(users.\($0), p.\($0))" }
        let ends = breaks.map { "\($0) = nullif(max(coalesce(users.\($0), 0), coalesce(p.\($0), 0)), 0)" }
        let fewer = consents.map { "p.\($0) < users.\($0)" }
        let later = breaks.map { "coalesce(p.\($0), 0) > coalesce(users.\($0), 0)" }
        try database.run(
            """
            UPDATE users SET \((withdrawn + ends).joined(separator: ", ")) FROM present.users AS p
            WHERE p.id = users.id AND (\((fewer + later).joined(separator: " OR ")))
            """
        )
        return database.changesCount
    }

    /// Those that the backup alone remembers keep their numbers; the others get higher ones.
    private static func carryExports(_ database: Database, at moment: Timestamp) throws {
        try database.run("DELETE FROM exports WHERE path IN (SELECT path FROM present.exports)")
        let last = try database.integer("SELECT coalesce(max(id), 0) FROM exports")
        let columns = exports.joined(separator: ", ")
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
