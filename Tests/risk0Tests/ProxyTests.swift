import Bot
import TestSupport
import Testing

@Suite("The program behind a proxy", .timeLimit(.minutes(5)))
struct ProxyTests {
    @Test(
        "the proxy of the environment is asked for an address that only it can reach",
        arguments: ["http_proxy", "ALL_PROXY"]
    )
    func proxy(variable: String) async throws {
        try await Stage.open { stage in
            let api = stage.api
            var behind = stage
            // The stand-in is the proxy, and the API at once: it takes whole addresses in the request line.
            behind.environment["TELEGRAM_API_URL"] = "http://api.telegram.invalid"
            behind.environment[variable] = api.url
            try await behind.run { _ in
                await api.sendText("/bet bet365 football 1.90 20 Arsenal", from: ann)
                #expect(try await api.nextMessage(to: ann).text.hasPrefix("Logged #1"))
                try await api.allConfirmed()
            }
        }
    }
}
