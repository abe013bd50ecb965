import Storage

/// Finds which rows of the log cannot be read, by halves.
///
/// Each look is a transaction of its own: one that has met damage reads nothing more.
enum DamagedRows {
    /// - Returns: the seqs after `cursor` and up to `end` that stand on damaged pages, in their order.
    static func find(after cursor: Int64, through end: Int64, in store: Store) async throws -> [ClosedRange<Int64>] {
        guard cursor < end, try await !isReadable(after: cursor, through: end, in: store) else { return [] }
        guard end - cursor > 1 else { return [end...end] }
        let middle = cursor + (end - cursor) / 2
        let first = try await find(after: cursor, through: middle, in: store)
        let second = try await find(after: middle, through: end, in: store)
        guard let last = first.last, let next = second.first, last.upperBound + 1 == next.lowerBound else {
            return first + second
        }
        return first.dropLast() + [last.lowerBound...next.upperBound] + second.dropFirst()
    }

    private static func isReadable(after cursor: Int64, through end: Int64, in store: Store) async throws -> Bool {
        do {
            try await store.read { book in
                _ = try book.eachAccountEventWhile(after: cursor, through: end, goesOn: { _ in true }) { _, _, _ in true
                }
            }
            return true
        } catch let fault as StoreFault where fault.isDamage {
            return false
        }
    }
}
