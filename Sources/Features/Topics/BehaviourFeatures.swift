import Domain

/// How the user comes and goes, as far as RISK0 sees it: visits to the bot stand for visits to the casino.
enum BehaviourFeatures: FeatureGroup {
    private static let visits = FeatureWindow.days(90)
    private static let noVisit = "no visit in the window"

    static let definitions: [FeatureDefinition] = [
        FeatureTopic.behaviour.define(
            .desktopShare,
            .share,
            visits,
            needs: "visits of which the device is known",
            null: "no visit with a known device",
            "The share of the user's visits to RISK0 from a desktop, whatever the account."
        ),
        FeatureTopic.behaviour.define(
            .sessionsPerDay,
            .count,
            visits,
            needs: "a visit",
            null: noVisit,
            "The user's visits to RISK0 a day, whatever the account, since the first visit or over the window."
        ),
        FeatureTopic.behaviour.define(
            .idleSessionShare,
            .share,
            visits,
            needs: "a visit",
            null: noVisit,
            "The share of the user's visits to RISK0 in which no bet was logged, whatever the account."
        ),
        FeatureTopic.behaviour.define(
            .casinoPlayShare,
            .share,
            .present,
            needs: "what was staked on games other than bets, which nothing tells yet",
            null: "play besides bets is not known",
            "The share of play on casino games: the more there is, the more welcome the account."
        ),
        FeatureTopic.behaviour.define(
            .identityRechecks,
            .count,
            .lifetime,
            needs: "nothing",
            null: "never",
            "How often the casino asked for documents again, as reported."
        ),
    ]

    static func read(_ view: AccountView, into vector: inout FeatureVector) {
        let window = view.days(90)
        var (visits, withBet, withDevice, desktop) = (Int64(0), Int64(0), Int64(0), Int64(0))
        for day in view.visits.days where window.contains(day.day) {
            visits += day.visits
            withBet += day.withBet
            withDevice += day.withDevice
            desktop += day.desktop
        }
        vector[.identityRechecks] = Double(view.account.limits.met.count { $0.type == .identityCheck })
        vector[.desktopShare] = withDevice > 0 ? Double(desktop) / Double(withDevice) : nil
        guard visits > 0 else { return }
        vector[.idleSessionShare] = 1 - Double(min(withBet, visits)) / Double(visits)
        let today = window.upperBound
        let first =
            view.visits.firstAt.map { min(max($0.daysSince1970, window.lowerBound), today) } ?? window.lowerBound
        vector[.sessionsPerDay] = Double(visits) / Double(today - first + 1)
    }
}
