/// Decides which requests may run and which must wait: so many to one origin, so many in all, first come first served
/// within an origin, and the origins in turn.
///
/// libcurl can queue too, but it looks at every transfer it holds each time it moves one, so that a long queue there
/// slows down the few that run; and one full origin can hold up the others.
struct Admission<Item> {
    private let perOrigin: Int
    private let total: Int
    private var running = 0
    private var lanes: [String: Lane] = [:]
    /// The origins with a queue, the one whose turn it is first.
    private var queued: [String] = []
    private var waiting: [UInt64: Item] = [:]

    init(perOrigin: Int, total: Int) {
        self.perOrigin = max(1, perOrigin)
        self.total = max(1, total)
    }

    var isAnyWaiting: Bool { !waiting.isEmpty }

    /// Whether the item may run now; otherwise `next` gives it back when it may.
    mutating func admit(_ item: Item, id: UInt64, origin: String) -> Bool {
        var lane = lanes.removeValue(forKey: origin) ?? Lane(limit: perOrigin)
        defer { lanes[origin] = lane }
        if running < total, lane.hasRoom, !lane.hasQueue {
            lane.running += 1
            running += 1
            return true
        }
        if !lane.hasQueue { queued.append(origin) }
        lane.push(id)
        waiting[id] = item
        return false
    }

    /// The next item that may run now, counted as running.
    mutating func next() -> Item? {
        guard running < total else { return nil }
        for _ in queued.indices {
            let origin = queued.removeFirst()
            let item = pop(origin)
            if lanes[origin]?.hasQueue == true { queued.append(origin) }
            if let item { return item }
        }
        return nil
    }

    /// One that ran has ended.
    mutating func release(origin: String) {
        running -= 1
        lanes[origin]?.running -= 1
        if lanes[origin]?.isForgettable(usualLimit: perOrigin) == true { lanes[origin] = nil }
    }

    /// Takes back an item that still waits.
    mutating func withdraw(id: UInt64) -> Item? {
        waiting.removeValue(forKey: id)
    }

    /// Takes back all that wait and are `obsolete`.
    mutating func withdraw(where obsolete: (Item) -> Bool) -> [Item] {
        let ids = waiting.filter { obsolete($0.value) }.map(\.key)
        return ids.compactMap { withdraw(id: $0) }
    }

    /// Lets an origin whose connections carry many requests at once (HTTP/2) run up to `limit`.
    mutating func widen(origin: String, to limit: Int) {
        lanes[origin]?.limit = max(perOrigin, limit)
    }

    private mutating func pop(_ origin: String) -> Item? {
        guard var lane = lanes.removeValue(forKey: origin) else { return nil }
        defer { lanes[origin] = lane }
        while lane.hasRoom, let id = lane.pop() {
            // What has been withdrawn left its id behind.
            guard let item = waiting.removeValue(forKey: id) else { continue }
            lane.running += 1
            running += 1
            return item
        }
        return nil
    }
}

/// One origin's share of an `Admission`.
private struct Lane {
    var running = 0
    var limit: Int
    private var waiting: [UInt64] = []
    /// Where the queue starts in `waiting`.
    private var head = 0

    init(limit: Int) {
        self.limit = limit
    }

    var hasRoom: Bool { running < limit }
    var hasQueue: Bool { head < waiting.count }

    func isForgettable(usualLimit: Int) -> Bool {
        running == 0 && !hasQueue && limit == usualLimit
    }

    mutating func push(_ id: UInt64) {
        waiting.append(id)
    }

    mutating func pop() -> UInt64? {
        guard hasQueue else { return nil }
        let id = waiting[head]
        head += 1
        // Moving the rest costs no more than what has been passed over.
        if head >= 64, head * 2 >= waiting.count {
            waiting.removeFirst(head)
            head = 0
        }
        return id
    }
}
