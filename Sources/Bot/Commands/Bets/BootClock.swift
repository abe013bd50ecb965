package import Domain

/// Time since the machine was started: runs while it sleeps, and no correction of the wall clock touches it.
package struct BootClock: Sendable {
    private let read: @Sendable () -> Milliseconds

    package init(_ read: @escaping @Sendable () -> Milliseconds) { self.read = read }

    package var now: Milliseconds { read() }

    package static let system = BootClock {
        let clock = ContinuousClock()
        return Milliseconds(clock.systemEpoch.duration(to: clock.now))
    }
}

/// When a slip was put before a user, by two clocks: the state outlives a restart of the program, and of the machine.
package struct ShownAt: Codable, Hashable, Sendable {
    package let sinceBoot: Milliseconds
    package let wall: Timestamp

    package init(sinceBoot: Milliseconds, wall: Timestamp) {
        self.sinceBoot = sinceBoot
        self.wall = wall
    }

    /// How long ago that was.
    ///
    /// The wall clock counts where the machine was started anew in between: then the other one went back, or it has
    /// run for much less than the wall clock has.
    package func elapsed(sinceBoot: Milliseconds, wall: Timestamp) -> Milliseconds {
        let steady = sinceBoot - self.sinceBoot
        let walled = max(Milliseconds(0), wall.since(self.wall))
        let wasRestarted = steady < Milliseconds(0) || walled - steady > .hours(1)
        return wasRestarted ? walled : steady
    }
}
