/// A country, or a part of one where the law differs, and what follows from it for a user.
package struct Jurisdiction: Hashable, Sendable {
    /// ISO 3166-1 ("FR"), or 3166-2 for a part ("CA-QC"); "ZZ" for every other country.
    package let code: String
    private let english: String
    private let french: String
    private let otherNames: [String]
    /// Years that a user must have to be served.
    package let minimumAge: Int
    package let currency: Currency
    /// IANA zone where most of its people live.
    package let zone: String
    package let oddsFormat: OddsFormat
    package let language: Language

    init(
        _ code: String,
        _ english: String,
        _ french: String,
        age: Int = 18,
        _ currency: String,
        _ zone: String,
        _ oddsFormat: OddsFormat = .decimal,
        _ language: Language = .english,
        also otherNames: [String] = []
    ) {
        self.code = code
        self.english = english
        self.french = french
        self.otherNames = otherNames
        minimumAge = age
        self.currency = Currency(code: currency) ?? .euro
        self.zone = zone
        self.oddsFormat = oddsFormat
        self.language = language
    }

    package func name(in language: Language) -> String { language == .english ? english : french }

    /// The lines to call from there.
    package var helplines: [Helpline] { Helpline.lines(for: code == Self.elsewhere.code ? nil : code) }

    /// Every country that is not listed. RISK0 does not know its law, and so asks for the highest age of any it knows.
    package static let elsewhere = Jurisdiction(
        "ZZ",
        "Other country",
        "Autre pays",
        age: 21,
        "EUR",
        "UTC",
        also: ["other", "autre", "elsewhere", "ailleurs"]
    )

    /// All that RISK0 tells apart; a country whose parts differ stands before them.
    package static let all: [Jurisdiction] = europe + canada + unitedStates + world + [elsewhere]

    /// The country or part that a text names, by its code or its name in either language.
    package static func named(_ text: some StringProtocol) -> Jurisdiction? {
        byName[text.folded]
    }

    /// - Parameter country: an ISO code. A part that is not listed has its country's rules; an unknown country those of
    ///   `elsewhere`.
    package static func `for`(country: String?) -> Jurisdiction {
        guard let code = country?.uppercased() else { return elsewhere }
        return byCode[code] ?? byCode[String(code.prefix { $0 != "-" })] ?? elsewhere
    }

    /// The listed parts of a country; empty where one rule holds for all of it.
    package static func parts(of country: String) -> [Jurisdiction] {
        all.filter { $0.code.hasPrefix(country.uppercased() + "-") }
    }

    private static let byCode = Dictionary(all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

    private static let byName: [String: Jurisdiction] = {
        var places: [String: Jurisdiction] = [:]
        for place in all {
            for name in [place.code, place.english, place.french] + place.otherNames where places[name.folded] == nil {
                places[name.folded] = place
            }
        }
        return places
    }()
}
