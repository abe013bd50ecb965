/// What a message shows of its writer's mood. The score alone is kept, never the words.
package struct MoodScore: Hashable, Sendable {
    /// Anger at results and at casinos, 0…1.
    package let tilt: Double
    /// The wish to win losses back, 0…1.
    package let chase: Double
    /// Fear of missing out, and sureness of winning, 0…1.
    package let fomo: Double
    /// From −1, all bad, to 1, all good.
    package let valence: Double

    /// Values outside the ranges are cut to them.
    package init(tilt: Double, chase: Double, fomo: Double, valence: Double) {
        self.tilt = min(1, max(0, tilt))
        self.chase = min(1, max(0, chase))
        self.fomo = min(1, max(0, fomo))
        self.valence = min(1, max(-1, valence))
    }
}
