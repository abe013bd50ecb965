import Domain
import Foundation
import Testing

@testable import Storage

/// What a statement is given is what it runs with: all of it, nothing else, and nothing of the call before.
@Suite struct StatementTests {
    private struct Kept: Equatable {
        var name: String?
        var value: Int64?
    }

    private static let insert = "INSERT INTO kept (name, value) VALUES (?, ?)"

    private static func withTable(_ body: @escaping @Sendable (Ledger) throws -> Void) async throws {
        try await withStore { store in
            try await store.write { ledger in
                try ledger.database.run("CREATE TEMP TABLE kept (name TEXT, value INTEGER)")
                try body(ledger)
            }
        }
    }

    private static func rows(_ ledger: Ledger) throws -> [Kept] {
        try ledger.database.rows("SELECT name, value FROM kept ORDER BY rowid") { Kept(name: $0[0], value: $0[1]) }
    }

    @Test("too few values are an error that names the statement, and the ones bound before are not used")
    func tooFew() async throws {
        try await Self.withTable { ledger in
            try ledger.database.run(Self.insert, ["secret of somebody", 7])
            let fault = #expect(throws: StatementFault.self) { try ledger.database.run(Self.insert, ["second"]) }
            #expect(fault == StatementFault(kind: .argumentCount(found: 1, expected: 2), sql: Self.insert))
            #expect(fault?.description.contains("«\(Self.insert)» takes 2 values and was given 1") == true)
            #expect(fault?.description.contains("secret") == false && fault?.description.contains("second") == false)
            #expect(throws: StatementFault.self) { try ledger.database.run(Self.insert) }
            #expect(try Self.rows(ledger) == [Kept(name: "secret of somebody", value: 7)])
        }
    }

    @Test("too many values are an error, too, whichever way the statement is read")
    func tooMany() async throws {
        try await Self.withTable { ledger in
            let database = ledger.database
            #expect(throws: StatementFault.self) { try database.run(Self.insert, ["a", 1, 2]) }
            #expect(throws: StatementFault.self) { try database.rows("SELECT 1", [1]) { $0[0] as Int } }
            #expect(throws: StatementFault.self) { try database.row("SELECT ?1, ?1", [1, 2]) { $0[0] as Int } }
            #expect(throws: StatementFault.self) { try database.integer("SELECT 1 WHERE 1 = ?3", [1, 2]) }
            #expect(throws: StatementFault.self) { try database.each("SELECT ?", [nil, nil]) { _ in } }
            let (sum, left) = (try database.integer("SELECT ?3 + ?1", [1, nil, 2]), try Self.rows(ledger))
            #expect(sum == 3 && left.isEmpty)
        }
    }

    @Test("NULL is NULL, not what was there before; and a statement that failed runs again")
    func cleared() async throws {
        try await Self.withTable { ledger in
            try ledger.database.run(Self.insert, ["first", 1])
            try ledger.database.run(Self.insert, [nil, nil])
            #expect(throws: StatementFault.self) { try ledger.database.run(Self.insert, []) }
            try ledger.database.run(Self.insert, [nil, 3])
            let expected = [Kept(name: "first", value: 1), Kept(), Kept(name: nil, value: 3)]
            #expect(try Self.rows(ledger) == expected)
        }
    }

    @Test("a statement that is begun anew while its rows are read is told, not read from the start again")
    func running() async throws {
        try await Self.withTable { ledger in
            for number in 1...3 as ClosedRange<Int64> { try ledger.database.run(Self.insert, ["n", number]) }
            let query = "SELECT value FROM kept WHERE value >= ?"
            var seen = 0
            let fault = #expect(throws: StatementFault.self) {
                try ledger.database.each(query, [1]) { _ in
                    seen += 1
                    try ledger.database.each(query, [2]) { _ in }
                }
            }
            #expect(fault?.kind == .isRunning && seen == 1)
            #expect(try ledger.database.rows(query, [1]) { $0[0] as Int64 } == [1, 2, 3])
        }
    }
}
