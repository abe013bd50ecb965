/// How long nothing has come of an answer.
struct Silence {
    private var start = ContinuousClock.now

    var length: Duration { start.duration(to: .now) }

    /// Something has come.
    mutating func end() { start = .now }
}
