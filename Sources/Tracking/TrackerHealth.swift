package import Domain
package import Storage

/// How the tracker does, since it was started.
package struct TrackerHealth: Sendable, Equatable {
    package var stored: Int64 = 0
    package var rejected: Int64 = 0
    package var evicted: Int64 = 0
    package var commits: Int64 = 0
    /// Why the store refuses at present, and since when; nil when all is well.
    package var trouble: Trouble?

    package struct Trouble: Sendable, Equatable {
        package let fault: StoreFault
        package let since: Timestamp
        package var attempts: Int
    }
}

/// What came of everything when the tracker was shut down.
package struct ShutdownReport: Sendable, Equatable {
    package let stored: Int64
    package let rejected: Int64
    package let evicted: Int64
    /// Not committed in time: updates stay with Telegram or in the inbox; events are lost, and this says how many.
    package let left: Int
}
