import Datasets
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
            tell: { FileHandle.standardError.write(Data("risk0: \($0)\n".utf8)) }
        )
    }
}

extension Store {
    /// Has the files of exports say that somebody in them was erased. Where they cannot, that is said, and a new export does
    /// not wait for it.
    func markStaleExports(at moment: Timestamp) async {
        do { _ = try await StaleExports(store: self).mark(at: moment) } catch {
            FileHandle.standardError.write(Data("risk0: \(error)\n".utf8))
        }
    }
}
