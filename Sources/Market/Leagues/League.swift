/// A league, as football-data.co.uk names it.
package struct League: Hashable, Sendable {
    /// The source's code, "E0".
    package let code: String
    /// As people call it.
    package let name: String
    /// 1 for a country's first division.
    package let tier: Int
    /// ISO 3166, with the part of the country where it has leagues of its own: "GB-ENG".
    package let country: String
    /// The IANA zone where it is played.
    package let zone: String

    init(_ code: String, _ name: String, tier: Int, _ country: String, _ zone: String) {
        self.code = code
        self.name = name
        self.tier = tier
        self.country = country
        self.zone = zone
    }

    /// Nil for a code that the source does not use.
    package static func coded(_ code: String) -> League? { byCode[code] }

    /// The league of a country of which the source has one file for all seasons, by the country's name there, "Sweden".
    /// Its own name changes with who pays for it. Nil for a country that has no such file.
    package static func ofCountry(named name: String) -> League? { byCountry[name] }

    private static let byCountry = Dictionary(
        others.map { ($0.country, $0.league) },
        uniquingKeysWith: { first, _ in first }
    )

    /// Whether its clocks are within three hours of London's.
    var isEuropean: Bool { zone.hasPrefix("Europe/") }

    private static let byCode = Dictionary(all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

    /// The zone in which the source gives the hour of every match, wherever it is played.
    static let sourceZone = "Europe/London"
}

extension League {
    /// The leagues of which the source has files with prices.
    package static let all: [League] = main + others.map(\.league)

    /// Those with a file for each season.
    private static let main: [League] = [
        League("E0", "Premier League", tier: 1, "GB-ENG", "Europe/London"),
        League("E1", "Championship", tier: 2, "GB-ENG", "Europe/London"),
        League("E2", "League One", tier: 3, "GB-ENG", "Europe/London"),
        League("E3", "League Two", tier: 4, "GB-ENG", "Europe/London"),
        League("EC", "National League", tier: 5, "GB-ENG", "Europe/London"),
        League("SC0", "Scottish Premiership", tier: 1, "GB-SCT", "Europe/London"),
        League("SC1", "Scottish Championship", tier: 2, "GB-SCT", "Europe/London"),
        League("SC2", "Scottish League One", tier: 3, "GB-SCT", "Europe/London"),
        League("SC3", "Scottish League Two", tier: 4, "GB-SCT", "Europe/London"),
        League("D1", "Bundesliga", tier: 1, "DE", "Europe/Berlin"),
        League("D2", "2. Bundesliga", tier: 2, "DE", "Europe/Berlin"),
        League("I1", "Serie A", tier: 1, "IT", "Europe/Rome"),
        League("I2", "Serie B", tier: 2, "IT", "Europe/Rome"),
        League("SP1", "La Liga", tier: 1, "ES", "Europe/Madrid"),
        League("SP2", "La Liga 2", tier: 2, "ES", "Europe/Madrid"),
        League("F1", "Ligue 1", tier: 1, "FR", "Europe/Paris"),
        League("F2", "Ligue 2", tier: 2, "FR", "Europe/Paris"),
        League("N1", "Eredivisie", tier: 1, "NL", "Europe/Amsterdam"),
        League("B1", "Pro League", tier: 1, "BE", "Europe/Brussels"),
        League("P1", "Primeira Liga", tier: 1, "PT", "Europe/Lisbon"),
        League("T1", "Süper Lig", tier: 1, "TR", "Europe/Istanbul"),
        League("G1", "Super League", tier: 1, "GR", "Europe/Athens"),
    ]
    /// Those with one file for all seasons, by the country's name in it. The codes are the names of the files.
    private static let others: [(country: String, league: League)] = [
        ("Argentina", League("ARG", "Primera División", tier: 1, "AR", "America/Argentina/Buenos_Aires")),
        ("Austria", League("AUT", "Bundesliga", tier: 1, "AT", "Europe/Vienna")),
        ("Brazil", League("BRA", "Série A", tier: 1, "BR", "America/Sao_Paulo")),
        ("China", League("CHN", "Super League", tier: 1, "CN", "Asia/Shanghai")),
        ("Denmark", League("DNK", "Superliga", tier: 1, "DK", "Europe/Copenhagen")),
        ("Finland", League("FIN", "Veikkausliiga", tier: 1, "FI", "Europe/Helsinki")),
        ("Ireland", League("IRL", "Premier Division", tier: 1, "IE", "Europe/Dublin")),
        ("Japan", League("JPN", "J1 League", tier: 1, "JP", "Asia/Tokyo")),
        ("Mexico", League("MEX", "Liga MX", tier: 1, "MX", "America/Mexico_City")),
        ("Norway", League("NOR", "Eliteserien", tier: 1, "NO", "Europe/Oslo")),
        ("Poland", League("POL", "Ekstraklasa", tier: 1, "PL", "Europe/Warsaw")),
        ("Romania", League("ROU", "Liga I", tier: 1, "RO", "Europe/Bucharest")),
        ("Russia", League("RUS", "Premier League", tier: 1, "RU", "Europe/Moscow")),
        ("Sweden", League("SWE", "Allsvenskan", tier: 1, "SE", "Europe/Stockholm")),
        ("Switzerland", League("SWZ", "Super League", tier: 1, "CH", "Europe/Zurich")),
        ("USA", League("USA", "MLS", tier: 1, "US", "America/New_York")),
    ]
}
