import Domain
import Storage

/// What a replay of rejected events came to.
package struct ReplayReport: Sendable, Equatable {
    /// In the log now.
    package var replayed = 0
    /// Still at fault by today's schemas; they stay where they are.
    package var refused = 0

    package init(replayed: Int = 0, refused: Int = 0) {
        self.replayed = replayed
        self.refused = refused
    }
}

extension MLEventTracker {
    /// Rejected events that one transaction tries again, so that a long replay holds nobody up.
    private static let replayPage = 200

    /// Tries all rejected events again, the oldest first, by the schemas of today.
    ///
    /// An event enters the log in the transaction that marks it replayed, so doing it twice, or stopping in the middle,
    /// changes nothing. It keeps the time at which it occurred. It counts as accepted once more, and as stored: what
    /// was rejected stays counted as that.
    package func replayRejected() async throws -> ReplayReport {
        var report = ReplayReport()
        var last: Int64 = 0
        while true {
            let start = last
            let page = try await submit { scope in try scope.replay(after: start, limit: Self.replayPage) }
            report.replayed += page.replayed
            report.refused += page.seen - page.replayed
            guard page.seen == Self.replayPage else { return report }
            last = page.last
        }
    }
}

extension CommitScope {
    fileprivate mutating func replay(after start: Int64, limit: Int) throws -> (seen: Int, replayed: Int, last: Int64) {
        let page = try ledger.book.rejectedEvents(limit: limit, after: start)
        var replayed = 0
        for (id, rejected) in page where try replay(rejected) {
            try ledger.markReplayed(id, at: now)
            replayed += 1
        }
        return (page.count, replayed, page.last?.id ?? start)
    }

    /// - Returns: false for an event that is as wrong as it was.
    private mutating func replay(_ rejected: RejectedEvent) throws -> Bool {
        guard let event = try? StoredEvent.from(rejected.payload).event else { return false }
        do { try event.validate(now: now) } catch { return false }
        do {
            try ledger.append(event, id: ids.next(at: now), session: nil, recordedAt: now)
        } catch  where ledger.isConstraintFailure(error) {
            return false
        }
        count(.accepted)
        noteStored(event)
        return true
    }
}
