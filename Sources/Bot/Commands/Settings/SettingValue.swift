import Domain

/// A value that a setting can take, already checked.
enum SettingValue: Hashable, Sendable {
    case language(Language)
    case currency(Currency)
    /// Nil: the user has none any more.
    case unit(Money?)
    case odds(OddsFormat)
    /// IANA name.
    case zone(String)
    case country(Jurisdiction)
    case notifications(Bool)

    /// Reads what a user wrote or pressed for a setting; nil where it is none of its values.
    /// - Parameter profile: decides what an ambiguous sign ("$") means.
    init?(_ text: some StringProtocol, for setting: Setting, of profile: Profile) {
        let value: SettingValue? =
            switch setting {
            case .language: Self.languages[text.folded].map(SettingValue.language)
            case .currency:
                Currency.written(text.visible(limit: 40), near: profile.currency).map(SettingValue.currency)
            case .unit: Self.unit(text, of: profile)
            case .odds: Self.formats[text.folded].map(SettingValue.odds)
            case .zone: ZoneClock.zone(named: text).map(SettingValue.zone)
            case .country: Jurisdiction.named(text).map(SettingValue.country)
            case .notifications: YesNo(text).map { .notifications($0 == .yes) }
            }
        guard let value else { return nil }
        self = value
    }

    /// What a user has now; nil for a country that was never told.
    init?(_ setting: Setting, of profile: Profile) {
        switch setting {
        case .language: self = .language(profile.language)
        case .currency: self = .currency(profile.currency)
        case .unit:
            guard let unit = profile.unit else { return nil }
            self = .unit(unit)
        case .odds: self = .odds(profile.oddsFormat)
        case .zone: self = .zone(profile.zone)
        case .country:
            guard let country = profile.country else { return nil }
            self = .country(.for(country: country))
        case .notifications: self = .notifications(profile.notifications)
        }
    }

    func apply(to profile: inout Profile) {
        switch self {
        case .language(let language): profile.language = language
        case .currency(let currency): profile.currency = currency
        case .unit(let unit): profile.unit = unit
        case .odds(let format): profile.oddsFormat = format
        case .zone(let zone): profile.zone = zone
        case .country(let country): profile.country = country.code
        case .notifications(let isOn): profile.notifications = isOn
        }
    }

    /// For the log and for buttons.
    var code: String {
        switch self {
        case .language(let language): language.rawValue
        case .currency(let currency): currency.code
        case .unit(let unit): unit?.plainText ?? "none"
        case .odds(let format): format.rawValue
        case .zone(let zone): zone
        case .country(let country): country.code
        case .notifications(let isOn): isOn ? "on" : "off"
        }
    }

    /// For people. A zone stands with its time, by which they can tell whether it is theirs.
    func name(in language: Language, at now: Timestamp) -> String {
        switch self {
        case .language(.english): "English"
        case .language(.french): "Français"
        case .currency(let currency):
            currency.sign == currency.code ? currency.code : "\(currency.code) \(currency.sign)"
        case .unit(let unit): unit?.formatted(language) ?? Words(en: "none", fr: "aucune")(language)
        case .odds(.decimal): Words(en: "decimal (1.91)", fr: "décimales (1,91)")(language)
        case .odds(.american): Words(en: "American (-110)", fr: "américaines (-110)")(language)
        case .odds(.fractional): Words(en: "fractional (10/11)", fr: "fractionnaires (10/11)")(language)
        case .zone(let zone): "\(zone) (\(ZoneClock.shared(zone).local(now).timeText))"
        case .country(let country): country.name(in: language)
        case .notifications(let isOn):
            isOn ? Words(en: "on", fr: "activées")(language) : Words(en: "off", fr: "désactivées")(language)
        }
    }

    /// An amount; "none" takes back what was set. Units are not counted in units.
    private static func unit(_ text: some StringProtocol, of profile: Profile) -> SettingValue? {
        if ["none", "off", "aucune", "aucun", "non"].contains(text.folded) { return .unit(nil) }
        let notation = AmountNotation(profile.currency, language: profile.language)
        return (try? Money.parse(text, in: notation)).map { .unit($0) }
    }

    private static let languages: [String: Language] = [
        "en": .english, "english": .english, "anglais": .english, "anglaise": .english,
        "fr": .french, "french": .french, "francais": .french, "francaise": .french,
    ]

    private static let formats: [String: OddsFormat] = {
        let words: [(OddsFormat, String)] = [
            (.decimal, "decimal decimals decimale decimales european europe eu europeenne europeennes"),
            (.american, "american us usa moneyline americaine americaines americain"),
            (.fractional, "fractional fraction fractions uk british fractionnaire fractionnaires anglaises"),
        ]
        var table: [String: OddsFormat] = [:]
        for (format, names) in words {
            for name in names.split(separator: " ") { table[String(name)] = format }
        }
        return table
    }()
}
