package import Domain
package import Storage

/// Puts a backup in place of the store, so that nothing of the past comes back that was ended since.
package struct Restore: Sendable {
    let folder: String
    let migrations: Migrations

    /// - Parameter folder: the data directory.
    package init(folder: String, migrations: Migrations) {
        self.folder = folder
        self.migrations = migrations
    }

    /// Verifies the backup, makes it whole with the vault, and puts it in place whole or not at all.
    /// - Returns: what was done, in sentences.
    /// - Throws: `StoreFault`, also where a bot or a command is at work in the folder; the store is as it was then.
    package func run(from backup: String, at moment: Timestamp) async throws -> String {
        let lock = try FolderLock.serve(folder, as: "restore", since: moment)
        defer { lock.release() }
        let report = try await StoreReplacement.run(
            backup: backup,
            in: folder,
            migrations: migrations,
            serving: lock,
            at: moment
        )
        return Self.text(of: report, from: backup, in: folder, exports: await markExports(at: moment))
    }

    /// The store is in place by now: what goes wrong with the files of exports is told, and fails nothing.
    /// - Returns: what is to be said of it.
    private func markExports(at moment: Timestamp) async -> [String] {
        var (lines, marked) = ([String](), [String]())
        do {
            let store = try Store(folder: folder, migrations: migrations)
            do { marked = try await store.markStaleExports(at: moment) { lines.append($0) } } catch {
                lines.append("\(error)")
            }
            try store.close()
        } catch { lines.append("\(error)") }
        if !marked.isEmpty {
            lines.append("Remove these exports and make them again: \(marked.joined(separator: ", ")).")
        }
        return lines
    }

    private static func text(
        of report: StoreReplacement.Report,
        from backup: String,
        in folder: String,
        exports: [String]
    ) -> String {
        var lines = [
            "\(folder)/risk0.sqlite is what \(backup) held: \(report.events) events, schema \(report.schemaVersion), "
                + (report.hasChecksum
                    ? "verified."
                    : "with sound tables. It has no checksum of its bytes, as backups of older programs have none:"
                        + " whether a value in it was changed since cannot be told."),
            report.reconciliation.sentences,
        ]
        lines += exports
        if let reason = report.comparison.obstacle {
            lines.append(
                "\(reason): consents that were withdrawn and breaks that were taken since the backup are as they were then;"
                    + " ask those users again."
            )
        }
        if !report.knowsErasures {
            lines.append(
                "Erasures that were begun since the backup and had not ended are not known: whoever asked for one and got"
                    + " no receipt is there again, and has to ask again (/delete)."
            )
        }
        lines += report.remarks
        if let aside = report.keptAside {
            lines.append("The store that was there is \(aside); remove it once you no longer need it.")
        }
        if report.reconciliation.users > 0 {
            lines.append(
                "\(backup) still holds rows of the erased, stakes and times among them: make a new backup (risk0 backup),"
                    + " then destroy that file and every other copy of before: shred -u \(backup)"
            )
        }
        return lines.joined(separator: "\n")
    }
}

extension StoreReplacement.Comparison {
    /// Why what was set since the backup is not known; nil where it is.
    fileprivate var obstacle: String? {
        switch self {
        case .made: nil
        case .absent: "No store was there to compare with"
        case .impossible(let reason): "The store that was there was not compared with the backup (\(reason))"
        }
    }
}

extension ReconciliationReport {
    /// What was done, for people.
    var sentences: String {
        var parts = [
            "\(users) users who were erased since were erased again, with \(rows) rows of theirs",
            "\(messages) messages, \(updates) updates and \(ended) flows, questions, broadcasts and exports that were under"
                + " way then were dropped",
        ]
        if exports > 0 { parts.append("\(exports) exports hold somebody who was erased, and are stale") }
        if unopenable > 0 { parts.append("\(unopenable) texts that no key opens were dropped") }
        if protections > 0 {
            parts.append("\(protections) users have back what they withdrew of their consents, and their breaks")
        }
        return parts.joined(separator: "; ") + "."
    }
}
