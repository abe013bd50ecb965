import Coaching
import HTTP
import Synchronization
import TestSupport

/// What the program adds to a model's answer: the same stream of a loopback server is read by the model's client and
/// by the bare HTTP client, and each piece is timed from when the server may send it to when it is in hand.
struct ModelBenchmark {
    private static let pieces = 1_000
    private static let answers = 500

    private let client = HTTPClient()
    private let chat = ChatRequest(
        messages: [.system(String(repeating: "You are a coach. ", count: 200)), .user("How am I doing at bet365?")],
        tools: (0..<20).map { number in
            FactToolDefinition(
                "tool_\(number)",
                "Tells of something that a user may want to know.",
                [
                    FactParameter("casino", .text, "A casino's name."),
                    FactParameter("period", .word(["7d", "30d"]), "When."),
                ],
                facts: []
            )
        }
    )

    func run() async throws {
        try await StandInModel.withServer { server in
            let model = OpenAIModel(name: "m", endpoint: try ModelEndpoint(server.url), client: client)
            let conversation = ModelConversation(model) { _ in "{}" }
            let ask: Reading = { [chat] onPiece in
                _ = try await conversation.run(
                    chat,
                    callTool: { name, _ in throw FactToolFault.unknownTool(name) },
                    on: { event in if case .text = event { await onPiece() } }
                )
            }
            // The same bytes go out, so that the server has the same work.
            await server.reply(.text("word"))
            try await ask {}
            let body = try await server.nextRequest().body.encoded()
            let readBare: Reading = { [client] onPiece in
                let request = HTTPRequest(
                    method: .post,
                    url: server.url + "/chat/completions",
                    body: .bytes(Array(body), contentType: "application/json")
                )
                for try await piece in try await client.stream(request).body
                where String(decoding: piece, as: UTF8.self).contains("word") {
                    await onPiece()
                }
            }
            let first = try await firstPieces(server, ask)
            let bareFirst = try await firstPieces(server, readBare)
            let later = try await laterPieces(server, ask)
            let bareLater = try await laterPieces(server, readBare)
            show("a model's first token", first, bareFirst)
            show("each later chunk", later, bareLater)
        }
    }

    private func show(_ what: String, _ times: [Double], _ bare: [Double]) {
        let added = Result.percentile(0.5, of: times) - Result.percentile(0.5, of: bare)
        Result.show("added to \(what), p50", added, "ms")
        Result.show("\(what) on loopback, server and network included, p99", Result.percentile(0.99, of: times), "ms")
    }

    /// Reads one answer and tells of each piece of its text.
    private typealias Reading = @Sendable (_ onPiece: @escaping @Sendable () async -> Void) async throws -> Void

    /// From the question to the first piece, in ms.
    private func firstPieces(_ server: StandInModel, _ read: Reading) async throws -> [Double] {
        let clock = ContinuousClock()
        var times: [Double] = []
        for _ in 0..<Self.answers {
            await server.reply(.streamed(["word"]))
            let stopwatch = Lap(clock.now)
            try await read { stopwatch.lap() }
            times.append(stopwatch.laps.first ?? .infinity)
        }
        return times
    }

    /// From when each piece may go to when it is there, in ms.
    private func laterPieces(_ server: StandInModel, _ read: Reading) async throws -> [Double] {
        let gate = Gate()
        await server.reply(.streamed(Array(repeating: " word", count: Self.pieces), gate: gate))
        let stopwatch = Lap(ContinuousClock().now)
        gate.open()
        try await read {
            stopwatch.lap()
            gate.open()
        }
        return Array(stopwatch.laps.dropFirst())
    }
}

/// Times between calls.
private final class Lap: Sendable {
    private let state: Mutex<(last: ContinuousClock.Instant, laps: [Double])>

    init(_ start: ContinuousClock.Instant) { state = Mutex((start, [])) }

    var laps: [Double] { state.withLock { $0.laps } }

    func lap() {
        let now = ContinuousClock().now
        state.withLock { state in
            state.laps.append((now - state.last).milliseconds)
            state.last = now
        }
    }
}
