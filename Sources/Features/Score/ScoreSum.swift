/// What a score is made of beside its pillars.
struct ScoreSum: Hashable, Sendable {
    /// The points of all pillars.
    var risk = 0.0
    /// The casino's.
    var multiplier = 1.0
    /// The most that is left by limits.
    var most = 100.0

    /// 0 to 100.
    func health(risk: Double) -> Double { max(0, min(100 - multiplier * risk, most)) }
}
