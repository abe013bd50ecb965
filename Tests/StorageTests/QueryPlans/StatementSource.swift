import Foundation
import TestSupport

/// A statement as the sources of Storage write it: a text that begins as SQL does, or the end of one that is put together.
struct StatementSource: Hashable, Sendable {
    /// `Updates.swift#forgetUpdates`: the file and the function in which it stands.
    let place: String
    /// In one line; what is interpolated stays as it is written.
    let sql: String

    /// Whether parts of it are known only when it runs.
    var isComposed: Bool { sql.contains("\\(") || Self.endings.contains { sql.hasPrefix($0) } }

    /// Whether a statement that ran is this one, or ends as it does.
    func matches(_ ran: String) -> Bool {
        guard isComposed else { return ran == sql || ran.hasPrefix(sql + " ") }
        var rest = ran[...]
        for part in Self.fixedParts(of: sql) {
            guard let found = rest.range(of: part) else { return false }
            rest = rest[found.upperBound...]
        }
        return true
    }

    /// All of them, in the order of the files. Those of `Database` and `Vault` are not the tables' business.
    static func all() throws -> [StatementSource] {
        let root = SharedFiles.packageRoot.appending(path: "Sources/Storage")
        let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path)
        return try paths.filter { path in
            path.hasSuffix(".swift") && !path.hasPrefix("Database/") && !path.hasPrefix("Vault/")
        }
        .sorted()
        .flatMap { path in
            let file = path.split(separator: "/").last.map(String.init) ?? path
            return statements(in: try String(contentsOf: root.appending(path: path), encoding: .utf8), file: file)
        }
    }

    static func statements(in source: String, file: String) -> [StatementSource] {
        var (found, scanner, function) = ([StatementSource](), LiteralScanner(source), "")
        while let item = scanner.next() {
            switch item {
            case .function(let name): function = name
            case .literal(let text):
                let sql = oneLine(text)
                guard (beginnings + endings).contains(where: { sql.hasPrefix($0) }) else { continue }
                found.append(StatementSource(place: "\(file)#\(function)", sql: sql))
            }
        }
        return found
    }

    /// Without line breaks and indentation.
    static func oneLine(_ sql: String) -> String {
        sql.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static let beginnings = [
        "SELECT ", "INSERT ", "UPDATE ", "DELETE ", "WITH ", "SAVEPOINT ", "RELEASE ", "ROLLBACK ",
    ]
    private static let endings = ["WHERE ", "FROM ", "ORDER BY ", "AND "]

    /// What stands between interpolations.
    private static func fixedParts(of sql: String) -> [String] {
        var (parts, current, depth) = ([String](), "", 0)
        var rest = sql[...]
        while let character = rest.popFirst() {
            if depth > 0 {
                if character == "(" { depth += 1 }
                if character == ")" { depth -= 1 }
            } else if character == "\\", rest.first == "(" {
                rest.removeFirst()
                depth = 1
                parts.append(current)
                current = ""
            } else {
                current.append(character)
            }
        }
        parts.append(current)
        return parts.filter { !$0.isEmpty }
    }
}

/// Finds functions and string literals in Swift, in the order of the text; comments are passed over.
private struct LiteralScanner {
    enum Item { case function(String), literal(String) }

    private let text: [Character]
    private var place = 0

    init(_ source: String) { text = Array(source) }

    mutating func next() -> Item? {
        while place < text.count {
            if has("//") {
                while place < text.count, !text[place].isNewline { place += 1 }
            } else if has("\"\"\"") {
                place += 3
                return .literal(literal(upTo: "\"\"\""))
            } else if text[place] == "\"" {
                place += 1
                return .literal(literal(upTo: "\""))
            } else if has("func "), place == 0 || !text[place - 1].isLetter {
                place += 5
                let start = place
                while place < text.count, text[place].isLetter || text[place].isNumber { place += 1 }
                return .function(String(text[start..<place]))
            } else {
                place += 1
            }
        }
        return nil
    }

    private func has(_ prefix: String) -> Bool {
        place + prefix.count <= text.count && text[place..<(place + prefix.count)].elementsEqual(prefix)
    }

    /// Takes a literal with its end. Quotes that are escaped stand for themselves; interpolations are kept as written.
    private mutating func literal(upTo end: String) -> String {
        var (content, depth) = ("", 0)
        while place < text.count {
            if depth == 0, has(end) {
                place += end.count
                return content
            }
            if has("\\(") {
                content += "\\("
                place += 2
                depth += 1
                continue
            }
            if depth > 0 {
                if text[place] == "(" { depth += 1 }
                if text[place] == ")" { depth -= 1 }
            } else if text[place] == "\\", place + 1 < text.count {
                // An escaped quote, or a line that goes on.
                if !text[place + 1].isNewline { content.append(text[place + 1]) }
                place += 2
                continue
            }
            content.append(text[place])
            place += 1
        }
        return content
    }
}
