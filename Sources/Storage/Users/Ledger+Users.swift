package import Domain
import Foundation
import GRDB

extension Ledger {
    /// Opens the books of a newcomer, with the rests that they are in. Someone known already keeps theirs.
    package func enroll(_ profile: Profile) throws {
        try database.run(
            """
            INSERT INTO users (id, language, currency, odds_format, zone, country, onboarding, consent_service,
                consent_analytics, consent_training, consent_publication, consent_mood, consent_policy, notifications,
                created_at, cool_off_until, excluded_until)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO NOTHING
            """,
            [
                profile.id.rawValue, profile.language.rawValue, profile.currency.code, profile.oddsFormat.rawValue,
                profile.zone, profile.country, profile.onboarding.rawValue, profile.consents.allows(.service),
                profile.consents.allows(.analytics), profile.consents.allows(.training),
                profile.consents.allows(.publication), profile.consents.allows(.mood), ConsentPurpose.policyVersion,
                profile.notifications, profile.createdAt.rawValue, profile.protection.coolOffUntil?.rawValue,
                profile.protection.excludedUntil?.rawValue,
            ]
        )
    }

    /// Keeps the whole of a user's settings and protections.
    ///
    /// Consents that change refer to the policy of now; the others to the one that they were given under. Without the
    /// consent to be read for mood no score stays.
    package func keep(_ profile: Profile) throws {
        try database.run(
            """
            UPDATE users SET language = ?1, currency = ?2, odds_format = ?3, zone = ?4, country = ?5, onboarding = ?6,
                consent_service = ?7, consent_analytics = ?8, consent_training = ?9, consent_publication = ?10,
                consent_mood = ?11, notifications = ?13, cool_off_until = ?14, excluded_until = ?15, budgets = ?16,
                unit_minor = ?18, unit_currency = ?19,
                consent_policy = iif(
                    (consent_service, consent_analytics, consent_training, consent_publication, consent_mood)
                        = (?7, ?8, ?9, ?10, ?11), consent_policy, ?12)
            WHERE id = ?17
            """,
            [
                profile.language.rawValue, profile.currency.code, profile.oddsFormat.rawValue, profile.zone,
                profile.country, profile.onboarding.rawValue, profile.consents.allows(.service),
                profile.consents.allows(.analytics), profile.consents.allows(.training),
                profile.consents.allows(.publication), profile.consents.allows(.mood), ConsentPurpose.policyVersion,
                profile.notifications, profile.protection.coolOffUntil?.rawValue,
                profile.protection.excludedUntil?.rawValue, try BudgetText.text(profile.protection.budgets),
                profile.id.rawValue, profile.unit?.minorUnits, profile.unit?.currency.code,
            ]
        )
        if !profile.consents.allows(.mood) { try forgetMoods(of: profile.id) }
    }

    /// Keeps what a deep link carried; the first one stays.
    package func keepStartPayload(_ payload: String, of user: UserID) throws {
        let sealed = try vault.seal(Array(payload.utf8), for: user, as: .startPayload)
        try database.run(
            "UPDATE users SET start_payload = ? WHERE id = ? AND start_payload IS NULL",
            [sealed, user.rawValue]
        )
    }

    /// Notes that Telegram will not deliver to this user. Nil: they are back.
    package func setUnreachable(_ user: UserID, since moment: Timestamp?) throws {
        try database.run(
            "UPDATE users SET unreachable_since = ? WHERE id = ?",
            [moment?.rawValue, user.rawValue]
        )
    }

    /// Keeps what the user is in the middle of; nil ends it.
    package func keepFlow(_ flow: (kind: String, state: [UInt8])?, of user: UserID, at moment: Timestamp) throws {
        guard let flow else {
            try database.run("DELETE FROM flows WHERE user_id = ?", [user.rawValue])
            return
        }
        try database.run(
            """
            INSERT INTO flows (user_id, kind, state, updated_at) VALUES (?, ?, ?, ?)
            ON CONFLICT (user_id) DO UPDATE SET kind = excluded.kind, state = excluded.state,
                updated_at = excluded.updated_at
            """,
            [user.rawValue, flow.kind, try vault.seal(flow.state, for: user, as: .flow), moment.rawValue]
        )
    }
}
