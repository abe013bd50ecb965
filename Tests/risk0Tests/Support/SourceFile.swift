import Foundation
import TestSupport

/// A Swift file of the package, as text.
struct SourceFile: Sendable {
    /// From the folder that was read: `Bot/Routing/Router.swift`.
    let path: String
    let text: String

    /// The first part of the path: the target.
    var room: String { path.split(separator: "/").first.map(String.init) ?? "" }
    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    /// The modules that the file imports.
    var imports: [String] {
        lines.compactMap { line in
            var words = line.split(separator: " ")
            while let first = words.first, first.hasPrefix("@") || ["package", "internal", "public"].contains(first) {
                words.removeFirst()
            }
            guard words.first == "import", words.count > 1 else { return nil }
            // `import struct Foundation.Date` and `import Foundation.NSDate` are imports of Foundation.
            let name = words.count > 2 ? words[2] : words[1]
            return name.split(separator: ".").first.map(String.init)
        }
    }

    /// The lines that are not comments, with their numbers.
    var code: [(number: Int, line: Substring)] {
        lines.enumerated().filter { !$1.trimmingCharacters(in: .whitespaces).hasPrefix("//") }
            .map { ($0 + 1, $1) }
    }

    /// All Swift files below a folder of the package.
    static func all(below folder: String) throws -> [SourceFile] {
        let root = SharedFiles.packageRoot.appending(path: folder)
        let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        return try names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
            SourceFile(path: name, text: try String(contentsOf: root.appending(path: name), encoding: .utf8))
        }
    }
}
