import Coaching

extension SafetyReading {
    /// As the log names it; nil where nothing was met.
    var signal: String? {
        switch self {
        case .crisis: "crisis"
        case .evasion: "evasion"
        case .harm: "harm"
        case .doubt: "doubt"
        case .none: nil
        }
    }

    /// Which one; of several, the first.
    var kind: String? {
        switch self {
        case .crisis(let cue): cue.rawValue
        case .evasion(let kind): kind.rawValue
        case .harm(let cues): cues.min()?.rawValue
        case .doubt(let danger): danger.rawValue
        case .none: nil
        }
    }
}
