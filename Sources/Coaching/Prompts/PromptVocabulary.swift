import Domain

/// The names that a prompt may use: those that an answer has, and those that follow from them.
struct PromptVocabulary: Sendable {
    /// What always has these names: placeholders and flags.
    private let plain: Set<String>
    /// Facts; each has its companions, too.
    private let facts: Set<String>
    /// Sections that are repeated, with the names that each turn of them has.
    private let rows: [String: PromptVocabulary]

    init(plain: Set<String>, facts: Set<String> = [], rows: [String: PromptVocabulary] = [:]) {
        self.plain = plain
        self.facts = facts
        self.rows = rows
    }

    /// - Throws: a fault at the first name that is not known where it stands.
    func check(_ tags: [PromptTag], path: String) throws(PromptFault) {
        for tag in tags where tag.kind != .end && !knows(tag.name, within: tag.sections) {
            let near = FuzzyMatch.closest(to: tag.name, among: names.sorted(), most: 1).first
            let hint = near.map { "; did you mean {{\($0)}}?" } ?? ""
            throw PromptFault(path: path, line: tag.line, problem: "unknown placeholder {{\(tag.name)}}\(hint)")
        }
    }

    private func knows(_ name: String, within sections: [String]) -> Bool {
        isKnown(name) || sections.contains { rows[$0]?.isKnown(name) == true }
    }

    private func isKnown(_ name: String) -> Bool {
        if plain.contains(name) || facts.contains(name) || rows[name] != nil { return true }
        return FactCompanion.allCases.contains { $0.fact(named: name).map(facts.contains) ?? false }
    }

    private var names: Set<String> { plain.union(facts).union(rows.keys).union(rows.values.flatMap(\.names)) }
}

/// What a template may know of a fact besides its value, so that it can choose its words.
enum FactCompanion: CaseIterable {
    /// It is not known, or a count of nothing.
    case none
    /// Above zero, below zero.
    case positive, negative
    /// A count that takes the singular: 1, and in French 0 as well.
    case one
    /// The value with its sign shown, and without.
    case signed, size

    /// What the companion of a fact is called: `no_bets`, `profit_positive`.
    func name(of fact: String) -> String { self == .none ? "no_\(fact)" : "\(fact)_\(suffix)" }

    /// The fact whose companion has this name, if it is one's.
    func fact(named name: String) -> String? {
        if self == .none { return name.hasPrefix("no_") ? String(name.dropFirst(3)) : nil }
        return name.hasSuffix("_\(suffix)") ? String(name.dropLast(suffix.utf8.count + 1)) : nil
    }

    private var suffix: String {
        switch self {
        case .none: ""
        case .positive: "positive"
        case .negative: "negative"
        case .one: "one"
        case .signed: "signed"
        case .size: "size"
        }
    }
}
