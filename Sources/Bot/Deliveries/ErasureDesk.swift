package import Domain
import Storage
import Synchronization
package import Tracking

/// Finishes erasures: the rows are gone with the commit; the key goes at once, the address once the receipt is
/// delivered, and a crash in between is made good at the next start.
///
/// What another program reads just then keeps copies of what was deleted in the logs of writes: those are emptied as
/// soon as it lets go of them.
package final class ErasureDesk: Sendable {
    /// How often it is tried to empty the logs while another program keeps them, and how long each try waits.
    package static let interval = Milliseconds.seconds(2)
    private static let patience = 200

    private let tracker: MLEventTracker
    private let waiting = Mutex<Set<UserID>>([])
    private let heldBytes = Mutex(HeldBytes())

    /// Whether bytes of what was deleted may still be in a file, as far as this run knows.
    private struct HeldBytes {
        var mayBe = false
        /// How often something was deleted, or tried to be emptied: what came last is not undone by what came before.
        var turn = 0

        mutating func note() -> Int {
            mayBe = true
            turn += 1
            return turn
        }
    }

    package init(tracker: MLEventTracker) { self.tracker = tracker }

    /// Destroys a user's key and empties the logs of writes, so that no file holds a byte of theirs.
    package func shred(_ user: UserID) async throws {
        waiting.withLock { _ = $0.insert(user) }
        try await tracker.store.vault.shred(user)
        try await emptyLogs()
        // The receipt may have been delivered before this user was waited for.
        try await complete(user)
    }

    /// Sees to it that somebody whose rows are gone is met as someone new, if the key is still there.
    func finishShredding(_ user: UserID) async throws {
        if try tracker.store.vault.hasKey(of: user) { try await tracker.store.vault.shred(user) }
    }

    /// Forgets somebody of whom nothing is kept: the vault had to give them a number to take their update in, as when
    /// they press an old button, or block the bot, after their erasure.
    func forget(unlessKnown user: UserID) async throws {
        guard try await tracker.store.read({ try $0.profile(of: user) }) == nil else { return }
        // Whether they have come in meanwhile is decided where they would.
        try await tracker.perform { ledger, _ in try ledger.forget(unlessKnown: user) }
        if try await !tracker.store.vault.emptyLog(waiting: Self.patience) { heldBytes.withLock { _ = $0.note() } }
    }

    /// The messages to these recipients are delivered, or never will be.
    package func settle(_ recipients: Set<UserID>) async throws {
        for user in waiting.withLock({ $0.intersection(recipients) }) { try await complete(user) }
    }

    /// Takes up what a crash interrupted, and the bytes that another program's reading kept.
    func resume() async throws {
        for user in try await tracker.store.read({ try $0.unfinishedErasures() }) {
            try await shred(user)
        }
        if try await !tracker.store.read({ try $0.erasuresWithBytes() }).isEmpty { try await emptyLogs() }
    }

    /// Tries again to empty the logs of writes, where something kept them.
    package func emptyHeldLogs() async throws {
        if heldBytes.withLock({ $0.mayBe }) { try await emptyLogs() }
    }

    private func complete(_ user: UserID) async throws {
        guard try await tracker.store.read({ try !$0.hasOutbox(for: user) }) else { return }
        try await tracker.store.vault.forget(user)
        try await tracker.perform { ledger, now in try ledger.completeErasure(of: user, at: now) }
        waiting.withLock { _ = $0.remove(user) }
        try await emptyLogs()
    }

    private func emptyLogs() async throws {
        // Until both are empty and that is noted: whatever fails on the way is tried again.
        let mine = heldBytes.withLock { $0.note() }
        let (store, tracker) = (tracker.store, tracker)
        // Only what was complete before the logs were emptied is gone with them.
        let complete = try await store.read { try $0.erasuresWithBytes() }
        let areEmpty = try await (
            store.emptyLog(waiting: Self.patience), store.vault.emptyLog(waiting: Self.patience)
        )
        guard areEmpty.0, areEmpty.1 else { return }
        if !complete.isEmpty {
            try await tracker.perform { ledger, now in try ledger.noteBytesGone(of: complete, at: now) }
        }
        heldBytes.withLock { if $0.turn == mine { $0.mayBe = false } }
    }
}
