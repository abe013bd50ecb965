import Domain
import Logging
import Storage

/// What is committed in one transaction.
struct CommitBatch: Sendable {
    let work: [Commitment]
    let events: [Event]
    /// Events that were given up before, to be counted with this transaction.
    let evicted: Int64

    /// Pieces of work and events.
    var count: Int { work.count { !$0.isBarrier } + events.count }
}

/// What came of one transaction.
private struct CommitResult: Sendable {
    /// For each piece of work: nil, or why it failed by itself.
    let failures: [(any Error)?]
    let counters: [Counter: Int64]
}

extension MLEventTracker {
    /// - Returns: false once the tracker is stopping.
    func hasWork() async -> Bool {
        while state == .running, work.isEmpty, !intake.hasEvents, !Task.isCancelled { await intake.sleep() }
        return state == .running && !Task.isCancelled
    }

    /// Commits what has gathered, trying again while the store refuses.
    func commitNext() async {
        let batch = takeBatch()
        var attempt = 0
        inFlight = batch
        while inFlight != nil {
            do {
                finish(batch, with: try await commit(batch))
                return
            } catch {
                // No transaction succeeds in a cancelled task: trying on would only spin.
                guard state == .running, !Task.isCancelled else {
                    giveBack(batch)
                    endFlight()
                    return
                }
                attempt += 1
                note(error, attempt: attempt)
                isResting = true
                // Waking early when cancelled is right: that is looked at again after the next attempt.
                try? await pause.sleep(for: .milliseconds(min(5_000, 25 << min(attempt, 8))))
                isResting = false
            }
        }
    }

    private func takeBatch() -> CommitBatch {
        let taken = Array(work.prefix(limits.updatesPerCommit))
        work.removeFirst(taken.count)
        let load = intake.take(limits.eventsPerCommit)
        return CommitBatch(work: taken, events: load.events, evicted: load.evicted)
    }

    /// Nearly every piece succeeds: all are tried without savepoints first, which would copy each page before it is
    /// changed. When one fails by itself, the transaction is undone and done again with a savepoint for each.
    ///
    /// What meets a damaged page ends its whole transaction: SQLite commits none in which a read has met one. It is left
    /// out, and everything else is done again without it.
    private func commit(_ batch: CommitBatch) async throws -> CommitResult {
        var (apart, damage) = (false, BatchDamage())
        while true {
            do {
                return try await commit(batch, apart: apart, without: damage)
            } catch is PieceFailed {
                apart = true
            } catch let met as DamageMet {
                damage.note(met)
            }
        }
    }

    private func commit(
        _ batch: CommitBatch,
        apart: Bool,
        without damage: BatchDamage
    ) async throws -> CommitResult {
        let (ids, now, path) = (ids, clock.now, store.path)
        return try await store.write { ledger in
            var scope = CommitScope(ledger: ledger, now: now, ids: ids)
            let failures = try batch.work.enumerated().map { place, piece -> (any Error)? in
                if let fault = damage.pieces[place] { return fault }
                do {
                    if apart { return try scope.runApart(piece) }
                    try scope.run(apart: false, piece.perform)
                    return nil
                } catch  where error.isDamage {
                    throw DamageMet(place: .piece(place), fault: StoreFault(error, path: path))
                }
            }
            var place = 0
            do {
                try scope.run(apart: apart) { scope in
                    for event in batch.events {
                        try scope.keep(event, damage.fate(ofEvent: place))
                        place += 1
                    }
                }
            } catch  where error.isDamage {
                throw DamageMet(place: .event(place), fault: StoreFault(error, path: path))
            }
            scope.count(.accepted, batch.evicted)
            scope.count(.evicted, batch.evicted)
            scope.keepCounts()
            try scope.writeCounts()
            return CommitResult(failures: failures, counters: scope.counters)
        }
    }

    private func finish(_ batch: CommitBatch, with result: CommitResult) {
        health.commits += 1
        health.stored += result.counters[.stored] ?? 0
        health.rejected += result.counters[.rejected] ?? 0
        health.evicted += result.counters[.evicted] ?? 0
        if let trouble = health.trouble {
            health.trouble = nil
            logger.notice("The store writes again", metadata: ["attempts": "\(trouble.attempts)"])
        }
        for (piece, failure) in zip(batch.work, result.failures) { piece.finish(failure) }
        endFlight()
    }

    /// Gives a batch that could not be committed back to those who wait for it; its events are lost, and counted.
    func giveBack(_ batch: CommitBatch) {
        left += batch.count
        intake.giveUp(batch.evicted)
        for piece in batch.work { piece.finish(TrackerError.stopped) }
    }

    /// The batch in flight is committed or given back.
    func endFlight() {
        inFlight = nil
        for waiting in waitingForLanding { waiting.resume() }
        waitingForLanding.removeAll()
    }

    /// Says once what is wrong, not at each attempt.
    private func note(_ error: any Error, attempt: Int) {
        let fault = StoreFault(error, path: store.path)
        if health.trouble?.fault == fault {
            health.trouble?.attempts = attempt
        } else {
            health.trouble = .init(fault: fault, since: health.trouble?.since ?? clock.now, attempts: attempt)
            logger.error("The store does not write; trying again", metadata: ["error": "\(fault)"])
        }
    }
}

/// A piece of work failed by itself, where there was no savepoint to undo it alone.
private struct PieceFailed: Error {}

extension CommitScope {
    /// Runs what is not undone alone.
    /// - Parameter apart: whether pieces have their savepoints already: what fails now fails for good.
    /// - Throws: `PieceFailed`, or a fault of the store; both fail the whole transaction.
    fileprivate mutating func run(apart: Bool, _ work: (inout CommitScope) throws -> Void) throws {
        do {
            try work(&self)
            keepCounts()
        } catch  where !apart && !ledger.isStoreFailure(error) {
            throw PieceFailed()
        }
    }

    /// Runs a piece of work in its savepoint.
    /// - Returns: why it failed, where the fault is its own; the others go on.
    /// - Throws: a fault of the store, which fails the whole transaction.
    fileprivate mutating func runApart(_ piece: Commitment) throws -> (any Error)? {
        do {
            // A savepoint is a closure of its own: the scope goes in and comes out.
            var scope = self
            try ledger.attempt { try piece.perform(&scope) }
            self = scope
            keepCounts()
            return nil
        } catch  where !ledger.isStoreFailure(error) {
            dropCounts()
            return error
        }
    }
}
