package import Domain
import Foundation

/// The facts of an answer as they are kept beside it, readable: what the Why button shows, and what a personal export
/// hands over.
package struct FactsRecord: Codable, Sendable, Equatable {
    package struct Sheet: Codable, Sendable, Equatable {
        package let tool: String
        package let title: String
        package let facts: [Line]
        package let rows: [[Line]]
    }

    package struct Line: Codable, Sendable, Equatable {
        package let name: String
        package let label: String
        /// As it was shown, in the user's language and formats.
        package let value: String
    }

    package let sheets: [Sheet]

    package init(_ sheets: [FactSheet], for profile: Profile) {
        func line(_ fact: Fact) -> Line {
            Line(name: fact.name, label: fact.label(profile.language), value: fact.value.words(for: profile))
        }
        self.sheets = sheets.map { sheet in
            Sheet(
                tool: sheet.tool,
                title: sheet.title(profile.language),
                facts: sheet.facts.map(line),
                rows: sheet.rows.map { $0.map(line) }
            )
        }
    }

    package var factCount: Int { sheets.reduce(0) { $0 + $1.facts.count + $1.rows.reduce(0) { $0 + $1.count } } }

    package func bytes() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(self))
    }

    /// - Returns: nil for what this program does not understand.
    package init?(_ bytes: [UInt8]) {
        guard let record = try? JSONDecoder().decode(Self.self, from: Data(bytes)) else { return nil }
        self = record
    }
}
