package import Domain

/// All that is remembered of a user's accounts, folded from the log event by event: what every feature is made of.
package struct UserFold: Sendable {
    package init() {}

    /// The casinos at which something happened, in order.
    package var casinos: [CasinoID] { [] }

    /// Takes the next event of the log.
    package mutating func apply(_ event: AccountEvent) {}

    /// The features of an account; nil where nothing has happened at that casino.
    /// - Parameters:
    ///   - moment: not before the last event that was applied.
    ///   - groups: of the user's casinos, for what sister brands did.
    package func vector(
        of casino: CasinoID,
        at moment: Timestamp,
        standing: CasinoStanding = .unknown,
        groups: [CasinoID: String] = [:]
    ) -> FeatureVector? { nil }
}
