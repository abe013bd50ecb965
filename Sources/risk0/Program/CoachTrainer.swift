import Subprocess
import SystemPackage

/// Has a process of its own learn what the coach needs of its examples, so that the memory which that takes never
/// becomes the bot's.
struct CoachTrainer: Sendable {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    let promptsDirectory: String
    let dataDirectory: String

    /// Returns when it is learnt. Cancelled, it ends the process; one whose bot is killed ends itself.
    func run() async throws {
        let configuration = Configuration(
            // The program that runs, also where another has been put in its place meanwhile.
            executable: .path("/proc/self/exe"),
            arguments: Arguments(TrainCoachCommand.arguments),
            // Nothing else is its business, least of all what is secret.
            environment: .custom(["PROMPTS_DIRECTORY": promptsDirectory, "RISK0_DATA_DIRECTORY": dataDirectory])
        )
        let result = try await Subprocess.run(
            configuration,
            input: .inputWriter,
            output: .discarded,
            error: .sequence
        ) { child in
            var said: [UInt8] = []
            for try await buffer in child.standardError where said.count < 4_096 {
                buffer.withUnsafeBytes { said += $0 }
            }
            return String(decoding: said.prefix(4_096), as: UTF8.self)
        }
        guard result.terminationStatus.isSuccess else {
            try Task.checkCancellation()
            throw Failure(description: "\(result.terminationStatus); \(result.closureResult)")
        }
    }
}
