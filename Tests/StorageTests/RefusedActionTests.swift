import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Storage

/// Anybody can be refused as often as they like: the log of admin actions stays bounded and tells how often.
@Suite(.timeLimit(.minutes(1))) struct RefusedActionTests {
    private func rows(in store: Store) async throws -> Int64 {
        try await store.read { try $0.database.integer("SELECT count(*) FROM admin_actions") }
    }

    @Test("one row counts the refused attempts of a person at a command within a day; what was done has a row each")
    func counted() async throws {
        try await withStore { store in
            let (stranger, admin) = (try await store.newcomer(1), try await store.newcomer(2))
            try await store.write { ledger in
                for number in Int64(0)..<1_000 {
                    for name in ["users", "backup"] {
                        let moment = Timestamp.noon + .seconds(number)
                        try ledger.audit(
                            AdminAction(admin: stranger, action: name, outcome: .refused, occurredAt: moment)
                        )
                    }
                }
                try ledger.audit(
                    AdminAction(admin: stranger, action: "users", outcome: .refused, occurredAt: .noon + .days(1))
                )
                for outcome in [AdminAction.Outcome.done, .failed, .done] {
                    try ledger.audit(AdminAction(admin: admin, action: "backup", outcome: outcome, occurredAt: .noon))
                }
            }
            #expect(try await rows(in: store) == 6)
            let refused = try await store.read { try $0.refusedActions(limit: 9) }
            #expect(
                refused == [
                    RefusedActions(user: stranger, action: "users", count: 1, at: .noon + .days(1)),
                    RefusedActions(user: stranger, action: "backup", count: 1_000, at: .noon + .seconds(999)),
                    RefusedActions(user: stranger, action: "users", count: 1_000, at: .noon + .seconds(999)),
                ]
            )
            let done = try await store.read { try $0.adminActions(limit: 9) }
            #expect(done.map(\.outcome) == [.done, .failed, .done])
        }
    }

    @Test("rows of before are counted together, and work that was set aside keeps its number")
    func migrated() async throws {
        try await withTemporaryDirectory { directory in
            let (old, folder) = (directory.path + "/migrations", directory.path + "/data")
            try FileManager.default.createDirectory(atPath: old, withIntermediateDirectories: true)
            for file in try Migrations.shipped().files.prefix(20) {
                try FileManager.default.copyItem(
                    atPath: "\(Migrations.shippedFolder)/\(file.name)",
                    toPath: "\(old)/\(file.name)"
                )
            }
            let before = try Store(folder: folder, migrations: Migrations(folder: old))
            try await before.write { ledger in
                for number in 1...50 {
                    try ledger.database.run(
                        """
                        INSERT INTO admin_actions (admin_id, action, outcome, detail, occurred_at)
                        VALUES (7, 'users', 'refused', '{}', ?), (8, 'users', 'done', '{}', ?)
                        """,
                        [(Timestamp.noon + .seconds(Int64(number))).rawValue, Timestamp.noon.rawValue]
                    )
                    try ledger.database.run(
                        """
                        INSERT INTO set_aside (kind, subject, reason, attempts, set_aside_at)
                        VALUES ('update', ?, 'crash', 2, 0)
                        """,
                        [number]
                    )
                }
                try ledger.database.run("DELETE FROM set_aside WHERE id <> 20")
                // Either side of midnight (UTC), at another command, and another person's.
                let midnight = Timestamp.noon + .hours(12)
                for (person, name, moment) in [
                    (7, "users", midnight - .seconds(1)), (7, "users", midnight), (7, "users", midnight + .seconds(1)),
                    (7, "backup", midnight - .seconds(2)), (9, "users", midnight - .seconds(3)),
                    (9, "users", midnight - .seconds(4)),
                ] as [(Int64, String, Timestamp)] {
                    try ledger.database.run(
                        """
                        INSERT INTO admin_actions (admin_id, action, outcome, detail, occurred_at)
                        VALUES (?, ?, 'refused', '{}', ?)
                        """,
                        [person, name, moment.rawValue]
                    )
                }
            }
            try before.close()
            let store = try Store(folder: folder, migrations: .shipped())
            #expect(try await rows(in: store) == 54)
            let refused = try await store.read { try $0.refusedActions(limit: 9) }
            let midnight = Timestamp.noon + .hours(12)
            #expect(
                refused == [
                    RefusedActions(user: UserID(7), action: "users", count: 2, at: midnight + .seconds(1)),
                    RefusedActions(user: UserID(7), action: "users", count: 51, at: midnight - .seconds(1)),
                    RefusedActions(user: UserID(7), action: "backup", count: 1, at: midnight - .seconds(2)),
                    RefusedActions(user: UserID(9), action: "users", count: 2, at: midnight - .seconds(3)),
                ]
            )
            #expect(try await store.read { try $0.setAside(limit: 9) }.map(\.id) == [20])
            let request = try await store.write { ledger in
                let user = UserID(7)
                let request = try ledger.requestExport(by: user, plan: "{}", at: .noon)
                return try ledger.setAside(.export, request, because: .crash, at: .noon)
            }
            #expect(request?.id == 51)
            try store.close()
        }
    }
}
