import Domain
import Telegram

extension BotSetting {
    /// What a user begins with. In a private bot everyone counts as an adult with the default consents.
    func newcomer(_ user: UserID, languageCode: String?, at moment: Timestamp) -> Profile {
        Profile(
            id: user,
            language: languageCode == nil
                ? defaultLanguage : Language(languageCode: languageCode, fallback: defaultLanguage),
            currency: .euro,
            oddsFormat: .decimal,
            zone: "UTC",
            country: nil,
            onboarding: onboarding == .off ? .done : .country,
            consents: onboarding == .off ? .initial : Consents(granted: []),
            notifications: true,
            protection: .none,
            createdAt: moment,
            isUnreachable: false
        )
    }
}
