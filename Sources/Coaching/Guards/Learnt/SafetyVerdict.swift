/// What is made of the lexicons' reading and of what was learnt.
///
/// The thresholds were chosen by learning from all writers but one and reading that one's texts: between `asked` and
/// `certain` about two in three texts mean what they seem to, so that it is asked, not answered.
struct SafetyVerdict {
    let said: SafetyReading
    let odds: SafetyOdds

    /// From here on what was learnt is acted on, with or without a phrase.
    static let certain = 0.88
    /// From here on, up to `certain`, it is asked.
    static let asked = 0.5
    /// From here on a crisis is asked about: missing one weighs more than asking in vain.
    static let askedOfCrisis = 0.35
    /// By so much less a phrase of harm or evasion is asked about. Alone it says little: of the texts that have one and
    /// are unlikely by what was learnt, one in ten means it.
    static let worthOfPhrase = 0.1
    /// From here on what was learnt agrees with a phrase of a crisis.
    static let agreed = 0.5
    /// Below it a phrase of a crisis is taken for what it only sounds like: "settle all of saturdays" has one.
    static let dismissed = 0.1
    /// Below it the mere word, without a sentence that means somebody, is taken for what it only sounds like.
    static let dismissedTopic = 0.3
    /// From here on harm and evasion may hide a crisis: it is asked.
    static let shadow = 0.2

    var reading: SafetyReading {
        switch said {
        case .crisis(let cue): crisis(cue)
        case .evasion, .harm: phrase
        case .none, .doubt: learnt(from: Self.asked, crisisFrom: Self.askedOfCrisis)
        }
    }

    private func crisis(_ cue: CrisisCue) -> SafetyReading {
        if cue == .topic, odds.danger >= Self.certain { return .crisis(.meaning) }
        if cue != .topic, odds.danger >= Self.agreed { return said }
        return odds.danger >= (cue == .topic ? Self.dismissedTopic : Self.dismissed) ? .doubt(.crisis) : .none
    }

    /// The class that was learnt, with the cue of the phrase where both mean the same.
    private var phrase: SafetyReading {
        let found = learnt(
            from: Self.asked - Self.worthOfPhrase,
            crisisFrom: Self.askedOfCrisis - Self.worthOfPhrase
        )
        guard found.dangerClass == said.dangerClass, found.doubted == nil else { return found }
        return said
    }

    private func learnt(from asked: Double, crisisFrom askedOfCrisis: Double) -> SafetyReading {
        guard odds.danger >= asked || odds.crisis >= askedOfCrisis else { return .none }
        let likeliest = odds.likeliest
        if likeliest != .crisis, odds.crisis >= Self.shadow { return .doubt(.crisis) }
        guard odds.danger >= Self.certain else { return .doubt(likeliest) }
        switch likeliest {
        case .crisis: return .crisis(.meaning)
        case .harm: return .harm([.meaning])
        case .evasion: return .evasion(.meaning)
        case .innocent, .ordinary: return .none
        }
    }
}

extension SafetyReading {
    /// Which danger is asked about; nil where nothing is asked.
    var doubted: SafetyClass? {
        if case .doubt(let danger) = self { danger } else { nil }
    }

    /// Which danger is met or asked about; nil for none.
    package var dangerClass: SafetyClass? {
        switch self {
        case .crisis: .crisis
        case .harm: .harm
        case .evasion: .evasion
        case .doubt(let danger): danger
        case .none: nil
        }
    }
}
