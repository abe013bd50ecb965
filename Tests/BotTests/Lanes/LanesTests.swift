import Synchronization
import TestSupport
import Testing

@testable import Bot

@Suite("Lanes", .timeLimit(.minutes(1)))
struct LanesTests {
    /// What was done, in the order in which it ended.
    private final class Record: Sendable {
        private let done = Mutex<[Int64: [Int]]>([:])
        var all: [Int64: [Int]] { done.withLock { $0 } }
        func note(_ job: Int, of chat: Int64) { done.withLock { $0[chat, default: []].append(job) } }
    }

    private struct Job: Sendable {
        let chat: Int64
        let number: Int
    }

    @Test("each chat's work is done in order, whatever comes from however many sides, and nothing is left out")
    func order() async throws {
        let record = Record()
        let lanes = Lanes<Job>(capacity: 1_000_000) { job in
            await Task.yield()
            record.note(job.number, of: job.chat)
        }
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await lanes.run() }
            group.addTask {
                await withTaskGroup(of: Void.self) { senders in
                    for chat in Int64(0)..<20 {
                        senders.addTask {
                            for number in 0..<100 { await lanes.append([(chat, Job(chat: chat, number: number))]) }
                        }
                    }
                }
                await lanes.drain()
                lanes.finish()
            }
        }
        #expect(record.all.count == 20)
        for (_, numbers) in record.all { #expect(numbers == Array(0..<100)) }
        #expect(await lanes.count == 0)
        #expect(await lanes.depth(of: 3) == 0)
    }

    @Test("a slow chat holds up nobody else, and who waits for room gets it when there is some")
    func slowChat() async throws {
        let (gate, quick) = (Handover<Void>(), Handover<Void>())
        let lanes = Lanes<Job>(capacity: 2) { job in
            if job.chat == 1 { try? await gate.value() } else { quick.give(.success(())) }
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await lanes.run() }
            await lanes.append([(1, Job(chat: 1, number: 0)), (2, Job(chat: 2, number: 0))])
            try await quick.value()
            #expect(await lanes.room() == 1)
            gate.give(.success(()))
            await lanes.drain()
            #expect(await lanes.room() == 2)
            lanes.finish()
            try await group.waitForAll()
        }
    }
}
