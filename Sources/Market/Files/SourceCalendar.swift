import Domain

/// When matches start, from the source's dates and hours: those of London, wherever the match is played.
struct SourceCalendar {
    private let london = ZoneClock.shared(League.sourceZone)
    /// Rows come by date, so one day is remembered: its noon in London.
    private var noon: (day: Int64, moment: Timestamp)?
    private var ends: [String: (day: Int64, end: Timestamp)] = [:]

    struct Start {
        let moment: Timestamp
        /// Where it is played.
        let day: Int64
        let knowsHour: Bool
    }

    /// Without an hour, the end of the day where the match is played: nothing of it is known before.
    mutating func start(of date: CivilDate, at time: (hour: Int, minute: Int)?, in league: League) -> Start {
        let day = date.daysSince1970
        guard let time else { return Start(moment: end(of: date, in: league), day: day, knowsHour: false) }
        let moment = moment(date, time)
        guard league.zone != League.sourceZone else { return Start(moment: moment, day: day, knowsHour: true) }
        // Kick-off a little before midnight in London is on the next day further east, and a little after it on the day
        // before in America. In Europe it is the same day from the morning to the evening.
        let mayDiffer = time.hour >= 20 || time.hour < 4 || !league.isEuropean
        let local = mayDiffer ? ZoneClock.shared(league.zone).local(moment).date.daysSince1970 : day
        return Start(moment: moment, day: local, knowsHour: true)
    }

    private mutating func moment(_ date: CivilDate, _ time: (hour: Int, minute: Int)) -> Timestamp {
        // Clocks change in the small hours; from then on noon tells the whole day.
        guard time.hour >= 4 else {
            return london.moment(of: LocalTime(date: date, hour: time.hour, minute: time.minute))
        }
        let day = date.daysSince1970
        let middle: Timestamp
        if let noon, noon.day == day {
            middle = noon.moment
        } else {
            middle = london.moment(of: LocalTime(date: date, hour: 12, minute: 0))
            noon = (day, middle)
        }
        return middle + .minutes(Int64((time.hour - 12) * 60 + time.minute))
    }

    private mutating func end(of date: CivilDate, in league: League) -> Timestamp {
        let day = date.daysSince1970
        if let known = ends[league.zone], known.day == day { return known.end }
        let tomorrow = LocalTime(date: CivilDate(daysSince1970: day + 1), hour: 0, minute: 0)
        let end = ZoneClock.shared(league.zone).moment(of: tomorrow) - Milliseconds(1)
        ends[league.zone] = (day, end)
        return end
    }
}
