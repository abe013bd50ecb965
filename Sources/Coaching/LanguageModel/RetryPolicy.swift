package import HTTP

/// Whether a request that failed is made again, and after how long.
package struct RetryPolicy: Sendable, Equatable {
    private let maximumRetries: Int
    /// A server that asks for more is not waited for: someone is waiting for the answer.
    private let longestWait: Duration
    private var backoff: Backoff

    package init(
        maximumRetries: Int = 2,
        longestWait: Duration = .seconds(10),
        backoff: Backoff = Backoff(first: .milliseconds(500), cap: .seconds(5))
    ) {
        self.maximumRetries = maximumRetries
        self.longestWait = longestWait
        self.backoff = backoff
    }

    /// The wait before the next try, or `nil` for none.
    ///
    /// - Parameters:
    ///   - hasShown: Whether something of the answer was shown already: it would be said twice.
    ///   - remaining: What is left of the total time.
    mutating func wait(
        after fault: ModelFault,
        hasShown: Bool,
        remaining: Duration,
        using random: inout some RandomNumberGenerator
    ) -> Duration? {
        guard fault.isTransient, !hasShown, backoff.failures < maximumRetries else { return nil }
        var wait = backoff.next(using: &random)
        if case .rateLimited(let asked?) = fault {
            guard asked <= longestWait else { return nil }
            wait = max(wait, asked)
        }
        return wait < remaining ? wait : nil
    }
}
