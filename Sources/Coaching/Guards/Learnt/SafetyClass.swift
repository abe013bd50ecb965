/// What the learnt reading tells apart. The raw value is the heading under which `Prompts/safety.*.md` has its examples.
package enum SafetyClass: String, CaseIterable, Sendable {
    case crisis
    case harm
    case evasion
    /// Looks like one of the three and is none: football talk, hyperbole, questions about rules.
    case innocent
    /// What else people write.
    case ordinary

    /// The three that a guard answers.
    package static let dangers: [SafetyClass] = [.crisis, .harm, .evasion]
}

/// How likely each danger is, by what was learnt; together with no danger 1.
package struct SafetyOdds: Sendable, Equatable {
    package var crisis: Double
    package var harm: Double
    package var evasion: Double

    /// How likely it is that a guard has to answer at all.
    package var danger: Double { crisis + harm + evasion }

    /// The likeliest of the three.
    package var likeliest: SafetyClass {
        crisis >= harm && crisis >= evasion ? .crisis : harm >= evasion ? .harm : .evasion
    }
}
