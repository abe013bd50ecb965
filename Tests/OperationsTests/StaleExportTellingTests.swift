import Domain
import Foundation
import Operations
import Storage
import TestSupport
import Testing

/// What is told of exports whose files cannot be marked, and what is thrown instead.
@Suite("Marking exports", .timeLimit(.minutes(1)))
struct StaleExportTellingTests {
    private static let migrations = SharedFiles.packageRoot.appending(path: "Migrations").path
    private static let moment = Timestamp(seconds: 1_773_144_000)

    /// A store with two exports of somebody who was erased.
    private func withStore(_ body: (Store, _ one: String, _ two: String) async throws -> Void) async throws {
        try await withTemporaryDirectory { directory in
            let store = try Store(
                folder: directory.path + "/data",
                migrations: Migrations(folder: Self.migrations),
                busyTimeout: 0.01
            )
            let identity = TelegramIdentity(telegramID: 7)
            let user = try #require(try await store.vault.identify([identity])[identity])
            let files = ["one.csv", "two.csv"].map { directory.path + "/" + $0 }
            for file in files { try Data("rows".utf8).write(to: URL(filePath: file)) }
            try await store.write { ledger in
                for file in files {
                    let export = try ledger.register(
                        ExportRecord(
                            path: file,
                            subject: "decisions",
                            format: "csv",
                            filter: "{}",
                            madeAt: Self.moment,
                            digest: "x"
                        )
                    )
                    try ledger.addMembers([ledger.vault.pseudonym(of: user.rawValue, for: .export)], to: export)
                }
                _ = try ledger.erase(user, at: Self.moment)
            }
            try await body(store, files[0], files[1])
            try store.close()
        }
    }

    @Test("a file that cannot be marked is told, and keeps no other from being marked")
    func told() async throws {
        try await withStore { store, one, two in
            try FileManager.default.createDirectory(atPath: one + ".stale/x", withIntermediateDirectories: true)
            var told: [String] = []
            let marked = try await store.markStaleExports(at: Self.moment) { told.append($0) }
            #expect(marked == [two])
            #expect(told.count == 1 && told[0].contains("could not be marked as stale: \(one)"))
        }
    }

    @Test("a store that refuses is an error, and is not only told")
    func refused() async throws {
        try await withStore { store, _, _ in
            let other = try Store(
                folder: URL(filePath: store.path).deletingLastPathComponent().path,
                migrations: Migrations(folder: Self.migrations)
            )
            try await whileHolding({ stand in try await other.write { _ in stand() } }) {
                await #expect(throws: StoreFault.locked(path: store.path)) {
                    _ = try await store.markStaleExports(at: Self.moment) { Issue.record("told: \($0)") }
                }
            }
            try other.close()
        }
    }
}
