import Domain
import Foundation

/// A file of `NAME=value` lines, as systemd and shells read them.
struct EnvFile {
    private(set) var values: [String: String] = [:]

    /// Lines that are empty or begin with `#` say nothing; `export` may stand before a name; a value may stand in
    /// single or double quotes.
    /// - Throws: `SettingsFault` with the number of the first line that is none of these.
    init(_ text: String, path: String) throws {
        for (index, line) in text.lines.enumerated() {
            var line = line.trimmingCharacters(in: .whitespaces)
            if line.isEmpty || line.hasPrefix("#") { continue }
            if line.hasPrefix("export ") { line = line.dropFirst(7).trimmingCharacters(in: .whitespaces) }
            guard let sign = line.firstIndex(of: "="), line[..<sign].allSatisfy(\.isVariableCharacter),
                sign > line.startIndex
            else { throw SettingsFault.badLine(path: path, line: index + 1) }
            let name = String(line[..<sign])
            guard SettingDefinition.all.contains(where: { $0.name == name }) else {
                throw SettingsFault.unknownVariable(path: path, line: index + 1, name: name)
            }
            values[name] = Self.unquoted(line[line.index(after: sign)...].trimmingCharacters(in: .whitespaces))
        }
    }

    /// - Throws: `SettingsFault`, also where it is not there or no text.
    init(path: String) throws {
        guard FileManager.default.fileExists(atPath: path) else { throw SettingsFault.missingFile(path: path) }
        guard let data = FileManager.default.contents(atPath: path), let file = FileText(data) else {
            throw SettingsFault.unreadableFile(path: path)
        }
        try self.init(file.text, path: path)
    }

    private static func unquoted(_ value: String) -> String {
        for quote in ["\"", "'"] where value.count >= 2 && value.hasPrefix(quote) && value.hasSuffix(quote) {
            return String(value.dropFirst().dropLast())
        }
        return value
    }
}

extension Character {
    fileprivate var isVariableCharacter: Bool { isASCII && (isLetter || isNumber || self == "_") }
}
