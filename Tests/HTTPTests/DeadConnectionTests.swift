import HTTP
import Logging
import Synchronization
import Testing

@testable import Coaching
@testable import Telegram

@Suite("A connection that died without a word is left after its first time limit", .timeLimit(.minutes(2)))
struct DeadConnectionTests {
    /// For requests that nobody will answer.
    static let short = Duration.milliseconds(300)

    @Test("over HTTP/2, the request after the one that ran out of time uses a new connection")
    func afterTimeLimit() async throws {
        try await throughProxy { _ in
            []
        } _: { proxy, client, url in
            let before = try await client.send(HTTPRequest(url: url))
            proxy.freeze()
            let error = await failure(of: HTTPRequest(method: .post, url: url, timeout: Self.short), from: client)
            #expect(error?.kind == .timeout && error?.mayHaveBeenApplied == true)
            for _ in 0..<3 { #expect(try await client.send(HTTPRequest(method: .post, url: url)).status == 200) }
            #expect(before.status == 200 && proxy.connectionCount == 2)
        }
    }

    @Test("what else the connection carries goes on to its own end, and takes no company")
    func othersGoOn() async throws {
        let (waits, isOver) = (Signal(), Signal())
        try await throughProxy { call in
            guard call.path != "/" else { return [] }
            waits.send()
            if call.path == "/never" { try await Task.sleep(for: .seconds(3_600)) }
            await isOver.wait()
            return [1]
        } _: { proxy, client, url in
            _ = try await client.send(HTTPRequest(url: url))
            try await withThrowingTaskGroup(of: [UInt8].self) { group in
                group.addTask { try await client.send(HTTPRequest(url: url + "slow")).body }
                await waits.wait()
                let lost = await failure(of: HTTPRequest(url: url + "never", timeout: Self.short), from: client)
                #expect(lost?.kind == .timeout && proxy.connectionCount == 1)
                let beside = try await client.send(HTTPRequest(url: url))
                #expect(beside.status == 200 && proxy.connectionCount == 2)
                isOver.send()
                let slow = try await group.next()
                #expect(slow == [1])
            }
        }
    }

    @Test("a request that is given up after a long silence says the same, one given up at once does not")
    func givenUp() async throws {
        for silence in [Duration.zero, .seconds(3_600)] {
            let received = Signal()
            try await throughProxy(telltaleSilence: silence) { call in
                guard call.path == "/never" else { return [] }
                received.send()
                try await Task.sleep(for: .seconds(3_600))
                return []
            } _: { proxy, client, url in
                _ = try await client.send(HTTPRequest(url: url))
                await withTaskGroup { group in
                    group.addTask {
                        #expect(await failure(of: HTTPRequest(url: url + "never"), from: client)?.kind == .cancelled)
                    }
                    await received.wait()
                    group.cancelAll()
                }
                #expect(try await client.send(HTTPRequest(url: url)).status == 200)
                #expect(proxy.connectionCount == (silence == .zero ? 2 : 1))
            }
        }
    }

    @Test("over HTTP/1.1, the other connections that were kept are left with it")
    func keptConnections() async throws {
        let arrived = Atomic(0)
        let gate = Rendezvous()
        let server = try LoopbackServer { connection in
            while let request = connection.readRequest() {
                if request.requestLine.contains("/together") {
                    // Each waits for all, so that each needs a connection.
                    if arrived.add(1, ordering: .sequentiallyConsistent).newValue == 4 {
                        for _ in 0..<4 { gate.arrive() }
                    }
                    gate.meet()
                }
                guard connection.write(answer("ok")) else { return }
            }
        }
        try await server.run { server in
            try await FreezingProxy.withRunning(to: Int(server.port)) { proxy in
                let client = HTTPClient()
                let url = "http://127.0.0.1:\(proxy.port)/"
                try await withThrowingTaskGroup(of: Int.self) { group in
                    for _ in 0..<4 {
                        group.addTask { try await client.send(HTTPRequest(url: url + "together")).status }
                    }
                    for try await status in group { #expect(status == 200) }
                }
                #expect(proxy.connectionCount == 4)
                proxy.freeze()
                let error = await failure(of: HTTPRequest(method: .post, url: url, timeout: Self.short), from: client)
                #expect(error?.kind == .timeout)
                #expect(try await client.send(HTTPRequest(method: .post, url: url)).status == 200)
                #expect(proxy.connectionCount == 5)
                await client.shutdown()
            }
        }
    }

    @Test("polls and sends of the bot recover: a send after its own limit, the poll after its own")
    func bot() async throws {
        let polls = Atomic(0)
        let asked = Signal()
        try await throughProxy { call in
            guard call.path.hasSuffix("/getUpdates") else {
                return Array(#"{"ok":true,"result":{"message_id":5}}"#.utf8)
            }
            // The second poll waits for an update, as long polls do, and dies with its connection.
            let number = polls.add(1, ordering: .sequentiallyConsistent).newValue
            if number == 2 {
                asked.send()
                try await Task.sleep(for: .seconds(3_600))
            }
            if number > 3 { try await Task.sleep(for: .seconds(3_600)) }
            return Array(#"{"ok":true,"result":[{"update_id":\#(number)}]}"#.utf8)
        } _: { proxy, client, url in
            let sent = Atomic(0)
            let api = TelegramAPI(
                baseURL: url,
                token: try BotToken("123456:AAsecretsecretsecret")
            ) { request async throws(HTTPError) in
                var request = request
                if request.url.hasSuffix("/getUpdates"),
                    sent.add(1, ordering: .sequentiallyConsistent).newValue == 2
                {
                    request.timeout = .seconds(3)
                }
                return try await client.send(request)
            }
            let taken = Signal()
            let poller = Poller(
                api: api,
                backoff: Backoff(first: .milliseconds(1), cap: .milliseconds(1)),
                logger: Logger(label: "poller") { _ in SwiftLogNoOpLogHandler() },
                room: { 40 },
                intake: { updates in for _ in updates { taken.send() } }
            )
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await poller.run() }
                await taken.wait()
                await asked.wait()
                proxy.freeze()
                await #expect(throws: TelegramError.self) { try await api.call("sendMessage", timeout: Self.short) }
                let message = try await api.call("sendMessage").messageID
                #expect(message == 5 && proxy.connectionCount == 2)
                // The third poll brings the second update: it is the first after the one that ran out of time.
                await taken.wait()
                #expect(poller.status.failures == 1 && proxy.connectionCount == 2)
                group.cancelAll()
                await client.shutdown()
                while let result = await group.nextResult() {
                    if case .failure(let error) = result, !(error is CancellationError) { throw error }
                }
            }
        }
    }

    @Test("a question to the model that was given up in vain is followed by one that is answered")
    func model() async throws {
        let answer = #"{"choices":[{"message":{"role":"assistant","content":"Well."},"finish_reason":"stop"}]}"#
        try await throughProxy(telltaleSilence: .milliseconds(100)) { _ in
            Array(answer.utf8)
        } _: { proxy, client, url in
            let chat = ChatRequest(messages: [.user("How am I doing?")])
            let endpoint = try ModelEndpoint(url + "v1")
            let limits = ModelLimits(firstChunk: Self.short)
            let patient = OpenAIModel(name: "m", endpoint: endpoint, client: client)
            let impatient = OpenAIModel(name: "m", endpoint: endpoint, limits: limits, client: client)
            #expect(try await patient.complete(chat, until: .seconds(60)) { _ in }.text == "Well.")
            proxy.freeze()
            await #expect(throws: ModelFault.self) {
                try await impatient.complete(chat, until: .seconds(60)) { _ in }
            }
            #expect(try await patient.complete(chat, until: .seconds(60)) { _ in }.text == "Well.")
        }
    }

    /// A server that speaks HTTP/2 behind a proxy that can freeze, and a client that knows it by `url`.
    private func throughProxy(
        telltaleSilence: Duration = .seconds(3_600),
        answering respond: @escaping @Sendable (SecureServer.Call) async throws -> [UInt8],
        _ body: (FreezingProxy, HTTPClient, _ url: String) async throws -> Void
    ) async throws {
        try await SecureServer.withRunning(answering: respond) { server in
            try await FreezingProxy.withRunning(to: server.port) { proxy in
                let client = HTTPClient(
                    configuration: .init(telltaleSilence: telltaleSilence, authorities: server.authorities)
                )
                try await body(proxy, client, "https://localhost:\(proxy.port)/")
                await client.shutdown()
            }
        }
    }
}
