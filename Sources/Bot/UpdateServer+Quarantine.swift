import Domain
import Operations
import Storage
import Synchronization
import Telegram
import Tracking

/// Updates that may bring the program down, and what was set aside.
extension UpdateServer {
    /// Serves an update that an earlier run may have died of: counted first, and while no other such work is under way.
    func serveAlone(_ update: Update) async {
        do {
            try await quarantine.attemptAlone(.update, update.id) { await serve(update, isResumed: true) }
        } catch TrackerError.stopped {
            return
        } catch {
            note(error, update)
            await setAside(update, where: error)
        }
    }

    /// Leaves the messages that `body` commits in their rows: whoever reads those next sends them in their order.
    func holdingMessages(_ body: () async throws -> Void) async rethrows {
        holdsMessages.withLock { $0 = true }
        defer { holdsMessages.withLock { $0 = false } }
        try await body()
    }

    /// Sets an update aside that met a damaged page: that is its user's trouble, and nobody else's.
    func setAside(_ update: Update, where error: any Error) async {
        guard let fault = error as? StoreFault, fault.isDamage else { return }
        do {
            let person = update.sender.map { TelegramIdentity(telegramID: $0.id) }
            let user: UserID? =
                if let person { try await tracker.store.vault.identify([person])[person] } else { nil }
            try await deliver(try await quarantine.setAside(damaged: update.id, of: user))
        } catch {
            note(error, update)
        }
    }

    /// Takes up what an admin has put back.
    func takeUp(_ work: SetAside) async throws {
        let subject = work.subject
        switch work.kind {
        case .update:
            guard let raw = try await tracker.store.read({ try $0.waitingUpdate(subject)?.raw }),
                case .update(let update) = UpdateDecoder().decode(raw, id: subject).content
            else { return }
            await serveAlone(update)
        case .task:
            let vault = tracker.store.vault
            let rows = try await tracker.store.read { try $0.outbox(after: subject - 1, limit: 1) }
            await outbox.enqueue(rows.compactMap { OutboxItem(id: $0.id, draft: $0.draft, vault: vault) })
        case .question:
            if let user = work.user { await coach?.take(subject, of: user) }
        // Whoever runs the broadcasts sees it.
        case .broadcast, .recipient: return
        }
    }

    /// Who pressed, and whether the button is theirs.
    func presser(of query: CallbackQuery) async throws -> (user: UserID?, isOwner: Bool) {
        let presser = TelegramIdentity(telegramID: query.from.id)
        let user = try await tracker.store.vault.identify([presser])[presser]
        let data = query.data.flatMap(CallbackData.init(parsing:))
        return (user, user.map { data?.mayBePressed(by: $0.rawValue) ?? true } ?? false)
    }
}
