import DequeModule
package import HTTP
import HeapModule

/// Decides what is sent when; `Outbox` sends it. Instants are durations since one beginning.
///
/// Nothing here walks over all that waits: a lane stands in a queue of those that may send, or in a heap ordered by
/// when they may.
package struct OutboxState: Sendable {
    package enum Action: Sendable, Equatable {
        case send(OutboxItem)
        case prepare(OutboxItem)
        /// Nothing before this instant, unless something else happens.
        case wait(until: Duration)
        /// Nothing until something happens.
        case idle
        /// Nothing any more: no call can succeed.
        case stop(TelegramError)
    }

    /// What became of making an item ready.
    package enum Preparation: Sendable {
        case ready(OutgoingCall)
        /// There is nothing to send any more.
        case unneeded
        case failed(String)
        /// Given up for now, and to be done again.
        case abandoned
    }

    struct Alarm: Comparable {
        let time: Duration
        let slot: Int

        static func < (left: Alarm, right: Alarm) -> Bool { left.time < right.time }
    }

    struct Place {
        let slot: Int
        let priority: OutboxItem.Priority
        let position: Int
    }

    package private(set) var depth = OutboxDepth()
    let limits: OutboxLimits
    let chatBackoff: Backoff
    var lanes: [OutboxLane] = []
    var freeSlots: [Int] = []
    var slots: [Int64: Int] = [:]
    var ready: Deque<Int> = []
    var readyBroadcast: Deque<Int> = []
    var unprepared: Deque<Int> = []
    var alarms: Heap<Alarm> = []
    var edits: [OutgoingCall.CoalescingKey: Place] = [:]
    var sending = 0
    var preparing = 0
    var rate: RateLimit
    /// Nothing goes to anyone before.
    var heldUntil: Duration = .zero
    var backoff: Backoff
    /// Recipients that were told to wait since the last success.
    var limitedRecipients: Set<Int64> = []
    var hopeless: TelegramError?

    package init(limits: OutboxLimits = OutboxLimits(), backoff: Backoff = Backoff(cap: .seconds(60))) {
        self.limits = limits
        chatBackoff = backoff
        self.backoff = backoff
        rate = limits.inAll
    }

    /// Takes an item. If it is an edit of a message of which another edit still waits, it takes that one's place, and
    /// what became of that one is returned.
    package mutating func enqueue(_ item: OutboxItem, now: Duration) -> Delivery? {
        let slot = slot(of: item.recipient)
        if let key = item.call.coalescingKey, let place = edits[key], place.slot == slot {
            var item = item
            // It counts where it waits.
            item.priority = place.priority
            let old =
                place.priority == .interactive
                ? lanes[slot].interactive.replace(at: place.position, with: item)
                : lanes[slot].broadcast.replace(at: place.position, with: item)
            if lanes[slot].inFlight == nil { settle(slot, now: now) }
            return Delivery(id: old.id, recipient: old.recipient, outcome: .superseded)
        }
        let position =
            item.priority == .interactive
            ? lanes[slot].interactive.append(item) : lanes[slot].broadcast.append(item)
        noteQueued(item, slot, position)
        if lanes[slot].inFlight == nil { settle(slot, now: now) }
        return nil
    }

    /// What to do now. Call it again after each `send` and `prepare`: there may be more.
    package mutating func next(now: Duration) -> Action {
        if let hopeless { return .stop(hopeless) }
        wake(now: now)
        if preparing < limits.preparing, let slot = popUnprepared(), let item = takeHead(slot) {
            preparing += 1
            return .prepare(item)
        }
        guard sending < limits.inFlight else { return rest() }
        guard heldUntil <= now else { return rest(until: heldUntil) }
        guard let slot = firstReady(), let head = lanes[slot].head else { return rest() }
        if head.call.countsAsMessage {
            guard rate.nextAt <= now else { return rest(until: rate.nextAt) }
            rate.take(now: now)
        }
        guard let item = takeHead(slot) else { return rest() }
        lanes[slot].noteSending(item, groupLimit: limits.messagesPerGroupPerMinute, now: now)
        sending += 1
        return .send(item)
    }

    /// Takes the head of a lane out, to be sent or made ready.
    private mutating func takeHead(_ slot: Int) -> OutboxItem? {
        guard let item = lanes[slot].popHead() else { return nil }
        lanes[slot].standing = .busy
        lanes[slot].inFlight = item
        noteUnqueued(item)
        depth.inFlight += 1
        return item
    }

    /// The item of this recipient that was on its way is not any more.
    mutating func takeInFlight(of recipient: Int64) -> (slot: Int, item: OutboxItem)? {
        guard let slot = slots[recipient], let item = lanes[slot].inFlight else { return nil }
        lanes[slot].inFlight = nil
        depth.inFlight -= 1
        return (slot, item)
    }

    /// Puts an item that was on its way back before all others; unless a later edit waits, which makes it needless.
    mutating func putBack(_ item: OutboxItem, _ slot: Int) -> [Delivery] {
        if let key = item.call.coalescingKey, edits[key] != nil {
            return [Delivery(id: item.id, recipient: item.recipient, outcome: .superseded)]
        }
        let position =
            item.priority == .interactive
            ? lanes[slot].interactive.prepend(item) : lanes[slot].broadcast.prepend(item)
        noteQueued(item, slot, position)
        return []
    }

    /// Empties a lane, for the same reason in each case.
    mutating func drop(_ slot: Int, _ outcome: Delivery.Outcome) -> [Delivery] {
        var deliveries: [Delivery] = []
        while let item = lanes[slot].popHead() {
            noteUnqueued(item)
            deliveries.append(Delivery(id: item.id, recipient: item.recipient, outcome: outcome))
        }
        return deliveries
    }

    /// Takes back what waits with broadcast priority; what is on its way stays.
    /// - Returns: the ids that were taken back.
    package mutating func withdraw(_ ids: Set<Int64>, now: Duration) -> Set<Int64> {
        var withdrawn: Set<Int64> = []
        for slot in Array(slots.values) where lanes[slot].broadcast.all.contains(where: { ids.contains($0.id) }) {
            let waiting = Array(lanes[slot].broadcast.all)
            while let item = lanes[slot].broadcast.popFirst() { noteUnqueued(item) }
            for item in waiting {
                if ids.contains(item.id) {
                    withdrawn.insert(item.id)
                } else {
                    noteQueued(item, slot, lanes[slot].broadcast.append(item))
                }
            }
            if lanes[slot].inFlight == nil { settle(slot, now: now) }
        }
        return withdrawn
    }

    private mutating func noteQueued(_ item: OutboxItem, _ slot: Int, _ position: Int) {
        switch item.priority {
        case .interactive: depth.interactive += 1
        case .broadcast: depth.broadcast += 1
        }
        if let key = item.call.coalescingKey {
            edits[key] = Place(slot: slot, priority: item.priority, position: position)
        }
    }

    private mutating func noteUnqueued(_ item: OutboxItem) {
        switch item.priority {
        case .interactive: depth.interactive -= 1
        case .broadcast: depth.broadcast -= 1
        }
        if let key = item.call.coalescingKey { edits[key] = nil }
    }
}
