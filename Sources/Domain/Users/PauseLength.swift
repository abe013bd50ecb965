/// How long a user wants to stay away: one of the rests, or a self-exclusion.
package enum PauseLength: Hashable, Codable, Sendable {
    case coolOff(CoolOff)
    /// `PauseLength.exclusionMonths`.
    case exclusion(months: Int)

    package enum CoolOff: String, Codable, CaseIterable, Sendable {
        case day, week, month

        package var span: Milliseconds {
            switch self {
            case .day: .hours(24)
            case .week: .days(7)
            case .month: .days(30)
            }
        }
    }

    /// Half a year at least, five years at most.
    package static let exclusionMonths = 6...60

    /// Its end when it begins at `moment`; months are those of the calendar, in UTC.
    package func end(from moment: Timestamp) -> Timestamp {
        switch self {
        case .coolOff(let rest): moment + rest.span
        case .exclusion(let months): moment.adding(months: months)
        }
    }
}

/// Why a text is not a length of time to stay away.
package enum PauseFault: Error, Equatable, Sendable {
    case missing
    case notALength(found: String)
    /// A length, but neither a rest (24 h, 7 d, 30 d) nor 6 months and more.
    case notOffered(found: String)
    /// More than five years.
    case tooLong(found: String)
}

extension PauseLength {
    /// Reads "24h", "1 day", "7d", "1 semaine", "30 j", "1 month", "6 months", "6 mois", "1 an", "2 years".
    package static func parse(_ text: some StringProtocol) throws(PauseFault) -> PauseLength {
        let folded = text.folded
        let quoted = text.quotedInFault
        guard !folded.isEmpty else { throw .missing }
        let digits = folded.prefix { ("0"..."9").contains($0) }
        let unit = folded.dropFirst(digits.count)
        guard let hours = hoursByUnit[String(unit)], digits.utf8.count <= 6,
            let count = Int(digits.isEmpty ? "1" : digits),
            count > 0, !text.contains("-"), !text.contains("."), !text.contains(",")
        else { throw .notALength(found: quoted) }
        if hours.months > 0 { return try ofMonths(count * hours.months, quoted) }
        switch count * hours.hours {
        case 24: return .coolOff(.day)
        case 7 * 24: return .coolOff(.week)
        case 30 * 24: return .coolOff(.month)
        case (184 * 24)...: return try ofMonths(count * hours.hours / (24 * 30), quoted)
        default: throw .notOffered(found: quoted)
        }
    }

    private static func ofMonths(_ months: Int, _ found: String) throws(PauseFault) -> PauseLength {
        if months == 1 { return .coolOff(.month) }
        guard months >= exclusionMonths.lowerBound else { throw .notOffered(found: found) }
        guard months <= exclusionMonths.upperBound else { throw .tooLong(found: found) }
        return .exclusion(months: months)
    }

    private static let hoursByUnit: [String: (hours: Int, months: Int)] = {
        let units: [(names: String, hours: Int, months: Int)] = [
            ("h hr hrs hour hours heure heures", 1, 0), ("d day days j jour jours", 24, 0),
            ("w week weeks sem semaine semaines s", 24 * 7, 0), ("m mo month months mois", 0, 1),
            ("y yr year years a an ans annee annees", 0, 12),
        ]
        var table: [String: (hours: Int, months: Int)] = [:]
        for unit in units {
            for name in unit.names.split(separator: " ") { table[String(name)] = (unit.hours, unit.months) }
        }
        return table
    }()
}
