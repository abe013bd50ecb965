import Glibc

/// A Bot API server that costs next to nothing, so that what is measured is the bot.
///
/// It prints JSON lines: where it listens, when the first poll came, and at the end the results.
@main
struct StandInServer {
    static let usage = """
        usage: StandInServer flood COUNT [UNANSWERED]   updates as fast as they are answered
               StandInServer rate PER_SECOND COUNT      updates on a schedule, for latency
               StandInServer hold COUNT                 updates that wait at the bot, for memory
               StandInServer soak PER_SECOND COUNT      all that one says to a bot, on a schedule, for memory over time
               StandInServer idle                       no updates, until the end by a signal
        """

    static func main() throws {
        guard let load = load(Array(CommandLine.arguments.dropFirst())) else {
            writeLine(usage, to: STDERR_FILENO)
            exit(64)
        }
        var server = try Server(load: load)
        writeLine(#"{"event": "listening", "url": "http://127.0.0.1:\#(server.port)"}"#)
        let results = try server.run()
        for line in results.lines { writeLine(line) }
    }

    private static func load(_ arguments: [String]) -> Load? {
        let numbers = arguments.dropFirst().compactMap { Int($0) }.filter { $0 > 0 }
        guard !arguments.isEmpty, numbers.count == arguments.count - 1 else { return nil }
        switch (arguments.first, numbers.count) {
        case ("flood", 1): return .flood(count: numbers[0], unanswered: 2_000)
        case ("flood", 2): return .flood(count: numbers[0], unanswered: numbers[1])
        case ("rate", 2): return .rate(perSecond: numbers[0], count: numbers[1])
        case ("soak", 2): return .soak(perSecond: numbers[0], count: numbers[1])
        case ("hold", 1): return .hold(count: numbers[0])
        case ("idle", 0): return .idle
        default: return nil
        }
    }
}
