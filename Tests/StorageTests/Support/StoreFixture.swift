import Domain
import Foundation
import Storage
import TestSupport
import Testing

extension Migrations {
    /// The folder at the top of the package.
    static let shippedFolder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Migrations").path

    static func shipped() throws -> Migrations { try Migrations(folder: shippedFolder) }
}

extension Timestamp {
    /// 2026-03-10T12:00:00Z, a Tuesday.
    static let noon = Timestamp(seconds: 1_773_144_000)
}

extension Profile {
    static func newcomer(_ id: UserID) -> Profile {
        Profile(
            id: id,
            language: .english,
            currency: .euro,
            oddsFormat: .decimal,
            zone: "Europe/Paris",
            country: "FR",
            onboarding: .done,
            consents: .initial,
            notifications: true,
            protection: .none,
            createdAt: .noon,
            isUnreachable: false
        )
    }
}

/// A store in a folder of its own, gone with everything in it when the body ends.
func withStore(_ body: (Store) async throws -> Void) async throws {
    try await withTemporaryDirectory { directory in
        let store = try Store(folder: directory.path, migrations: .shipped())
        try await body(store)
        try store.close()
    }
}

extension Store {
    /// A person with a row in the vault and in `users`.
    func newcomer(_ telegramID: Int64 = 7_000_000_001) async throws -> UserID {
        let person = TelegramIdentity(telegramID: telegramID)
        let user = try #require(try await vault.identify([person])[person])
        try await write { try $0.enroll(.newcomer(user)) }
        return user
    }

    /// A casino of the catalogue.
    func casino(_ name: String = "Bet365", for user: UserID) async throws -> Casino {
        try #require(try await read { try $0.casino(named: name, for: user) })
    }
}

/// What `body` throws as a fault of the store; fails the test where it throws something else or nothing.
func fault<T>(of body: () async throws -> T) async throws -> StoreFault {
    do {
        _ = try await body()
    } catch let fault as StoreFault {
        return fault
    }
    throw NoFault()
}

struct NoFault: Error, CustomStringConvertible {
    var description: String { "A StoreFault was expected, and nothing was thrown." }
}
