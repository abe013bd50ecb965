extension Clock where Duration == Swift.Duration {
    /// Tells how much time has passed since it was made; usable where only `any Clock<Duration>` is known, whose
    /// instants cannot be compared.
    package func stopwatch() -> @Sendable () -> Swift.Duration {
        let start = now
        return { [self] in start.duration(to: now) }
    }
}
