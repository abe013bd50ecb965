import Domain

/// What is offered as buttons for each setting; anything else can be written.
enum SettingChoices {
    static func values(of setting: Setting, for profile: Profile) -> [SettingValue] {
        switch setting {
        case .language: Language.allCases.map(SettingValue.language)
        case .currency: currencies(for: profile).map(SettingValue.currency)
        case .unit: units(for: profile).map(SettingValue.unit) + [.unit(nil)]
        case .odds: OddsFormat.allCases.map(SettingValue.odds)
        case .zone: zones(for: profile).map(SettingValue.zone)
        case .country: countries(in: profile.language).map(SettingValue.country)
        case .notifications: [.notifications(true), .notifications(false)]
        }
    }

    /// The countries that speakers of a language most often come from.
    static func countries(in language: Language) -> [Jurisdiction] {
        let codes =
            switch language {
            case .english: ["GB", "IE", "US", "CA", "AU", "NZ", "ZA", "DE", "FR"]
            case .french: ["FR", "BE", "CH", "CA", "LU", "MA", "SN", "CI", "TN"]
            }
        return codes.map { Jurisdiction.for(country: $0) }
    }

    private static func currencies(for profile: Profile) -> [Currency] {
        let local = profile.country.map { Jurisdiction.for(country: $0).currency }
        let usual = ["EUR", "USD", "GBP", "CAD", "AUD", "CHF"].compactMap { Currency(code: $0) }
        return unique([local, profile.currency].compactMap(\.self) + usual, most: 6)
    }

    /// Round amounts: of currencies whose smallest note is worth little, a hundred times as much.
    private static func units(for profile: Profile) -> [Money] {
        let places = min(profile.currency.minorDigits, 2)
        let whole = (0..<places).reduce(places == 0 ? Int64(100) : 1) { whole, _ in whole * 10 }
        return [1, 5, 10, 20, 50].map { Money(minorUnits: $0 * whole, currency: profile.currency) }
    }

    private static func zones(for profile: Profile) -> [String] {
        let country = profile.country.map { Jurisdiction.for(country: $0) }
        let nearby = country.flatMap { zonesByCountry[String($0.code.prefix(2))] } ?? []
        let usual = [
            "Europe/London", "Europe/Paris", "America/Toronto", "America/New_York", "America/Los_Angeles",
            "Australia/Sydney",
        ]
        return unique([country?.zone].compactMap(\.self) + nearby + usual, most: 8)
    }

    private static func unique<Value: Hashable>(_ values: [Value], most: Int) -> [Value] {
        var seen: Set<Value> = []
        return Array(values.filter { seen.insert($0).inserted }.prefix(most))
    }

    /// Countries that are wider than one zone.
    private static let zonesByCountry: [String: [String]] = [
        "US": [
            "America/New_York", "America/Chicago", "America/Denver", "America/Phoenix", "America/Los_Angeles",
            "America/Anchorage", "Pacific/Honolulu",
        ],
        "CA": [
            "America/Toronto", "America/Winnipeg", "America/Edmonton", "America/Vancouver", "America/Halifax",
            "America/St_Johns",
        ],
        "AU": [
            "Australia/Sydney", "Australia/Brisbane", "Australia/Adelaide", "Australia/Darwin", "Australia/Perth",
        ],
        "BR": ["America/Sao_Paulo", "America/Manaus", "America/Fortaleza", "America/Rio_Branco"],
        "MX": ["America/Mexico_City", "America/Cancun", "America/Tijuana"],
        "ES": ["Europe/Madrid", "Atlantic/Canary"],
        "PT": ["Europe/Lisbon", "Atlantic/Azores"],
    ]
}
