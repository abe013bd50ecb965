import Hummingbird
import Logging
import NIOCore

/// Runs an HTTP server on a free port of 127.0.0.1 for as long as the body runs.
func withLoopbackServer<Responder: HTTPResponder, Value>(
    _ responder: Responder,
    _ body: (_ port: Int) async throws -> Value
) async throws -> Value where Responder.Context: InitializableFromSource<ApplicationRequestContextSource> {
    let listening = Handover<Int>()
    let application = Application(
        responder: responder,
        server: .http1(configuration: .init(additionalChannelHandlers: [ConnectionWatch()])),
        configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
        onServerRunning: { channel in
            listening.give(Result { try port(of: channel) })
        },
        logger: Logger(label: "stand-in") { _ in SwiftLogNoOpLogHandler() }
    )
    return try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
            do {
                try await application.run()
                listening.give(.failure(CancellationError()))
            } catch {
                // A failure to start is the waiter's to report; later ones end requests, which the test sees.
                listening.give(.failure(error))
            }
        }
        defer { group.cancelAll() }
        return try await body(try await listening.value())
    }
}

private func port(of channel: any Channel) throws -> Int {
    guard let port = channel.localAddress?.port else { throw NotListening() }
    return port
}

private struct NotListening: Error, CustomStringConvertible {
    let description = "The stand-in bound a socket that has no port; it needs TCP on 127.0.0.1."
}
