import Foundation
import Subprocess
import Synchronization

/// What a child process writes to one of its outputs, kept whole, with a way to wait for a part of it.
package final class OutputCapture: Sendable {
    private struct State {
        var bytes = Data()
        var isComplete = false
        /// Those who wait for a part of the output, or, with nil, for its end.
        var watchers: [(wanted: String?, bell: Handover<String>)] = []

        /// Watchers that can be told now, and what.
        mutating func ready() -> [(Handover<String>, Result<String, any Error>)] {
            let text = String(decoding: bytes, as: UTF8.self)
            var told: [(Handover<String>, Result<String, any Error>)] = []
            watchers.removeAll { watcher in
                let isThere = watcher.wanted.map { text.contains($0) } ?? isComplete
                guard isThere || isComplete else { return false }
                let failure = Program.Failure(
                    description: "the output ended without \"\(watcher.wanted ?? "")\"; all of it: \(text)"
                )
                told.append((watcher.bell, isThere ? .success(text) : .failure(failure)))
                return true
            }
            return told
        }
    }

    private let state = Mutex(State())
    /// Keeps everything that comes, until it ends.
    func keep(_ output: SubprocessOutputSequence) async throws {
        defer { append(nil) }
        for try await buffer in output {
            append(buffer.withUnsafeBytes { Data($0) })
        }
    }

    /// Adds what came, or, with nil, notes the end.
    private func append(_ chunk: Data?) {
        let told = state.withLock { state in
            if let chunk { state.bytes += chunk } else { state.isComplete = true }
            return state.ready()
        }
        for (bell, result) in told { bell.give(result) }
    }

    /// Everything so far.
    package var text: String {
        state.withLock { String(decoding: $0.bytes, as: UTF8.self) }
    }

    /// Waits until the output contains `wanted`, and returns everything so far.
    ///
    /// - Throws: ``Program/Failure`` when the output ends, or `limit` passes, without it.
    @discardableResult
    package func contains(_ wanted: String, within limit: Duration = Patience.limit) async throws -> String {
        try await wait(for: wanted, within: limit)
    }

    /// Waits until the output has ended, and returns all of it.
    package func whole(within limit: Duration = Patience.limit) async throws -> String {
        try await wait(for: nil, within: limit)
    }

    private func wait(for wanted: String?, within limit: Duration) async throws -> String {
        let bell = Handover<String>()
        let told = state.withLock { state in
            state.watchers.append((wanted, bell))
            return state.ready()
        }
        for (bell, result) in told { bell.give(result) }
        let failure = Program.Failure(
            description: "waited \(limit) for \(wanted ?? "the end") in the output, which is so far: \(text)"
        )
        return try await bell.value(orThrow: failure) { try await Patience.sleep(for: limit) }
    }
}
