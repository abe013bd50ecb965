import Domain
import Synchronization

/// Where events come in, from any thread, and where the committer sleeps while none do.
///
/// A lock instead of the tracker's actor: a caller leaves an event in microseconds, whatever the committer does then.
final class EventIntake: Sendable {
    private let contents: Mutex<Contents>

    fileprivate struct Contents {
        var buffer: EventBuffer
        /// Given up and not yet counted in a transaction.
        var evicted: Int64 = 0
        var isOpen = true
        /// The committer, while it has nothing to do.
        var sleeper: CheckedContinuation<Void, Never>?
        var waitingForRoom: [CheckedContinuation<Void, Never>] = []
    }

    /// What one transaction takes out.
    struct Load: Sendable {
        var events: [Event]
        var evicted: Int64
    }

    init(capacity: Int) { contents = Mutex(Contents(buffer: EventBuffer(capacity: capacity))) }

    var evicted: Int64 { contents.withLock { $0.evicted } }
    var hasEvents: Bool { contents.withLock { !$0.buffer.isEmpty } }
    /// Whether someone waits for room.
    var isAwaited: Bool { contents.withLock { !$0.waitingForRoom.isEmpty } }
    /// The number of the last event that came in.
    var arrivals: UInt64 { contents.withLock { $0.buffer.arrivals } }
    /// Whether an event still waits that came no later than `arrival`.
    func holds(upTo arrival: UInt64) -> Bool {
        contents.withLock { $0.buffer.oldestArrival.map { $0 <= arrival } ?? false }
    }

    /// Takes an event in; after the closing it counts as given up.
    /// - Returns: false where it has to wait: the buffer is full of events that may not be given up, and this is one.
    func offer(_ event: Event) -> Bool {
        let (isTaken, sleeper) = contents.withLock { contents in contents.offer(event) }
        sleeper?.resume()
        return isTaken
    }

    /// Returns when there may be room; at once where there is.
    func waitForRoom() async {
        await withCheckedContinuation { continuation in
            let isWaiting = contents.withLock { contents in
                guard contents.isOpen, contents.buffer.isFullOfKept else { return false }
                contents.waitingForRoom.append(continuation)
                return true
            }
            if !isWaiting { continuation.resume() }
        }
    }

    /// Takes out up to `limit` events, and what was given up since the last time.
    func take(_ limit: Int) -> Load {
        let (load, waiting) = contents.withLock { contents -> (Load, [CheckedContinuation<Void, Never>]) in
            let load = Load(events: contents.buffer.take(limit), evicted: contents.evicted)
            contents.evicted = 0
            guard !contents.buffer.isFullOfKept else { return (load, []) }
            return (load, contents.releaseWaiting())
        }
        for continuation in waiting { continuation.resume() }
        return load
    }

    /// Counts events as given up: those of a transaction that was not to be.
    func giveUp(_ count: Int64) { contents.withLock { $0.evicted += count } }

    /// Takes nothing in from now on, and wakes everyone.
    /// - Returns: the events that wait.
    func close() -> [Event] {
        let (events, waiting) = contents.withLock { contents -> ([Event], [CheckedContinuation<Void, Never>]) in
            contents.isOpen = false
            return (contents.buffer.take(contents.buffer.count), contents.releaseWaiting())
        }
        for continuation in waiting { continuation.resume() }
        wake()
        return events
    }

    /// The committer sleeps here until `wake()`, an event or the closing.
    ///
    /// It looks for other work before it calls this, in the same turn on its actor.
    func sleep(isolation: isolated (any Actor)? = #isolation) async {
        await withCheckedContinuation { continuation in
            let sleeps = contents.withLock { contents in
                guard contents.isOpen, contents.buffer.isEmpty else { return false }
                contents.sleeper = continuation
                return true
            }
            if !sleeps { continuation.resume() }
        }
    }

    func wake() {
        let sleeper = contents.withLock { contents in contents.releaseSleeper() }
        sleeper?.resume()
    }
}

extension EventIntake.Contents {
    fileprivate mutating func offer(_ event: Event) -> (isTaken: Bool, sleeper: CheckedContinuation<Void, Never>?) {
        guard isOpen else {
            evicted += 1
            return (true, nil)
        }
        if event.importance >= Event.keptAlways, buffer.isFullOfKept { return (false, nil) }
        evicted += Int64(buffer.append(event))
        return (true, releaseSleeper())
    }

    fileprivate mutating func releaseSleeper() -> CheckedContinuation<Void, Never>? {
        defer { sleeper = nil }
        return sleeper
    }

    fileprivate mutating func releaseWaiting() -> [CheckedContinuation<Void, Never>] {
        defer { waitingForRoom.removeAll() }
        return waitingForRoom
    }
}
