/// How far a newcomer has come before RISK0 serves them.
package enum OnboardingStep: String, Codable, CaseIterable, Sendable {
    case country, age, consent, preferences, done
    /// Under the age of their country: refused until they ask again.
    case refused
}

/// What RISK0 knows of a user when a message comes: settings and protections.
package struct Profile: Hashable, Sendable {
    package var id: UserID
    package var language: Language
    package var currency: Currency
    /// What they stake as one unit, "1u"; nil until told.
    package var unit: Money?
    package var oddsFormat: OddsFormat
    /// IANA name, "Europe/Paris".
    package var zone: String
    /// ISO 3166 code, with the region where it matters ("CA-QC"); nil until told.
    package var country: String?
    package var onboarding: OnboardingStep
    package var consents: Consents
    package var notifications: Bool
    package var protection: Protection
    package var createdAt: Timestamp
    /// Telegram said that the user blocked the bot: nothing is sent until they write again.
    package var isUnreachable: Bool

    package init(
        id: UserID,
        language: Language,
        currency: Currency,
        oddsFormat: OddsFormat,
        zone: String,
        country: String?,
        onboarding: OnboardingStep,
        consents: Consents,
        notifications: Bool,
        protection: Protection,
        createdAt: Timestamp,
        isUnreachable: Bool,
        unit: Money? = nil
    ) {
        self.id = id
        self.language = language
        self.currency = currency
        self.oddsFormat = oddsFormat
        self.zone = zone
        self.country = country
        self.onboarding = onboarding
        self.consents = consents
        self.notifications = notifications
        self.protection = protection
        self.createdAt = createdAt
        self.isUnreachable = isUnreachable
        self.unit = unit
    }

    /// How they write amounts of money.
    package var amounts: AmountNotation { AmountNotation(currency, language: language, unit: unit) }
}
