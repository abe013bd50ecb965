package import Domain
package import Logging
package import Storage
package import Tracking

/// Counts attempts at work before they are made, so that what brought the program down twice is set aside at the next
/// start, and everything else is served.
///
/// A live update costs nothing: that it was begun once is known at a start from its standing first in its chat. Slow work
/// (tasks, questions, broadcasts) is counted each time. What may have brought the program down is tried alone.
package struct Quarantine: Sendable {
    /// What whoever waits for a piece of work is told when it is set aside; the last says whether their row may be read.
    package typealias Tell = @Sendable (SetAside, Ledger, Bool) throws -> [OutboxDraft]

    private let tracker: MLEventTracker
    private let trial = SoleTrial()
    private let tell: Tell
    private let logger: Logger

    /// - Parameter tell: makes the messages, inside the transaction that sets the work aside.
    package init(tracker: MLEventTracker, tell: @escaping Tell, logger: Logger) {
        self.tracker = tracker
        self.tell = tell
        self.logger = logger
    }

    /// Begins a run: notes it, and sets aside what brought earlier ones down.
    /// - Returns: whether the last run ended in order; otherwise what it left may have ended it.
    package func open() async throws -> Bool {
        let endedWell = try await tracker.perform { ledger, now in
            let endedWell = try ledger.beginRun(at: now)
            if endedWell { try ledger.forgetAttempts() }
            return endedWell
        }
        guard !endedWell else { return true }
        for kind in WorkKind.allCases {
            for subject in try await tracker.store.read({ try $0.begun(kind) }) {
                try await setAsideIfSpent(kind, subject)
            }
        }
        return false
    }

    /// Ends a run in order: what was under way then is tried again as if it had never been.
    package static func close(_ store: Store, at moment: Timestamp) async throws {
        try await store.write { try $0.endRun(at: moment) }
    }

    private func setAsideIfSpent(_ kind: WorkKind, _ subject: Int64) async throws {
        do {
            let attempts = try await tracker.store.read { try $0.attempts(kind, subject) }
            guard QuarantineRule.verdict(attempts: attempts) == .setAside else { return }
            _ = try await setAside(kind, subject, because: .crash)
        } catch let fault as StoreFault where fault.isDamage {
            _ = try await setAside(kind, subject, because: .damage)
        }
    }

    /// Makes an attempt at slow work, counted before it begins and forgotten when it has ended.
    ///
    /// One that was begun before and never ended waits until no other such attempt is under way.
    /// - Throws: what `body` throws; `CancellationError` leaves the attempt to the end of the run.
    package func attempt<Value: Sendable>(
        _ kind: WorkKind,
        _ subject: Int64,
        _ body: () async throws -> Value
    ) async throws -> Value {
        let before = try await tracker.store.read { try $0.attempts(kind, subject) }
        guard QuarantineRule.verdict(attempts: before) != .serve else {
            return try await counted(kind, subject, after: 0, body)
        }
        return try await alone(kind, subject, after: before, body)
    }

    /// The same for what may have been begun once without having been counted.
    package func attemptAlone<Value: Sendable>(
        _ kind: WorkKind,
        _ subject: Int64,
        _ body: () async throws -> Value
    ) async throws -> Value {
        try await alone(kind, subject, after: 1, body)
    }

    private func alone<Value: Sendable>(
        _ kind: WorkKind,
        _ subject: Int64,
        after least: Int,
        _ body: () async throws -> Value
    ) async throws -> Value {
        await trial.enter()
        let result: Result<Value, any Error>
        do { result = .success(try await counted(kind, subject, after: least, body)) } catch {
            result = .failure(error)
        }
        await trial.leave()
        return try result.get()
    }

    private func counted<Value: Sendable>(
        _ kind: WorkKind,
        _ subject: Int64,
        after least: Int,
        _ body: () async throws -> Value
    ) async throws -> Value {
        _ = try await tracker.perform { ledger, _ in try ledger.beginAttempt(kind, subject, after: least) }
        let value: Value
        do { value = try await body() } catch {
            if !(error is CancellationError), error as? TrackerError != .stopped { try await end(kind, subject) }
            throw error
        }
        try await end(kind, subject)
        return value
    }

    private func end(_ kind: WorkKind, _ subject: Int64) async throws {
        do {
            try await tracker.perform { ledger, _ in try ledger.endAttempt(kind, subject) }
        } catch TrackerError.stopped {
            // The run ends in order: that ends its attempts.
        }
    }

    /// Sets a piece of work aside, and has whoever waits for it told.
    /// - Parameter isTold: whether there is a message of it; false where whoever calls says it.
    /// - Returns: the messages, to be sent; none where it was set aside before.
    @discardableResult
    package func setAside(
        _ kind: WorkKind,
        _ subject: Int64,
        because reason: SetAside.Reason,
        isTold: Bool = true
    ) async throws -> Committed {
        let committed = try await commit(isTold: isTold) { ledger, now in
            try ledger.setAside(kind, subject, because: reason, at: now)
        }
        note(kind, subject, reason)
        return committed
    }

    /// Sets an update aside that met damage, its own row perhaps among what is damaged.
    package func setAside(damaged update: Int64, of user: UserID?) async throws -> Committed {
        do {
            return try await setAside(.update, update, because: .damage)
        } catch let fault as StoreFault where fault.isDamage {
            let committed = try await commit(isTold: true) { ledger, now in
                try ledger.noteSetAside(update: update, of: user, at: now)
            }
            note(.update, update, .damage)
            return committed
        }
    }

    /// Commits what sets a piece of work aside. Where the person it is told to, or the log, stands on a damaged page, too,
    /// less is said: each attempt is a transaction of its own, for none that has met damage can be committed.
    private func commit(
        isTold: Bool,
        _ body: @escaping @Sendable (Ledger, Timestamp) throws -> SetAside?
    ) async throws -> Committed {
        var ways: [Telling] = [.nobody, .nowhere]
        if isTold { ways = [.personally, .plainly] + ways }
        for way in ways.dropLast() {
            do { return try await commit(way, body) } catch let fault as StoreFault where fault.isDamage { continue }
        }
        return try await commit(.nowhere, body)
    }

    private enum Telling { case personally, plainly, nobody, nowhere }

    private func commit(
        _ way: Telling,
        _ body: @escaping @Sendable (Ledger, Timestamp) throws -> SetAside?
    ) async throws -> Committed {
        let tell = tell
        return try await tracker.commit { ledger, now in
            guard let work = try body(ledger, now) else { return Outcome() }
            try ledger.addCounters([.setAside: 1])
            return switch way {
            case .personally, .plainly:
                Outcome(events: [work.event(at: now)], messages: try tell(work, ledger, way == .personally))
            case .nobody: Outcome(events: [work.event(at: now)])
            case .nowhere: Outcome()
            }
        }
    }

    private func note(_ kind: WorkKind, _ subject: Int64, _ reason: SetAside.Reason) {
        logger.error(
            "A piece of work was set aside",
            metadata: ["kind": "\(kind.rawValue)", "item": "\(subject)", "reason": "\(reason.rawValue)"]
        )
    }
}

extension SetAside {
    fileprivate func event(at moment: Timestamp) -> Event {
        Event(
            .workSetAside,
            data: [
                "kind": .code(kind.rawValue), "reason": .code(reason.rawValue), "item": .integer(subject),
                "attempts": .integer(attempts),
            ],
            occurredAt: moment
        )
    }
}
