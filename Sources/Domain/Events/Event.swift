/// Something that happened, as the log keeps it.
package struct Event: Hashable, Sendable {
    package var type: EventType
    /// Whom it concerns; nil for the system's own events.
    package var user: UserID?
    /// 1 to 10; the type's own unless given. From 7 on, never evicted, sampled or lost.
    package var importance: Int
    /// Short codes to find it by.
    package var tags: [String]
    /// Fields as the type's schema names them: numbers, flags and codes, never free text.
    package var data: EventData
    /// When it happened, by the user's own message where there is one.
    package var occurredAt: Timestamp

    package init(
        _ type: EventType,
        user: UserID? = nil,
        importance: Int? = nil,
        tags: [String] = [],
        data: EventData = [:],
        occurredAt: Timestamp
    ) {
        self.type = type
        self.user = user
        self.importance = importance ?? type.importance
        self.tags = tags
        self.data = data
        self.occurredAt = occurredAt
    }

    /// From this importance on an event is never evicted.
    package static let keptAlways = 7
}

/// What an event is about.
package enum EventCategory: String, Codable, CaseIterable, Sendable {
    case userAction = "user_action"
    case command, bet, limit, conversation, insight, system, privacy
}
