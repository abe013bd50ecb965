import Foundation

/// Texts with the labels that people gave them: a language, a label and a text a line, between tabs.
struct LabelledText: Sendable {
    let language: String
    let label: String
    let text: String

    /// - Parameter path: below `Tests/CoachingTests`.
    static func read(_ path: String) throws -> [LabelledText] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
        return text.split(separator: "\n").compactMap { line in
            let parts = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 3, ["en", "fr"].contains(parts[0]) else { return nil }
            return LabelledText(language: parts[0], label: parts[1], text: parts[2])
        }
    }
}

/// How often a reader finds a label and how often it is right, counted over labelled texts.
struct Agreement: CustomStringConvertible {
    private(set) var found = 0
    private(set) var missed = 0
    private(set) var wrong = 0

    mutating func count(expected: Bool, said: Bool) {
        if expected, said { found += 1 }
        if expected, !said { missed += 1 }
        if !expected, said { wrong += 1 }
    }

    var texts: Int { found + missed }
    var recall: Double { texts == 0 ? 1 : Double(found) / Double(texts) }
    var precision: Double { found + wrong == 0 ? 1 : Double(found) / Double(found + wrong) }

    var description: String {
        func share(_ value: Double) -> String { String(Double(Int(value * 1_000)) / 1_000) }
        return
            "\(found) found, \(missed) missed, \(wrong) wrong: recall \(share(recall)), precision \(share(precision))"
    }
}
