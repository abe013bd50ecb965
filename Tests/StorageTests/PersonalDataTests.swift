import Domain
import TestSupport
import Testing

@testable import Storage

/// Access: all that is held of a user, opened.
@Suite struct PersonalDataTests {
    @Test("all that a user entrusted comes out readable, from every table that can name them")
    func complete() async throws {
        try await withStore { store in
            let (user, other) = (try await store.newcomer(1), try await store.newcomer(2))
            try await store.liveFully(user, updates: 1...1)
            let data = try await store.read { try $0.personalData(of: user) }
            let texts = data.flatMap { table in
                table.rows.flatMap { row in
                    row.compactMap { cell -> String? in
                        if case .text(let text) = cell.value { text } else { nil }
                    }
                }
            }
            for secret in Secret.all { #expect(texts.contains { $0.contains(secret) }, "\(secret)") }
            let named = Set(try await store.columnsThatNameUsers().map(\.table))
            // A broadcast is everybody's; an erasure outlives whom it names.
            #expect(named.subtracting(data.map(\.table)) == ["broadcasts", "erasures"])
            #expect(data.allSatisfy { !$0.rows.isEmpty })
            let theirs = try await store.read { try $0.personalData(of: other) }
            #expect(theirs.filter { !$0.rows.isEmpty }.map(\.table) == ["users"])
        }
    }

    @Test("a receipt that waits under the system's key does not keep the rest from coming out")
    func receipt() async throws {
        try await withStore { store in
            let user = try await store.newcomer()
            try await store.write { ledger in
                let draft = OutboxDraft(recipient: user, content: [1], outlivesRecipient: true)
                _ = try ledger.enqueue(draft, at: .noon)
            }
            let data = try await store.read { try $0.personalData(of: user) }
            #expect(data.first { $0.table == "users" }?.rows.count == 1)
        }
    }
}
