package import Domain
package import Storage

extension MLEventTracker {
    /// Records a turn with the coach and its events, together.
    package func trackConversation(_ turn: ConversationTurn, events: [Event]) async throws -> Int64 {
        try await submit { scope in
            let session = try scope.ledger.book.openSession(of: turn.user)?.id
            let id = try scope.ledger.record(turn, session: session, recordedAt: scope.now)
            for event in events { try scope.store(event, session: session) }
            return id
        }
    }
}
