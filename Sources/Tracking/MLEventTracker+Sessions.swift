package import Domain
package import Storage

extension MLEventTracker {
    /// Begins a visit now, or goes on with the one that is open.
    package func startSession(for visit: Visit) async throws -> SessionID {
        try await submit { scope in
            let known = try scope.ledger.book.profile(of: visit.user)
            let profile = try known ?? scope.ledger.admit(visit.newcomer)
            return try scope.keepSession(visit, zone: profile.zone).id
        }
    }

    /// Ends a user's visit, because they said so.
    /// - Returns: false where none was open.
    package func endSession(of user: UserID, at moment: Timestamp) async throws -> Bool {
        try await submit { scope in
            guard let open = try scope.ledger.book.openSession(of: user) else { return false }
            try scope.end(open, at: max(moment, open.lastActivityAt))
            return true
        }
    }

    /// Ends the visits that have been silent for thirty minutes, each at its last activity.
    /// - Returns: how many there were.
    package func endIdleSessions() async throws -> Int {
        var ended = 0
        while true {
            let count = try await submit { scope in
                let idle = try scope.ledger.book.idleSessions(since: scope.now - SessionRule.silence, limit: 200)
                for session in idle { try scope.end(session, at: session.lastActivityAt) }
                return idle.count
            }
            ended += count
            if count < 200 { return ended }
        }
    }

    /// What is known of a user's visits.
    package func sessionStats(for user: UserID) async throws -> SessionStatistics {
        try await store.read { try $0.sessionStatistics(of: user) }
    }

    /// What is known of a user's decisions.
    package func decisionStats(for user: UserID) async throws -> DecisionStatistics {
        try await store.read { try $0.decisionStatistics(of: user) }
    }
}

extension CommitScope {
    mutating func keepSession(_ visit: Visit, zone: String) throws -> OpenSession {
        let open = try ledger.book.openSession(of: visit.user)
        switch (SessionRule.verdict(open: open, at: visit.occurredAt), open) {
        case (.goesOn, let open?):
            try ledger.extend(open.id, to: visit.occurredAt, by: visit.activity)
            return open
        case (_, let open):
            if let open { try end(open, at: open.lastActivityAt) }
            let local = ZoneClock.shared(zone).local(visit.occurredAt)
            let session = try ledger.openSession(
                of: visit.user,
                at: visit.occurredAt,
                platform: visit.platform,
                device: nil,
                hour: local.hour,
                weekday: local.weekday
            )
            try ledger.extend(session.id, to: visit.occurredAt, by: visit.activity)
            try store(
                Event(
                    .sessionStarted,
                    user: visit.user,
                    data: ["platform": .code(visit.platform)],
                    occurredAt: visit.occurredAt
                ),
                session: session.id
            )
            return session
        }
    }

    mutating func end(_ session: OpenSession, at moment: Timestamp) throws {
        try ledger.close(session, at: moment)
        try store(
            Event(
                .sessionEnded,
                user: session.user,
                data: ["duration_ms": .integer(moment.since(session.startedAt).rawValue)],
                occurredAt: moment
            ),
            session: session.id
        )
    }
}
