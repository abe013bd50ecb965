import Synchronization

/// Stretches of the log that were folded, to be filled again: memory that is new costs more than what is put into it.
final class StretchShelf: Sendable {
    private let stretches = Mutex<[LogStretch]>([])

    /// An empty one that begins behind a row of the log.
    func take(cursor: Int64) -> LogStretch {
        var stretch = stretches.withLock { $0.popLast() } ?? LogStretch(cursor: cursor)
        stretch.empty(cursor: cursor)
        return stretch
    }

    func put(_ batch: AccountBatch) {
        stretches.withLock { $0.append(contentsOf: batch.stretches) }
    }
}
