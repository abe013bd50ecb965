import Domain
package import Logging
package import Operations
import Storage
package import Telegram
package import Tracking

/// Sends broadcasts, little by little: what is committed to the outbox at a time is a few seconds' worth, so that a
/// stop is one at once and a restart goes on where it was.
///
/// It must run only after ``Bot/resume()``, which takes up what was queued before.
package actor BroadcastRunner {
    /// Users looked at in one transaction.
    private static let usersAtOnce = 500

    let tracker: MLEventTracker
    let outbox: Outbox
    let clock: WallClock
    private let pause: any Clock<Duration>
    private let window: Int
    private let quarantine: Quarantine
    private let logger: Logger
    var shown: [Int64: (progress: Progress, at: Timestamp)] = [:]
    private var trouble: String?

    /// - Parameters:
    ///   - pause: what waits between two steps.
    ///   - window: undelivered messages of one broadcast at most: two seconds' worth of what Telegram allows.
    package init(
        tracker: MLEventTracker,
        outbox: Outbox,
        clock: WallClock,
        pause: any Clock<Duration> = ContinuousClock(),
        window: Int = 60,
        quarantine: Quarantine,
        logger: Logger
    ) {
        self.tracker = tracker
        self.outbox = outbox
        self.clock = clock
        self.pause = pause
        self.window = max(1, window)
        self.quarantine = quarantine
        self.logger = logger
    }

    /// Looks after broadcasts until its task is cancelled or the tracker has stopped.
    package func run() async {
        while !Task.isCancelled {
            do {
                try await step()
                trouble = nil
            } catch is CancellationError {
                return
            } catch TrackerError.stopped {
                return
            } catch {
                note("\(error)")
            }
            do { try await pause.sleep(for: .seconds(1)) } catch { return }
        }
    }

    /// Takes every broadcast that is not over one step on.
    package func step() async throws {
        for broadcast in try await tracker.store.read({ try $0.unfinishedBroadcasts() }) {
            do {
                try await step(broadcast)
            } catch  where error.isDamage {
                await send(try await quarantine.setAside(damaged: .broadcast, broadcast.id, of: broadcast.admin))
            }
        }
    }

    private func step(_ broadcast: Broadcast) async throws {
        switch broadcast.state {
        case .running: try await advance(broadcast)
        case .stopping: try await counted(broadcast) { try await takeBack(broadcast) }
        case .stopped, .done: break
        }
    }

    /// Does what writes: such a step alone is counted, for a broadcast may wait for hours.
    private func counted(_ broadcast: Broadcast, _ body: () async throws -> Void) async throws {
        try await quarantine.attempt(.broadcast, broadcast.id, body)
    }

    private func advance(_ broadcast: Broadcast) async throws {
        let now = clock.now
        let store = tracker.store
        let (queued, postponed, isDue) = try await store.read { book in
            (
                try book.queuedMessages(of: broadcast.id).count, try book.postponedCount(of: broadcast.id),
                try !book.postponedUsers(of: broadcast.id, due: now, count: 1).isEmpty
            )
        }
        let areLeft = try await ReadableRecipients.areLeft(after: broadcast.lastUser, at: now, in: store)
        if isDue || areLeft {
            if queued < window { try await counted(broadcast) { try await queue(broadcast) } }
            try await show(broadcast, postponed: postponed)
        } else if queued == 0, postponed == 0 {
            try await counted(broadcast) { try await end(broadcast) }
        } else {
            try await show(broadcast, postponed: postponed)
        }
    }

    private func queue(_ broadcast: Broadcast) async throws {
        let (id, window) = (broadcast.id, window)
        do {
            await send(
                try await tracker.commit { ledger, now in
                    try BroadcastRunner.queueNext(of: id, window: window, in: ledger, at: now)
                }
            )
        } catch  where error.isDamage {
            let readable = try await ReadableRecipients.next(
                Self.usersAtOnce,
                of: broadcast,
                window: window,
                at: clock.now,
                in: tracker.store
            )
            await send(
                try await tracker.commit { ledger, now in
                    try BroadcastRunner.queueNext(of: id, window: window, among: readable, in: ledger, at: now)
                }
            )
        }
    }

    func send(_ committed: Committed) async {
        let vault = tracker.store.vault
        await outbox.enqueue(committed.messages.compactMap { OutboxItem(id: $0.id, draft: $0.draft, vault: vault) })
    }

    /// Queues the next messages of a broadcast, and notes how far it has come, in one transaction.
    /// - Parameter known: who can be read, where somebody cannot.
    private static func queueNext(
        of id: Int64,
        window: Int,
        among known: ReadableRecipients? = nil,
        in ledger: Ledger,
        at now: Timestamp
    ) throws -> Outcome {
        // It may have been stopped since it was looked at.
        guard let broadcast = try ledger.book.broadcast(id), broadcast.state == .running else { return Outcome() }
        var plan = BroadcastPlan(room: window - (try ledger.book.queuedMessages(of: id).count))
        for user in try ledger.book.postponedUsers(of: id, due: now, count: plan.room) {
            if known?.damaged.contains(user) ?? false {
                try pass(over: user, in: ledger, at: now)
            } else if let reachable = try ledger.book.reachableUser(user, at: now), !plan.take(reachable, at: now) {
                break
            }
            try ledger.endPostponement(of: id, for: user)
        }
        var last = broadcast.lastUser
        if let known {
            var isThrough = true
            for user in known.next {
                if known.damaged.contains(user) {
                    try pass(over: user, in: ledger, at: now)
                } else if let reachable = try ledger.book.reachableUser(user, at: now), !plan.take(reachable, at: now) {
                    isThrough = false
                    break
                }
                last = user
            }
            if isThrough { last = known.reached }
        } else {
            for user in try ledger.book.reachableUsers(after: last, count: usersAtOnce, at: now) {
                guard plan.take(user, at: now) else { break }
                last = user.id
            }
        }
        var outcome = Outcome()
        for step in plan.steps {
            switch step {
            case .postpone(let user, let morning): try ledger.postpone(id, for: user.id, until: morning)
            case .send(let user):
                guard let address = try ledger.vault.address(of: user.id) else { continue }
                let message = OutgoingMessage(BroadcastTexts(language: user.language).message(broadcast.text))
                outcome.messages += message.calls(chat: address.telegramID).map { call in
                    OutboxDraft(
                        recipient: user.id,
                        priority: .broadcast,
                        content: OutboxContent.bytes(of: call),
                        broadcast: id
                    )
                }
            }
        }
        try ledger.advanceBroadcast(id, by: outcome.messages.count, to: last)
        return outcome
    }

    /// Counts somebody who cannot be written to, because their row does not read.
    private static func pass(over user: UserID, in ledger: Ledger, at now: Timestamp) throws {
        guard try ledger.setAside(.recipient, user.rawValue, because: .damage, at: now) != nil else { return }
        try ledger.addCounters([.setAside: 1])
    }

    /// Drops what is queued; what is on its way just now arrives, and is waited for.
    private func takeBack(_ broadcast: Broadcast) async throws {
        let rows = try await tracker.store.read { try $0.queuedMessages(of: broadcast.id) }
        let withdrawn = await outbox.withdraw(Set(rows))
        if !withdrawn.isEmpty {
            try await tracker.perform { ledger, _ in
                for row in withdrawn { try ledger.takeBack(outbox: row, of: broadcast.id) }
            }
        }
        if withdrawn.count == rows.count { try await end(broadcast) }
    }

    private func end(_ broadcast: Broadcast) async throws {
        let id = broadcast.id
        let committed = try await tracker.commit { ledger, now in
            // The counts as they are now, read where nothing can change them any more.
            guard let last = try ledger.book.broadcast(id), try ledger.endBroadcast(id, at: now) else {
                return Outcome()
            }
            let event = Event(
                .broadcastFinished,
                data: [
                    "sent": .integer(last.delivered), "broadcast": .integer(id), "failed": .integer(last.failed),
                    "left": .integer(last.left), "stopped": .flag(last.state == .stopping),
                    "duration_ms": .integer(now.since(last.startedAt).rawValue),
                ],
                occurredAt: now
            )
            let texts = BroadcastTexts(language: try ledger.book.profile(of: last.admin)?.language ?? .english)
            guard let display = last.display, let call = try Self.edit(texts.ended(last), of: display, ledger.book)
            else {
                return Outcome(events: [event])
            }
            return Outcome(
                events: [event],
                messages: [OutboxDraft(recipient: display.chat, content: OutboxContent.bytes(of: call))]
            )
        }
        shown[id] = nil
        await send(committed)
    }

    /// Says once what is wrong, not at each step.
    private func note(_ error: String) {
        guard trouble != error else { return }
        trouble = error
        logger.error("Broadcasts wait", metadata: ["error": "\(error)"])
    }
}
