package import Domain
import Foundation
package import Storage

extension MLEventTracker {
    /// Takes updates into the durable inbox, all in one transaction: only then may Telegram forget them.
    /// - Returns: the numbers of those that had not come before, and that are to be handled.
    package func receive(_ updates: [IncomingUpdate]) async throws -> Set<Int64> {
        let users = try await store.vault.identify(updates.compactMap(\.sender))
        let vault = store.vault
        let sealed = try updates.map { update -> (update: IncomingUpdate, user: UserID?, sealed: Data?) in
            let user = update.sender.flatMap { users[$0] }
            guard update.fault == nil else { return (update, user, nil) }
            do { return (update, user, try vault.seal(update.raw, for: user, as: .update)) } catch  where error.isDamage
            {
                // One person's trouble: it is met where the update is served, and the others are taken in.
                return (update, user, nil)
            }
        }
        return try await submit { scope in
            var fresh: Set<Int64> = []
            for (update, user, sealed) in sealed {
                let isNew = try scope.ledger.receive(
                    update.id,
                    from: user,
                    sealed: sealed,
                    isToBeHandled: update.fault == nil,
                    at: scope.now
                )
                guard isNew else {
                    scope.count(.updatesRepeated)
                    continue
                }
                scope.count(.updatesReceived)
                guard let fault = update.fault else {
                    fresh.insert(update.id)
                    continue
                }
                scope.count(.updatesUndecodable)
                try scope.store(
                    Event(
                        .updateUndecodable,
                        data: [
                            "reason": .code(fault), "update": .integer(update.id), "bytes": .integer(update.raw.count),
                        ],
                        occurredAt: scope.now
                    ),
                    session: nil
                )
            }
            return fresh
        }
    }

    /// Commits an interaction: the visit, what `handler` writes, its events, its messages and the update's id, all or
    /// nothing.
    ///
    /// - Parameter handler: runs on the writer, inside the transaction; again from the start when the transaction could
    ///   not be committed. What it throws undoes all of it, and is thrown to the caller.
    package func commit(
        _ visit: Visit,
        _ handler: @escaping @Sendable (Interaction) throws -> Outcome
    ) async throws -> Committed {
        try await submit { scope in
            if let update = visit.update {
                guard try scope.ledger.markHandled(update, at: scope.now) else {
                    return Committed(messages: [], consequences: [], isRepeat: true)
                }
                scope.count(.updatesHandled)
            }
            let interaction = try scope.begin(visit)
            let outcome = try handler(interaction)
            return try scope.keep(outcome, session: interaction.session)
        }
    }

    /// Marks an update handled that is nobody's visit, with the events and messages that tell of it.
    package func dismiss(
        _ update: Int64,
        counting counter: Counter? = nil,
        outcome: Outcome
    ) async throws -> Committed {
        try await submit { scope in
            guard try scope.ledger.markHandled(update, at: scope.now) else {
                return Committed(messages: [], consequences: [], isRepeat: true)
            }
            scope.count(.updatesHandled)
            if let counter { scope.count(counter) }
            return try scope.keep(outcome, session: nil)
        }
    }

    /// Commits messages and events that no update brought: a receipt, a finished job.
    package func commit(_ outcome: Outcome) async throws -> Committed {
        try await submit { scope in try scope.keep(outcome, session: nil) }
    }

    /// The same, together with what `body` writes.
    package func commit(
        _ body: @escaping @Sendable (Ledger, Timestamp) throws -> Outcome
    ) async throws -> Committed {
        try await submit { scope in try scope.keep(try body(scope.ledger, scope.now), session: nil) }
    }
}

extension CommitScope {
    /// Finds or enrolls the user and continues or begins their visit.
    /// - Throws: `PersonGone` for somebody who was erased or forgotten since their number was read.
    mutating func begin(_ visit: Visit) throws -> Interaction {
        let known = try ledger.book.profile(of: visit.user)
        let profile = try known ?? ledger.admit(visit.newcomer)
        if profile.isUnreachable { try ledger.setUnreachable(visit.user, since: nil) }
        let session = try keepSession(visit, zone: profile.zone)
        return Interaction(
            ledger: ledger,
            profile: profile,
            session: session.id,
            visitBegan: session.startedAt,
            occurredAt: visit.occurredAt,
            recordedAt: now,
            isNewcomer: known == nil
        )
    }

    mutating func keep(_ outcome: Outcome, session: SessionID?) throws -> Committed {
        for event in outcome.events { try store(event, session: event.user == nil ? nil : session) }
        let messages = try outcome.messages.map { (id: try ledger.enqueue($0, at: now), draft: $0) }
        return Committed(messages: messages, consequences: outcome.consequences, isRepeat: false)
    }
}
