/// Why a turn is not a row.
package enum SkipReason: String, CaseIterable, Codable, Sendable {
    /// Its key is destroyed, or it does not open with it.
    case unreadable
    /// What it holds is not a conversation.
    case malformed
    /// It was disliked, or not liked enough.
    case feedback
    /// The format has a place only for what it has not: a judgement, or two that differ.
    case unsuitable
    /// It overlaps a question by which models are measured.
    case evaluation
}

/// What became of the turns, counted while they go by.
package struct ExportCounts: Codable, Sendable, Equatable {
    package var turns = 0
    package var rows = 0
    package var skipped: [String: Int] = [:]
    /// Rows that broke a rule of their format, by the first rule.
    package var rejected: [String: Int] = [:]
    package var redactions: [String: Int] = [:]
    package var exactDuplicates = 0
    /// Rows by prompt: name, and the hash of the version.
    package var prompts: [String: Int] = [:]

    mutating func skip(_ reason: SkipReason) { skipped[reason.rawValue, default: 0] += 1 }

    mutating func add(_ counts: RedactionCounts) {
        guard !counts.isEmpty else { return }
        for kind in PersonalData.allCases where counts[kind] > 0 {
            redactions[kind.code, default: 0] += Int(counts[kind])
        }
    }

    /// Adds what one batch counted.
    mutating func add(_ other: ExportCounts) {
        turns += other.turns
        skipped.merge(other.skipped, uniquingKeysWith: +)
        rejected.merge(other.rejected, uniquingKeysWith: +)
    }

    /// For a message that nothing is left: "3 feedback, 1 missing_content".
    var reasons: String {
        (skipped.merging(rejected, uniquingKeysWith: +)).sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
            .joined(separator: ", ")
    }
}
