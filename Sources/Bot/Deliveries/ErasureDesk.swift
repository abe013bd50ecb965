package import Domain
import Storage
import Synchronization
package import Tracking

/// Finishes erasures: the rows are gone with the commit; the key goes at once, the address once the receipt is
/// delivered, and a crash in between is made good at the next start.
package final class ErasureDesk: Sendable {
    private let tracker: MLEventTracker
    private let waiting = Mutex<Set<UserID>>([])

    package init(tracker: MLEventTracker) { self.tracker = tracker }

    /// Destroys a user's key and empties the logs of writes, so that no file holds a byte of theirs.
    package func shred(_ user: UserID) async throws {
        waiting.withLock { _ = $0.insert(user) }
        try await tracker.store.vault.shred(user)
        try await tracker.store.truncateLog()
        // The receipt may have been delivered before this user was waited for.
        try await complete(user)
    }

    /// Forgets somebody of whom nothing is kept: the vault had to give them a number to take their update in, as when
    /// they press an old button, or block the bot, after their erasure.
    func forget(unlessKnown user: UserID) async throws {
        guard try await tracker.store.read({ try $0.profile(of: user) }) == nil else { return }
        try await tracker.store.vault.forget(user)
    }

    /// The messages to these recipients are delivered, or never will be.
    package func settle(_ recipients: Set<UserID>) async throws {
        for user in waiting.withLock({ $0.intersection(recipients) }) { try await complete(user) }
    }

    /// Takes up what a crash interrupted.
    func resume() async throws {
        for user in try await tracker.store.read({ try $0.unfinishedErasures() }) {
            try await shred(user)
        }
    }

    private func complete(_ user: UserID) async throws {
        guard try await tracker.store.read({ try !$0.hasOutbox(for: user) }) else { return }
        try await tracker.store.vault.forget(user)
        try await tracker.perform { ledger, now in try ledger.completeErasure(of: user, at: now) }
        waiting.withLock { _ = $0.remove(user) }
        try await tracker.store.truncateLog()
    }
}
