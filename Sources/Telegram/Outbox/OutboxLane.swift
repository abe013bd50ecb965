import DequeModule
import HTTP

/// What waits for one recipient: at most one item of it is on its way, so that the order is kept.
struct OutboxLane {
    /// Where the lane stands in the outbox.
    enum Standing: Equatable {
        /// In no queue.
        case idle
        /// In the queue of lanes that may send now.
        case ready(OutboxItem.Priority)
        /// In the queue of lanes whose item must be made ready.
        case unprepared
        /// Until then nothing may go; or, if it is empty, until then its limits must be remembered.
        case waiting(until: Duration)
        /// One item is being sent or made ready.
        case busy
    }

    let recipient: Int64
    var standing = Standing.idle
    var inFlight: OutboxItem?
    var interactive = OutboxQueue()
    var broadcast = OutboxQueue()
    var backoff: Backoff
    /// Nothing goes before, because Telegram said so or a send failed.
    var heldUntil: Duration = .zero
    /// The group's new Telegram id, once Telegram told it.
    var migratedTo: Int64?
    private var rate: RateLimit
    /// When the last messages to a group went, the oldest first; empty for users.
    private var lastMinute: Deque<Duration> = []

    init(recipient: Int64, rate: RateLimit, backoff: Backoff) {
        self.recipient = recipient
        self.rate = rate
        self.backoff = backoff
    }

    var head: OutboxItem? { interactive.first ?? broadcast.first }

    /// When this item may go.
    func earliest(_ item: OutboxItem, groupLimit: Int) -> Duration {
        guard item.call.countsAsMessage else { return heldUntil }
        var time = max(heldUntil, rate.nextAt)
        if item.isGroup, groupLimit > 0, lastMinute.count >= groupLimit {
            time = max(time, lastMinute[lastMinute.count - groupLimit] + .seconds(60))
        }
        return time
    }

    /// Until when an empty lane is needed, for what it remembers.
    var rememberedUntil: Duration {
        max(heldUntil, rate.fullAt, lastMinute.last.map { $0 + .seconds(60) } ?? .zero)
    }

    mutating func noteSending(_ item: OutboxItem, groupLimit: Int, now: Duration) {
        guard item.call.countsAsMessage else { return }
        rate.take(now: now)
        guard item.isGroup, groupLimit > 0 else { return }
        lastMinute.append(now)
        while lastMinute.count > groupLimit { lastMinute.removeFirst() }
    }

    mutating func popHead() -> OutboxItem? {
        interactive.popFirst() ?? broadcast.popFirst()
    }
}

/// Items in order, each at a position that does not change while those before it leave.
struct OutboxQueue {
    private var items: Deque<OutboxItem> = []
    private var firstPosition = 0

    var first: OutboxItem? { items.first }
    var all: some Sequence<OutboxItem> { items }
    var count: Int { items.count }

    /// Returns the position of the item.
    mutating func append(_ item: OutboxItem) -> Int {
        items.append(item)
        return firstPosition + items.count - 1
    }

    /// Puts an item that left back before all others, and returns its position.
    mutating func prepend(_ item: OutboxItem) -> Int {
        items.prepend(item)
        firstPosition -= 1
        return firstPosition
    }

    mutating func popFirst() -> OutboxItem? {
        guard let item = items.popFirst() else { return nil }
        firstPosition += 1
        return item
    }

    /// Puts an item in the place of another, which it returns.
    mutating func replace(at position: Int, with item: OutboxItem) -> OutboxItem {
        let index = position - firstPosition
        defer { items[index] = item }
        return items[index]
    }
}
