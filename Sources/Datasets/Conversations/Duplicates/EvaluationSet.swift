import Domain
import Foundation

/// Questions that models are measured by: what overlaps them is kept out of the data that models learn from.
package struct EvaluationSet: Sendable {
    /// Words that have to follow each other for an overlap.
    static let gram = 12

    private var grams: Set<UInt64> = []
    /// Questions that are shorter than that, whole.
    private var short: Set<UInt64> = []

    package private(set) var questions = 0

    package init() {}

    /// Reads files with a question a line. Heads between `---`, headings, and list marks are passed over.
    package init(files: [String]) throws(ExportError) {
        for path in files {
            guard let data = FileManager.default.contents(atPath: path) else {
                throw .cannotRead(reason: "\(path) with evaluation questions cannot be read.")
            }
            var isHead = false
            let file = FileText(data) ?? FileText(String(decoding: data, as: UTF8.self))
            for (number, line) in file.lines.enumerated() {
                let text = line.trimmingCharacters(in: .whitespaces)
                if text == "---", number == 0 || isHead {
                    isHead.toggle()
                } else if !isHead, !text.isEmpty, !text.hasPrefix("#") {
                    add(Array(text.utf8))
                }
            }
        }
    }

    /// The Markdown files of a folder; none where there is no such folder.
    package static func files(in folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
            .filter { $0.hasSuffix(".md") }.sorted().map { folder + "/" + $0 }
    }

    /// Of all that is in it, whatever the order.
    var fingerprint: UInt64 {
        (grams.union(short)).reduce(UInt64(questions)) { $0 &+ WordHashes.mixed($1) }
    }

    mutating func add(_ question: [UInt8]) {
        var words: [UInt64] = []
        WordHashes.append(wordsOf: question, to: &words)
        guard !words.isEmpty else { return }
        questions += 1
        guard words.count >= Self.gram else {
            short.insert(WordHashes.hash(of: words[...]))
            return
        }
        for start in 0...(words.count - Self.gram) {
            grams.insert(WordHashes.hash(of: words[start..<(start + Self.gram)]))
        }
    }

    /// Whether a message is a short question of the set, or shares twelve words in a row with a long one.
    func overlaps(_ words: [UInt64]) -> Bool {
        guard questions > 0, !words.isEmpty else { return false }
        if words.count < Self.gram { return short.contains(WordHashes.hash(of: words[...])) }
        guard !grams.isEmpty else { return false }
        return (0...(words.count - Self.gram)).contains {
            grams.contains(WordHashes.hash(of: words[$0..<($0 + Self.gram)]))
        }
    }
}
