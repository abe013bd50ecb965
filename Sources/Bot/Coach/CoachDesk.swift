package import Coaching
import Domain
package import Logging
package import Operations
import Storage
package import Telegram
package import Tracking

/// Has a model answer the turns that are on record without an answer: beside the chats' lanes, a user's turns in order,
/// streaming each answer as it grows. What a stop or a crash interrupts is taken up at the next start.
package final class CoachDesk: Sendable {
    /// Questions that may wait for a model; what is beyond is answered at once, by the built-in coach.
    package static let capacity = 1_000
    /// A question older than this is not answered after a restart any more: its user is told, and asks again.
    private static let patience = Milliseconds.hours(1)

    private struct Job: Sendable {
        let turn: Int64
        let user: UserID
        /// A stop or a crash came between the question and its answer.
        let wasInterrupted: Bool
        /// There are too many for a model.
        var isBeyond = false
    }

    private let lanes: Lanes<Job>
    private let desk: AnswerDesk
    private let capacity: Int

    /// - Parameters:
    ///   - capacity: questions that may wait for a model.
    ///   - pause: what waits between attempts while the store refuses.
    package init(
        coach: Coach,
        tracker: MLEventTracker,
        outbox: Outbox,
        fleeting: FleetingMessages,
        quarantine: Quarantine,
        clock: WallClock,
        pause: any Clock<Duration> = ContinuousClock(),
        capacity: Int = CoachDesk.capacity,
        logger: Logger
    ) {
        self.capacity = capacity
        let desk = AnswerDesk(
            coach: coach,
            tracker: tracker,
            outbox: outbox,
            fleeting: fleeting,
            quarantine: quarantine,
            clock: clock,
            pause: pause,
            logger: logger
        )
        self.desk = desk
        lanes = Lanes(capacity: capacity) { job in
            await desk.answer(
                job.turn,
                of: job.user,
                wasInterrupted: job.wasInterrupted,
                isBeyond: job.isBeyond,
                patience: Self.patience
            )
        }
    }

    /// Returns when what the coach learns is learnt.
    /// - Throws: `CancellationError` where the program stops before.
    func learnt() async throws { try await desk.coach.learnt() }

    /// Questions that wait for it are left to the next start.
    package func stopWaiting() { desk.coach.stopWaiting() }

    /// Takes a turn that was just kept. Where too many wait already, it is answered when this returns.
    func take(_ turn: Int64, of user: UserID) async {
        guard await lanes.count < capacity else {
            await desk.answer(turn, of: user, wasInterrupted: false, isBeyond: true, patience: Self.patience)
            return
        }
        await lanes.append([(user.rawValue, Job(turn: turn, user: user, wasInterrupted: false))])
    }

    /// Takes a turn that was put back. It always goes to its lane: it is tried alone, and so is perhaps whoever brings it.
    func takeUp(_ turn: Int64, of user: UserID) async {
        let isBeyond = await lanes.count >= capacity
        await lanes.append([(user.rawValue, Job(turn: turn, user: user, wasInterrupted: false, isBeyond: isBeyond))])
    }

    /// Takes up what the last run left unanswered.
    func resume() async throws {
        let left = try await desk.unanswered()
        let jobs = left.enumerated().map { place, turn in
            Job(turn: turn.id, user: turn.user, wasInterrupted: true, isBeyond: place >= capacity)
        }
        await lanes.append(jobs.map { ($0.user.rawValue, $0) })
    }

    /// Answers until its task is cancelled: a model's answer that is under way is broken off then, and made again after
    /// the restart.
    package func run() async { await lanes.run() }

    /// Takes no more; ``run()`` ends with the last answer.
    package func finish() { lanes.finish() }

    /// Waits until nothing is left to answer.
    package func drain() async { await lanes.drain() }
}
