extension LocalTime {
    /// "19:45" in both languages, as `ZoneClock.next` reads it.
    package var timeText: String { "\(Self.padded(hour)):\(Self.padded(minute))" }

    /// "2026-11-21".
    package var isoDate: String { "\(year)-\(Self.padded(month))-\(Self.padded(day))" }

    /// "21 Nov"; in French "21 nov.".
    package func shortDate(_ language: Language) -> String {
        "\(day) \(language == .english ? Self.englishMonths[month - 1] : Self.frenchMonths[month - 1])"
    }

    /// "Sat 21 Nov 19:45"; in French "sam. 21 nov. 19:45".
    package func shortDateTime(_ language: Language) -> String {
        let day = language == .english ? Self.englishDays[weekday - 1] : Self.frenchDays[weekday - 1]
        return "\(day) \(shortDate(language)) \(timeText)"
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static let englishMonths = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    private static let frenchMonths = [
        "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.",
    ]
    private static let englishDays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let frenchDays = ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."]
}
