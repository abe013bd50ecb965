import Foundation
import TestSupport

/// A simulated world through the bot's own handlers: interactions a second, of the time that their transactions take,
/// and of the whole, with the matches, the closing prices and what is folded at the end.
struct SimulationBenchmark {
    private static let users = 1_000
    private static let days = 90

    func run() async throws {
        let folder = FileManager.default.currentDirectoryPath + "/.build/benchmark-world"
        try? FileManager.default.removeItem(atPath: folder)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let clock = ContinuousClock()
        let before = clock.now
        let printed = try await Program.withRunning(
            try Program.built("risk0"),
            arguments: [
                "simulate", "--users", "\(Self.users)", "--days", "\(Self.days)", "--seed", "1", "--data", folder,
            ],
            environment: [:],
            workingDirectory: URL(filePath: FileManager.default.currentDirectoryPath)
        ) { program in
            let output = try await program.standardOutput.whole(within: .seconds(1_800))
            _ = try await program.wait()
            return output
        }
        let seconds = (clock.now - before).milliseconds / 1_000
        guard let match = printed.firstMatch(of: /(\d+) interactions \((\d+)\/s/), let count = Double(match.1),
            let rate = Double(match.2)
        else { return print("risk0 simulate printed no rate: \(printed.prefix(200))") }
        Result.show("simulated interactions through the bot's handlers", rate, "interactions/s")
        Result.show("the same with all else of a simulated world", (count / seconds).rounded(), "interactions/s")
    }
}
