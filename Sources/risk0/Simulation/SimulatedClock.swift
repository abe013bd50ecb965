import Domain
import Synchronization
import Tracking

/// The time of day of a simulated world: it stands until it is moved on.
final class SimulatedClock: Sendable {
    private let time: Mutex<Timestamp>

    init(at moment: Timestamp) { time = Mutex(moment) }

    var now: Timestamp { time.withLock { $0 } }

    func advance(to moment: Timestamp) { time.withLock { $0 = max($0, moment) } }

    var clock: WallClock { WallClock { self.now } }
}
