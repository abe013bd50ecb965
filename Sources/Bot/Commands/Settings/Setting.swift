import Domain

/// What users can set for themselves. The raw value is its name in the log and in buttons.
enum Setting: String, CaseIterable, Codable, Sendable {
    case language, currency, unit
    case odds = "odds_format"
    case zone, country, notifications

    /// The setting that a word means in either language; nil for an unknown one.
    init?(named text: some StringProtocol) {
        guard let setting = Self.byName[text.folded] else { return nil }
        self = setting
    }

    /// Every word for a setting, for offering the nearest ones to a mistyped word.
    static var words: [String] { Self.named.flatMap { $0.names.split(separator: " ").map(String.init) } }

    var title: Words {
        switch self {
        case .language: Words(en: "Language", fr: "Langue")
        case .currency: Words(en: "Currency", fr: "Devise")
        case .unit: Words(en: "Unit", fr: "Unité")
        case .odds: Words(en: "Odds", fr: "Cotes")
        case .zone: Words(en: "Time zone", fr: "Fuseau horaire")
        case .country: Words(en: "Country", fr: "Pays")
        case .notifications: Words(en: "Notifications", fr: "Notifications")
        }
    }

    /// What can be written for it, as a line that can be sent.
    var example: String {
        switch self {
        case .language: "/settings language fr"
        case .currency: "/settings currency GBP"
        case .unit: "/settings unit 10"
        case .odds: "/settings odds american"
        case .zone: "/settings zone Europe/Paris"
        case .country: "/settings country France"
        case .notifications: "/settings notifications off"
        }
    }

    private static let named: [(setting: Setting, names: String)] = [
        (.language, "language lang langue"), (.currency, "currency money devise monnaie"),
        (.unit, "unit units unite unites"),
        (.odds, "odds oddsformat format price prices cote cotes"),
        (.zone, "zone timezone tz time fuseau heure fuseauhoraire"), (.country, "country pays province state"),
        (.notifications, "notifications notification notif notifs alerts alertes reminders rappels"),
    ]

    private static let byName: [String: Setting] = {
        var table: [String: Setting] = [:]
        for (setting, names) in named {
            for name in names.split(separator: " ") { table[String(name)] = setting }
        }
        return table
    }()
}
