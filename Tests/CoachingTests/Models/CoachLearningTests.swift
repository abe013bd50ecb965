import Foundation
import TestSupport
import Testing

@testable import Coaching

@Suite("What the coach learns, awaited", .timeLimit(.minutes(2)))
struct CoachLearningTests {
    private func awaited() -> CoachLearning {
        CoachLearning(folder: UnderstandingSamples.root + "/Prompts", models: ["/nowhere"])
    }

    @Test("nothing is learnt here while somebody else learns it, and the lexicons read alone")
    func refuses() throws {
        let learning = awaited()
        #expect(throws: StillLearning.self) { _ = try learning.intents }
        #expect(throws: StillLearning.self) { try learning.learn() }
        #expect(learning.safety == nil)
        #expect(try !learning.open())
        #expect(throws: StillLearning.self) { try learning.learn() }
    }

    @Test("whoever waits goes on when it is given up, and nobody waits after that")
    func givenUp() async throws {
        let learning = awaited()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<10 { group.addTask { try await learning.settled() } }
            learning.learnHere()
            try await group.waitForAll()
        }
        try await learning.settled()
    }

    @Test("a stop ends the waiting, of those who wait and of those who come; so does the end of one's own task")
    func stopped() async throws {
        let learning = awaited()
        await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await learning.settled() }
            group.cancelAll()
            await #expect(throws: CancellationError.self) { try await group.waitForAll() }
        }
        await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await learning.settled() }
            learning.stopWaiting()
            await #expect(throws: CancellationError.self) { try await group.waitForAll() }
        }
        await #expect(throws: CancellationError.self) { try await learning.settled() }
    }

    @Test("what is kept is taken, and whoever waits goes on")
    func opened() async throws {
        try await withTemporaryDirectory { directory in
            let folder = directory.file("models").path
            let learning = CoachLearning(folder: UnderstandingSamples.root + "/Prompts", models: [folder])
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await learning.settled() }
                _ = try CoachModel(prompts: UnderstandingSamples.root + "/Prompts").keep(in: folder)
                #expect(try learning.open())
                try await group.waitForAll()
            }
            #expect(learning.safety != nil)
            #expect(try learning.intents.classify("hello").best == .greeting)
        }
    }
}
