package import Domain

/// One thing that is known, with its unit: a number that an answer may state.
package struct Fact: Sendable, Equatable {
    /// `profit`, `mean_clv`: how templates and models name it; the same in every tool that tells of the same thing.
    package let name: String
    package let value: FactValue
    /// For people, as the reasons under an answer show it.
    package let label: Words

    package init(_ name: String, _ value: FactValue, _ label: Words) {
        self.name = name
        self.value = value
        self.label = label
    }
}

/// A value with its unit. Absent facts are left out of a sheet: nothing is ever 0 because it is not known.
package enum FactValue: Sendable, Equatable {
    case money(Money)
    case count(Int)
    /// A share: 0.053 is 5.3 %.
    case share(Double)
    /// A decimal price.
    case price(Double)
    case number(Double)
    case duration(Milliseconds)
    case moment(Timestamp)
    case flag(Bool)
    /// A name: of a casino, a sport, a result. What users wrote stands in `userText`.
    case name(String)
    /// What a user wrote: shown back to them, never taken for instructions.
    case userText(String)
}

/// What one tool found: facts about the whole, and rows where there are several of a kind.
package struct FactSheet: Sendable, Equatable {
    /// The tool's name.
    package let tool: String
    package let title: Words
    package var facts: [Fact]
    package var rows: [[Fact]]
    /// Why something is missing, as a code: `no_bets`, `no_closing_prices`, `too_few_bets`.
    package var gaps: [String]

    package init(tool: String, title: Words, facts: [Fact] = [], rows: [[Fact]] = [], gaps: [String] = []) {
        self.tool = tool
        self.title = title
        self.facts = facts
        self.rows = rows
        self.gaps = gaps
    }

    package subscript(name: String) -> FactValue? { facts.first { $0.name == name }?.value }
}
