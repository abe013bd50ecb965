/// What a message says that comes before any answer.
package enum SafetyReading: Sendable, Equatable {
    /// A life may be in danger: help first, and nothing about bets.
    case crisis(CrisisCue)
    /// To be refused, kindly and with the reason.
    case evasion(EvasionKind)
    /// Betting does harm: help first.
    case harm(Set<HarmCue>)
    /// It may be one of the three: the words and what was learnt do not agree, or what was learnt is not certain. It is
    /// asked, briefly and with the helpline, and the question stays answerable.
    case doubt(SafetyClass)
    case none
}

/// What a message says, and what speaks for it.
package struct SafetyFinding: Sendable, Equatable {
    package let reading: SafetyReading
    /// Whether nothing but the word itself speaks for a crisis, as it may in the name of a team, a horse or a film.
    package let isMereWord: Bool
}

/// Whose life is meant. The raw value names it in the log.
package enum CrisisCue: String, Sendable, CaseIterable {
    case own
    case another
    /// The word stands there, and nothing says that it is a figure of speech.
    case topic
    /// By what the whole says; none of the phrases stands there.
    case meaning
}

package enum HarmCue: String, Sendable, CaseIterable, Comparable {
    /// Rent, savings, debts, borrowed or stolen money.
    case money
    /// Lies to and hides from those around them.
    case secrecy
    /// Cannot stop.
    case control
    /// Sleep, fear, shame, work and family lost.
    case distress
    /// By what the whole says; none of the phrases stands there.
    case meaning

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

package enum EvasionKind: String, Sendable, CaseIterable {
    /// Accounts or bets in somebody else's name.
    case anotherName = "another_name"
    /// Getting round a self-exclusion or a break.
    case selfExclusion = "self_exclusion"
    /// Losing bets placed so as to look harmless.
    case loseOnPurpose = "lose_on_purpose"
    /// A second account at the same casino.
    case secondAccount = "second_account"
    /// False papers, a false place, any other deceit.
    case deception
    /// By what the whole says; none of the phrases stands there.
    case meaning
}
