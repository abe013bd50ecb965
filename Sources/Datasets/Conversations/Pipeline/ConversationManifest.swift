package import Domain
import Storage

/// What an export came to: `manifest.json`, and what is shown of it.
package struct ConversationManifest: Sendable, Equatable {
    /// Of the layout of manifests.
    package static let version = 1

    package struct Part: Sendable, Equatable {
        package let split: DataSplit
        package let file: String
        package var rows = 0
        package var tokens = 0
        package var users = 0
        package var bytes: Int64 = 0
        package var sha256 = ""
        /// Rows with a liked answer, and the others; all are liked where the format knows no judgement.
        package var liked = 0
    }

    /// Where the rows of one user are: they follow each other in one file.
    package struct Member: Sendable, Equatable {
        package let pseudonym: String
        package let split: DataSplit
        /// From 1.
        package let firstRow: Int
        package let rows: Int
    }

    package let format: ConversationFormat
    package let madeAt: Timestamp
    package let plan: ConversationExportPlan
    package let schemaVersion: Int
    package let counts: ExportCounts
    /// Turns of users who do not agree to training.
    package let withheld: Int
    package let nearDuplicates: Int
    package let evaluationQuestions: Int
    /// Only parts with rows.
    package let parts: [Part]
    package let members: [Member]

    package var rows: Int { parts.reduce(0) { $0 + $1.rows } }
    package var tokens: Int { parts.reduce(0) { $0 + $1.tokens } }
    package var users: Int { members.count }

    /// The line that a stale export has in its place.
    static let freshLine = #"  "stale_at": null,"#
    static func staleLine(at moment: String) -> String { #"  "stale_at": "\#(moment)","# }

    /// One member a line, so that people can read it; members last.
    var json: [UInt8] {
        var bytes = Array("{\n".utf8)
        for (name, value) in fields {
            bytes.append(string: "  ")
            bytes.appendJSONText(Array(name.utf8))
            bytes.append(string: ": ")
            bytes.append(value)
            bytes.append(string: ",\n")
        }
        bytes.append(string: "  \"members\": [")
        for (index, member) in members.enumerated() {
            bytes.append(string: index == 0 ? "\n    " : ",\n    ")
            bytes.append(
                JSONValue.object([
                    JSONMember("pseudonym", member.pseudonym), JSONMember("split", member.split.name),
                    JSONMember("first_row", member.firstRow), JSONMember("rows", member.rows),
                ])
            )
        }
        bytes.append(string: "\n  ]\n}\n")
        return bytes
    }

    private var fields: [(String, JSONValue)] {
        [
            ("manifest_version", .integer(Self.version)), ("format", .string(format.rawValue)),
            ("made_at", .string(madeAt.iso8601)), ("stale_at", .null), ("schema_version", .integer(schemaVersion)),
            ("filter", filter), ("prompts", .counts(counts.prompts)),
            ("turns", .integer(counts.turns)), ("withheld", .integer(withheld)), ("rows", .integer(rows)),
            ("tokens", .integer(tokens)), ("users", .integer(users)), ("splits", .array(parts.map(\.json))),
            ("skipped", .counts(counts.skipped)), ("rejected", .counts(counts.rejected)),
            ("redactions", .counts(counts.redactions)),
            (
                "duplicates",
                .object([
                    JSONMember("exact", counts.exactDuplicates), JSONMember("near", nearDuplicates),
                    JSONMember("near_searched", plan.dropsNearDuplicates),
                ])
            ),
            ("evaluation_questions", .integer(evaluationQuestions)),
        ]
    }

    private var filter: JSONValue {
        .object([
            JSONMember(name: "since", value: plan.filter.since.map { .string($0.iso8601) } ?? .null),
            JSONMember(name: "until", value: plan.filter.until.map { .string($0.iso8601) } ?? .null),
            JSONMember(name: "language", value: plan.filter.language.map { .string($0.rawValue) } ?? .null),
            JSONMember(
                name: "min_feedback",
                value: format.kind == .answers ? .integer(plan.minimumFeedback ?? 0) : .null
            ),
            JSONMember("split", plan.split.description),
            JSONMember(name: "max_tokens", value: plan.maximumTokens.map(JSONValue.integer) ?? .null),
        ])
    }
}

extension ConversationManifest.Part {
    fileprivate var json: JSONValue {
        .object([
            JSONMember("split", split.name), JSONMember("file", file), JSONMember("rows", rows),
            JSONMember("tokens", tokens), JSONMember("users", users), JSONMember("bytes", Int(bytes)),
            JSONMember("sha256", sha256), JSONMember("liked", liked), JSONMember("disliked", rows - liked),
        ])
    }
}

extension JSONMember {
    init(_ name: String, _ text: String) { self.init(name: name, value: .string(text)) }
    init(_ name: String, _ number: Int) { self.init(name: name, value: .integer(number)) }
    init(_ name: String, _ flag: Bool) { self.init(name: name, value: .flag(flag)) }
}

extension JSONValue {
    static func string(_ text: String) -> JSONValue { .text(Array(text.utf8)) }
    static func integer(_ number: Int) -> JSONValue { .number(Array(String(number).utf8)) }

    /// An object of numbers, in the order of their names.
    static func counts(_ counts: [String: Int]) -> JSONValue {
        .object(counts.sorted { $0.key < $1.key }.map { JSONMember($0.key, $0.value) })
    }
}
