package import Domain
import Features
package import Intelligence

/// A picture of an account's health score, day by day, over the bands that give it its colour.
package struct ScoreChart: Chart {
    /// Pixels.
    static let width = 900
    static let height = 420

    /// A day's score; while there were too few bets for a number, the range in which it lay.
    struct Point: Equatable {
        /// Seconds since 1970, UTC.
        let at: Int64
        let value: Double
        let low: Double
        let high: Double
    }

    let points: [Point]
    package let language: Language
    package let zone: ZoneClock
    package let subject: String
    /// Says so, wherever the picture goes.
    let isSimulated: Bool

    package init(
        _ history: AccountHistory,
        language: Language,
        zone: ZoneClock,
        subject: String,
        isSimulated: Bool
    ) {
        points = history.points.map { point in
            Point(
                at: point.at.seconds,
                value: point.score.value,
                low: point.score.range.lowerBound,
                high: point.score.range.upperBound
            )
        }
        self.language = language
        self.zone = zone
        self.subject = subject
        self.isSimulated = isSimulated
    }
}
