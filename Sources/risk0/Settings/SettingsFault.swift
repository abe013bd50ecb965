import Domain

/// What is wrong with the configuration. Secrets are never quoted.
enum SettingsFault: Error, Equatable, CustomStringConvertible {
    case unreadableFile(path: String)
    case badLine(path: String, line: Int)
    case unknownVariable(path: String, line: Int, name: String)
    /// Each with the variable, what was found and what is expected.
    case wrongValues([String])

    var description: String {
        switch self {
        case .unreadableFile(let path):
            "\(path) cannot be read as UTF-8 text. Copy bot.env.example to it, or leave --env-file out."
        case .badLine(let path, let line):
            "\(path), line \(line): expected NAME=value, or a comment that begins with #."
        case .unknownVariable(let path, let line, let name):
            "\(path), line \(line): there is no variable \(name.prefix(60)).\(Self.hint(for: name))"
        case .wrongValues(let faults): faults.joined(separator: "\n")
        }
    }

    private static func hint(for name: String) -> String {
        let near = FuzzyMatch.closest(to: name, among: SettingDefinition.all.map(\.name), most: 1)
        return near.first.map { " Did you mean \($0)?" } ?? " bot.env.example lists them all."
    }
}
