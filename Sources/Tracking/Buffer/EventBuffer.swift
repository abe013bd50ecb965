import DequeModule
package import Domain

/// Events that wait for the next commit: bounded, and what is given up first is what matters least.
///
/// Importance 7 and above is never given up: such events may go over the capacity, and whoever brings them then has to
/// wait for room.
package struct EventBuffer {
    package let capacity: Int
    private var queues: [Deque<Entry>]
    /// How many events have come in all; the last one's number.
    package private(set) var arrivals: UInt64 = 0
    package private(set) var count = 0

    private struct Entry {
        let arrival: UInt64
        let event: Event
    }

    package init(capacity: Int) {
        self.capacity = capacity
        queues = Array(repeating: [], count: 11)
    }

    package var isEmpty: Bool { count == 0 }
    /// Whether no event can be given up to make room for another.
    package var isFullOfKept: Bool {
        queues[Event.keptAlways...].reduce(0) { $0 + $1.count } >= capacity
    }

    /// - Returns: how many events were given up to keep within the capacity: 0 or 1. It can be the new one.
    package mutating func append(_ event: Event) -> Int {
        arrivals += 1
        count += 1
        queues[min(max(event.importance, 0), 10)].append(Entry(arrival: arrivals, event: event))
        guard count > capacity else { return 0 }
        for importance in 0..<Event.keptAlways where queues[importance].popFirst() != nil {
            count -= 1
            return 1
        }
        return 0
    }

    /// The number of the oldest event that waits; nil when none does.
    package var oldestArrival: UInt64? { queues.compactMap { $0.first?.arrival }.min() }

    /// Takes out up to `limit` events in the order in which they came.
    package mutating func take(_ limit: Int) -> [Event] {
        let held = queues.indices.filter { !queues[$0].isEmpty }
        if held.count == 1, queues[held[0]].count <= limit {
            defer { queues[held[0]].removeAll(keepingCapacity: true) }
            count = 0
            return queues[held[0]].map(\.event)
        }
        var taken: [Event] = []
        taken.reserveCapacity(min(limit, count))
        while taken.count < limit, let next = oldestQueue(among: held), let entry = queues[next].popFirst() {
            taken.append(entry.event)
        }
        count -= taken.count
        return taken
    }

    private func oldestQueue(among held: [Int]) -> Int? {
        held.filter { !queues[$0].isEmpty }.min { queues[$0][0].arrival < queues[$1][0].arrival }
    }
}
