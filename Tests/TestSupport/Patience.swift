extension Duration {
    /// How long a test waits for what should come before it fails. Long, because it is only waited for in vain: on a busy
    /// machine other tests may hold both cores for seconds, and what came in time is seen late.
    package static let patience: Duration = .seconds(60)
}
