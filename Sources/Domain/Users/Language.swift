/// A language that RISK0 speaks.
package enum Language: String, Codable, CaseIterable, Sendable {
    case english = "en"
    case french = "fr"

    /// - Parameter code: an IETF tag as Telegram sends it ("fr-CA"). English where RISK0 does not speak it.
    package init(languageCode code: String?, fallback: Language = .english) {
        let primary = code?.split(whereSeparator: { $0 == "-" || $0 == "_" }).first?.lowercased()
        self = primary.flatMap(Language.init(rawValue:)) ?? fallback
    }
}
