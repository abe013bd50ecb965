import HTTP

/// What answers do to what waits.
extension OutboxState {
    /// How many recipients in a row must be told to wait before it is taken to mean everyone.
    private static let limitedRecipientsForAll = 3
    /// For how long that is believed: then it is tried again with somebody.
    private static let longestHoldOfAll = Duration.seconds(60)

    /// The call to this recipient that was on its way has its answer.
    package mutating func sent(
        to recipient: Int64,
        _ result: Result<Int64?, TelegramError>,
        now: Duration,
        using random: inout some RandomNumberGenerator
    ) -> [Delivery] {
        guard let (slot, item) = takeInFlight(of: recipient) else { return [] }
        sending -= 1
        let verdict = SendVerdict(of: result, to: item.call)
        defer { settle(slot, now: now) }
        switch verdict {
        case .delivered(let messageID):
            succeed(slot)
            return [delivery(item, .delivered(messageID: messageID))]
        case .retry:
            hold(slot, for: lanes[slot].backoff.next(using: &random), now: now)
            return putBack(item, slot)
        case .retryAll:
            // Many calls fail together when the line goes: together they are one failure.
            if heldUntil <= now { heldUntil = now + backoff.next(using: &random) }
            return putBack(item, slot)
        case .limited(let delay):
            hold(slot, for: delay, now: now)
            limitedRecipients.insert(recipient)
            if limitedRecipients.count >= Self.limitedRecipientsForAll {
                heldUntil = max(heldUntil, now + min(delay, Self.longestHoldOfAll))
            }
            return putBack(item, slot)
        case .undeliverable(let error):
            return [delivery(item, .undeliverable(error))] + drop(slot, .undeliverable(error))
        case .uncertain(let error): return [delivery(item, .uncertain(error))]
        case .rejected(let reason): return [delivery(item, .rejected(reason))]
        case .migrated(let chat):
            var moved = item
            moved.call = item.call.readdressed(to: chat)
            guard moved.call != item.call else {
                return [delivery(item, .rejected("the group moved to where the message went"))]
            }
            lanes[slot].migratedTo = chat
            return putBack(moved, slot)
        case .hopeless(let error):
            hopeless = error
            return putBack(item, slot)
        }
    }

    /// The item of this recipient was made ready, or not.
    package mutating func prepared(
        for recipient: Int64,
        _ preparation: Preparation,
        now: Duration
    ) -> [Delivery] {
        guard let (slot, item) = takeInFlight(of: recipient) else { return [] }
        preparing -= 1
        defer { settle(slot, now: now) }
        switch preparation {
        case .ready(let call):
            guard call.method != nil else { return [delivery(item, .rejected("it was made ready as nothing ready"))] }
            var readyItem = item
            readyItem.call = call
            return putBack(readyItem, slot)
        case .unneeded: return [delivery(item, .delivered(messageID: nil))]
        case .failed(let reason): return [delivery(item, .rejected(reason))]
        case .abandoned: return putBack(item, slot)
        }
    }

    private func delivery(_ item: OutboxItem, _ outcome: Delivery.Outcome) -> Delivery {
        let migratedTo = slots[item.recipient].flatMap { lanes[$0].migratedTo }
        return Delivery(id: item.id, recipient: item.recipient, outcome: outcome, migratedTo: migratedTo)
    }

    private mutating func succeed(_ slot: Int) {
        lanes[slot].backoff.reset()
        backoff.reset()
        limitedRecipients.removeAll(keepingCapacity: true)
    }

    private mutating func hold(_ slot: Int, for delay: Duration, now: Duration) {
        lanes[slot].heldUntil = max(lanes[slot].heldUntil, now + delay)
    }
}
