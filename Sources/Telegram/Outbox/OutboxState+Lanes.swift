import DequeModule
import HTTP
import HeapModule

/// Where lanes stand: which may send, which wait and for when, which are freed.
extension OutboxState {
    mutating func slot(of recipient: Int64) -> Int {
        if let slot = slots[recipient] { return slot }
        let lane = OutboxLane(recipient: recipient, rate: limits.perChat, backoff: chatBackoff)
        if let slot = freeSlots.popLast() {
            lanes[slot] = lane
            slots[recipient] = slot
            return slot
        }
        lanes.append(lane)
        slots[recipient] = lanes.count - 1
        return lanes.count - 1
    }

    /// Gives a lane that is not busy its place: call it whenever what it holds or may do changes.
    mutating func settle(_ slot: Int, now: Duration) {
        guard let head = lanes[slot].head else {
            let time = lanes[slot].rememberedUntil
            return time <= now ? free(slot) : wait(slot, until: time)
        }
        if head.call.method == nil {
            guard lanes[slot].standing != .unprepared else { return }
            lanes[slot].standing = .unprepared
            unprepared.append(slot)
            return
        }
        let time = lanes[slot].earliest(head, groupLimit: limits.messagesPerGroupPerMinute)
        guard time <= now else { return wait(slot, until: time) }
        guard lanes[slot].standing != .ready(head.priority) else { return }
        lanes[slot].standing = .ready(head.priority)
        switch head.priority {
        case .interactive: ready.append(slot)
        case .broadcast: readyBroadcast.append(slot)
        }
    }

    /// Settles the lanes whose time has come.
    mutating func wake(now: Duration) {
        while let alarm = alarms.min, alarm.time <= now {
            alarms.removeMin()
            // A lane that found another place meanwhile left its alarm behind.
            if lanes[alarm.slot].standing == .waiting(until: alarm.time) { settle(alarm.slot, now: now) }
        }
    }

    /// The lane whose turn it is; answers come before everything else. Lanes that stand elsewhere by now are passed.
    mutating func firstReady() -> Int? {
        while let slot = ready.first {
            if lanes[slot].standing == .ready(.interactive) { return slot }
            ready.removeFirst()
        }
        while let slot = readyBroadcast.first {
            if lanes[slot].standing == .ready(.broadcast) { return slot }
            readyBroadcast.removeFirst()
        }
        return nil
    }

    mutating func popUnprepared() -> Int? {
        while let slot = unprepared.popFirst() {
            if lanes[slot].standing == .unprepared { return slot }
        }
        return nil
    }

    /// Nothing can be done before the first alarm or, if it is earlier, this instant.
    func rest(until time: Duration? = nil) -> Action {
        let times = [time, alarms.min?.time].compactMap(\.self)
        return times.min().map { .wait(until: $0) } ?? .idle
    }

    private mutating func wait(_ slot: Int, until time: Duration) {
        guard lanes[slot].standing != .waiting(until: time) else { return }
        lanes[slot].standing = .waiting(until: time)
        alarms.insert(Alarm(time: time, slot: slot))
    }

    private mutating func free(_ slot: Int) {
        slots[lanes[slot].recipient] = nil
        lanes[slot].standing = .idle
        freeSlots.append(slot)
    }
}
