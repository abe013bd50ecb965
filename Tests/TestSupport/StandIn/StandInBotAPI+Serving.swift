import Foundation

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
        return try await withLoopbackServer(Front(api: api)) { port in
            api.listens(on: port)
            return try await body(api)
        }
    }
}
