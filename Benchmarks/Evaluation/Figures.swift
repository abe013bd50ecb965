package import Coaching

/// What is counted over a set: how many of each kind are met, left in peace, and understood.
package struct Figures: Sendable {
    /// By label: the lines, and those that a guard answered or asked about.
    private var lines: [LabelledLine.Label: Int] = [:]
    private var taken: [LabelledLine.Label: Int] = [:]
    /// Lines of a danger that were answered, or asked about, as what they are.
    private var met: [SafetyClass: Int] = [:]
    private var asked: [LabelledLine.Label: Int] = [:]
    private var pairs: [(wanted: String, given: String)] = []

    package init() {}

    /// - Parameter read: what the whole reading takes a text for.
    package mutating func count(_ line: LabelledLine, read: (safety: SafetyReading, intent: Intent)) {
        // An intent that a guard answers is answered in its words, whoever found it.
        let danger = read.safety.dangerClass ?? read.intent.danger
        let label: LabelledLine.Label = if case .intent = line.label { .intent("") } else { line.label }
        lines[label, default: 0] += 1
        if danger != nil { taken[label, default: 0] += 1 }
        if case .doubt = read.safety { asked[label, default: 0] += 1 }
        if let wanted = line.label.danger, danger == wanted || (wanted == .harm && danger == .crisis) {
            met[wanted, default: 0] += 1
        }
        if case .intent(let wanted) = line.label { pairs.append((wanted, read.intent.rawValue)) }
    }

    package func lines(_ label: LabelledLine.Label) -> Int { lines[label] ?? 0 }

    /// How many lines of a danger there are, and how many were met: with the answer of their class or a question about
    /// it. Harm is met by the answer to a crisis, too, which names the lines for gamblers; nothing else counts.
    package func recall(of danger: SafetyClass) -> Share {
        Share(met[danger] ?? 0, of: lines(danger.label))
    }

    /// How many of these a guard answered or asked about, whichever it was.
    package func taken(_ label: LabelledLine.Label) -> Share { Share(taken[label] ?? 0, of: lines(label)) }

    /// How many of these were asked instead of answered.
    package func asked(_ label: LabelledLine.Label) -> Share { Share(asked[label] ?? 0, of: lines(label)) }

    /// The mean of the F1 of each intent that is wanted at least once; 0 without questions.
    package var macroF1: Double {
        let intents = Set(pairs.map(\.wanted))
        let scores = intents.map { intent in
            let right = pairs.count { $0.wanted == intent && $0.given == intent }
            let both = pairs.count { $0.wanted == intent } + pairs.count { $0.given == intent }
            return 2 * Double(right) / Double(both)
        }
        return scores.reduce(0, +) / Double(max(1, intents.count))
    }

    /// How often one intent is taken for another, the most frequent first.
    package var confusions: [(wanted: String, given: String, count: Int)] {
        var counts: [[String]: Int] = [:]
        for pair in pairs where pair.wanted != pair.given { counts[[pair.wanted, pair.given], default: 0] += 1 }
        return counts.map { ($0.key[0], $0.key[1], $0.value) }
            .sorted { ($1.count, $0.wanted, $0.given) < ($0.count, $1.wanted, $1.given) }
    }
}

extension Intent {
    /// The danger whose answer this intent has.
    var danger: SafetyClass? {
        switch self {
        case .crisis: .crisis
        case .problemCheck: .harm
        case .evasion: .evasion
        default: nil
        }
    }
}

extension LabelledLine.Label {
    var danger: SafetyClass? {
        switch self {
        case .crisis: .crisis
        case .harm: .harm
        case .evasion: .evasion
        case .innocent, .ordinary, .intent: nil
        }
    }
}

extension SafetyClass {
    var label: LabelledLine.Label {
        switch self {
        case .crisis: .crisis
        case .harm: .harm
        case .evasion: .evasion
        case .innocent: .innocent
        case .ordinary: .ordinary
        }
    }
}
