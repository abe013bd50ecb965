/// How long a test waits for what should come before it fails.
package enum Patience {
    package static let limit: Duration = .seconds(20)

    /// Returns when the limit has passed in turns of a second: where other tests hold both cores for longer, that counts as
    /// one of them, because what came in the meantime could not be seen either.
    package static func sleep(for limit: Duration) async throws {
        var left = limit
        while left > .zero {
            let turn = min(left, .seconds(1))
            try await Task.sleep(for: turn)
            left -= turn
        }
    }
}
