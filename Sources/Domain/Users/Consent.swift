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
    /// The mood of what they write to the coach, as a score that is kept for a while; the words are not.
    case mood

    /// The version of the policy that a consent given now refers to. The second one brought `mood`.
    package static let policyVersion = 2
}

/// The purposes that a user has agreed to.
package struct Consents: Hashable, Codable, Sendable {
    package var granted: Set<ConsentPurpose>

    package init(granted: Set<ConsentPurpose>) { self.granted = granted }

    /// What holds until the user has chosen: everything beyond the service is off until given.
    package static let initial = Consents(granted: [.service])

    package func allows(_ purpose: ConsentPurpose) -> Bool { granted.contains(purpose) }

    /// Gives or withdraws one consent. Withdrawing `service` withdraws all: nothing may be kept for another purpose
    /// without it.
    /// - Returns: the purposes that changed, in the order of `ConsentPurpose`; empty when all stood so already.
    package mutating func set(_ purpose: ConsentPurpose, granted isGranted: Bool) -> [ConsentPurpose] {
        let before = granted
        if isGranted {
            granted.formUnion([.service, purpose])
        } else if purpose == .service {
            granted = []
        } else {
            granted.remove(purpose)
        }
        return ConsentPurpose.allCases.filter { before.contains($0) != granted.contains($0) }
    }
}
