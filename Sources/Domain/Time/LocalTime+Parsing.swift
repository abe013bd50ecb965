/// Why a text is not a time that can come next.
package enum TimeFault: Error, Equatable, Sendable {
    case missing
    /// Neither "19:45" nor "21/11 19:45" nor "2026-11-21T19:45".
    case notATime(found: String)
    /// A day or an hour that does not exist, 30/02 or 25:00.
    case noSuchTime(found: String)
    /// A full date that is over.
    case past(found: String)
    /// More than two years ahead.
    case tooFar(found: String)
}

extension ZoneClock {
    /// Reads when an event starts: "19:45", "19h45", "19h" (the next such time), "21/11 19:45" (day first, the next
    /// such date), "2026-11-21T19:45" or with a space.
    ///
    /// - Parameter moment: what "next" is counted from. A time of up to three hours ago is taken as today's, for bets
    ///   on matches that are under way.
    package func next(_ text: some StringProtocol, after moment: Timestamp) throws(TimeFault) -> Timestamp {
        let found = text.quotedInFault
        let words = text.visible(limit: 40).split { $0 == " " || $0 == "T" || $0 == "t" }
        guard let last = words.last else { throw .missing }
        guard words.count <= 2, let (hour, minute) = Self.clock(last) else { throw .notATime(found: found) }
        guard (0...23).contains(hour), (0...59).contains(minute) else { throw .noSuchTime(found: found) }
        let earliest = moment - .hours(3)
        let today = local(earliest).date
        guard words.count == 2 else {
            let here = self.moment(of: LocalTime(date: today, hour: hour, minute: minute))
            if here >= earliest { return here }
            let tomorrow = CivilDate(daysSince1970: today.daysSince1970 + 1)
            return self.moment(of: LocalTime(date: tomorrow, hour: hour, minute: minute))
        }
        guard let numbers = Self.numbers(words[0]) else { throw .notATime(found: found) }
        let (year, month, day) = numbers
        if let year {
            guard let date = CivilDate(year: year, month: month, day: day) else { throw .noSuchTime(found: found) }
            return try checked(LocalTime(date: date, hour: hour, minute: minute), from: earliest, found)
        }
        // A 29 February may be up to eight years off, but no more than two are offered.
        for year in today.year...(today.year + 2) {
            guard let date = CivilDate(year: year, month: month, day: day), date >= today else { continue }
            let candidate = self.moment(of: LocalTime(date: date, hour: hour, minute: minute))
            if candidate >= earliest { return candidate }
        }
        throw .noSuchTime(found: found)
    }

    private func checked(_ local: LocalTime, from earliest: Timestamp, _ found: String) throws(TimeFault) -> Timestamp {
        let moment = self.moment(of: local)
        guard moment >= earliest else { throw .past(found: found) }
        guard moment <= earliest + .days(2 * 366) else { throw .tooFar(found: found) }
        return moment
    }

    /// Hour and minute of "19:45", "19h45", "19h", "19.45"; not yet checked for their ranges.
    private static func clock(_ text: Substring) -> (Int, Int)? {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "h" || $0 == "H" || $0 == "." }
        guard parts.count == 2, let hour = number(parts[0], most: 2) else { return nil }
        if parts[1].isEmpty, text.last == "h" || text.last == "H" { return (hour, 0) }
        guard parts[1].count == 2, let minute = number(parts[1], most: 2) else { return nil }
        return (hour, minute)
    }

    /// Year (nil where left out), month and day of "2026-11-21", "21/11/2026" or "21/11".
    private static func numbers(_ text: Substring) -> (year: Int?, month: Int, day: Int)? {
        let dashed = text.split(separator: "-", omittingEmptySubsequences: false)
        if dashed.count == 3, dashed[0].count == 4, let year = number(dashed[0], most: 4),
            let month = number(dashed[1], most: 2), let day = number(dashed[2], most: 2)
        {
            return (year, month, day)
        }
        let slashed = text.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "." }
        guard (2...3).contains(slashed.count), let day = number(slashed[0], most: 2),
            let month = number(slashed[1], most: 2)
        else { return nil }
        guard slashed.count == 3 else { return (nil, month, day) }
        guard slashed[2].count == 4, let year = number(slashed[2], most: 4) else { return nil }
        return (year, month, day)
    }

    private static func number(_ text: Substring, most digits: Int) -> Int? {
        guard (1...digits).contains(text.unicodeScalars.count) else { return nil }
        return text.unicodeScalars.reduce(0) { total, scalar in
            guard let total, let digit = scalar.decimalDigit else { return nil }
            return total * 10 + digit
        }
    }
}
