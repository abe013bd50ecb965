import Domain
import TestSupport
import Testing

@testable import Storage

/// The catalogue, and the casinos that users add.
@Suite struct CasinoTests {
    @Test("the catalogue is there once, after every opening, and every spelling finds its casino")
    func seeded() async throws {
        try await withTemporaryDirectory { directory in
            for _ in 1...3 {
                let store = try Store(folder: directory.path, migrations: .shipped())
                let rows = try await store.read { try $0.database.integer("SELECT count(*) FROM casinos") }
                #expect(rows == Int64(CasinoCatalogue.builtIn.count))
                let user = try await store.newcomer()
                try await store.read { book in
                    for entry in CasinoCatalogue.builtIn {
                        for spelling in [entry.name, entry.name.uppercased()] + entry.aliases {
                            let found = try book.casino(named: spelling, for: user)
                            #expect(found?.name == entry.name && found?.group == entry.group, "\(spelling)")
                        }
                    }
                }
                try store.close()
            }
        }
    }

    @Test("a casino of one's own is found by its user however it is written, once, and by nobody else")
    func own() async throws {
        try await withStore { store in
            let (user, other) = (try await store.newcomer(1), try await store.newcomer(2))
            let added = try await store.write { try $0.addCasino(named: "Corner Shop", for: user, at: .noon) }
            let mine = try #require(added)
            let again = try await store.write { try $0.addCasino(named: " corner  SHOP", for: user, at: .noon) }
            #expect(again?.id == mine.id)
            let seen = try await store.read { try $0.casino(named: "Corner Shop", for: other) }
            #expect(seen == nil)
            let theirs = try await store.write { try $0.addCasino(named: "Corner Shop", for: other, at: .noon) }
            #expect(theirs != nil && theirs?.id != mine.id)
            let known = try await store.write { try $0.addCasino(named: "bet365", for: user, at: .noon) }
            #expect(known?.name == "Bet365")
        }
    }
}
