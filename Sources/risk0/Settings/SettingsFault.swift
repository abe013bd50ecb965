import Domain

/// What is wrong with the configuration. Secrets are never quoted.
enum SettingsFault: Error, Equatable, CustomStringConvertible {
    case missingFile(path: String)
    case unreadableFile(path: String)
    /// A folder that the program reads at its start is not there.
    case missingFolder(variable: String, path: String)
    case badLine(path: String, line: Int)
    case unknownVariable(path: String, line: Int, name: String)
    /// Each with the variable, what was found and what is expected.
    case wrongValues([String])

    var description: String {
        switch self {
        case .missingFile(let path):
            "There is no file \(path) (--env-file). Copy bot.env.example to it, or leave --env-file out."
        case .unreadableFile(let path):
            "\(path) cannot be read as UTF-8 text (--env-file): a text file that this user may read was expected. Copy"
                + " bot.env.example to it, or leave --env-file out."
        case .missingFolder(let variable, let path):
            "\(variable): there is no folder «\(path)»\(path.hasPrefix("/") ? "" : Self.places). Set it to the folder"
                + " \(Self.standard(variable)) that came with this program, or put that beside the program and leave"
                + " \(variable) out."
        case .badLine(let path, let line):
            "\(path), line \(line): expected NAME=value, or a comment that begins with #."
        case .unknownVariable(let path, let line, let name):
            "\(path), line \(line): there is no variable \(name.prefix(60)).\(Self.hint(for: name))"
        case .wrongValues(let faults): faults.joined(separator: "\n")
        }
    }

    private static let places = ", neither beside the program nor in the working directory"

    private static func standard(_ variable: String) -> String {
        SettingDefinition.all.first { $0.name == variable }?.defaultValue ?? ""
    }

    private static func hint(for name: String) -> String {
        let near = FuzzyMatch.closest(to: name, among: SettingDefinition.all.map(\.name), most: 1)
        return near.first.map { " Did you mean \($0)?" } ?? " bot.env.example lists them all."
    }
}
