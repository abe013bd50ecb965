import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Storage

/// Law 5: erasure removes every row, and destroys what could read the rest.
@Suite struct ErasureTests {
    /// Rows that name `user`, by column.
    private func rows(of user: UserID, in store: Store) async throws -> [String: Int64] {
        let columns = try await store.columnsThatNameUsers()
        return try await store.read { book in
            var found: [String: Int64] = [:]
            for (table, column) in columns {
                let count = try book.database.integer(
                    "SELECT count(*) FROM \(table) WHERE \(column) = \(user.rawValue)"
                )
                if count > 0 { found["\(table).\(column)"] = count }
            }
            return found
        }
    }

    @Test("an erasure leaves no row in any table that can name the user, and touches nobody else's")
    func everyTable() async throws {
        try await withStore { store in
            let (user, other) = (try await store.newcomer(1), try await store.newcomer(2))
            try await store.liveFully(user, updates: 1...2)
            try await store.liveFully(other, updates: 3...4)
            let columns = try await store.columnsThatNameUsers().map { "\($0.table).\($0.column)" }
            let lived = try await rows(of: user, in: store)
            // A new table that names users must be filled here, and so be erased below.
            #expect(Set(columns).subtracting(["erasures.user_id"]) == Set(lived.keys))
            let before = try await rows(of: other, in: store)
            let receipt = try await store.write { try $0.erase(user, at: .noon) }
            let after = try await rows(of: user, in: store)
            #expect(after == ["erasures.user_id": 1])
            let spared = try await rows(of: other, in: store)
            #expect(spared == before)
            #expect(receipt.rows["bet_decisions"] == 3 && receipt.rows["bet_legs"] == 3 && receipt.total > 15)
            let orphans = try await store.integrityFaults()
            #expect(orphans == [])
            let unfinished = try await store.read { try $0.unfinishedErasures() }
            #expect(unfinished == [user])
            try await store.write { try $0.completeErasure(of: user, at: .noon) }
            let finished = try await rows(of: user, in: store)
            let rest = try await store.read { try $0.unfinishedErasures() }
            #expect(finished == [:] && rest == [])
            // Its number alone stays, so that the update in hand is not handled twice.
            let isRepeat = try await store.write { try !$0.markHandled(1, at: .noon) }
            #expect(isRepeat)
        }
    }

    @Test("no secret stands in any file in the clear, and after an erasure no sealed byte or key does either")
    func bytes() async throws {
        try await withTemporaryDirectory { directory in
            let store = try Store(folder: directory.path, migrations: .shipped())
            let user = try await store.newcomer(7_123_456_789)
            try await store.liveFully(user, updates: 1...3)
            for secret in Secret.all { #expect(try holders(of: Data(secret.utf8), in: directory) == [], "\(secret)") }
            // What stands there instead: the sealed forms, and the key.
            var traces = try await store.read { book in
                try book.database.rows(
                    """
                    SELECT state FROM flows UNION ALL SELECT payload FROM updates UNION ALL SELECT detail FROM bet_legs
                    UNION ALL SELECT sealed_name FROM casinos WHERE sealed_name IS NOT NULL
                    UNION ALL SELECT input_messages FROM conversation_logs UNION ALL SELECT evidence FROM limit_reports
                    """
                ) { $0[0] as Data }
            }
            let keys = try DatabaseQueue(path: directory.path + "/keys.sqlite")
            traces += try await keys.read { database in
                try Data.fetchAll(database, sql: "SELECT key FROM identities WHERE id = \(user.rawValue)")
            }
            try keys.close()
            for trace in traces { #expect(try holders(of: trace, in: directory) != []) }

            _ = try await store.write { try $0.erase(user, at: .noon) }
            try await store.vault.shred(user)
            try await store.truncateLog()
            try await store.vault.forget(user)
            for trace in traces { #expect(try holders(of: trace, in: directory) == []) }
            // 7123456789 as SQLite stores it, in six bytes.
            let number = Data([0x00, 0x01, 0xA8, 0x97, 0x53, 0x15])
            #expect(try holders(of: number, in: directory) == [])
            try store.close()
        }
    }

    @Test("what was set aside of somebody goes with them: neither its row nor what it held stays")
    func setAside() async throws {
        try await withTemporaryDirectory { directory in
            let store = try Store(folder: directory.path, migrations: .shipped())
            let (user, other) = (try await store.newcomer(1), try await store.newcomer(2))
            let sealed = try store.vault.seal(Array("what they wrote".utf8), for: user, as: .update)
            let others = try store.vault.seal(Array("what others wrote".utf8), for: other, as: .update)
            try await store.write { ledger in
                for (number, whose, bytes) in [(Int64(1), user, sealed), (2, other, others)] {
                    _ = try ledger.receive(number, from: whose, sealed: bytes, at: .noon)
                    #expect(try ledger.setAside(.update, number, because: .crash, at: .noon) != nil)
                }
            }
            #expect(try holders(of: sealed, in: directory) != [])
            _ = try await store.write { try $0.erase(user, at: .noon) }
            try await store.truncateLog()
            #expect(try await store.read { try $0.setAside(limit: 5) }.map(\.subject) == [2])
            #expect(try holders(of: sealed, in: directory) == [])
            #expect(try holders(of: others, in: directory) != [])
            // Its number alone stays: it does not come again, and cannot be tried again.
            #expect(try await store.write { try !$0.receive(1, from: nil, sealed: nil, at: .noon) })
            #expect(try await store.read { try $0.begun(.update) } == [])
            try store.close()
        }
    }

    private func holders(of bytes: Data, in directory: TemporaryDirectory) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: directory.path).filter {
            try Data(contentsOf: directory.file($0)).range(of: bytes) != nil
        }
    }
}
