import HTTP
import Synchronization

/// One request to a model's server: reads the answer as it comes, and gives up when it takes too long or grows too
/// large.
struct ModelExchange: Sendable {
    struct Outcome: Sendable {
        var result: Result<Completion, ModelFault>
        /// What the server has surely or probably worked; nothing if it refused.
        var usage: TokenUsage
    }

    private enum Ending: Sendable {
        case read(Outcome)
        case expired(ModelFault.Stage)
        case stoppedWatching
    }

    let transport: OpenAIModel.Transport
    let request: HTTPRequest
    let chat: ChatRequest
    let discretion: Discretion
    let limits: ModelLimits
    /// When the total time ends.
    let deadline: Duration
    let clock: any Clock<Duration>
    let elapsed: @Sendable () -> Duration

    /// - Parameter show: gets the text as it comes; while it works nothing more is read.
    func run(_ show: @escaping @Sendable (String) async -> Void) async -> Outcome {
        let watch = WatchCell(AnswerWatch(limits: limits, askedAt: elapsed(), deadline: deadline))
        return await withTaskGroup(of: Ending.self) { group in
            group.addTask { .read(await read(watch, show)) }
            group.addTask { await look(at: watch) }
            var outcome = Outcome(result: .failure(.cancelled), usage: .none)
            var expired: ModelFault.Stage?
            for await ending in group {
                switch ending {
                case .expired(let stage): expired = stage
                case .read(let read): outcome = read
                case .stoppedWatching: continue
                }
                group.cancelAll()
            }
            if let expired, case .failure = outcome.result { outcome.result = .failure(.timedOut(expired)) }
            return outcome
        }
    }

    private func look(at watch: WatchCell) async -> Ending {
        while true {
            switch watch.value.withLock({ $0.verdict(at: elapsed()) }) {
            case .expired(let stage): return .expired(stage)
            case .wait(let duration):
                do { try await clock.sleep(for: duration) } catch { return .stoppedWatching }
            }
        }
    }

    private func read(_ watch: WatchCell, _ show: @Sendable (String) async -> Void) async -> Outcome {
        let stream: HTTPStream
        do {
            stream = try await transport(request)
        } catch {
            return Outcome(result: .failure(ModelFault(error, isAnswering: false, discretion)), usage: .none)
        }
        guard (200..<300).contains(stream.status) else {
            return Outcome(result: .failure(await refusal(stream)), usage: .none)
        }
        var reader = AnswerReader(limit: limits.answerBytes, discretion: discretion)
        let result = await read(stream, into: &reader, watch, show)
        return Outcome(result: result, usage: reader.assembler.usage ?? estimate(of: reader.assembler))
    }

    private func estimate(of assembler: CompletionAssembler) -> TokenUsage {
        TokenUsage(input: TokenEstimate.tokens(in: chat), output: assembler.writtenTokens, isEstimate: true)
    }

    private func read(
        _ stream: HTTPStream,
        into reader: inout AnswerReader,
        _ watch: WatchCell,
        _ show: @Sendable (String) async -> Void
    ) async -> Result<Completion, ModelFault> {
        do throws(ModelFault) {
            var pieces = stream.body.makeAsyncIterator()
            while let piece = try await next(&pieces, isDone: reader.isDone) {
                watch.value.withLock { $0.pieceCame() }
                let text = try reader.take(piece)
                if !text.isEmpty { await show(text) }
                let now = elapsed()
                watch.value.withLock { $0.pieceHandled(at: now, isLast: reader.isDone) }
            }
            let (text, completion) = try reader.finish()
            if !text.isEmpty { await show(text) }
            return .success(completion)
        } catch {
            return .failure(error)
        }
    }

    /// The next bytes. How the connection ends after the answer is complete makes no difference.
    private func next(_ pieces: inout HTTPStream.Body.Iterator, isDone: Bool) async throws(ModelFault) -> [UInt8]? {
        do {
            return try await pieces.next()
        } catch {
            if isDone { return nil }
            throw ModelFault(error, isAnswering: true, discretion)
        }
    }

    /// The longest refusal that is read.
    private static let longestRefusal = 64 << 10

    private func refusal(_ stream: HTTPStream) async -> ModelFault {
        var body: [UInt8] = []
        var pieces = stream.body.makeAsyncIterator()
        // Whatever ends the body, the status has said enough.
        while body.count < Self.longestRefusal, let piece = try? await pieces.next() { body += piece }
        if Task.isCancelled { return .cancelled }
        let retryAfter = stream.headers.retryAfter(within: .zero ... .seconds(86_400))
        return ModelFault(
            status: stream.status,
            complaint: ServerComplaint(reading: body),
            retryAfter: retryAfter,
            discretion
        )
    }
}

/// Shares the watch between the reader and who looks at it.
private final class WatchCell: Sendable {
    let value: Mutex<AnswerWatch>

    init(_ watch: AnswerWatch) { value = Mutex(watch) }
}
