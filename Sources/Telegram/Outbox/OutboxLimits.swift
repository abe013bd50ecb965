/// What Telegram lets a bot send, and how much is sent at once. A rate of 0 means no limit.
package struct OutboxLimits: Sendable, Equatable {
    /// In all. At most a tenth of a second's worth goes at once.
    package var messagesPerSecond: Double
    package var messagesPerChatPerSecond: Double
    /// Messages that a quiet chat takes at once.
    package var chatBurst: Int
    /// In any 60 s.
    package var messagesPerGroupPerMinute: Int
    /// Calls on their way at once.
    package var inFlight: Int
    /// Calls being made ready at once; that is slow work, which sending does not wait for.
    package var preparing: Int

    package init(
        messagesPerSecond: Double = 30,
        messagesPerChatPerSecond: Double = 1,
        chatBurst: Int = 3,
        messagesPerGroupPerMinute: Int = 20,
        inFlight: Int = 24,
        preparing: Int = 2
    ) {
        self.messagesPerSecond = messagesPerSecond
        self.messagesPerChatPerSecond = messagesPerChatPerSecond
        self.chatBurst = chatBurst
        self.messagesPerGroupPerMinute = messagesPerGroupPerMinute
        self.inFlight = max(inFlight, 1)
        self.preparing = max(preparing, 1)
    }

    var inAll: RateLimit {
        RateLimit(
            perSecond: messagesPerSecond,
            burst: max(1, Int(exactly: (messagesPerSecond / 10).rounded(.down)) ?? 1)
        )
    }
    var perChat: RateLimit { RateLimit(perSecond: messagesPerChatPerSecond, burst: chatBurst) }
}

/// A token bucket, kept as one instant: the generic cell rate algorithm. Instants are durations since one beginning.
struct RateLimit: Sendable, Equatable {
    private let interval: Duration
    private let tolerance: Duration
    /// When the bucket is full again.
    private(set) var fullAt: Duration = .zero

    /// `burst` is how many the full bucket gives at once; a rate of 0 gives any number.
    init(perSecond rate: Double, burst: Int) {
        interval = rate > 0 ? .seconds(min(1 / rate, 86_400)) : .zero
        tolerance = interval * max(burst - 1, 0)
    }

    /// When the next one may go; in the past if it may go now.
    var nextAt: Duration { fullAt - tolerance }

    mutating func take(now: Duration) {
        fullAt = max(fullAt, now) + interval
    }
}
