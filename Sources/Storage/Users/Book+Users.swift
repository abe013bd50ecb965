package import Domain
import Foundation
import GRDB

extension Book {
    /// A user's settings and protections; nil for someone never seen.
    package func profile(of user: UserID) throws -> Profile? {
        try database.row(
            """
            SELECT language, currency, odds_format, zone, country, onboarding, consent_service, consent_analytics,
                   consent_training, consent_publication, notifications, cool_off_until, excluded_until, budgets,
                   created_at, unreachable_since, consent_mood, unit_minor, unit_currency
            FROM users WHERE id = ?
            """,
            [user.rawValue]
        ) { try Self.profile(user, from: $0) }
    }

    /// The profile of whom `newcomer` stands for: as it is on record, or what they begin with. Who was erased in a
    /// self-exclusion or a rest, and comes back in whatever way, is still in it.
    package func profile(orBeginning newcomer: Profile) throws -> Profile {
        if let known = try profile(of: newcomer.id) { return known }
        var profile = newcomer
        profile.protection.lengthen(by: try vault.rests(of: newcomer.id), at: newcomer.createdAt)
        return profile
    }

    private static func profile(_ user: UserID, from row: ResultRow) throws -> Profile {
        var granted: Set<ConsentPurpose> = []
        if row[6] as Bool { granted.insert(.service) }
        if row[7] as Bool { granted.insert(.analytics) }
        if row[8] as Bool { granted.insert(.training) }
        if row[9] as Bool { granted.insert(.publication) }
        if row[16] as Bool { granted.insert(.mood) }
        let currency = row[1] as String
        guard let money = Currency(code: currency) else { throw UnknownWord(column: "currency", word: currency) }
        return Profile(
            id: user,
            language: try .stored(row[0], in: "language"),
            currency: money,
            oddsFormat: try .stored(row[2], in: "odds_format"),
            zone: row[3],
            country: row[4],
            onboarding: try .stored(row[5], in: "onboarding"),
            consents: Consents(granted: granted),
            notifications: row[10],
            protection: Protection(
                coolOffUntil: (row[11] as Int64?).map(Timestamp.init(rawValue:)),
                excludedUntil: (row[12] as Int64?).map(Timestamp.init(rawValue:)),
                budgets: try (row[13] as String?).map(BudgetText.budgets) ?? []
            ),
            createdAt: Timestamp(rawValue: row[14]),
            isUnreachable: (row[15] as Int64?) != nil,
            unit: try unit(row[17], row[18])
        )
    }

    private static func unit(_ minorUnits: Int64?, _ code: String?) throws -> Money? {
        guard let minorUnits, let code else { return nil }
        guard let currency = Currency(code: code) else { throw UnknownWord(column: "unit_currency", word: code) }
        return Money(minorUnits: minorUnits, currency: currency)
    }

    /// What the user is in the middle of: its kind and its state, opened.
    package func flow(of user: UserID) throws -> (kind: String, state: [UInt8])? {
        guard
            let row = try database.row(
                "SELECT kind, state FROM flows WHERE user_id = ?",
                [user.rawValue],
                { (kind: $0[0] as String, state: $0[1] as Data) }
            )
        else { return nil }
        return (row.kind, try vault.open(row.state, for: user, as: .flow))
    }

    /// What the deep link by which a user came carried.
    package func startPayload(of user: UserID) throws -> String? {
        try database.row("SELECT start_payload FROM users WHERE id = ?", [user.rawValue]) { $0[0] as Data? }
            .flatMap { $0 }
            .map { String(decoding: try vault.open($0, for: user, as: .startPayload), as: UTF8.self) }
    }

    /// - Returns: users whose number is above `last`, in order, at most `count`: who can be written to at `moment`.
    ///   Those who rest, have turned notifications off, have blocked the bot or are not yet through `/start` are not
    ///   among them.
    package func reachableUsers(after last: UserID, count: Int, at moment: Timestamp) throws -> [ReachableUser] {
        try database.rows(
            """
            SELECT id, language, zone FROM users WHERE id > ?2 AND \(Self.isReachable) ORDER BY id LIMIT ?3
            """,
            [moment.rawValue, last.rawValue, count]
        ) { try ReachableUser(from: $0) }
    }

    /// One user, where they can be written to at `moment`.
    package func reachableUser(_ user: UserID, at moment: Timestamp) throws -> ReachableUser? {
        try database.row(
            "SELECT id, language, zone FROM users WHERE id = ?2 AND \(Self.isReachable)",
            [moment.rawValue, user.rawValue]
        ) { try ReachableUser(from: $0) }
    }

    /// How many can be written to at `moment`, by an index alone: a damaged page of `users` does not keep an admin from
    /// knowing.
    package func reachableUserCount(at moment: Timestamp) throws -> Int {
        Int(try database.integer("SELECT count(*) FROM users WHERE \(Self.isReachable)", [moment.rawValue]))
    }

    /// `?1` is the moment.
    private static let isReachable = """
        onboarding = 'done' AND notifications = 1 AND unreachable_since IS NULL
        AND coalesce(cool_off_until, 0) <= ?1 AND coalesce(excluded_until, 0) <= ?1
        """
}

/// Somebody who can be written to unasked, and what decides how and when.
package struct ReachableUser: Sendable {
    package let id: UserID
    package let language: Language
    /// IANA name.
    package let zone: String

    fileprivate init(from row: ResultRow) throws {
        id = UserID(row[0] as Int64)
        language = try .stored(row[1], in: "language")
        zone = row[2]
    }
}

/// Budgets as the column keeps them.
enum BudgetText {
    static func budgets(_ text: String) throws -> [Budget] {
        try JSONDecoder().decode([Budget].self, from: Data(text.utf8))
    }

    static func text(_ budgets: [Budget]) throws -> String? {
        budgets.isEmpty ? nil : String(decoding: try JSONEncoder().encode(budgets), as: UTF8.self)
    }
}
