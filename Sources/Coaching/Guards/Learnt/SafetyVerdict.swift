/// What is made of the lexicons' reading and of what was learnt.
struct SafetyVerdict {
    let said: SafetyReading
    let odds: SafetyOdds

    /// From here on what was learnt is acted on, with or without a phrase.
    static let certain = 0.85
    /// From here on, up to `certain`, it is asked.
    static let asked = 0.5
    /// From here on what was learnt agrees with a phrase that the lexicons found.
    static let agreed = 0.3
    /// Below it a phrase of harm or evasion is taken for what it only sounds like.
    static let dismissed = 0.1
    /// Below it the mere word, without a sentence that means somebody, is taken for what it only sounds like.
    static let dismissedTopic = 0.05
    /// From here on harm and evasion may hide a crisis: it is asked.
    static let shadow = 0.25

    var reading: SafetyReading {
        switch said {
        case .crisis(let cue): crisis(cue)
        case .evasion, .harm: phrase
        case .none, .doubt: learnt
        }
    }

    private func crisis(_ cue: CrisisCue) -> SafetyReading {
        if odds.danger >= Self.agreed { return said }
        if cue == .topic, odds.danger < Self.dismissedTopic { return .none }
        return .doubt(.crisis)
    }

    private var phrase: SafetyReading {
        if odds.danger < Self.dismissed { return .none }
        if odds.crisis >= Self.shadow { return odds.crisis >= Self.certain ? .crisis(.meaning) : .doubt(.crisis) }
        if odds.danger >= Self.agreed { return odds.danger >= Self.certain ? learnt(like: said) : said }
        return .doubt(said.dangerClass ?? odds.likeliest)
    }

    /// The class that was learnt, with the cue of the phrase where both mean the same.
    private func learnt(like said: SafetyReading) -> SafetyReading {
        said.dangerClass == odds.likeliest ? said : learnt
    }

    private var learnt: SafetyReading {
        guard odds.danger >= Self.asked else { return .none }
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
