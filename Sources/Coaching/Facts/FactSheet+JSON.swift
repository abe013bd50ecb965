package import Domain

extension FactSheet {
    /// The sheet for a model: compact JSON in human units with the unit named, keys in the sheet's own order, so that
    /// the same facts are the same text. A person's own words are marked as such: they are data.
    ///
    ///     {"tool":"bankroll","title":"Bankroll","facts":{"balance":{"value":87.5,"unit":"EUR"},"casinos":2},"gaps":[]}
    package func json(in zone: ZoneClock) -> String {
        var text = "{\"tool\":" + JSONText.string(tool) + ",\"title\":" + JSONText.string(title.english)
        text += ",\"facts\":" + Self.object(facts, zone)
        if !rows.isEmpty {
            text += ",\"rows\":[" + rows.map { Self.object($0, zone) }.joined(separator: ",") + "]"
        }
        return text + ",\"gaps\":[" + gaps.map(JSONText.string).joined(separator: ",") + "]}"
    }

    private static func object(_ facts: [Fact], _ zone: ZoneClock) -> String {
        "{" + facts.map { JSONText.string($0.name) + ":" + $0.value.json(in: zone) }.joined(separator: ",") + "}"
    }
}

extension FactValue {
    fileprivate func json(in zone: ZoneClock) -> String {
        switch self {
        case .money(let money): JSONText.quantity(money.plainText, money.currency.code)
        case .count(let count): String(count)
        case .share(let share): JSONText.quantity(JSONText.number(share * 100, places: 2), "%")
        case .price(let price): JSONText.quantity(JSONText.number(price, places: 4), "decimal price")
        case .number(let number): JSONText.number(number, places: 3)
        case .duration(let span): JSONText.quantity(JSONText.number(Double(span.rawValue) / 1_000, places: 1), "s")
        case .moment(let moment): JSONText.string(zone.isoText(moment))
        case .flag(let flag): flag ? "true" : "false"
        case .name(let name): JSONText.string(name)
        case .userText(let text): "{\"user_text\":" + JSONText.string(text.visible(limit: 200)) + "}"
        }
    }
}

/// The few forms of JSON that a sheet needs.
private enum JSONText {
    static func quantity(_ number: String, _ unit: String) -> String { "{\"value\":\(number),\"unit\":\"\(unit)\"}" }

    /// Rounded half away from zero, without zeros at the end; null for what is not finite.
    static func number(_ value: Double, places: Int) -> String {
        let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
        let scaled = (value * scale).rounded()
        guard abs(scaled) < 9e15 else { return value.isFinite ? "\(value)" : "null" }
        return decimal(Int64(clamping: scaled), places: places)
    }

    /// `-1250` of two places is `-12.5`.
    static func decimal(_ scaled: Int64, places: Int) -> String {
        let digits = String(scaled.magnitude)
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.utf8.count)) + digits
        var fraction = padded.suffix(places)
        while fraction.last == "0" { fraction.removeLast() }
        return (scaled < 0 ? "-" : "") + padded.dropLast(places) + (fraction.isEmpty ? "" : "." + fraction)
    }

    static func string(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}

extension Money {
    /// Exact, in whole units: "-12.5".
    fileprivate var plainText: String { JSONText.decimal(minorUnits, places: currency.minorDigits) }
}

extension ZoneClock {
    /// ISO 8601 on the user's wall: "2026-11-21T19:45+01:00"; the date alone for the start of a day.
    fileprivate func isoText(_ moment: Timestamp) -> String {
        let local = local(moment)
        guard local.hour != 0 || local.minute != 0 else { return local.isoDate }
        let minutes = offset(at: moment) / 60
        let (hours, rest) = abs(minutes).quotientAndRemainder(dividingBy: 60)
        let two = { (number: Int64) in number < 10 ? "0\(number)" : "\(number)" }
        return "\(local.isoDate)T\(local.timeText)\(minutes < 0 ? "-" : "+")\(two(hours)):\(two(rest))"
    }
}
