import Foundation
import GRDB

/// What a vault remembers of the store beside it, read without a change to either: for commands that only look.
struct StoreMemory: KnownKeys {
    /// The commit that the store is known to have come to; nil where none was ever noted.
    let position: CommitNumber?
    /// The mark of its installation; nil of a vault that has no keys yet.
    let mark: InstallationMark?
    /// Whether anybody was ever given a number here.
    let knowsPeople: Bool

    /// Whether there was a store, so that one has to be there.
    var expectsStore: Bool { position != nil || knowsPeople }

    /// Of a store in which somebody is: the keys have to be there.
    /// - Throws: `StoreFault`, also where there are none.
    static func required(keys path: String) throws -> StoreMemory {
        guard !StoreStanding.isEmpty(path), let memory = try StoreMemory(keys: path, mayBegin: false) else {
            throw StoreFault.keysMissing(path: path)
        }
        return memory
    }

    /// - Parameters:
    ///   - path: of `keys.sqlite`.
    ///   - mayBegin: whether a file in which there is no vault yet will do.
    /// - Returns: nil where there is none.
    /// - Throws: `StoreFault`.
    init?(keys path: String, mayBegin: Bool = true) throws {
        guard DurableFile.names(of: path) > 0 else { return nil }
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        do {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            (position, mark, knowsPeople) = try queue.read { database in
                _ = try VaultSchema.isBegun(database, at: path, mayBegin: mayBegin)
                // Younger than the other tables: a vault of an older program has none.
                let hasPosition = try database.tableExists("store_position")
                let key = try VaultSchema.purposeKeys(in: database, at: path)[InstallationMark.purpose.keyName]
                return (
                    hasPosition ? try VaultSchema.position(in: database, at: path) : nil,
                    key.map { InstallationMark(pseudonym: Vault.pseudonym(of: InstallationMark.subject, under: $0)) },
                    try database.tableExists("identities") && VaultSchema.knowsPeople(in: database)
                )
            }
            try queue.close()
        } catch { throw StoreFault(error, path: path) }
    }
}
