import Domain

/// What lies under a balance curve: the days on which bets were settled, the hours of one day, or, where all were
/// settled within an hour, their numbers: at one moment a curve would be a single upright line.
struct CurveAxis {
    typealias Tick = (value: Int64, label: String)

    /// In the unit of ``position(of:)``.
    let lower: Int64
    let upper: Int64
    let ticks: [Tick]
    let countsBets: Bool

    private static let mostTicks: Int64 = 7

    /// - Parameter points: at least one, in order.
    init(under points: [BalanceCurve.Point], zone: ZoneClock, language: Language) {
        let (first, last) = (points.first?.at.seconds ?? 0, points.last?.at.seconds ?? 0)
        countsBets = last - first < 3_600
        if countsBets {
            (lower, upper) = (0, Int64(points.last?.index ?? 1))
            let step = Self.step(for: upper)
            ticks = stride(from: 0, through: upper, by: Int(step)).map { ($0, "\($0)") }
        } else {
            let span = first...last
            (lower, upper) = (first, last)
            ticks = TimeTicks(in: span, zone: zone, language: language, most: Self.mostTicks).values
                .filter { span.contains($0.value) }
        }
    }

    func position(of point: BalanceCurve.Point) -> Int64 { countsBets ? Int64(point.index) : point.at.seconds }

    /// Where a position lies, 0 at the left and 1 at the right.
    func share(of position: Int64) -> Double { Double(position - lower) / Double(max(1, upper - lower)) }

    private static func step(for count: Int64) -> Int64 {
        var power: Int64 = 1
        while true {
            for step in [power, 2 * power, 5 * power] where count / step <= mostTicks { return step }
            power *= 10
        }
    }
}
