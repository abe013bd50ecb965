package import Domain
import Foundation
import GRDB

extension Ledger {
    /// Appends an event that has been validated. An id that is there already does nothing.
    package func append(_ event: Event, id: EventID, session: SessionID?, recordedAt: Timestamp) throws {
        try database.run(
            """
            INSERT INTO system_events (id, user_id, session_id, type, category, importance, tags, data,
                schema_version, occurred_at, recorded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO NOTHING
            """,
            [
                Data(id.bytes), event.user?.rawValue, session?.rawValue, event.type.rawValue,
                event.type.category.rawValue, event.importance, event.tagsText, event.data.json,
                event.type.schema.version, event.occurredAt.rawValue, recordedAt.rawValue,
            ]
        )
    }

    /// Adds to the daily counts of types; once for a whole group of events.
    package func addCounts(_ counts: [EventTally: Int]) throws {
        for (tally, count) in counts {
            try database.run(
                """
                INSERT INTO event_counts (day, type, count) VALUES (?, ?, ?)
                ON CONFLICT (day, type) DO UPDATE SET count = count + excluded.count
                """,
                [tally.day, tally.type.rawValue, count]
            )
        }
    }

    /// Adds to named counters; once for a whole group of writes.
    package func addCounters(_ counts: [Counter: Int64]) throws {
        for (counter, count) in counts where count != 0 {
            try database.run(
                """
                INSERT INTO counters (name, value) VALUES (?, ?)
                ON CONFLICT (name) DO UPDATE SET value = value + excluded.value
                """,
                [counter.rawValue, count]
            )
        }
    }

    /// Keeps an event that could not be stored, with the reason, sealed.
    package func reject(_ event: RejectedEvent, at moment: Timestamp) throws {
        try database.run(
            """
            INSERT INTO rejected_events (type, reason, detail, user_id, event, occurred_at, rejected_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                event.type, event.reason, event.detail, event.user?.rawValue,
                try vault.seal(event.payload, for: event.user, as: .event), event.occurredAt.rawValue,
                moment.rawValue,
            ]
        )
    }

    /// Notes that a rejected event is in the log now.
    package func markReplayed(_ rejected: Int64, at moment: Timestamp) throws {
        try database.run(
            "UPDATE rejected_events SET replayed_at = ? WHERE id = ? AND replayed_at IS NULL",
            [moment.rawValue, rejected]
        )
    }
}

/// A type of event on a day (UTC, days since 1970).
package struct EventTally: Hashable, Sendable {
    package let day: Int64
    package let type: EventType

    package init(of event: Event) {
        day = event.occurredAt.daysSince1970
        type = event.type
    }
}

/// What the tracker counts over its whole life: accepted = stored + rejected + evicted.
package enum Counter: String, CaseIterable, Sendable {
    case accepted, stored, rejected, evicted
    case updatesReceived = "updates_received"
    case updatesHandled = "updates_handled"
    case updatesRepeated = "updates_repeated"
    case updatesUndecodable = "updates_undecodable"
    case updatesFailed = "updates_failed"
    case updatesShed = "updates_shed"
    case setAside = "set_aside"
    case messagesDelivered = "messages_delivered"
    case messagesUncertain = "messages_uncertain"
    case messagesUndeliverable = "messages_undeliverable"
    case messagesSuperseded = "messages_superseded"
}

/// An event that could not be stored.
package struct RejectedEvent: Sendable {
    package var type: String
    /// A stable code.
    package var reason: String
    /// The field or number at fault; never a user's words.
    package var detail: String
    package var user: UserID?
    package var occurredAt: Timestamp
    /// The event as JSON, to be replayed.
    package var payload: [UInt8]

    package init(
        type: String,
        reason: String,
        detail: String,
        user: UserID?,
        occurredAt: Timestamp,
        payload: [UInt8]
    ) {
        self.type = type
        self.reason = reason
        self.detail = detail
        self.user = user
        self.occurredAt = occurredAt
        self.payload = payload
    }
}

extension Event {
    /// The tags as a JSON array: codes need no escaping.
    fileprivate var tagsText: String { tags.isEmpty ? "[]" : "[\"" + tags.joined(separator: "\",\"") + "\"]" }
}
