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
            tell: { FileHandle.standardError.write(Data("risk0: \($0)\n".utf8)) }
        )
    }
}
