/// Makes event ids that strictly grow, even within one millisecond and when the clock goes back.
///
/// Without it two events of one millisecond would sort by chance, and a clock set back would put new events before
/// old ones.
package struct EventIDGenerator<Random: RandomNumberGenerator> {
    private var random: Random
    private var last: EventID?

    package init(random: Random) { self.random = random }

    /// A new id: of `moment` where that is later than the last id, otherwise the last id plus a random step.
    package mutating func next(at moment: Timestamp) -> EventID {
        // 48 bits of milliseconds reach to the year 10889; a moment outside is a broken clock and is held at the edge.
        let milliseconds = UInt64(min(max(moment.milliseconds, 0), 0xFFFF_FFFF_FFFF))
        let id: EventID
        if let last, milliseconds <= last.high >> 16 {
            id = successor(of: last)
        } else {
            id = EventID(at: Timestamp(rawValue: Int64(milliseconds)), random: (random.next(), random.next()))
        }
        last = id
        return id
    }

    /// Adds 1 to 2^32 to the 74 random bits, and carries into the milliseconds where they are used up.
    private mutating func successor(of id: EventID) -> EventID {
        let step = UInt64(random.next() as UInt32) + 1
        // 62 bits and 33 bits: no overflow of 64.
        let low = (id.low & 0x3FFF_FFFF_FFFF_FFFF) + step
        guard low <= 0x3FFF_FFFF_FFFF_FFFF else { return carrying(id, low: low & 0x3FFF_FFFF_FFFF_FFFF) }
        return EventID(high: id.high, low: 0x8000_0000_0000_0000 | low)
    }

    private func carrying(_ id: EventID, low: UInt64) -> EventID {
        let (milliseconds, middle) = (id.high >> 16, id.high & 0x0FFF)
        let high =
            middle < 0x0FFF
            ? milliseconds << 16 | 0x7000 | (middle + 1)
            : (milliseconds + 1) << 16 | 0x7000
        return EventID(high: high, low: 0x8000_0000_0000_0000 | low)
    }
}

extension EventIDGenerator: Sendable where Random: Sendable {}
