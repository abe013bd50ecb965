import Datasets
package import Domain
package import Storage

/// Opens the store of a data directory for whoever writes: one that somebody put an older state of in place is made whole
/// with the vault first, so that nobody who was erased since comes back.
package enum StoreOpening {
    /// - Parameter tell: is given a sentence where there was something to do.
    /// - Throws: `StoreFault`.
    package static func open(
        _ folder: String,
        migrations: Migrations,
        busyTimeout: Double = 5,
        memory: Store.PageMemory = .small,
        at moment: Timestamp,
        tell: (String) -> Void
    ) async throws -> Store {
        let store = try Store(folder: folder, migrations: migrations, busyTimeout: busyTimeout, memory: memory)
        do {
            if let report = try await store.reconcile(at: moment) {
                tell(
                    "\(store.path) is older than what keys.sqlite remembers, and was made whole with it. "
                        + report.sentences
                )
                do { _ = try await StaleExports(store: store).mark(at: moment) } catch is CancellationError {
                    throw CancellationError()
                } catch {
                    // What is served does not wait for the files of an export.
                    tell("\(error)")
                }
            }
            return store
        } catch {
            // The first error is the one that matters.
            try? store.close()
            throw error
        }
    }
}
