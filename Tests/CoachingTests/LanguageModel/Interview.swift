import Coaching
import Domain
import HTTP
import Synchronization
import TestSupport

/// A question put to a stand-in, with all that can be seen of it.
struct Interview: Sendable {
    static let key = "sk-planted-SECRET-0123456789"
    static let bankroll = FactToolDefinition(
        "bankroll",
        "What the user has to bet with.",
        [FactParameter("casino", .text, "A casino's name."), FactParameter("count", .integer, "How many.")],
        facts: ["balance"]
    )

    let model: OpenAIModel
    let events = EventList()
    let calls = Mutexed<[FactArguments]>([])

    init(
        url: String,
        key: String? = Interview.key,
        limits: ModelLimits = .init(),
        breaker: CircuitBreaker = .init(),
        price: TokenPrice? = nil,
        clock: any Clock<Duration> = ManualClock()
    ) throws {
        let client = HTTPClient()
        model = OpenAIModel(
            name: "stand-in",
            endpoint: try ModelEndpoint(url),
            apiKey: try key.map { key throws(ModelSettingFault) in try APIKey(key) },
            price: price,
            limits: limits,
            // No wait between tries: the clock stands still unless a test moves it.
            retryPolicy: RetryPolicy(backoff: Backoff(first: .zero, cap: .zero)),
            breaker: breaker,
            clock: clock,
            transport: { request async throws(HTTPError) in try await client.stream(request) }
        )
    }

    static func request(_ question: String = "How much do I have?") -> ChatRequest {
        ChatRequest(messages: [.system("You are a coach."), .user(question)], tools: [bankroll])
    }

    func ask(
        _ question: String = "How much do I have?",
        budget: TokenBudget? = nil,
        onText: @escaping @Sendable (String) async -> Void = { _ in }
    ) async throws(ModelFault) -> ModelAnswer {
        let conversation = ModelConversation(model) { sheet in "{\"tool\":\"\(sheet.tool)\"}" }
        return try await conversation.run(
            Self.request(question),
            budget: budget,
            callTool: { name, arguments in try answer(name, arguments) },
            on: { [events] event in
                events.add(event)
                if case .text(let text) = event { await onText(text) }
            }
        )
    }

    /// The fault that the question ends with; `nil` if it was answered.
    func fault(
        budget: TokenBudget? = nil,
        onText: @escaping @Sendable (String) async -> Void = { _ in }
    ) async -> ModelFault? {
        do throws(ModelFault) {
            _ = try await ask(budget: budget, onText: onText)
            return nil
        } catch {
            return error
        }
    }

    private func answer(_ name: String, _ arguments: FactArguments) throws -> FactSheet {
        guard name == "bankroll" else { throw FactToolFault.unknownTool(name) }
        guard arguments.values.keys.allSatisfy({ ["casino", "count"].contains($0) }) else {
            throw FactToolFault.unknownParameter(arguments.values.keys.sorted().joined())
        }
        if arguments.text("casino") == "broken" { throw StoreBroken() }
        calls.update { $0.append(arguments) }
        return FactSheet(tool: name, title: Words(en: "Bankroll", fr: "Bankroll"))
    }

    private struct StoreBroken: Error {}
}

/// The events of an answer in their order.
final class EventList: Sendable {
    private let list = Mutex<[ModelEvent]>([])

    func add(_ event: ModelEvent) { list.withLock { $0.append(event) } }

    var all: [ModelEvent] { list.withLock { $0 } }
    var text: String { all.map { if case .text(let text) = $0 { text } else { "" } }.joined() }
    var used: TokenUsage { all.reduce(.none) { if case .used(let usage) = $1 { $0 + usage } else { $0 } } }
}

/// A value that closures on different tasks may change.
final class Mutexed<Value: Sendable>: Sendable {
    private let mutex: Mutex<Value>

    init(_ value: Value) { mutex = Mutex(value) }

    var value: Value { mutex.withLock { $0 } }
    func update(_ change: (inout Value) -> Void) { mutex.withLock { value in change(&value) } }
}

/// Lets seconds pass on the clock, one each time that someone has lain down to sleep, for as long as the body runs.
func whileTimePasses<Value>(on clock: ManualClock, _ body: () async throws -> Value) async throws -> Value {
    try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
            while !Task.isCancelled {
                try await clock.waitForSleepers(1)
                clock.advance(by: .seconds(1))
            }
        }
        defer { group.cancelAll() }
        return try await body()
    }
}
