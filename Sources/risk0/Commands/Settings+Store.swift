import Domain
import Foundation
import Operations
import Storage
import Tracking

extension Settings {
    /// Opens the store for a command that may write; one of the past is made whole first, which is said.
    func openStore() async throws -> Store {
        try await StoreOpening.open(
            dataDirectory,
            migrations: try Migrations.complete(folder: migrationsDirectory),
            at: WallClock.system.now,
            tell: Self.tell
        )
    }

    /// Says something to whoever runs the command, beside what it prints.
    static func tell(_ sentence: String) { FileHandle.standardError.write(Data("risk0: \(sentence)\n".utf8)) }
}
