import Subprocess

/// The program that draws, run as a child: it gets its script through standard input and gives a PNG back.
///
/// The child inherits nothing: its environment is the three variables below, and of the bot's descriptors only the
/// three pipes reach it (swift-subprocess closes the others in the child, from 3 on).
package struct Gnuplot: Sendable {
    /// Where the program is looked for.
    package static let searchPath = "/usr/local/bin:/usr/bin:/bin"
    /// What a picture may take. One takes about a tenth of a second.
    package static let timeLimit = Duration.seconds(10)
    /// What a picture may weigh; one weighs about 30 kB.
    private static let mostBytes = 1 << 20

    private let environment: Environment
    private let limit: Duration
    private let clock: any Clock<Duration>

    /// - Parameter clock: measures the time limit.
    package init(
        searchPath: String = Self.searchPath,
        limit: Duration = Self.timeLimit,
        clock: any Clock<Duration> = ContinuousClock()
    ) {
        environment = .custom(["PATH": searchPath, "HOME": "/nonexistent", "LC_ALL": "C.UTF-8"])
        self.limit = limit
        self.clock = clock
    }

    /// Runs a script that plots to standard output.
    /// - Returns: the picture, a PNG.
    package func draw(_ script: String) async throws(ChartError) -> [UInt8] {
        let picture = try await run(["--default-settings"], input: script)
        guard picture.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { throw .failed(reason: "its output is no PNG") }
        return picture
    }

    /// What it calls itself: "gnuplot 5.4 patchlevel 4".
    package func version() async throws(ChartError) -> String {
        let line = String(decoding: try await run(["--version"], input: ""), as: UTF8.self)
        return line.prefix { !$0.isNewline }.description
    }

    private func run(_ arguments: [String], input: String) async throws(ChartError) -> [UInt8] {
        do {
            return try await withThrowingTaskGroup(of: [UInt8].self) { group in
                group.addTask { try await output(of: arguments, input: input) }
                group.addTask {
                    try await clock.sleep(for: limit)
                    throw ChartError.tookTooLong(limit)
                }
                // Leaving cancels the other one; a child that still runs is killed with it.
                defer { group.cancelAll() }
                return try await group.next() ?? []
            }
        } catch let error as ChartError {
            throw error
        } catch is CancellationError {
            throw .cancelled
        } catch let error as SubprocessError where error.code == .executableNotFound {
            throw .gnuplotMissing
        } catch let error as SubprocessError {
            throw Task.isCancelled ? .cancelled : .failed(reason: "\(error.code)")
        } catch {
            throw .failed(reason: "\(type(of: error))")
        }
    }

    private func output(of arguments: [String], input: String) async throws -> [UInt8] {
        let result = try await Subprocess.run(
            .name("gnuplot"),
            arguments: Arguments(arguments),
            environment: environment,
            input: .string(input),
            output: .bytes(limit: Self.mostBytes),
            error: .string(limit: 1 << 14)
        )
        guard result.terminationStatus.isSuccess else {
            throw ChartError.failed(reason: Self.reason(in: result.standardError) ?? "\(result.terminationStatus)")
        }
        return result.standardOutput
    }

    /// gnuplot repeats the line that it did not understand, and then says «line 3: unknown terminal». Only that last
    /// part is taken: the line itself may hold a name that a user chose.
    private static func reason(in complaint: String) -> String? {
        for line in complaint.split(whereSeparator: \.isNewline).reversed() {
            let words = line.drop(while: \.isWhitespace)
            guard words.hasPrefix("line "), let colon = words.firstIndex(of: ":") else { continue }
            return words[words.index(after: colon)...].drop(while: \.isWhitespace).prefix(80).description
        }
        return nil
    }
}
