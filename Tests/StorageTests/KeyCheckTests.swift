import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Storage

/// What the vault keeps is told from what it has become.
@Suite(.timeLimit(.minutes(1))) struct KeyCheckTests {
    private struct Scene {
        let path: String
        let vault: Vault
        let ann: UserID
        let bruno: UserID
        let sealed: Data

        /// Changes the file as a fault of the disk would, and opens it anew.
        func reopened(after sql: String, _ arguments: StatementArguments = []) throws -> Vault {
            try vault.close()
            let queue = try DatabaseQueue(path: path)
            try queue.write { try $0.execute(sql: sql, arguments: arguments) }
            try queue.close()
            return try Vault(path: path)
        }
    }

    private static let plain = Array("my name is Ann".utf8)
    private static let (ann, bruno) = (TelegramIdentity(telegramID: 70_001), TelegramIdentity(telegramID: 70_002))

    private func withScene(_ body: (Scene) async throws -> Void) async throws {
        try await withTemporaryDirectory { directory in
            let path = directory.path + "/keys.sqlite"
            let vault = try Vault(path: path)
            let ids = try await vault.identify([Self.ann, Self.bruno])
            let ann = try #require(ids[Self.ann])
            let sealed = try vault.seal(Self.plain, for: ann, as: .leg)
            try await body(
                Scene(path: path, vault: vault, ann: ann, bruno: try #require(ids[Self.bruno]), sealed: sealed)
            )
        }
    }

    private static func flip(_ bit: Int, _ bytes: Data) -> Data {
        var bytes = bytes
        bytes[bytes.startIndex + bit / 8] ^= 1 << (bit % 8)
        return bytes
    }

    @Test("a flipped bit in somebody's key is named, and is their trouble alone", arguments: [0, 100, 255])
    func key(bit: Int) async throws {
        try await withScene { scene in
            let key = try await scene.vault.queue.read {
                try #require(
                    try Data.fetchOne(
                        $0,
                        sql: "SELECT key FROM identities WHERE id = ?",
                        arguments: [scene.ann.rawValue]
                    )
                )
            }
            let vault = try scene.reopened(
                after: "UPDATE identities SET key = ? WHERE id = ?",
                [Self.flip(bit, key), scene.ann.rawValue]
            )
            let expected = StoreFault.damagedKeys(path: scene.path, which: ["the key of user \(scene.ann.rawValue)"])
            #expect(throws: expected) { try vault.open(scene.sealed, for: scene.ann, as: .leg) }
            #expect(throws: expected) { try vault.seal(Self.plain, for: scene.ann, as: .leg) }
            #expect(throws: expected) { try vault.address(of: scene.ann) }
            #expect(throws: expected) { try vault.expectSound() }
            #expect(try vault.damagedAddress(of: scene.ann) == Self.ann)
            #expect(expected.isDamage && expected.description.contains("put the copy of keys.sqlite"))
            // Nobody is made in their place, and nobody else is touched.
            let ids = try await vault.identify([Self.ann, Self.bruno])
            #expect(ids == [Self.ann: scene.ann, Self.bruno: scene.bruno])
            #expect(
                try vault.open(vault.seal(Self.plain, for: scene.bruno, as: .leg), for: scene.bruno, as: .leg)
                    == Self.plain
            )
            #expect(try vault.address(of: scene.bruno) == Self.bruno && vault.damagedAddress(of: scene.bruno) == nil)
            try vault.close()
        }
    }

    @Test("so is whatever else of a row is another: whose it is, and the check value itself")
    func row() async throws {
        for change in ["telegram_id = telegram_id + 8", "is_group = 1", "check_value = x'00'", "check_value = NULL"] {
            try await withScene { scene in
                let vault = try scene.reopened(
                    after: "UPDATE identities SET \(change) WHERE id = ?",
                    [scene.ann.rawValue]
                )
                let found = try #require(throws: StoreFault.self) { try vault.address(of: scene.ann) }
                #expect(found.code == "damaged_keys", "\(change)")
                try vault.close()
            }
        }
    }

    @Test("an installation's own key that is damaged refuses the start, and is not taken for another installation's")
    func ownKeys() async throws {
        for purpose in ["system", "pseudonym.receipt", "pseudonym.exclusion"] {
            for change in ["key = x'\(String(repeating: "0a", count: 32))'", "purpose = 'pseudonym.eyclusion'"] {
                try await withTemporaryDirectory { directory in
                    let folder = directory.path + "/data"
                    let store = try Store(folder: folder, migrations: .shipped())
                    _ = try await store.newcomer()
                    try store.close()
                    let path = folder + "/keys.sqlite"
                    let queue = try DatabaseQueue(path: path)
                    try await queue.write {
                        try $0.execute(sql: "UPDATE purpose_keys SET \(change) WHERE purpose = ?", arguments: [purpose])
                    }
                    try queue.close()
                    let found = try await fault { try Store(folder: folder, migrations: .shipped()) }
                    #expect(found.code == "damaged_keys" && found.description.hasPrefix(path), "\(found)")
                    let doctor = try await fault {
                        try await DatabaseCheck.run(path: folder + "/risk0.sqlite", migrations: .shipped())
                    }
                    #expect(doctor.code == "damaged_keys" && doctor.description.hasPrefix(path), "\(doctor)")
                }
            }
        }
    }

    @Test("a self-exclusion holds whatever bit of it is another, and its end is the one that was chosen")
    func exclusion() async throws {
        let end = Timestamp.noon + .days(200)
        for bit in stride(from: 0, to: 256, by: 37) {
            try await withScene { scene in
                try scene.vault.keepRests(Protection(coolOffUntil: nil, excludedUntil: end), of: scene.ann, at: .noon)
                let text = try await scene.vault.queue.read {
                    try #require(try String.fetchOne($0, sql: "SELECT pseudonym FROM excluded"))
                }
                let vault = try scene.reopened(
                    after: "UPDATE excluded SET pseudonym = CAST(? AS TEXT)",
                    [Self.flip(bit, Data(text.utf8))]
                )
                #expect(try vault.rests(of: scene.ann).excludedUntil == end, "bit \(bit)")
                #expect(try vault.rests(of: scene.bruno) == .none)
                #expect(try vault.keptRests()[scene.ann]?.excludedUntil == end)
                let found = try #require(throws: StoreFault.self) { try vault.expectSound() }
                #expect(found.description.contains("a break or self-exclusion (row 1)"), "\(found)")
                try vault.close()
            }
        }
        for bit in 0..<63 {
            try await withScene { scene in
                try scene.vault.keepRests(Protection(coolOffUntil: nil, excludedUntil: end), of: scene.ann, at: .noon)
                let vault = try scene.reopened(after: "UPDATE excluded SET until = ?", [end.rawValue ^ (1 << bit)])
                #expect(try vault.rests(of: scene.ann).excludedUntil == end, "bit \(bit) of the end")
                try vault.close()
            }
        }
    }

    @Test("where its end cannot be told any more it has none, and what is damaged is not let go as over")
    func unknownEnd() async throws {
        try await withScene { scene in
            let end = Timestamp.noon + .days(200)
            try scene.vault.keepRests(Protection(coolOffUntil: nil, excludedUntil: end), of: scene.ann, at: .noon)
            let vault = try scene.reopened(after: "UPDATE excluded SET until = 7")
            #expect(try vault.rests(of: scene.ann).excludedUntil == KeptPseudonyms.unknownEnd)
            try vault.keepRests(.none, of: scene.bruno, at: .noon)
            #expect(try vault.rests(of: scene.ann).excludedUntil == KeptPseudonyms.unknownEnd)
            try vault.close()
        }
    }

    @Test("a damaged check value alone changes nothing; a sound end that is over is let go")
    func ends() async throws {
        try await withScene { scene in
            let end = Timestamp.noon + .days(2)
            let rest = Protection(coolOffUntil: end, excludedUntil: nil)
            try scene.vault.keepRests(rest, of: scene.ann, at: .noon)
            let check = try await scene.vault.queue.read {
                try #require(try Data.fetchOne($0, sql: "SELECT check_value FROM excluded"))
            }
            let vault = try scene.reopened(after: "UPDATE excluded SET check_value = ?", [Self.flip(9, check)])
            #expect(try vault.rests(of: scene.ann) == rest)
            // Written anew it is sound again.
            try vault.keepRests(
                Protection(coolOffUntil: .noon + .days(1), excludedUntil: nil),
                of: scene.ann,
                at: .noon
            )
            #expect(try vault.rests(of: scene.ann) == rest)
            try vault.expectSound()
            try vault.keepRests(.none, of: scene.bruno, at: end)
            #expect(try vault.rests(of: scene.ann) == .none)
            try vault.close()
        }
    }

    @Test("who was erased is known whatever bit of their mark is another")
    func suppressed() async throws {
        try await withScene { scene in
            try await scene.vault.shred(scene.ann)
            try scene.vault.expectSound()
            let text = try await scene.vault.queue.read {
                try #require(try String.fetchOne($0, sql: "SELECT pseudonym FROM suppressed"))
            }
            let vault = try scene.reopened(
                after: "UPDATE suppressed SET pseudonym = CAST(? AS TEXT)",
                [Self.flip(77, Data(text.utf8))]
            )
            #expect(try vault.isSuppressed(Self.ann))
            #expect(try !vault.isSuppressed(Self.bruno))
            #expect(throws: StoreFault.self) { try vault.expectSound() }
            try vault.close()
        }
    }

    @Test("a vault of an older program goes on working, and has its check values once it was opened")
    func older() async throws {
        try await withScene { scene in
            let end = Timestamp.noon + .days(200)
            try scene.vault.keepRests(Protection(coolOffUntil: nil, excludedUntil: end), of: scene.ann, at: .noon)
            try await scene.vault.shred(scene.bruno)
            let vault = try scene.reopened(
                after: """
                    ALTER TABLE identities DROP COLUMN check_value; ALTER TABLE purpose_keys DROP COLUMN check_value;
                    ALTER TABLE suppressed DROP COLUMN check_value; ALTER TABLE excluded DROP COLUMN check_value;
                    PRAGMA user_version = 1; PRAGMA application_id = 0;
                    """
            )
            try vault.expectSound()
            #expect(try vault.open(scene.sealed, for: scene.ann, as: .leg) == Self.plain)
            #expect(try vault.rests(of: scene.ann).excludedUntil == end)
            #expect(try vault.isSuppressed(Self.bruno))
            let version = try await vault.queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") }
            #expect(version == 2)
            try vault.close()
        }
    }

    @Test(
        "a position of the store that is no commit's is told of the file that it stands in",
        arguments: [Int64.max, .min, 1 << 31]
    )
    func position(number: Int64) async throws {
        try await withTemporaryDirectory { directory in
            let folder = directory.path + "/data"
            let store = try Store(folder: folder, migrations: .shipped())
            _ = try await store.newcomer()
            try store.close()
            let path = folder + "/keys.sqlite"
            let queue = try DatabaseQueue(path: path)
            try await queue.write {
                try $0.execute(sql: "INSERT OR REPLACE INTO store_position VALUES (1, ?)", arguments: [number])
            }
            try queue.close()
            for found in [
                try await fault { try Store(folder: folder, migrations: .shipped()) },
                try await fault { try await DatabaseCheck.run(path: folder + "/risk0.sqlite", migrations: .shipped()) },
            ] {
                #expect(found.code == "corrupt" && found.description.hasPrefix(path), "\(found)")
                #expect(found.description.contains("store_position holds \(number)"))
            }
        }
    }

    @Test(
        "the log of another installation's keys is refused, also where it is of the same size",
        arguments: [true, false]
    )
    func foreignLog(isMarked: Bool) async throws {
        try await withTemporaryDirectory { directory in
            let (ours, theirs) = (directory.path + "/ours", directory.path + "/theirs")
            for folder in [ours, theirs] {
                let store = try Store(folder: folder, migrations: .shipped())
                _ = try await store.newcomer(7_000_000_001)
                try store.close()
            }
            let other = try Vault(path: theirs + "/keys.sqlite")
            if isMarked {
                _ = try await other.identify([TelegramIdentity(telegramID: 9)])
            } else {
                // As an older program writes.
                try await other.queue.write {
                    try $0.execute(sql: "INSERT INTO suppressed (pseudonym) VALUES ('someone')")
                }
            }
            try FileManager.default.copyItem(atPath: theirs + "/keys.sqlite-wal", toPath: ours + "/keys.sqlite-wal")
            try other.close()
            let found = try await fault { try Store(folder: ours, migrations: .shipped()) }
            #expect(found.code == "foreign_log" && found.description.contains("\(ours)/keys.sqlite-wal"), "\(found)")
            try FileManager.default.removeItem(atPath: ours + "/keys.sqlite-wal")
            try Store(folder: ours, migrations: .shipped()).close()
        }
    }
}
