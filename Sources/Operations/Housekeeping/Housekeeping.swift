package import Domain
package import Logging
package import Tracking

/// What is done now and then: a list of tasks, each with its own interval, and each failing alone.
package actor Housekeeping {
    /// One of its tasks.
    package struct Task: Sendable {
        /// One word, for the log and for admins.
        package let name: String
        /// From the beginning of one time to the next.
        package let interval: Milliseconds
        package let work: @Sendable (Timestamp) async throws -> Void

        package init(
            _ name: String,
            every interval: Milliseconds,
            _ work: @escaping @Sendable (Timestamp) async throws -> Void
        ) {
            self.name = name
            self.interval = interval
            self.work = work
        }
    }

    /// How a task has failed since the start.
    package struct Failure: Sendable, Equatable {
        package let task: String
        package var count: Int
        /// Of the last time.
        package var reason: String
        package var at: Timestamp

        package init(task: String, count: Int, reason: String, at: Timestamp) {
            self.task = task
            self.count = count
            self.reason = reason
            self.at = at
        }
    }

    private let tasks: [Task]
    private let clock: WallClock
    private let logger: Logger
    private var due: [Timestamp]
    private var failed: [String: Failure] = [:]

    package init(tasks: [Task], clock: WallClock, logger: Logger) {
        self.tasks = tasks
        self.clock = clock
        self.logger = logger
        due = tasks.map { _ in Timestamp(rawValue: .min) }
    }

    /// Those that have failed, in the order of the tasks.
    package var failures: [Failure] { tasks.compactMap { failed[$0.name] } }

    /// Does what is due; one after the other, whatever comes of them.
    /// - Throws: `TrackerError.stopped`, `CancellationError`: the program stops.
    package func pass() async throws {
        for (place, task) in tasks.enumerated() where due[place] <= clock.now {
            let now = clock.now
            due[place] = now + task.interval
            do { try await task.work(now) } catch let error where error is CancellationError || error is TrackerError {
                throw error
            } catch {
                note(error, of: task, at: now)
            }
        }
    }

    /// Does what is due until its task is cancelled or the tracker has stopped.
    /// - Parameter pause: what waits between two looks.
    package func run(every interval: Duration = .seconds(1), pause: any Clock<Duration>) async {
        while true {
            do {
                try await pass()
                try await pause.sleep(for: interval)
            } catch {
                // Stopping: nothing else comes out of a pass.
                return
            }
        }
    }

    private func note(_ error: any Error, of task: Task, at now: Timestamp) {
        let reason = "\(error)"
        let known = failed[task.name]
        failed[task.name] = Failure(task: task.name, count: (known?.count ?? 0) + 1, reason: reason, at: now)
        // Said once, not each time.
        if known?.reason != reason {
            logger.error("Housekeeping failed", metadata: ["task": "\(task.name)", "error": "\(reason)"])
        }
    }
}
