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
                _ = try await store.markStaleExports(at: moment, tell: tell)
            }
            return store
        } catch {
            // The first error is the one that matters.
            try? store.close()
            throw error
        }
    }
}

extension Store {
    /// Has the files of exports say that somebody in them was erased. Those that cannot be made to are told: nothing else
    /// waits for the files of an export.
    /// - Returns: the paths that are marked now.
    /// - Throws: `StoreFault` where the store itself refuses; `CancellationError`.
    package func markStaleExports(at moment: Timestamp, tell: (String) -> Void) async throws -> [String] {
        do { return try await StaleExports(store: self).mark(at: moment) } catch let unmarked as UnmarkedExports {
            tell("\(unmarked)")
            return unmarked.marked
        } catch  where error.isDamage {
            tell("\(error)")
            return []
        }
    }
}
