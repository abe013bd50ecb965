package import Domain
package import Intelligence
package import Logging
import Storage
import Synchronization
package import Tracking

/// Keeps what is known of casinos up to date: one casino after a report about it, all of them once a day.
///
/// Each is computed on a snapshot, beside everything else, and written in one transaction of its own: what was known
/// before stays visible until then. What was read later wins, whichever pass or program writes last.
package final class IntelligenceDesk: Sendable {
    private let tracker: MLEventTracker
    private let clock: WallClock
    private let stopwatch: any Clock<Duration>
    private let logger: Logger
    private let waiting = Mutex<Set<CasinoID>>([])
    private let requests = AsyncStream.makeStream(of: CasinoID.self)

    /// - Parameter stopwatch: measures how long it takes.
    package init(
        tracker: MLEventTracker,
        clock: WallClock,
        stopwatch: any Clock<Duration> = ContinuousClock(),
        logger: Logger
    ) {
        self.tracker = tracker
        self.clock = clock
        self.stopwatch = stopwatch
        self.logger = logger
    }

    /// Takes a casino about which something was reported; a second report before its turn changes nothing.
    package func take(_ casino: CasinoID) {
        if waiting.withLock({ $0.insert(casino).inserted }) { requests.continuation.yield(casino) }
    }

    /// Takes up what a stop or a crash left: casinos with reports since all of them were last computed.
    package func resume() async throws {
        let left = try await tracker.store.read { book -> [CasinoID] in
            guard let cursor = try book.foldCursor(FoldCursor.intelligence) else { return [] }
            return try book.casinosWithLimits(after: cursor.seq)
        }
        for casino in left { take(casino) }
    }

    /// Works until its task is cancelled.
    package func run() async {
        for await casino in requests.stream {
            // Before it is read: what is reported from here on asks for another turn.
            _ = waiting.withLock { $0.remove(casino) }
            do { try await refresh(casino) } catch is CancellationError { return } catch TrackerError.stopped {
                return
            } catch {
                logger.error(
                    "What is known of a casino could not be computed; the last one stays",
                    metadata: ["casino": "\(casino)", "error": "\(error)"]
                )
            }
        }
    }

    /// Computes one casino, as of now or of a moment before.
    @discardableResult
    package func refresh(_ casino: CasinoID, asOf moment: Timestamp? = nil) async throws -> CasinoReading? {
        let moment = moment ?? clock.now
        var reading: CasinoReading?
        let taken = try await stopwatch.measure {
            reading = try await tracker.store.read { try CasinoAggregator.reading(of: casino, in: $0, at: moment) }
        }
        if let reading { try await keep(reading, took: taken) }
        return reading
    }

    /// Computes all casinos, weighed against each other, as of now or of a moment before; then all together.
    /// - Returns: what was found, of those with any account or report.
    @discardableResult
    package func refreshAll(asOf moment: Timestamp? = nil) async throws -> [CasinoReading] {
        try await keep(try await read(asOf: moment ?? clock.now))
    }

    /// All that was read of all casinos, each on a snapshot of its own.
    struct Pass: Sendable {
        let moment: Timestamp
        /// The last of the log when it began: every casino was read with that, or with more.
        let seq: Int64
        fileprivate(set) var evidence: [(casino: CasinoEvidence, took: Duration)] = []
    }

    func read(asOf moment: Timestamp) async throws -> Pass {
        let (casinos, seq, known) = try await tracker.store.read { book in
            (try book.catalogueCasinos().map(\.id), try book.lastEvent(), Set(try book.casinoTallies(at: moment).keys))
        }
        var pass = Pass(moment: moment, seq: seq)
        for casino in casinos {
            var one: CasinoEvidence?
            let taken = try await stopwatch.measure {
                one = try await tracker.store.read { try CasinoEvidence(of: casino, in: $0, at: moment) }
            }
            if let one, !one.users.isEmpty || known.contains(casino) { pass.evidence.append((one, taken)) }
        }
        return pass
    }

    /// Writes what a pass found, casino by casino, where nobody has written meanwhile what was read later.
    func keep(_ pass: Pass) async throws -> [CasinoReading] {
        let rates = CasinoAggregator.rates(of: pass.evidence.map(\.casino))
        var readings: [CasinoReading] = []
        for (casino, took) in pass.evidence {
            var reading: CasinoReading?
            let taken = stopwatch.measured { reading = CasinoReading(casino, rates: rates) }
            guard let reading else { continue }
            try await keep(reading, took: took + taken)
            readings.append(reading)
        }
        let importance = CasinoAggregator.importance(of: pass.evidence.map(\.casino))
        let now = clock.now
        try await tracker.perform { ledger, _ in
            guard try ledger.keepFoldCursor(FoldCursor.intelligence, at: pass.seq, updatedAt: now) else { return }
            try ledger.keep(importance, of: nil, at: pass.moment)
        }
        return readings
    }

    /// Whether all casinos should be computed again: features were kept since they last were, or a day has passed.
    package func isDue() async throws -> Bool {
        let now = clock.now
        return try await tracker.store.read { book in
            guard let last = try book.foldCursor(FoldCursor.intelligence)?.updatedAt else { return true }
            if now.since(last) >= .days(1) || now < last { return true }
            guard let kept = try book.featuresKeptAt() else { return false }
            // While days are being caught up, the next one comes within the minute.
            return kept > last && now.since(kept) >= .minutes(1)
        }
    }

    private func keep(_ reading: CasinoReading, took: Duration) async throws {
        try await tracker.record { ledger, now in
            let event = try CasinoAggregator.keep(reading, in: ledger, took: Milliseconds(took), at: now)
            return ((), [event].compactMap(\.self))
        }
    }
}

extension Clock<Duration> {
    /// How long some work takes.
    fileprivate func measured(_ work: () -> Void) -> Duration {
        let start = now
        work()
        return start.duration(to: now)
    }
}
