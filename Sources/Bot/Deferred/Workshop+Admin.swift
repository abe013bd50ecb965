import Domain
import Operations
import Storage
import Telegram
import Tracking

/// What admins have done for them, with an entry in the log of their actions.
extension Workshop {
    /// Copies the database and checks the copy. A fault of the disk is told at once: an admin waits for the answer.
    func backUp(for admin: UserID) async throws -> RichText {
        do {
            let start = clock.now
            let report = try await shelf.add(from: tracker.store, at: start)
            let time = clock.now.since(start)
            let language = try await language(of: admin)
            try await conclude(
                "backup",
                .done,
                admin,
                detail: ["bytes": .integer(report.bytes)],
                Event(
                    .backupMade,
                    data: [
                        "verified": .flag(true), "bytes": .integer(report.bytes),
                        "duration_ms": .integer(time.rawValue),
                    ],
                    occurredAt: clock.now
                )
            )
            return AdminTexts(language: language).backedUp(report, in: time)
        } catch let fault as StoreFault {
            try await conclude("backup", .failed, admin, detail: ["reason": .code(fault.code)])
            throw TaskFailure(code: fault.code, words: AdminTexts.backupFailed(fault))
        }
    }

    func replay(for admin: UserID) async throws -> RichText {
        let report = try await tracker.replayRejected()
        let language = try await language(of: admin)
        try await conclude(
            "replay",
            .done,
            admin,
            detail: ["replayed": .integer(report.replayed), "refused": .integer(report.refused)],
            Event(
                .eventsReplayed,
                data: ["replayed": .integer(report.replayed), "refused": .integer(report.refused)],
                occurredAt: clock.now
            )
        )
        return AdminTexts(language: language).replayed(report)
    }

    private func language(of user: UserID) async throws -> Language {
        try await tracker.store.read { try $0.profile(of: user)?.language } ?? .english
    }

    /// Keeps what came of an admin's task: the action, its event, and what else is to be told.
    private func conclude(
        _ action: String,
        _ outcome: AdminAction.Outcome,
        _ admin: UserID,
        detail: EventData,
        _ event: Event? = nil
    ) async throws {
        _ = try await tracker.commit { ledger, now in
            let known = try ledger.book.profile(of: admin)?.id
            // An admin who was erased while this was done leaves no row.
            if known != nil {
                try ledger.audit(
                    AdminAction(admin: admin, action: action, outcome: outcome, detail: detail, occurredAt: now)
                )
            }
            let told = Event(
                .adminAction,
                user: known,
                data: ["action": .code(action), "outcome": .code(outcome)],
                occurredAt: now
            )
            return Outcome(events: [told] + (event.map { [$0] } ?? []))
        }
    }
}

/// What an admin is told of their tasks.
struct AdminTexts {
    let language: Language

    func backedUp(_ report: BackupReport, in time: Milliseconds) -> RichText {
        let figures = Figures(language: language)
        let name = report.path.split(separator: "/").suffix(2).joined(separator: "/")
        let (size, events) = (figures.bytes(report.bytes), figures.count(report.events))
        let span = figures.span(time)
        switch language {
        case .english:
            return """
                \(bold: "Backup made and checked")
                \(code: name)
                \(size), \(events) events, in \(span). The newest \(BackupFolder.kept) are kept.

                keys.sqlite is not in it: without that file nobody can be told apart and no text opened. Keep a copy \
                of it elsewhere, apart from the backups.
                """
        case .french:
            return """
                \(bold: "Sauvegarde faite et vérifiée")
                \(code: name)
                \(size), \(events) événements, en \(span). Les \(BackupFolder.kept) plus récentes sont gardées.

                keys.sqlite n'y est pas : sans ce fichier, on ne reconnaît personne et aucun texte ne s'ouvre. \
                Gardez-en une copie ailleurs, à part des sauvegardes.
                """
        }
    }

    func replayed(_ report: ReplayReport) -> RichText {
        let figures = Figures(language: language)
        let (replayed, refused) = (figures.count(report.replayed), figures.count(report.refused))
        guard report.replayed + report.refused > 0 else {
            return RichText(
                Words(en: "No rejected event waits.", fr: "Aucun événement rejeté n'attend.")(language)
            )
        }
        let words = Words(
            en: "Replayed: \(replayed) stored now, \(refused) still rejected.",
            fr: "Rejoués : \(replayed) enregistrés, \(refused) toujours rejetés."
        )
        return RichText(words(language))
    }

    static func backupFailed(_ fault: StoreFault) -> Words {
        Words(
            en: "The backup failed, and nothing of it was kept: \(fault)",
            fr: "La sauvegarde a échoué, et rien n'en a été gardé : \(fault)"
        )
    }
}
