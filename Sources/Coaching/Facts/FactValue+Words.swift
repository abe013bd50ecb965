package import Domain

extension FactValue {
    /// The value as its user reads it: in their language, their format of odds and their zone, and as `/stats` and the
    /// other commands write it. Numbers below zero have their sign, others none.
    package func words(for profile: Profile) -> String {
        let language = profile.language
        switch self {
        case .money(let money): return money.formatted(language)
        case .count(let count): return ShownNumber.grouped(count, language)
        case .share(let share):
            let percent = ShownNumber.fixed(share * 100, places: ShownNumber.places(ofPercent: share * 100), language)
            return percent + (language == .english ? "%" : "\u{A0}%")
        case .price(let price): return Self.price(price, profile)
        case .number(let number): return ShownNumber.trimmed(number, places: 2, language)
        case .duration(let span): return Self.duration(span, language)
        case .moment(let moment):
            let local = ZoneClock.shared(profile.zone).local(moment)
            let date = "\(local.shortDate(language)) \(local.year)"
            return local.hour == 0 && local.minute == 0 ? date : "\(date) \(local.timeText)"
        case .flag(let flag): return (flag ? Words(en: "yes", fr: "oui") : Words(en: "no", fr: "non"))(language)
        case .name(let name): return name
        case .userText(let text): return text.visible(limit: 80)
        }
    }

    /// Exact where the number stands for a simple ratio, otherwise to two decimals; above any leg's price, a decimal.
    private static func price(_ price: Double, _ profile: Profile) -> String {
        let language = profile.language
        if let exact = Price(nearest: price), exact.denominator <= 1_000 {
            return exact.formatted(profile.oddsFormat, language)
        }
        let hundredths = (price * 100).rounded()
        if hundredths < 1e9, let rounded = Price(numerator: Int64(clamping: hundredths), denominator: 100) {
            return rounded.formatted(profile.oddsFormat, language)
        }
        return ShownNumber.trimmed(price, places: price < 10 ? 4 : 0, language)
    }

    /// The two largest of days, hours, minutes and seconds that it has: "1 h 20 min", "45 s".
    private static func duration(_ span: Milliseconds, _ language: Language) -> String {
        let seconds = abs(span.rawValue) / 1_000 + (abs(span.rawValue) % 1_000 >= 500 ? 1 : 0)
        let parts: [(Int64, String)] = [
            (seconds / 86_400, Words(en: "d", fr: "j")(language)), (seconds / 3_600 % 24, "h"),
            (seconds / 60 % 60, "min"), (seconds % 60, "s"),
        ]
        guard let first = parts.firstIndex(where: { $0.0 > 0 }) else { return "0\u{A0}s" }
        let shown = parts[first...].prefix(2).filter { $0.0 > 0 }
        return shown.map { "\($0.0)\u{A0}\($0.1)" }.joined(separator: " ")
    }
}

/// Numbers that are neither money nor prices, as each language writes them.
private enum ShownNumber {
    /// A share of less than one percent has a decimal more.
    static func places(ofPercent percent: Double) -> Int { abs(percent) < 0.95 && percent != 0 ? 2 : 1 }

    /// "1.95"; in French "1,95". Rounded half away from zero; a number that is not finite is a dash.
    static func fixed(_ value: Double, places: Int, _ language: Language) -> String {
        let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
        guard value.isFinite, abs(value) < 1e15 / scale else { return "–" }
        let scaled = Int64(clamping: (value * scale).rounded())
        let digits = String(scaled.magnitude)
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.utf8.count)) + digits
        let point = places == 0 ? "" : language == .english ? "." : ","
        return (scaled < 0 ? "-" : "") + padded.dropLast(places) + point + padded.suffix(places)
    }

    /// The same without zeros at the end.
    static func trimmed(_ value: Double, places: Int, _ language: Language) -> String {
        var text = fixed(value, places: places, language)
        guard places > 0, text != "–" else { return text }
        while text.last == "0" { text.removeLast() }
        if text.last == "." || text.last == "," { text.removeLast() }
        return text
    }

    /// Whole numbers, grouped as amounts are: "12,345"; in French "12 345" with a narrow no-break space.
    static func grouped(_ count: Int, _ language: Language) -> String {
        let digits = String(count.magnitude)
        var text = count < 0 ? "-" : ""
        for (position, digit) in digits.enumerated() {
            if position > 0, (digits.utf8.count - position) % 3 == 0 { text += language == .english ? "," : "\u{202F}" }
            text.append(digit)
        }
        return text
    }
}
