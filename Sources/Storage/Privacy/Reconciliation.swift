package import Domain
import Foundation
import GRDB

/// What making a database of the past whole with the vault of today came to.
package struct ReconciliationReport: Sendable, Equatable {
    /// Why there was one.
    package enum Source: String, Sendable { case restore, start }

    /// Users who were erased since, and are erased again.
    package var users = 0
    /// Rows of theirs that went.
    package var rows = 0
    /// Exports that hold rows of somebody who was erased since.
    package var exports = 0
    /// Messages that waited to be sent then: they were sent since, or are too late.
    package var messages = 0
    /// Updates that waited to be handled then.
    package var updates = 0
    /// Flows, unanswered questions, broadcasts and exports on request that were under way then.
    package var ended = 0
    /// Sealed texts that no key opens.
    package var unopenable = 0
    /// Users whose withdrawn consents, breaks and self-exclusions were put back.
    package var protections = 0

    package init() {}
}

/// Makes a database of the past fit to be served: whoever the vault knows no more is erased again, what was under way
/// then is not done a second time, what no key opens goes, and protections that are known to have been set since hold.
///
/// It may be broken off and begun again at any place; ``conclude(_:source:at:)`` is its last step, and makes it count.
struct Reconciliation {
    let ledger: Ledger
    let moment: Timestamp
    /// Whose erasure is under way and whose key stands in the vault still: they are erased like those whom it has lost.
    let erased: Set<UserID>
    private var database: Database { ledger.database }

    init(_ ledger: Ledger, besides erased: Set<UserID> = [], at moment: Timestamp) {
        self.ledger = ledger
        self.erased = erased
        self.moment = moment
    }

    func run() throws -> ReconciliationReport {
        var report = ReconciliationReport()
        report.messages = try change("DELETE FROM outbox")
        // What was set aside then waits with the rest: its update still has its content.
        report.updates = try change(
            """
            UPDATE updates SET payload = NULL, user_id = NULL, attempts = 0, handled_at = coalesce(handled_at, ?)
            WHERE payload IS NOT NULL
            """
        )
        try database.run("DELETE FROM set_aside")
        try eraseAgain(&report)
        report.ended = try endWork()
        report.unopenable = try SealedTexts(ledger: ledger, erased: erased).dropUnopenable()
        report.protections = try keepRests()
        report.exports = Int(
            try database.integer("SELECT count(*) FROM exports WHERE stale_at = ?", [moment.rawValue])
        )
        return report
    }

    /// Notes what was done, and puts the store beyond all states that it ever had: no number, row or log of the life that
    /// it leaves can be taken for one of the new life.
    func conclude(_ report: ReconciliationReport, source: ReconciliationReport.Source, above: CommitNumber?) throws {
        try completeErasures()
        try keepNumbersApart()
        try note(report, source)
        let found = try CommitNumber.read(in: database)
        try InstallationMark.of(ledger.vault).write(in: database)
        try (above.map { CommitNumber.later($0, found) } ?? found).nextLife.write(in: database)
    }

    private func eraseAgain(_ report: inout ReconciliationReport) throws {
        let lost = try StoreStanding.lost(of: Self.everybody, in: database, vault: ledger.vault, besides: erased)
        for user in lost {
            let rows = try ledger.removeRows(of: user, at: moment).values.reduce(0, +)
            _ = try ledger.markExports(of: user, at: moment)
            guard rows > 0 else { continue }
            report.users += 1
            report.rows += rows
            try noteErasure(of: user)
        }
        // Whoever still stands in the vault, Telegram id and all, is forgotten by the end of an erasure: also one who came
        // after this database was written.
        for user in try ledger.vault.shredded().union(erased.intersection(ledger.vault.living())) {
            try noteErasure(of: user)
        }
    }

    private func noteErasure(of user: UserID) throws {
        try database.run(
            "INSERT INTO erasures (user_id, receipt, requested_at) VALUES (?, '{}', ?) ON CONFLICT DO NOTHING",
            [user.rawValue, moment.rawValue]
        )
    }

    /// An erasure that was under way then has ended since, where the vault has forgotten whose it was. The others are not
    /// complete, so that the next start forgets them whatever becomes of this process.
    private func completeErasures() throws {
        let known = try ledger.vault.living().union(ledger.vault.shredded())
        for user in try ledger.book.unfinishedErasures() where !known.contains(user) {
            try ledger.completeErasure(of: user, at: moment)
        }
    }

    private func endWork() throws -> Int {
        var ended = try change("DELETE FROM flows", [])
        try database.run(
            """
            UPDATE conversation_logs SET parent_turn = NULL
            WHERE parent_turn IN (SELECT id FROM conversation_logs WHERE answered_at IS NULL)
            """
        )
        ended += try change("DELETE FROM conversation_logs WHERE answered_at IS NULL", [])
        ended += try change("UPDATE broadcasts SET state = 'stopped', ended_at = ? WHERE ended_at IS NULL")
        try database.run("DELETE FROM broadcast_postponed")
        ended += try change("UPDATE export_requests SET ended_at = ?, outcome = 'restored' WHERE ended_at IS NULL")
        return ended
    }

    /// Rests and self-exclusions that the vault keeps hold whatever a database says.
    private func keepRests() throws -> Int {
        var count = 0
        for (user, rests) in try ledger.vault.keptRests() {
            for (column, end) in [("cool_off_until", rests.coolOffUntil), ("excluded_until", rests.excludedUntil)] {
                guard let end, moment < end else { continue }
                count += try change(
                    "UPDATE users SET \(column) = ?1 WHERE id = ?2 AND coalesce(\(column), 0) < ?1",
                    [end.rawValue, user.rawValue]
                )
            }
        }
        return count
    }

    /// Buttons and receipts name rows by numbers that were given since: none is given a second time.
    private func keepNumbersApart() throws {
        for table in [
            "bet_decisions", "casinos", "cash_movements", "limit_reports", "conversation_logs", "broadcasts",
            "export_requests", "exports", "erasures",
        ] {
            try database.run(
                """
                INSERT INTO sqlite_sequence (name, seq)
                SELECT ?1, 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = ?1)
                """,
                [table]
            )
            try database.run("UPDATE sqlite_sequence SET seq = seq + 1000000 WHERE name = ?", [table])
        }
    }

    private func note(_ report: ReconciliationReport, _ source: ReconciliationReport.Source) throws {
        let event = Event(
            .storeReconciled,
            data: [
                "source": .code(source.rawValue), "users": .integer(report.users), "rows": .integer(report.rows),
                "exports": .integer(report.exports), "messages": .integer(report.messages),
                "updates": .integer(report.updates), "ended": .integer(report.ended),
                "unopenable": .integer(report.unopenable), "protections": .integer(report.protections),
            ],
            occurredAt: moment
        )
        let id = EventID(at: moment, random: (.random(in: 0 ... .max), .random(in: 0 ... .max)))
        try ledger.append(event, id: id, session: nil, recordedAt: moment)
        try ledger.addCounts([EventTally(of: event): 1])
        try ledger.addCounters([.accepted: 1, .stored: 1])
    }

    /// - Parameter arguments: the moment unless given.
    private func change(_ sql: String, _ arguments: Bindings? = nil) throws -> Int {
        try database.run(sql, arguments ?? (sql.contains("?") ? [moment.rawValue] : []))
        return database.changesCount
    }

    private static let everybody = """
        SELECT id FROM users
        UNION SELECT user_id FROM updates WHERE handled_at IS NULL AND user_id IS NOT NULL
        UNION SELECT user_id FROM rejected_events WHERE user_id IS NOT NULL
        UNION SELECT admin_id FROM admin_actions
        UNION SELECT admin_id FROM export_requests
        UNION SELECT user_id FROM model_usage WHERE user_id <> 0
        """
}

extension Store {
    /// Makes a database of the past whole with the vault, so that writes are taken again: every byte of who was erased
    /// since is gone from its files when this returns. Does nothing to one that is not of the past.
    /// - Throws: `StoreFault`; it is done again then at the next start.
    package func reconcile(at moment: Timestamp) async throws -> ReconciliationReport? {
        guard isPast else { return nil }
        let vault = vault
        do {
            let above = try vault.position()
            let report = try await writeIfPast { try Reconciliation($0, at: moment).run() }
            guard let report else {
                try leavePast()
                return nil
            }
            try await pool.writeWithoutTransaction { database in
                // What the copies hold on their way may be larger than the memory, and is what is left of everybody.
                try database.execute(sql: "PRAGMA temp_store = FILE; VACUUM; PRAGMA temp_store = MEMORY")
            }
            try await truncateLog()
            // The log has to go on from the number that the file ends with, and the next one is of another life.
            _ = try await writeIfPast { try CommitNumber.read(in: $0.database).write(in: $0.database) }
            let isConcluded = try await writeIfPast { ledger in
                // Here, where nobody can have begun to serve: later it might be somebody whose receipt is on its way.
                try vault.forgetShredded()
                try Reconciliation(ledger, at: moment).conclude(report, source: .start, above: above)
                return true
            }
            try leavePast()
            return isConcluded == nil ? nil : report
        } catch { throw StoreFault(error, path: path) }
    }

    /// Writes in one transaction, unless another process has made the database whole since it was opened, and may serve
    /// from it already: what that one began must not be ended.
    /// - Returns: nil then.
    private func writeIfPast<T: Sendable>(_ body: @escaping @Sendable (Ledger) throws -> T) async throws -> T? {
        let vault = vault
        return try await pool.write { database in
            // One that was never numbered is of the past until it is concluded, which numbers it.
            let number = try CommitNumber.read(in: database)
            guard try !number.isNumbered || StoreStanding.isPast(number, after: vault.position()) else { return nil }
            return try body(Ledger(book: Book(database: database, vault: vault)))
        }
    }
}
