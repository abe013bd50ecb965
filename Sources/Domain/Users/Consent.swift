/// What a user may agree to, each for itself.
package enum ConsentPurpose: String, Codable, CaseIterable, Sendable {
    /// Keeping bets and answering: without it there is no bot.
    case service
    /// Counting how RISK0 is used.
    case analytics
    /// Conversations and decisions used to train models.
    case training
    /// A part in published aggregates about casinos.
    case publication

    /// The version of the policy that a consent given now refers to.
    package static let policyVersion = 1
}

/// The purposes that a user has agreed to.
package struct Consents: Hashable, Codable, Sendable {
    package var granted: Set<ConsentPurpose>

    package init(granted: Set<ConsentPurpose>) { self.granted = granted }

    /// What holds until the user has chosen: training is off until given.
    package static let initial = Consents(granted: [.service])

    package func allows(_ purpose: ConsentPurpose) -> Bool { granted.contains(purpose) }
}
