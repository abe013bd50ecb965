import Synchronization

extension ZoneClock {
    /// The clock of a zone, made once for the whole program: finding a zone in the database costs more than asking it.
    ///
    /// - Parameter zone: a name that was checked when it was stored; UTC where the database no longer has it.
    package static func shared(_ zone: String) -> ZoneClock {
        known.withLock { clocks in
            if let clock = clocks[zone] { return clock }
            guard let clock = ZoneClock(zone) ?? ZoneClock("UTC") else { preconditionFailure("UTC is not a zone here") }
            clocks[zone] = clock
            return clock
        }
    }

    private static let known = Mutex<[String: ZoneClock]>([:])
}
