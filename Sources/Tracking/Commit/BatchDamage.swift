import Storage

/// A piece of work or an event met a damaged page: its transaction cannot be committed any more.
struct DamageMet: Error {
    enum Place: Sendable {
        case piece(Int)
        case event(Int)
    }

    /// By its number in the batch.
    let place: Place
    let fault: StoreFault
}

/// What of a batch has met damage, and is left out when the others are done again.
struct BatchDamage: Sendable {
    /// What becomes of an event that nobody waits for.
    enum Fate: Sendable {
        case stored
        /// The log does not take it: it is kept with the rejected.
        case rejected
        /// Those do not take it either: it is only counted.
        case evicted
    }

    /// Events that are tried by themselves: where so many fail, the page is one that all of them meet.
    private static let mostTried = 8

    private(set) var pieces: [Int: StoreFault] = [:]
    private var events: [Int: Fate] = [:]
    private var counts = (rejected: 0, evicted: 0)

    mutating func note(_ met: DamageMet) {
        switch met.place {
        case .piece(let place): pieces[place] = met.fault
        case .event(let place):
            if case .stored = fate(ofEvent: place) {
                events[place] = .rejected
                counts.rejected += 1
            } else {
                events[place] = .evicted
                counts.evicted += 1
            }
        }
    }

    func fate(ofEvent place: Int) -> Fate {
        if counts.evicted >= Self.mostTried { return .evicted }
        if let known = events[place] { return known }
        return counts.rejected >= Self.mostTried ? .rejected : .stored
    }
}
