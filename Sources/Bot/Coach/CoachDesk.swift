package import Coaching
import Domain
package import Logging
import Storage
package import Telegram
package import Tracking

/// Has a model answer the turns that are on record without an answer: beside the chats' lanes, a user's turns in order,
/// streaming each answer as it grows. What a stop or a crash interrupts is taken up at the next start.
package final class CoachDesk: Sendable {
    /// Answers that wait in memory; a question more is only kept, and taken up when there is room.
    private static let capacity = 1_000
    /// A question older than this is not answered after a restart any more: its user is told, and asks again.
    private static let patience = Milliseconds.hours(1)

    private struct Job: Sendable {
        let turn: Int64
        let user: UserID
        /// A stop or a crash came between the question and its answer.
        let wasInterrupted: Bool
    }

    private let lanes: Lanes<Job>
    private let desk: AnswerDesk

    package init(
        coach: Coach,
        tracker: MLEventTracker,
        outbox: Outbox,
        fleeting: FleetingMessages,
        clock: WallClock,
        logger: Logger
    ) {
        let desk = AnswerDesk(
            coach: coach,
            tracker: tracker,
            outbox: outbox,
            fleeting: fleeting,
            clock: clock,
            logger: logger
        )
        self.desk = desk
        lanes = Lanes(capacity: Self.capacity) { job in
            await desk.answer(job.turn, of: job.user, wasInterrupted: job.wasInterrupted, patience: Self.patience)
        }
    }

    /// Returns when what the coach learns is learnt.
    /// - Throws: `CancellationError` where the program stops before.
    func learnt() async throws { try await desk.coach.learnt() }

    /// Questions that wait for it are left to the next start.
    package func stopWaiting() { desk.coach.stopWaiting() }

    /// Takes a turn that was just kept.
    func take(_ turn: Int64, of user: UserID) async {
        await lanes.append([(user.rawValue, Job(turn: turn, user: user, wasInterrupted: false))])
    }

    /// Takes up what the last run left unanswered.
    func resume() async throws {
        let left = try await desk.unanswered()
        await lanes.append(left.map { ($0.user.rawValue, Job(turn: $0.id, user: $0.user, wasInterrupted: true)) })
    }

    /// Answers until its task is cancelled: a model's answer that is under way is broken off then, and made again after
    /// the restart.
    package func run() async { await lanes.run() }

    /// Takes no more; ``run()`` ends with the last answer.
    package func finish() { lanes.finish() }

    /// Waits until nothing is left to answer.
    package func drain() async { await lanes.drain() }
}
