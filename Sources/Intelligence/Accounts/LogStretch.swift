import Domain

/// A stretch of the log: events of many users, kept small, to be taken user by user in the order of the log.
struct LogStretch: Sendable {
    /// The day (days since 1970, UTC) to which an event counts, with the event and its place in the log.
    typealias Item = (seq: Int64, day: Int64, event: AccountEvent)

    private enum Kind: UInt8 { case placed, settled, priced, visited, other }

    /// What all events have, and where the rest is; `next` is the same user's next one.
    private struct Entry {
        let seq: Int64
        let casino: Int64
        let occurredAt: Int64
        let recordedAt: Int64
        var day: Int32
        let place: Int32
        var next: Int32
        let kind: Kind
    }

    private static let none: Int32 = -1
    /// Stands for no casino.
    private static let nowhere = Int64.min

    /// In the order in which they first appear.
    private(set) var users: [UserID] = []
    private var slots: [UserID: Int] = [:]
    private var ends: [(first: Int32, last: Int32)] = []
    private var entries: [Entry] = []
    // Each kind with room for itself alone: the largest is eight times the smallest.
    private var placed: [PlacedBet] = []
    private var settled: [SettledOutcome] = []
    private var priced: [(bet: BetID, reading: MarketReading)] = []
    private var others: [AccountEvent.Content] = []

    /// The last row of the log that was looked at.
    var cursor: Int64
    /// Whether nothing is left behind it.
    var isLast = true
    /// Rows that could not be understood.
    var odd = 0
    private(set) var days: ClosedRange<Int64>?
    /// The day that was reached, with this stretch or before it.
    private(set) var lastDay: Int64

    init(cursor: Int64) {
        self.cursor = cursor
        lastDay = 0
    }

    /// Forgets everything but the room that it took.
    mutating func empty(cursor: Int64) {
        users.removeAll(keepingCapacity: true)
        slots.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        entries.removeAll(keepingCapacity: true)
        placed.removeAll(keepingCapacity: true)
        settled.removeAll(keepingCapacity: true)
        priced.removeAll(keepingCapacity: true)
        others.removeAll(keepingCapacity: true)
        self.cursor = cursor
        (isLast, odd, days, lastDay) = (true, 0, nil, 0)
    }

    var count: Int { entries.count }

    mutating func append(_ event: AccountEvent, seq: Int64, of user: UserID, day: Int64) {
        let (kind, place) = keep(event.content)
        let number = Int32(entries.count)
        entries.append(
            Entry(
                seq: seq,
                casino: event.casino?.rawValue ?? Self.nowhere,
                occurredAt: event.occurredAt.rawValue,
                recordedAt: event.recordedAt.rawValue,
                day: Int32(clamping: day),
                place: Int32(place),
                next: Self.none,
                kind: kind
            )
        )
        lastDay = max(lastDay, day)
        days = min(days?.lowerBound ?? day, day)...max(days?.upperBound ?? day, day)
        if let slot = slots[user] {
            entries[Int(ends[slot].last)].next = number
            ends[slot].last = number
        } else {
            slots[user] = users.count
            users.append(user)
            ends.append((number, number))
        }
    }

    private mutating func keep(_ content: AccountEvent.Content) -> (Kind, Int) {
        switch content {
        case .placed(let bet):
            placed.append(bet)
            return (.placed, placed.count - 1)
        case .settled(let outcome):
            settled.append(outcome)
            return (.settled, settled.count - 1)
        case .priced(let bet, let reading):
            priced.append((bet, reading))
            return (.priced, priced.count - 1)
        case .visited(let isDesktop):
            return (.visited, isDesktop.map { $0 ? 2 : 1 } ?? 0)
        default:
            others.append(content)
            return (.other, others.count - 1)
        }
    }

    /// Days never go back: a day that was reached before holds for what comes after it.
    mutating func raise(to floor: Int64) {
        guard floor > (days?.lowerBound ?? floor) || floor > lastDay else { return }
        for number in entries.indices where Int64(entries[number].day) < floor {
            entries[number].day = Int32(clamping: floor)
        }
        days = days.map { max($0.lowerBound, floor)...max($0.upperBound, floor) }
        lastDay = max(lastDay, floor)
    }

    func has(_ user: UserID) -> Bool { slots[user] != nil }

    /// The events of a user, in the order of the log.
    func each(of user: UserID, _ body: (Item) -> Void) {
        guard let slot = slots[user] else { return }
        var number = ends[slot].first
        while number != Self.none {
            let entry = entries[Int(number)]
            let event = AccountEvent(
                casino: entry.casino == Self.nowhere ? nil : CasinoID(entry.casino),
                occurredAt: Timestamp(rawValue: entry.occurredAt),
                recordedAt: Timestamp(rawValue: entry.recordedAt),
                content: content(entry)
            )
            body((entry.seq, Int64(entry.day), event))
            number = entry.next
        }
    }

    private func content(_ entry: Entry) -> AccountEvent.Content {
        let place = Int(entry.place)
        return switch entry.kind {
        case .placed: .placed(placed[place])
        case .settled: .settled(settled[place])
        case .priced: .priced(priced[place].bet, priced[place].reading)
        case .visited: .visited(isDesktop: place == 0 ? nil : place == 2)
        case .other: others[place]
        }
    }
}
