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
        guard error.isDamage else { return }
        do {
            let person = update.sender.map { TelegramIdentity(telegramID: $0.id) }
            let user: UserID? =
                if let person { try await tracker.store.vault.identify([person])[person] } else { nil }
            try await deliver(try await quarantine.setAside(damaged: .update, update.id, of: user))
        } catch {
            note(error, update)
        }
    }

    /// The updates that were put back since it was last asked.
    func takePutBack() -> [(chat: Int64, job: TakenUpdate)] {
        putBack.withLock { waiting in
            defer { waiting = [] }
            return waiting
        }
    }

    /// Takes up what an admin has put back: beside this update and never within it, for it may itself be tried alone.
    /// - Parameter isHolding: whether tasks and questions are left to whoever reads their rows next.
    func takeUp(_ work: SetAside, isHolding: Bool) async throws {
        let subject = work.subject
        switch work.kind {
        case .update:
            guard let raw = try await tracker.store.read({ try $0.waitingUpdate(subject)?.raw }),
                case .update(let update) = UpdateDecoder().decode(raw, id: subject).content
            else { return }
            let taken = TakenUpdate(update: update, isResumed: true, mayHaveBegun: true)
            putBack.withLock { $0.append((update.lane, taken)) }
        case .task:
            guard !isHolding, let row = try await tracker.store.read({ try $0.outboxRow(subject) }) else { return }
            let item = OutboxItem(id: row.id, draft: row.draft, vault: tracker.store.vault)
            await outbox.enqueue([item].compactMap { $0 })
        case .question:
            if !isHolding, let user = work.user { await coach?.takeUp(subject, of: user) }
        case .export: if !isHolding { exports?.take(subject) }
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
