package import Domain
package import Storage

/// A question about the user's own data or about prices that has an exact answer. The built-in coach and a model's
/// tool calls use the same tools; another room adds its own by conforming.
package protocol FactTool: Sendable {
    var definition: FactToolDefinition { get }
    /// - Throws: `FactToolFault` for arguments that make no sense; what the store throws otherwise.
    func facts(_ arguments: FactArguments, _ desk: FactDesk) throws -> FactSheet
}

/// What a tool is told of who asks, and where it looks: one snapshot, one user.
package struct FactDesk {
    package let book: Book
    package let profile: Profile
    package let now: Timestamp

    package init(book: Book, profile: Profile, now: Timestamp) {
        self.book = book
        self.profile = profile
        self.now = now
    }

    package var zone: ZoneClock { .shared(profile.zone) }
}

/// A tool as a model sees it.
package struct FactToolDefinition: Sendable {
    package let name: String
    /// One or two sentences, in English.
    package let purpose: String
    package let parameters: [FactParameter]
    /// The names of the facts that its sheet may hold, and of those in its rows: what a prompt may refer to.
    package let facts: [String]
    package let rowFacts: [String]
    /// How many rows an answer in words shows; it says how many more there are.
    package private(set) var rowsInWords = 6

    package init(
        _ name: String,
        _ purpose: String,
        _ parameters: [FactParameter] = [],
        facts: [String],
        rowFacts: [String] = []
    ) {
        self.name = name
        self.purpose = purpose
        self.parameters = parameters
        self.facts = facts
        self.rowFacts = rowFacts
    }

    /// The same for a tool whose rows are long.
    func showing(rows: Int) -> Self {
        var definition = self
        definition.rowsInWords = rows
        return definition
    }
}

package struct FactParameter: Sendable {
    package enum Kind: Sendable, Equatable {
        case text
        case number
        case integer
        case numbers
        /// One of these words.
        case word([String])
    }

    package let name: String
    package let kind: Kind
    package let meaning: String
    package let isRequired: Bool

    package init(_ name: String, _ kind: Kind, _ meaning: String, isRequired: Bool = false) {
        self.name = name
        self.kind = kind
        self.meaning = meaning
        self.isRequired = isRequired
    }
}

/// Arguments by name, from the built-in coach's entities or from a model's JSON.
package struct FactArguments: Sendable, Equatable {
    package enum Value: Sendable, Equatable {
        case text(String)
        case number(Double)
        case numbers([Double])
    }

    package var values: [String: Value]

    package init(_ values: [String: Value] = [:]) { self.values = values }

    package func text(_ name: String) -> String? {
        guard case .text(let text)? = values[name] else { return nil }
        return text
    }

    package func number(_ name: String) -> Double? {
        guard case .number(let number)? = values[name] else { return nil }
        return number
    }

    package func numbers(_ name: String) -> [Double]? {
        switch values[name] {
        case .numbers(let numbers)?: numbers
        case .number(let number)?: [number]
        default: nil
        }
    }
}

/// Why a tool cannot answer, in a sentence that a model or a developer can act on.
package enum FactToolFault: Error, Equatable, Sendable, CustomStringConvertible {
    case unknownTool(String)
    case missing(String)
    case unknownParameter(String)
    /// The parameter, what was found, what is expected.
    case wrong(String, found: String, expected: String)

    package var description: String {
        switch self {
        case .unknownTool(let name): "There is no tool «\(name.visible(limit: 60))»."
        case .missing(let name): "The argument \(name) is missing."
        case .unknownParameter(let name): "There is no argument «\(name.visible(limit: 60))»."
        case .wrong(let name, let found, let expected):
            "The argument \(name) is «\(found.visible(limit: 60))»; expected \(expected)."
        }
    }
}
