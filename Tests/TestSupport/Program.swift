package import Foundation
import Synchronization

/// A built program of this package, run as a child process, for tests that must kill it or look at it from outside.
///
/// Waiting is by hand-over from the process's own end and from its output; no thread of the cooperative pool is ever
/// held.
package final class Program: Sendable {
    /// How the child ended.
    package enum End: Sendable, Equatable {
        case exited(Int32)
        case signalled(Int32)
    }

    /// The program could not be started, or did not do what was waited for.
    package struct Failure: Error, CustomStringConvertible {
        package let description: String
    }

    package let processID: pid_t
    package let standardOutput: OutputCapture
    package let standardError: OutputCapture
    private let input: FileHandle
    private let ended: AsyncStream<End>
    /// Whether the child is gone, after which its number may be another process's.
    private let isGone = Flag()

    /// Runs a program for as long as the body runs; a child that is then still there is killed.
    ///
    /// - Parameter environment: the whole of the child's environment; nothing is inherited but `PATH`.
    package static func withRunning<Value>(
        _ executable: URL,
        arguments: [String] = [],
        environment: [String: String] = [:],
        workingDirectory: URL? = nil,
        _ body: (Program) async throws -> Value
    ) async throws -> Value {
        let program = try Program(executable, arguments, environment, workingDirectory)
        defer { program.signal(SIGKILL) }
        return try await body(program)
    }

    /// The executable product called `name`, beside the running test bundle.
    package static func built(_ name: String) throws -> URL {
        let runner = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        let url = runner.deletingLastPathComponent().appending(path: name)
        guard FileManager.default.isExecutableFile(atPath: url.path) else {
            throw Failure(description: "no executable at \(url.path); `swift build` makes it, and `swift test` runs it")
        }
        return url
    }

    private init(
        _ executable: URL,
        _ arguments: [String],
        _ environment: [String: String],
        _ workingDirectory: URL?
    ) throws {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        let path = ProcessInfo.processInfo.environment["PATH"].map { ["PATH": $0] } ?? [:]
        process.environment = path.merging(environment) { $1 }
        process.currentDirectoryURL = workingDirectory
        let (output, errors, input) = (Pipe(), Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        process.standardInput = input
        let (ended, end) = AsyncStream<End>.makeStream()
        standardOutput = OutputCapture(output.fileHandleForReading)
        standardError = OutputCapture(errors.fileHandleForReading)
        self.input = input.fileHandleForWriting
        self.ended = ended
        process.terminationHandler = { [isGone] process in
            isGone.value.withLock { $0 = true }
            let status = process.terminationStatus
            end.yield(process.terminationReason == .exit ? .exited(status) : .signalled(status))
            end.finish()
        }
        try process.run()
        processID = process.processIdentifier
    }

    /// Waits for the child's end. To be called once.
    package func wait() async throws -> End {
        for await end in ended { return end }
        throw Failure(description: "the end of process \(processID) was waited for twice, or the wait was cancelled")
    }

    /// Sends a signal; nothing happens when the child is gone.
    package func signal(_ number: Int32) {
        isGone.value.withLock { isGone in
            if !isGone { kill(processID, number) }
        }
    }

    /// Writes a line to the child's standard input.
    package func type(_ line: String) throws {
        try input.write(contentsOf: Data("\(line)\n".utf8))
    }

    /// Ends the child's standard input.
    package func closeInput() throws {
        try input.close()
    }

    private final class Flag: Sendable {
        let value = Mutex(false)
    }
}
