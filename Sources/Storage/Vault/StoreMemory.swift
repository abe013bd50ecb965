import Foundation
import GRDB

/// What a vault remembers of the store beside it, read without a change to either: for commands that only look.
struct StoreMemory: Sendable {
    /// The commit that the store is known to have come to; nil where none was ever noted.
    let position: CommitNumber?
    /// The mark of its installation; nil of a vault that has no keys yet.
    let mark: InstallationMark?
    /// Whether anybody was ever given a number here.
    let knowsPeople: Bool

    /// Whether there was a store, so that one has to be there.
    var expectsStore: Bool { position != nil || knowsPeople }

    /// - Parameter path: of `keys.sqlite`.
    /// - Returns: nil where there is none.
    /// - Throws: `StoreFault`.
    init?(keys path: String) throws {
        guard DurableFile.names(of: path) > 0 else { return nil }
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        do {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            (position, mark, knowsPeople) = try queue.read { database in
                // Younger than the other tables: a vault of an older program has none.
                let hasPosition = try database.tableExists("store_position")
                let key =
                    try database.tableExists("purpose_keys")
                    ? VaultSchema.knownPurposeKey(InstallationMark.purpose.keyName, in: database) : nil
                return (
                    hasPosition ? try VaultSchema.position(in: database) : nil,
                    key.map { InstallationMark(pseudonym: Vault.pseudonym(of: InstallationMark.subject, under: $0)) },
                    try database.tableExists("identities") && VaultSchema.knowsPeople(in: database)
                )
            }
            try queue.close()
        } catch { throw StoreFault(error, path: path) }
    }
}
