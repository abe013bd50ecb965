import Domain
import Logging
import Operations
import Synchronization
import Testing
import Tracking

@Suite("Housekeeping")
struct HousekeepingTests {
    private struct Broken: Error, CustomStringConvertible { let description = "the export is not there" }

    private final class Diary: Sendable {
        private let state = Mutex((now: Timestamp(seconds: 1_773_144_000), done: [String]()))
        var now: Timestamp { state.withLock { $0.now } }
        var done: [String] { state.withLock { $0.done } }
        func wait(_ span: Milliseconds) { state.withLock { $0.now = $0.now + span } }
        func note(_ name: String) { state.withLock { $0.done.append(name) } }
    }

    private func housekeeping(_ diary: Diary, _ tasks: [Housekeeping.Task]) -> Housekeeping {
        let quiet = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        return Housekeeping(tasks: tasks, clock: WallClock { diary.now }, logger: quiet)
    }

    @Test("each task has its interval and fails alone; failures are counted")
    func alone() async throws {
        let diary = Diary()
        let keeper = housekeeping(
            diary,
            [
                .init("exports", every: .minutes(1)) { _ in
                    diary.note("exports")
                    throw Broken()
                },
                .init("moods", every: .hours(1)) { _ in diary.note("moods") },
            ]
        )
        try await keeper.pass()
        #expect(diary.done == ["exports", "moods"])
        try await keeper.pass()
        #expect(diary.done == ["exports", "moods"])
        diary.wait(.minutes(1))
        try await keeper.pass()
        #expect(diary.done == ["exports", "moods", "exports"])
        diary.wait(.hours(1))
        try await keeper.pass()
        #expect(diary.done == ["exports", "moods", "exports", "exports", "moods"])
        let failures = await keeper.failures
        #expect(
            failures == [.init(task: "exports", count: 3, reason: "the export is not there", at: diary.now)]
        )
    }

    @Test("a stop ends it, whatever is left to do")
    func stopped() async {
        let diary = Diary()
        let keeper = housekeeping(
            diary,
            [
                .init("first", every: .minutes(1)) { _ in throw TrackerError.stopped },
                .init("second", every: .minutes(1)) { _ in diary.note("second") },
            ]
        )
        await #expect(throws: TrackerError.stopped) { try await keeper.pass() }
        #expect(diary.done == [])
        #expect(await keeper.failures == [])
    }
}
