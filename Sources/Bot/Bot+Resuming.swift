import Operations
import Storage
import Telegram
import Tracking

/// What an earlier run left.
extension Bot {
    /// Takes up what a stop or a crash left: updates taken in and not handled, messages committed and not sent,
    /// erasures begun and not finished. What brought the program down twice is set aside first.
    package func resume() async throws {
        let endedWell = try await quarantine.open()
        try await server.erasures.resume()
        let waiting = try await waitingUpdates(afterCrash: !endedWell)
        // Tried before anything else is, one after the other: their messages go with those that wait already.
        var tried: Set<Int64> = []
        await server.holdingMessages {
            var seen: Set<Int64> = []
            for (chat, taken) in waiting where seen.insert(chat).inserted && taken.mayHaveBegun {
                tried.insert(taken.update.id)
                await server.serveAlone(taken.update)
            }
        }
        try await resumeOutbox()
        try await coach?.resume()
        try await exports?.resume()
        await lanes.append(waiting.filter { !tried.contains($0.job.update.id) } + server.takePutBack())
    }

    private func waitingUpdates(afterCrash: Bool) async throws -> [(chat: Int64, job: TakenUpdate)] {
        var updates: [(chat: Int64, update: Update)] = []
        for id in try await tracker.store.read({ try $0.begun(.update) }) {
            guard let raw = try await waitingUpdate(id) else { continue }
            guard case .update(let update) = decoder.decode(raw, id: id).content else {
                _ = try await tracker.dismiss(id, counting: .updatesUndecodable, outcome: Outcome())
                continue
            }
            updates.append((update.lane, update))
        }
        let mayHaveBegun = QuarantineRule.mayHaveBegun(updates.map { ($0.chat, $0.update.isPress) })
        return zip(updates, mayHaveBegun).map { found, may in
            (found.chat, TakenUpdate(update: found.update, isResumed: true, mayHaveBegun: afterCrash && may))
        }
    }

    /// - Returns: nil for one that is set aside, now or before.
    private func waitingUpdate(_ id: Int64) async throws -> [UInt8]? {
        do {
            return try await tracker.store.read { try $0.waitingUpdate(id)?.raw }
        } catch  where error.isDamage {
            try await quarantine.setAside(damaged: .update, id, of: nil)
            return nil
        }
    }

    private func resumeOutbox() async throws {
        var last: Int64 = 0
        while true {
            do {
                let unsent = try await tracker.store.read { [last] in try $0.outbox(after: last, limit: 1_000) }
                guard let newest = unsent.last else { return }
                await enqueue(unsent)
                last = newest.id
            } catch  where error.isDamage {
                return try await resumeReadableOutbox(after: last)
            }
        }
    }

    /// Message by message: those on a damaged page are set aside.
    private func resumeReadableOutbox(after last: Int64) async throws {
        for (id, recipient) in try await tracker.store.read({ try $0.outboxRecipients(after: last) }) {
            do {
                guard let row = try await tracker.store.read({ try $0.outboxRow(id) }) else { continue }
                await enqueue([row])
            } catch  where error.isDamage {
                try await quarantine.setAside(damaged: .task, id, of: recipient)
            }
        }
    }

    private func enqueue(_ rows: [OutboxRow]) async {
        let vault = tracker.store.vault
        await outbox.enqueue(rows.compactMap { OutboxItem(id: $0.id, draft: $0.draft, vault: vault) })
    }
}

extension Update {
    fileprivate var isPress: Bool { if case .callbackQuery = content { true } else { false } }
}
