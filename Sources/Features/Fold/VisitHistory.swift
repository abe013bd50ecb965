import Domain

/// A user's visits to RISK0: by day, for the last ninety.
struct VisitHistory: Hashable, Sendable {
    struct Day: Hashable, Sendable {
        /// Since 1970, UTC.
        var day: Int64
        var visits: Int64 = 0
        /// In which a bet was logged.
        var withBet: Int64 = 0
        var withDevice: Int64 = 0
        var desktop: Int64 = 0
    }

    private(set) var firstAt: Timestamp?
    private(set) var days: [Day] = []
    /// The day of the last visit, while no bet was logged in it.
    private(set) var idleDay: Int64?

    init() {}

    init(firstAt: Timestamp?, days: [Day], idleDay: Int64?) {
        self.firstAt = firstAt
        self.days = days
        self.idleDay = idleDay
    }

    mutating func visit(isDesktop: Bool?, at moment: Timestamp) {
        firstAt = min(firstAt ?? moment, moment)
        let day = moment.daysSince1970
        if let newest = days.last?.day, day <= newest - DayTally.span { return }
        idleDay = day
        var place = days.count
        while place > 0, days[place - 1].day > day { place -= 1 }
        if place == 0 || days[place - 1].day != day {
            days.insert(Day(day: day), at: place)
            place += 1
        }
        days[place - 1].visits += 1
        if let isDesktop {
            days[place - 1].withDevice += 1
            if isDesktop { days[place - 1].desktop += 1 }
        }
        if let newest = days.last?.day { days.removeAll { $0.day <= newest - DayTally.span } }
    }

    /// A bet was logged: the last visit was not idle.
    mutating func bet() {
        guard let day = idleDay else { return }
        idleDay = nil
        if let place = days.lastIndex(where: { $0.day == day }) { days[place].withBet += 1 }
    }
}
