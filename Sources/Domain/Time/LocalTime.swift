/// A moment as the clock and the calendar on a wall show it.
package struct LocalTime: Hashable, Comparable, Sendable {
    package var date: CivilDate
    /// 0 to 23.
    package var hour: Int
    /// 0 to 59.
    package var minute: Int

    package init(date: CivilDate, hour: Int, minute: Int) {
        self.date = date
        self.hour = hour
        self.minute = minute
    }

    package var year: Int { date.year }
    package var month: Int { date.month }
    package var day: Int { date.day }
    /// 1 Monday to 7 Sunday.
    package var weekday: Int { date.weekday }

    /// Minutes from 1970-01-01 00:00 on the same wall.
    fileprivate var minutes: Int64 { date.daysSince1970 * 1_440 + Int64(hour * 60 + minute) }

    package static func < (left: Self, right: Self) -> Bool { left.minutes < right.minutes }
}

extension ZoneClock {
    package func local(_ moment: Timestamp) -> LocalTime {
        let seconds = moment.seconds + offset(at: moment)
        let day = seconds.flooredQuotient(by: 86_400)
        let minute = Int((seconds - day * 86_400) / 60)
        return LocalTime(date: CivilDate(daysSince1970: day), hour: minute / 60, minute: minute % 60)
    }

    /// The moment at which the wall shows `local`: the first of two where a clock is set back; where it is set forward
    /// over that time, as much later as it was moved.
    package func moment(of local: LocalTime) -> Timestamp {
        let wall = local.minutes * 60
        // Offsets lie within a day, so one of those around the guess is the right one; the larger gives the earlier.
        let around = [
            offset(at: Timestamp(seconds: wall - 86_400)), offset(at: Timestamp(seconds: wall + 86_400)),
        ]
        let candidates = around.map { Timestamp(seconds: wall - $0) }.sorted()
        return candidates.first { offset(at: $0) == wall - $0.seconds }
            ?? Timestamp(seconds: wall - around[0])
    }

    /// The moment at which a local day begins: midnight, or the hour to which the clock is set forward over it.
    package func midnight(of date: CivilDate) -> Timestamp {
        moment(of: LocalTime(date: date, hour: 0, minute: 0))
    }

    /// The moment at which the local day of `moment` begins.
    package func startOfDay(_ moment: Timestamp) -> Timestamp { midnight(of: local(moment).date) }
}
