package import Domain
import GRDB

/// What a passage over the log came to.
package struct AccountLogTally: Sendable, Equatable {
    /// Events that were handed over.
    package var events = 0
    /// Rows that tell nothing of an account.
    package var skipped = 0
    /// Rows that should, and cannot be understood: less than they must say, or something impossible.
    package var odd = 0
    /// The last row that was looked at; where a fold goes on.
    package var cursor: Int64
}

extension Book {
    /// Goes through what happened to accounts, in the order of the log.
    /// - Parameters:
    ///   - after: the last seq that is known already.
    ///   - through: the last seq to look at; nil for the end of the log.
    ///   - user: nil for everybody.
    @discardableResult
    package func eachAccountEvent(
        after: Int64,
        through: Int64? = nil,
        of user: UserID? = nil,
        _ body: (_ seq: Int64, UserID, AccountEvent) throws -> Void
    ) throws -> AccountLogTally {
        try eachAccountEventWhile(after: after, through: through, of: user, goesOn: { _ in true }) {
            try body($0, $1, $2)
            return true
        }
    }

    /// The same for as long as is wanted.
    /// - Parameters:
    ///   - goesOn: whether a row recorded then is still to be looked at; asked for each row, whatever it tells.
    ///   - body: returns whether to go on.
    @discardableResult
    package func eachAccountEventWhile(
        after: Int64,
        through: Int64? = nil,
        of user: UserID? = nil,
        goesOn: (_ recordedAt: Timestamp) -> Bool,
        _ body: (_ seq: Int64, UserID, AccountEvent) throws -> Bool
    ) throws -> AccountLogTally {
        var tally = AccountLogTally(cursor: after)
        var reader = AccountEventReader()
        let last = through ?? .max
        let columns = "SELECT seq, user_id, type, data, occurred_at, recorded_at FROM system_events"
        let (sql, arguments): (String, Bindings) =
            if let user {
                ("\(columns) WHERE user_id = ? AND seq > ? AND seq <= ? ORDER BY seq", [user.rawValue, after, last])
            } else { ("\(columns) WHERE seq > ? AND seq <= ? ORDER BY seq", [after, last]) }
        try database.eachWhile(sql, arguments) { row in
            let recordedAt = Timestamp(rawValue: row[5])
            guard goesOn(recordedAt) else { return false }
            let seq = row[0] as Int64
            tally.cursor = seq
            guard let kind = row.withText(2, { AccountEventKind.byType[$0] }), let owner = row[1] as Int64? else {
                tally.skipped += 1
                return true
            }
            let occurredAt = Timestamp(rawValue: row[4])
            let event = row.withText(3) {
                reader.event(kind, data: $0, occurredAt: occurredAt, recordedAt: recordedAt)
            }
            guard let event else {
                tally.odd += 1
                return true
            }
            tally.events += 1
            return try body(seq, UserID(owner), event)
        }
        return tally
    }

    /// The last seq of the log; 0 where it is empty.
    package func lastSeq() throws -> Int64 { try database.integer("SELECT max(seq) FROM system_events") }
}
