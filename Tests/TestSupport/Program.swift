package import Foundation
import Subprocess
import Synchronization
import SystemPackage

/// A built program of this package, run as a child process, for tests that must kill it or look at it from outside.
///
/// Waiting is by hand-over from the child's own end and from its output; no thread of the cooperative pool is held.
package final class Program: Sendable {
    /// How the child ended.
    package enum End: Sendable, Equatable {
        case exited(Int32)
        case signalled(Int32)
    }

    /// The program could not be found, or did not do what was waited for.
    package struct Failure: Error, CustomStringConvertible {
        package let description: String
    }

    private typealias Child = Execution<CustomWriteInput, SequenceOutput, SequenceOutput>

    package let standardOutput = OutputCapture()
    package let standardError = OutputCapture()
    private let child: Child
    private let end: Handover<End>
    /// Whether the child may be gone, and with it the descriptor by which signals reach it: its number may then stand
    /// for another child.
    private let isOver = Mutex(false)

    /// The child's number, for `/proc`.
    package var processID: Int32 { child.processIdentifier.value }

    private init(_ child: Child, end: Handover<End>) {
        self.child = child
        self.end = end
    }

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
        let configuration = Configuration(
            executable: .path(FilePath(executable.path)),
            arguments: Arguments(arguments),
            environment: Self.environment(environment),
            workingDirectory: workingDirectory.map { FilePath($0.path) }
        )
        let started = Handover<Program>()
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await supervise(configuration, started) }
            defer { group.cancelAll() }
            let program = try await started.value()
            let value: Value
            do {
                value = try await body(program)
            } catch {
                // The body's error is the one to report; the group's end kills a child that this cannot.
                try? program.signal(SIGKILL)
                throw error
            }
            try program.signal(SIGKILL)
            return value
        }
    }

    /// Keeps the child's output and hands over its end.
    private static func supervise(_ configuration: Configuration, _ started: Handover<Program>) async {
        let end = Handover<End>()
        do {
            let result = try await run(configuration, input: .inputWriter, output: .sequence, error: .sequence) {
                child in
                let program = Program(child, end: end)
                started.give(.success(program))
                async let errors: Void = program.standardError.keep(child.standardError)
                // The descriptor is closed after this body only.
                defer { program.isOver.withLock { $0 = true } }
                try await program.standardOutput.keep(child.standardOutput)
                try await errors
            }
            switch result.terminationStatus {
            case .exited(let code): end.give(.success(.exited(code)))
            case .signaled(let number): end.give(.success(.signalled(number)))
            }
        } catch {
            started.give(.failure(error))
            end.give(.failure(error))
        }
    }

    private static func environment(_ variables: [String: String]) -> Subprocess.Environment {
        var all: [Subprocess.Environment.Key: String] = [:]
        all["PATH"] = ProcessInfo.processInfo.environment["PATH"]
        for (name, value) in variables {
            all[Subprocess.Environment.Key(stringLiteral: name)] = value
        }
        return .custom(all)
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

    /// Waits for the child's end and for that of its output. To be called once.
    package func wait() async throws -> End {
        try await end.value()
    }

    /// Sends a signal; nothing happens when the child is gone or has closed its outputs.
    package func signal(_ number: Int32) throws {
        try isOver.withLock { isOver in
            if !isOver { try send(Signal(rawValue: number)) }
        }
    }

    private func send(_ signal: Signal) throws {
        do {
            try child.send(signal: signal)
        } catch {
            guard error.underlyingError == .noSuchProcess else { throw error }
        }
    }

    /// Writes a line to the child's standard input.
    package func type(_ line: String) async throws {
        _ = try await child.standardInputWriter.write("\(line)\n")
    }

    /// Ends the child's standard input.
    package func closeInput() async throws {
        try await child.standardInputWriter.finish()
    }
}
