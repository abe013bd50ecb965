import Domain
import Storage
import Synchronization

/// The ids of events, strictly growing whoever asks.
final class EventIDs: Sendable {
    private let generator = Mutex(EventIDGenerator(random: SystemRandomNumberGenerator()))

    func next(at moment: Timestamp) -> EventID { generator.withLock { $0.next(at: moment) } }
}

/// One transaction of the tracker: the ledger, its moment, and what was counted in it.
struct CommitScope {
    let ledger: Ledger
    let now: Timestamp
    let ids: EventIDs
    /// What the whole transaction counted.
    private(set) var tallies: [EventTally: Int] = [:]
    private(set) var counters: [Counter: Int64] = [:]
    /// What the present piece of work counted: dropped when it fails.
    private var freshTallies: [EventTally] = []
    private var freshCounters: [Counter: Int64] = [:]

    init(ledger: Ledger, now: Timestamp, ids: EventIDs) {
        self.ledger = ledger
        self.now = now
        self.ids = ids
    }

    mutating func count(_ counter: Counter, _ amount: Int64 = 1) { freshCounters[counter, default: 0] += amount }

    /// Stores an event, or keeps it among the rejected with the reason; never throws for a fault of the event.
    mutating func store(_ event: Event, session: SessionID?) throws {
        count(.accepted)
        do {
            try event.validate(now: now)
        } catch {
            try reject(event, reason: error.code, detail: error.description)
            return
        }
        do {
            try ledger.append(event, id: ids.next(at: now), session: session, recordedAt: now)
            noteStored(event)
        } catch  where ledger.isConstraintFailure(error) {
            try reject(event, reason: "unknown_user", detail: "user_id")
        }
    }

    /// Keeps an event that nobody waits for, as far as it can be kept.
    mutating func keep(_ event: Event, _ fate: BatchDamage.Fate) throws {
        switch fate {
        case .stored: try store(event, session: nil)
        case .rejected:
            count(.accepted)
            try reject(event, reason: "damage", detail: "page")
        case .evicted:
            count(.accepted)
            count(.evicted)
        }
    }

    /// Counts an event that has entered the log.
    mutating func noteStored(_ event: Event) {
        count(.stored)
        freshTallies.append(EventTally(of: event))
    }

    private mutating func reject(_ event: Event, reason: String, detail: String) throws {
        do {
            if let user = event.user, try ledger.isErased(user) { throw SealError.keyDestroyed }
            try ledger.reject(try RejectedEvent(event, reason: reason, detail: detail), at: now)
        } catch SealError.keyDestroyed {
            // Of somebody who was erased, or never was: that it came is kept, and nothing of them.
            var nobodys = try RejectedEvent(event, reason: reason, detail: detail)
            nobodys.user = nil
            nobodys.payload = Array("{}".utf8)
            try ledger.reject(nobodys, at: now)
        }
        count(.rejected)
    }

    /// Keeps what the present piece of work counted.
    mutating func keepCounts() {
        for tally in freshTallies { tallies[tally, default: 0] += 1 }
        for (counter, amount) in freshCounters { counters[counter, default: 0] += amount }
        dropCounts()
    }

    mutating func dropCounts() {
        freshTallies.removeAll(keepingCapacity: true)
        freshCounters.removeAll(keepingCapacity: true)
    }

    /// Writes the counts; the last thing in the transaction.
    func writeCounts() throws {
        try ledger.addCounts(tallies)
        try ledger.addCounters(counters)
    }
}

extension RejectedEvent {
    fileprivate init(_ event: Event, reason: String, detail: String) throws {
        self.init(
            type: event.type.rawValue,
            reason: reason,
            detail: detail,
            user: event.user,
            occurredAt: event.occurredAt,
            payload: try StoredEvent(event).bytes()
        )
    }
}
