import Domain

/// When bets are placed. Recreational bets come shortly before the start, sharp ones at the opening.
enum TimingFeatures: FeatureGroup {
    private static let window = FeatureWindow.bets(AccountFold.window)
    private static let start = "bets of which the start was given"
    private static let noStart = "no bet with a known start"
    private static let hour = "bets logged since hours of the user's zone are kept"
    private static let noHour = "no bet with a known hour"

    static let definitions: [FeatureDefinition] = [
        FeatureTopic.timing.define(
            .medianHoursBeforeStart,
            .hours,
            window,
            needs: start,
            null: noStart,
            "The median of hours from the bet to the earliest start; negative when under way."
        ),
        FeatureTopic.timing.define(
            .openingShare,
            .share,
            window,
            needs: "bets on markets whose opening is known",
            null: "no bet on a market with a known opening",
            "The share of bets within 2 hours of the market's opening."
        ),
        FeatureTopic.timing.define(
            .dayBeforeShare,
            .share,
            window,
            needs: start,
            null: noStart,
            "The share of bets more than 24 hours before the start."
        ),
        FeatureTopic.timing.define(
            .lastHalfHourShare,
            .share,
            window,
            needs: start,
            null: noStart,
            "The share of bets in the last 30 minutes before the start, when most recreational bets come."
        ),
        FeatureTopic.timing.define(
            .inPlayShare,
            .share,
            window,
            needs: "a bet",
            null: "no bet",
            "The share of bets while the match was played: marked so, or after its start."
        ),
        FeatureTopic.timing.define(
            .courtSideShare,
            .share,
            window,
            needs: "live bets with a feed of incidents",
            null: "no live bet with a known incident",
            "The share of live bets within 10 seconds of an incident: faster than the casino's own picture."
        ),
        FeatureTopic.timing.define(
            .alertGap,
            .logMinutes,
            window,
            needs: "bets after an alert",
            null: "no bet after an alert",
            "The mean of ln(1 + minutes) from an alert to the bet: small for who follows moves of the market."
        ),
        FeatureTopic.timing.define(
            .nightShare,
            .share,
            window,
            needs: hour,
            null: noHour,
            "The share of bets between 00:00 and 06:00 in the user's zone."
        ),
        FeatureTopic.timing.define(
            .weekendShare,
            .share,
            window,
            needs: hour,
            null: noHour,
            "The share of bets on Saturdays and Sundays in the user's zone."
        ),
    ]

    static func read(_ view: AccountView, into vector: inout FeatureVector) {
        var hours: [Double] = []
        var (opening, early, late, live) = (Share(), Share(), Share(), Share())
        var (courtSide, night, weekend) = (Share(), Share(), Share())
        var (gaps, alerts) = (0.0, 0)
        for bet in view.recent {
            if let minutes = bet.minutesBeforeStart {
                hours.append(Double(minutes) / 60)
                early.add(minutes > 24 * 60)
                late.add((0...30).contains(minutes))
            }
            opening.add(bet.facts[.isOpening])
            live.add(bet.isLive)
            if bet.isLive { courtSide.add(bet.facts[.isCourtSide]) }
            if let seconds = bet.secondsSinceAlert {
                gaps += naturalLogarithm(1 + Double(seconds) / 60)
                alerts += 1
            }
            if let hour = bet.hourOfWeek {
                night.add(hour % 24 < 6)
                weekend.add(hour >= 120)
            }
        }
        vector[.medianHoursBeforeStart] = hours.median()
        vector[.openingShare] = opening.value
        vector[.dayBeforeShare] = early.value
        vector[.lastHalfHourShare] = late.value
        vector[.inPlayShare] = live.value
        vector[.courtSideShare] = courtSide.value
        vector[.alertGap] = alerts > 0 ? gaps / Double(alerts) : nil
        vector[.nightShare] = night.value
        vector[.weekendShare] = weekend.value
    }
}
