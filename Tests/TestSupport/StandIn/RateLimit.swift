/// How fast the bot may send, checked as the real service does: a call above the limit is refused with 429.
package struct RateLimit: Sendable {
    /// Messages a second to all chats.
    package var perSecond: Int
    /// Messages a second to one chat; a burst of as many as `burst` passes.
    package var perChatPerSecond: Int
    /// Messages that a chat takes at once before its rate counts.
    package var burst: Int
    /// Messages a minute to one group.
    package var perGroupPerMinute: Int

    package init(perSecond: Int = 30, perChatPerSecond: Int = 1, burst: Int = 3, perGroupPerMinute: Int = 20) {
        self.perSecond = perSecond
        self.perChatPerSecond = perChatPerSecond
        self.burst = burst
        self.perGroupPerMinute = perGroupPerMinute
    }
}

/// The sends of the last minute, against a ``RateLimit``.
struct RateMeter {
    var limit: RateLimit?
    private var sends: [(chat: Int64, at: Duration)] = []

    /// Counts a send, or says how many seconds to wait and counts nothing.
    mutating func admit(chat: Int64, at now: Duration) -> Int? {
        guard let limit else { return nil }
        sends.removeAll { now - $0.at >= .seconds(60) }
        let all = sends.filter { now - $0.at < .seconds(1) }.count
        if all >= limit.perSecond { return 1 }
        let ofChat = sends.filter { $0.chat == chat }
        if chat < 0 {
            if ofChat.count >= limit.perGroupPerMinute, let oldest = ofChat.first {
                return Int((.seconds(60) - (now - oldest.at)).components.seconds) + 1
            }
        } else {
            // A bucket of `burst` tokens, refilled at the rate of the chat.
            let window = Duration.seconds(1) * limit.burst / limit.perChatPerSecond
            if ofChat.filter({ now - $0.at < window }).count >= limit.burst { return 1 }
        }
        sends.append((chat, now))
        return nil
    }
}
