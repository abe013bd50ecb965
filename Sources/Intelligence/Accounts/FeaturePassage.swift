import Domain
import Storage

/// Which part of the log a passage goes over, and to which day each event counts.
struct FeaturePassage: Sendable {
    /// The seq after which it begins.
    let start: Int64
    /// The last day that was kept before; days since 1970 (UTC).
    let day: Int64
    /// The last seq of the log when it began.
    private let end: Int64
    /// The first day that is left out.
    private let today: Int64

    init(before today: Int64, in book: Book) throws {
        self.today = today
        end = try book.lastSeq()
        start = try book.foldCursor(AccountKeeper.cursor)?.seq ?? 0
        day = try book.foldCursor(AccountKeeper.dayCursor)?.seq ?? 0
    }

    /// Where a batch that begins behind a row has its middle and its end.
    /// - Parameter most: rows of a batch.
    func cuts(after cursor: Int64, most: Int) -> (middle: Int64, end: Int64) {
        let rows = max(2, min(Int64(most), end - cursor))
        return (cursor + rows / 2, cursor + rows)
    }

    /// The day to which an event counts that was recorded then.
    ///
    /// Days never go back: a snapshot that is kept is not changed by what the log got after a later one. A clock that
    /// stood more than a day ahead is not believed.
    /// - Parameter floor: the day that was reached.
    func day(of recordedAt: Timestamp, floor: Int64) -> Int64 {
        max(floor, isUnbelievable(recordedAt) ? floor : recordedAt.daysSince1970)
    }

    private func isUnbelievable(_ recordedAt: Timestamp) -> Bool { recordedAt.daysSince1970 > today + 1 }

    /// The events of some rows. Its days are those of this stretch alone: the one before it may have reached a later one.
    /// - Parameter damaged: rows that cannot be read, in their order.
    func stretch(
        after cursor: Int64,
        through last: Int64,
        without damaged: [ClosedRange<Int64>] = [],
        from shelf: StretchShelf,
        in book: Book
    ) throws -> LogStretch {
        let last = min(last, end)
        var stretch = shelf.take(cursor: max(cursor, last))
        var isStopped = false
        var start = cursor
        for gap in damaged.map(Optional.some) + [nil] where !isStopped {
            let until = gap.map { $0.lowerBound - 1 } ?? last
            defer { start = gap?.upperBound ?? last }
            // Even to find that there is nothing between, the damaged page would be looked at.
            guard damaged.isEmpty || start < until else { continue }
            let tally = try book.eachAccountEventWhile(
                after: start,
                through: until,
                goesOn: {
                    isStopped = $0.daysSince1970 >= today && !isUnbelievable($0)
                    return !isStopped
                }
            ) { seq, user, event in
                stretch.append(event, seq: seq, of: user, day: day(of: event.recordedAt, floor: stretch.lastDay))
                return true
            }
            stretch.odd += tally.odd
            if isStopped { stretch.cursor = tally.cursor }
        }
        stretch.isLast = isStopped || last >= end
        return stretch
    }
}
