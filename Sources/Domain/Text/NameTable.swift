/// The names that people call the values of a closed set by, in both languages.
///
/// Built once; a look-up folds the text and asks one dictionary.
struct NameTable<Value: Hashable & Sendable>: Sendable {
    struct Entry: Sendable {
        let value: Value
        let english: String
        let french: String
        let others: [String]

        init(_ value: Value, _ english: String, _ french: String, _ others: [String] = []) {
            self.value = value
            self.english = english
            self.french = french
            self.others = others
        }
    }

    private let values: [String: Value]
    let entries: [Value: Entry]

    /// - Parameter entries: where two share a name the first has it; tests hold that none do.
    init(_ entries: [Entry]) {
        var values: [String: Value] = [:]
        for entry in entries {
            for name in [entry.english, entry.french] + entry.others where values[name.folded] == nil {
                values[name.folded] = entry.value
            }
        }
        self.values = values
        self.entries = Dictionary(entries.map { ($0.value, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Ignores case, accents, spaces and punctuation.
    func value(named text: some StringProtocol) -> Value? {
        let key = text.folded
        return key.isEmpty ? nil : values[key]
    }

    /// The name for people; empty for a value that the table lacks, which tests exclude.
    func name(of value: Value, in language: Language) -> String {
        guard let entry = entries[value] else { return "" }
        return language == .english ? entry.english : entry.french
    }

    /// Every name, for offering the nearest ones to a mistyped word.
    var names: [String] { entries.values.flatMap { [$0.english, $0.french] + $0.others }.sorted() }
}
