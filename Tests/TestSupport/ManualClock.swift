import Synchronization

/// A clock that stands still until a test moves it, so that hours pass in no time and always in the same order.
///
/// Sleepers wake in the order of their deadlines, those of the same deadline in the order in which they lay down.
/// Moving the clock only wakes the sleepers: a test that needs to know that one has acted waits for the effect, or
/// for the next sleep with ``waitForSleepers(_:)``.
package final class ManualClock: Clock, Sendable {
    /// Time since the clock was made.
    package struct Instant: InstantProtocol {
        package let sinceStart: Duration

        package func advanced(by duration: Duration) -> Instant { Instant(sinceStart: sinceStart + duration) }
        package func duration(to other: Instant) -> Duration { other.sinceStart - sinceStart }
        package static func < (left: Instant, right: Instant) -> Bool { left.sinceStart < right.sinceStart }
    }

    private struct Sleeper {
        let id: Int
        let deadline: Instant
        let wake: Handover<Void>
    }

    private struct State {
        var now = Instant(sinceStart: .zero)
        /// In the order of waking.
        var sleepers: [Sleeper] = []
        var watchers: [(count: Int, bell: Handover<Void>)] = []
        var nextID = 0

        mutating func add(_ sleeper: Sleeper) -> [Handover<Void>] {
            let place = sleepers.firstIndex { $0.deadline > sleeper.deadline } ?? sleepers.endIndex
            sleepers.insert(sleeper, at: place)
            let met = watchers.filter { $0.count <= sleepers.count }.map(\.bell)
            watchers.removeAll { $0.count <= sleepers.count }
            return met
        }

        mutating func wakeNext(until end: Instant) -> Handover<Void>? {
            guard let first = sleepers.first, first.deadline <= end else { return nil }
            now = max(now, first.deadline)
            return sleepers.removeFirst().wake
        }
    }

    private let state = Mutex(State())

    package init() {}

    package var now: Instant { state.withLock { $0.now } }
    package var minimumResolution: Duration { .nanoseconds(1) }

    /// How many tasks sleep on this clock now.
    package var sleeperCount: Int { state.withLock { $0.sleepers.count } }

    package func sleep(until deadline: Instant, tolerance: Duration? = nil) async throws {
        try Task.checkCancellation()
        let wake = Handover<Void>()
        let (id, met) = state.withLock { state -> (Int?, [Handover<Void>]) in
            guard deadline > state.now else { return (nil, []) }
            state.nextID += 1
            let id = state.nextID
            return (id, state.add(Sleeper(id: id, deadline: deadline, wake: wake)))
        }
        for bell in met { bell.give(.success(())) }
        guard let id else { return }
        defer { state.withLock { $0.sleepers.removeAll { $0.id == id } } }
        try await wake.value()
    }

    /// Moves the clock on and wakes, in order, everyone whose deadline has come.
    package func advance(by duration: Duration) {
        let end = now.advanced(by: duration)
        while let wake = state.withLock({ $0.wakeNext(until: end) }) {
            wake.give(.success(()))
        }
        state.withLock { $0.now = max($0.now, end) }
    }

    /// Moves the clock to the next deadline; returns how far that was, nil when nobody sleeps.
    @discardableResult
    package func advanceToNextDeadline() -> Duration? {
        guard let step = state.withLock({ state in state.sleepers.first.map { state.now.duration(to: $0.deadline) } })
        else { return nil }
        advance(by: step)
        return step
    }

    /// Returns once at least `count` tasks sleep on this clock.
    package func waitForSleepers(_ count: Int) async throws {
        let bell = Handover<Void>()
        let met = state.withLock { state in
            if state.sleepers.count >= count { return true }
            state.watchers.append((count, bell))
            return false
        }
        if met { return }
        try await bell.value()
    }
}
