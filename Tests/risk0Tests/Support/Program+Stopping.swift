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

    /// Waits for the program's end; fails when it has not come after `limit`. Only the program's own time counts: news of
    /// an end that came in time may reach a busy test late.
    func end(within limit: Duration) async throws -> End {
        try await withThrowingTaskGroup(of: End?.self) { group in
            group.addTask { try await self.wait() }
            group.addTask {
                try await Task.sleep(for: limit)
                guard self.isRunning else { return nil }
                throw StillRunning(description: "no end within \(limit); the log: \(self.standardError.text)")
            }
            defer { group.cancelAll() }
            for try await end in group {
                if let end { return end }
            }
            throw CancellationError()
        }
    }

    /// By the system's own list of processes; one that has ended and that nobody has asked about is none.
    private var isRunning: Bool {
        guard let line = try? String(contentsOfFile: "/proc/\(processID)/stat", encoding: .utf8),
            let name = line.lastIndex(of: ")")
        else { return false }
        return line[name...].dropFirst(2).first != "Z"
    }

    /// How many lines the log has so far.
    var logLines: [Substring] { standardError.text.split(separator: "\n") }
}
