import Foundation
import Hummingbird
import Logging
import NIOCore

extension StandInBotAPI {
    /// Runs a server on a free port of 127.0.0.1 for as long as the body runs.
    ///
    /// - Parameters:
    ///   - clock: measures polls, rate limits and the age of callback queries.
    ///   - firstUpdateID: the number of the first update.
    ///   - today: seconds since 1970, for messages that are sent without a date of their own.
    package static func withServer<Value, C: Clock>(
        clock: C = ContinuousClock(),
        firstUpdateID: Int64 = 100_000,
        today: @escaping @Sendable () -> Int64 = { Int64(Date().timeIntervalSince1970) },
        _ body: (StandInBotAPI) async throws -> Value
    ) async throws -> Value where C.Duration == Duration {
        let api = StandInBotAPI(
            time: Timepiece(clock),
            specification: try Specification.shared.get(),
            firstUpdateID: firstUpdateID,
            today: today
        )
        let listening = Handover<Int>()
        let application = Application(
            responder: Front(api: api),
            server: .http1(configuration: .init(additionalChannelHandlers: [ConnectionWatch()])),
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { channel in
                listening.give(Result { try Self.port(of: channel) })
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
            api.listens(on: try await listening.value())
            return try await body(api)
        }
    }

    private static func port(of channel: any Channel) throws -> Int {
        guard let port = channel.localAddress?.port else { throw NotListening() }
        return port
    }

    private struct NotListening: Error, CustomStringConvertible {
        let description = "The stand-in bound a socket that has no port; it needs TCP on 127.0.0.1."
    }
}
