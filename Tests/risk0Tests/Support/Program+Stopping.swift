import Foundation
import TestSupport
import Testing

/// The program did not end in the time that it promises.
struct StillRunning: Error, CustomStringConvertible {
    let description: String
}

extension Program {
    /// Sends a signal and expects an orderly end: all is said to be on the disk, and the exit code is 0.
    func stop(by number: Int32 = SIGTERM) async throws {
        try signal(number)
        let end = try await end(within: .seconds(10))
        #expect(end == .exited(0), "\(standardError.text)")
        #expect(standardError.text.contains("Stopped; everything that was acknowledged is on the disk"))
    }

    /// Waits for the program's end; fails when it has not come after `limit`.
    func end(within limit: Duration) async throws -> End {
        try await withThrowingTaskGroup(of: End.self) { group in
            group.addTask { try await self.wait() }
            group.addTask {
                try await Task.sleep(for: limit)
                throw StillRunning(description: "no end within \(limit); the log: \(self.standardError.text)")
            }
            defer { group.cancelAll() }
            guard let end = try await group.next() else { throw CancellationError() }
            return end
        }
    }

    /// How many lines the log has so far.
    var logLines: [Substring] { standardError.text.split(separator: "\n") }
}
