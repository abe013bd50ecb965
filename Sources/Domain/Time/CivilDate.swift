/// A day of the Gregorian calendar.
package struct CivilDate: Hashable, Comparable, Sendable {
    package var year: Int
    /// 1 to 12.
    package var month: Int
    /// 1 to 31.
    package var day: Int

    /// The years that a ``Timestamp`` reaches, and some beyond.
    private static let years = -300_000_000...300_000_000

    /// Nil for a day that does not exist, such as 30 February, or that no ``Timestamp`` reaches.
    package init?(year: Int, month: Int, day: Int) {
        guard Self.years.contains(year), (1...12).contains(month),
            (1...Self.days(inMonth: month, of: year)).contains(day)
        else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// - Parameter days: since 1970-01-01, held at the first and the last day that there is. Counts eras of 400 years
    ///   from 1 March of the year 0, so that the leap day is the last of its year.
    package init(daysSince1970 days: Int64) {
        let shifted = min(max(days, -Self.mostDays), Self.mostDays) + 719_468
        let era = shifted.flooredQuotient(by: 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = Int(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
        month = Int(shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9)
        year = Int(yearOfEra + era * 400) + (month <= 2 ? 1 : 0)
    }

    /// In 300 million years.
    private static let mostDays: Int64 = 109_572_750_000

    package var daysSince1970: Int64 {
        let shiftedYear = Int64(month <= 2 ? year - 1 : year)
        let era = shiftedYear.flooredQuotient(by: 400)
        let yearOfEra = shiftedYear - era * 400
        let shiftedMonth = Int64(month > 2 ? month - 3 : month + 9)
        let dayOfYear = (153 * shiftedMonth + 2) / 5 + Int64(day) - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// 1 Monday to 7 Sunday.
    package var weekday: Int {
        let days = daysSince1970 + 3
        return Int(days - days.flooredQuotient(by: 7) * 7) + 1
    }

    /// The day so many days later; held at the first and the last day that there is.
    package func adding(days: Int64) -> CivilDate { CivilDate(daysSince1970: daysSince1970.addingSaturating(days)) }

    /// The same day so many months later, or that month's last where it is shorter; held at the last year that there is.
    package func adding(months: Int) -> CivilDate {
        let ends = (Int64(Self.years.lowerBound) * 12, Int64(Self.years.upperBound) * 12)
        let sum = (Int64(year) * 12 + Int64(month - 1)).addingSaturating(Int64(months))
        let total = min(max(sum, ends.0), ends.1)
        let newYear = total.flooredQuotient(by: 12)
        var date = self
        date.year = Int(newYear)
        date.month = Int(total - newYear * 12) + 1
        date.day = min(day, Self.days(inMonth: date.month, of: date.year))
        return date
    }

    package static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    package static func < (left: Self, right: Self) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

extension Int64 {
    /// The quotient rounded towards minus infinity.
    func flooredQuotient(by divisor: Int64) -> Int64 {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}

extension Timestamp {
    private static let millisecondsPerDay: Int64 = 86_400_000

    /// The same time of day so many months of the calendar later, in UTC.
    package func adding(months: Int) -> Timestamp {
        let day = rawValue.flooredQuotient(by: Self.millisecondsPerDay)
        let date = CivilDate(daysSince1970: day).adding(months: months)
        return self + .days(date.daysSince1970 - day)
    }
}
