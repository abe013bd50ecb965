import Domain
import Testing

@testable import Storage

/// What the hourly housekeeping and erasures do.
let housekeepingQueries: [PlannedQuery] = [
    ("forgetting updates", { ledger, _ in _ = try ledger.forgetUpdates(before: .noon) }),
    ("an erasure", { _ = try $0.erase($1, at: .noon) }),
    (
        "an erasure with rows of others at a casino of one's own",
        {
            let casino = try #require(try $0.addCasino(named: "The Corner", for: $1, at: .noon))
            _ = try $0.handOverCasinos(of: $1, at: .noon)
            try $0.handOver(casino.id, to: [$1, $1], at: .noon)
        }
    ),
    ("completing an erasure", { try $0.completeErasure(of: $1, at: .noon) }),
    ("unfinished erasures", { ledger, _ in _ = try ledger.book.unfinishedErasures() }),
    ("whether a receipt waits", { _ = try $0.book.hasOutbox(for: $1) }),
    ("stale exports", { ledger, _ in _ = try ledger.book.staleExports() }),
    (
        "marking an export",
        { ledger, _ in
            try ledger.noteMarked(StaleExport(id: 1, path: "/a", staleAt: .noon, isMarked: false), at: .noon)
        }
    ),
    ("settling an export", { ledger, _ in try ledger.settleExport(1) }),
    ("erased members", { ledger, _ in _ = try ledger.book.erased(among: ["one"]) }),
    ("withdrawing the consent to mood", { try $0.forgetMoods(of: $1) }),
    ("casinos with a standing", { ledger, _ in _ = try ledger.book.casinosWithStanding() }),
    ("tallies of a moment", { ledger, _ in _ = try ledger.book.casinoTallies(at: .noon) }),
    ("what intelligence was read from", { ledger, _ in _ = try ledger.book.intelligenceOrigin(of: CasinoID(1)) }),
    ("bets before a report", { _ = try $0.book.loggedBets(of: $1, before: .noon, known: .noon, most: 5) }),
    (
        "keeping days with their fold",
        {
            let state = FeatureState(user: $1, cursor: 2, version: 1, bytes: [])
            _ = try $0.keep([.made(of: $1, at: CasinoID(1))], with: state)
        }
    ),
    ("a user's reports", { _ = try $0.book.limitReport(LimitReportID(1), of: $1) }),
    (
        "a picture for a report",
        { _ = try $0.attachEvidence("file", to: LimitReportID(1), of: $1, recordedAt: .noon) }
    ),
    ("withdrawing a report", { _ = try $0.undo(LimitReportID(1), of: $1, at: .noon) }),
]

/// Statements that are put together when they run, so that their text alone does not tell how: they are run here. What
/// they find of one user, or of the catalogue, may be sorted.
let composedQueries: [PlannedQuery] = [
    ("accounts of a casino", { ledger, _ in try ledger.book.eachAccount(at: CasinoID(1), upTo: .noon) { _ in } }),
    ("published intelligence", { ledger, _ in _ = try ledger.book.publishedIntelligence() }),
    ("a broadcast", { ledger, _ in _ = try ledger.book.broadcast(1) }),
    ("unfinished broadcasts", { ledger, _ in _ = try ledger.book.unfinishedBroadcasts() }),
    ("pending withdrawals", { _ = try $0.book.pendingWithdrawals(of: $1) }),
    ("a movement", { _ = try $0.book.cashMovement(CashMovementID(1), of: $1) }),
    ("what is set aside", { ledger, _ in _ = try ledger.book.setAside(limit: 9) }),
    ("one of them", { ledger, _ in _ = try ledger.book.setAside(1) }),
    ("attempts so far", { ledger, _ in for kind in WorkKind.allCases { _ = try ledger.book.attempts(kind, 1) } }),
    ("users to write to", { _ = try $0.book.reachableUsers(after: $1, count: 10, at: .noon) }),
    ("a user to write to", { _ = try $0.book.reachableUser($1, at: .noon) }),
    ("how many to write to", { ledger, _ in _ = try ledger.book.reachableUserCount(at: .noon) }),
    ("personal data", { _ = try $0.book.personalData(of: $1) }),
    (
        "rows of an export",
        { ledger, _ in
            for table in ExportTable.allCases {
                _ = try ledger.book.eachExportRow(of: table, after: 0, through: 9, limit: 9) { _ in }
            }
        }
    ),
]

/// Functions that may read a whole table that grows, and why.
let wholeTables: [String: String] = [
    "Reconciliation.swift#change": "a store of the past is made whole once, all of it, before anything is served",
    "Reconciliation.swift#run": "the same", "Reconciliation.swift#endWork": "the same",
    "Reconciliation.swift#keepRests": "the same",
    "SealedTexts.swift#drop": "the same",
    "SealedTexts.swift#areOfVault": "a restore looks at a few texts of the store that is there",
    "SealedTexts.swift#isThere": "the columns of one table",
    "SetAside.swift#setAsideCounts": "an admin asks for what is set aside: it is little, or all of it is news",
    "Outbox.swift#outboxRecipients": "a start that met a damaged message: the index alone, once",
    "Attempts.swift#begun": "of recipients nothing is begun: no row is read",
    "Book+Collection.swift#readiness": "an admin asks how far the collection has come: all of it is counted",
    "Book+Collection.swift#userCounts": "an admin asks for all users, as counts",
    "AdminActions.swift#adminActions": "the newest, by number, up to a limit",
    "AdminActions.swift#refusedActions": "the latest, by an index of theirs, up to a limit",
    "ExportRequests.swift#recentExports": "the newest, by number, up to a limit",
    "Outbox.swift#outboxDepth": "what waits to be sent is what is counted, by an index alone",
    "Book+StoredTurns.swift#turnExtent": "what an export will hold is counted before it begins",
    "Book+TableRows.swift#exportExtent": "what an export will hold is counted before it begins",
    "Book+Matches.swift#matchCount": "an import of matches tells how many there are, by an index alone",
    "Book+World.swift#world": "whether there is a first row",
    "Book+WorldContents.swift#count": "what a made-up world has come to is counted when it is made",
]
