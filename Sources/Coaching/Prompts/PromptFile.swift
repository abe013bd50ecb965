package import Domain
import Foundation

/// One file of `Prompts/`: a head of `key: value` lines between two lines of `---`, then the body.
///
///     ---
///     name: results
///     version: 3
///     language: en
///     purpose: Tells a user how they do.
///     ---
///     Over {{period}} you …
package struct PromptFile: Sendable {
    package let path: String
    package let name: String
    package let version: Int
    package let language: Language
    package let purpose: String
    /// What else the head says, by key.
    package let others: [String: String]
    package let body: String
    /// The line of the file at which the body begins, counted from 1.
    package let firstBodyLine: Int
    /// Of the whole file, so that an answer can be traced to the very words that it was made with.
    package let hash: String
    /// Where the keys of the head stand, counted from 1.
    private let headLines: [String: Int]

    /// - Throws: `PromptFault`, with the line.
    package init(path: String) throws(PromptFault) {
        try self.init(path: path, text: try Self.read(path).text)
    }

    package init(path: String, text: String) throws(PromptFault) {
        let file = FileText(text)
        let lines = file.lines
        guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") else {
            throw PromptFault(path: path, line: 1, problem: "expected a head between two lines of ---")
        }
        var head: [String: String] = [:]
        var headLines: [String: Int] = [:]
        for index in 1..<end where !lines[index].allSatisfy(\.isWhitespace) {
            guard let colon = lines[index].firstIndex(of: ":") else {
                throw PromptFault(path: path, line: index + 1, problem: "expected key: value")
            }
            let key = lines[index][..<colon].trimmingCharacters(in: .whitespaces)
            guard head[key] == nil else {
                throw PromptFault(path: path, line: index + 1, problem: "the head has \(key) twice")
            }
            headLines[key] = index + 1
            head[key] = lines[index][lines[index].index(after: colon)...].trimmingCharacters(in: .whitespaces)
        }
        func taken(_ key: String) throws(PromptFault) -> String {
            guard let value = head.removeValue(forKey: key), !value.isEmpty else {
                throw PromptFault(path: path, line: 1, problem: "the head lacks \(key)")
            }
            return value
        }
        self.path = path
        self.headLines = headLines
        hash = PromptHash.hexadecimal(of: file.text)
        name = try taken("name")
        purpose = try taken("purpose")
        let (version, language) = (try taken("version"), try taken("language"))
        guard let number = Int(version), number > 0 else {
            throw PromptFault(path: path, line: 1, problem: "the version «\(version)» is not a whole number above 0")
        }
        guard let spoken = Language(rawValue: language) else {
            throw PromptFault(path: path, line: 1, problem: "the language «\(language)» is neither en nor fr")
        }
        self.version = number
        self.language = spoken
        others = head
        body = lines[(end + 1)...].joined(separator: "\n")
        firstBodyLine = end + 2
    }

    /// The lines of the body.
    var lines: [Substring] { body.lines }

    /// - Throws: `PromptFault` for a file that is not there or is no text.
    static func read(_ path: String) throws(PromptFault) -> FileText {
        guard let data = FileManager.default.contents(atPath: path), let file = FileText(data) else {
            throw PromptFault(path: path, line: 1, problem: "the file cannot be read as UTF-8 text")
        }
        return file
    }

    /// A fault at a key of the head, or at the beginning where it lacks the key.
    func fault(at key: String, _ problem: String) -> PromptFault {
        PromptFault(path: path, line: headLines[key] ?? 1, problem: problem)
    }

    func fault(line: Int, _ problem: String) -> PromptFault { PromptFault(path: path, line: line, problem: problem) }
}

/// What is wrong with a prompt, and where.
package struct PromptFault: Error, Equatable, Sendable, CustomStringConvertible {
    package let path: String
    /// Counted from 1.
    package let line: Int
    package let problem: String

    package init(path: String, line: Int, problem: String) {
        self.path = path
        self.line = line
        self.problem = problem
    }

    package var description: String { "\(path):\(line): \(problem)" }
}
